### The terminal program: exports, what is read back from one, and backups. The arguments are explained in the English file.

## What was not done

cli-take-not-an-export = Das ist kein JSON-Export von uns; nichts wurde übernommen. Ein Text kommt so in deine eigenen Notizen: turnabout import FILE --session ID
cli-take-export-newer = Diesen Export hat eine neuere Version gemacht (Format { $found }; diese hier kennt { $known }). Nichts wurde geändert; aktualisiere dieses Programm und versuch es noch einmal.
cli-take-export-damaged = Dieser Export ist nicht ganz, oder er sagt etwas, das kein Notizbuch enthalten kann; nichts wurde übernommen. Nimm eine andere Kopie davon.
cli-take-already-here = Was in diesem Export steht, ist schon in diesem Notizbuch; nichts wurde übernommen. Um es noch einmal zu haben, beginne ein eigenes Notizbuch dafür: turnabout --profile DIR init --name NAME
cli-take-not-a-backup = Das ist keine unserer Sicherungen. Nichts wurde geändert.
cli-take-backup-newer = Diese Sicherung hat eine neuere Version gemacht (Format { $found }; diese hier kennt { $known }). Nichts wurde geändert; aktualisiere dieses Programm und versuch es noch einmal.
cli-take-backup-damaged = Etwas in dieser Sicherung geht nicht auf. Nichts wurde geändert; nimm eine andere Kopie davon.
cli-take-backup-passphrase-wrong = Diese Passphrase öffnet diese Sicherung nicht. Nichts wurde gemacht oder geändert; versuch es mit einer anderen.
cli-take-backup-passphrase-needed = Eine Sicherung braucht eine Passphrase. Nichts wurde gemacht oder geändert.
cli-take-backup-too-large = Das ist mehr, als in eine Sicherung passt (1 GiB). Nichts wurde gemacht oder geändert; nimm deine Notizen mit turnabout export mit.
cli-take-no-randomness = Dieses System gibt keine Zufallszahlen her; nichts wurde gemacht. Versuch es nach einem Neustart noch einmal.
cli-take-no-such-zone = Diese Zeitzone gibt es nicht; nichts wurde gemacht. Nenne sie wie Europe/Berlin, oder lass sie weg.
cli-take-not-printed = Das PDF konnte nicht gemacht werden; nichts wurde geschrieben. Nimm --format markdown, und melde das.
cli-take-something-there = An diesem Pfad ist schon etwas, und es wurde so gelassen, wie es ist. Nenne einen, den es noch nicht gibt.
cli-take-not-written = Es konnte nicht geschrieben werden ({ $reason }); nichts blieb dort zurück. Schaff Platz oder nenne einen anderen Ort.
cli-take-needs-fresh = Hier ist schon ein Notizbuch, und es wurde so gelassen, wie es ist. Stelle die Sicherung in einem eigenen Ordner wieder her: turnabout --profile DIR backup restore FILE

## The passphrase of a backup

cli-take-passphrase = Passphrase der Sicherung:
cli-take-passphrase-not-text = TURNABOUT_BACKUP_PASSPHRASE ist kein Text (UTF-8).
cli-take-passphrase-missing = Die Passphrase der Sicherung fehlt. Setze TURNABOUT_BACKUP_PASSPHRASE.

## How many

cli-take-pairs = { $count ->
        [one] { $count } Paar
       *[other] { $count } Paare
    }
cli-take-sessions = { $count ->
        [one] { $count } Treffen
       *[other] { $count } Treffen
    }
cli-take-notes = { $count ->
        [one] { $count } Seite eigener Notizen
       *[other] { $count } Seiten eigener Notizen
    }
cli-take-topics = { $count ->
        [one] { $count } Thema
       *[other] { $count } Themen
    }
cli-take-reflections = { $count ->
        [one] { $count } Reflexion
       *[other] { $count } Reflexionen
    }

## What was done

cli-take-exported = { $count ->
        [one] { $count } Datei in { $path }. Lesbar für alle, die sie in die Hand bekommen; was weggelassen wurde, steht darin.
       *[other] { $count } Dateien in { $path }. Lesbar für alle, die sie in die Hand bekommen; was weggelassen wurde, steht darin.
    }
cli-take-read-back = Hier gespeichert, neben dem, was hier war: { $pairs }, { $sessions }, { $topics } und { $reflections }, in neuen Paaren mit einem freien Platz für dein Gegenüber.
cli-take-unknown-fields = { $count ->
        [one] Die Datei hat { $count } Feld, das diese Version nicht kennt; es wurde nicht übernommen.
       *[other] Die Datei hat { $count } Felder, die diese Version nicht kennt; sie wurden nicht übernommen.
    }
cli-take-holds = { $pairs }, { $sessions }, { $notes }, { $topics } und { $reflections }
cli-take-unread = { $count ->
        [one] { $count } Dokument konnte beim Sichern nicht gelesen werden und ist nicht darin
       *[other] { $count } Dokumente konnten beim Sichern nicht gelesen werden und sind nicht darin
    }
cli-take-backup-made = Die Sicherung ist in { $path }: { $holds }. Sie geht mit ihrer Passphrase auf und mit nichts anderem; die kann niemand zurückbringen. Sieh nach, ob sie aufgeht: turnabout backup test FILE
cli-take-backup-good = Die Sicherung ist ganz. Sie ist von { $when } und enthält { $holds }. Nichts wurde geändert.
cli-take-restored = Hier gespeichert: { $holds }. Du kannst lesen und schreiben. Das ist ein neues Gerät: Nichts kommt herein oder geht hinaus, bis es hereingelassen ist. Das kann ein anderes Gerät von dir (dort turnabout link-device, hier turnabout join LINK) oder dein Wiederherstellungscode (turnabout recover). Was du bis dahin hier schreibst, wartet und wird danach gesendet.
