### The terminal program: exports, what is read back from one, and backups. The arguments are explained in the English file.

## What was not done

cli-take-not-an-export = { $sentence } Ein Text kommt so in deine eigenen Notizen: turnabout import FILE --session ID
cli-take-already-here = { $sentence } Um es noch einmal zu haben, beginne ein eigenes Notizbuch dafür: turnabout --profile DIR init --name NAME
cli-take-backup-too-large = Das ist mehr, als in eine Sicherung passt (1 GiB). Nichts wurde gemacht oder geändert; nimm deine Notizen mit turnabout export mit.
cli-take-not-printed = { $sentence } Nimm --format markdown, und melde das.
cli-take-something-there = An diesem Pfad ist schon etwas, und es wurde so gelassen, wie es ist. Nenne einen, den es noch nicht gibt.
cli-take-not-written = Es konnte nicht geschrieben werden ({ $reason }); nichts blieb dort zurück. Schaff Platz oder nenne einen anderen Ort.
cli-take-needs-fresh = Hier ist schon ein Notizbuch, und es wurde so gelassen, wie es ist. Stelle die Sicherung in einem eigenen Ordner wieder her: turnabout --profile DIR backup restore FILE

## The passphrase of a backup

cli-take-passphrase = Passphrase der Sicherung:
cli-take-passphrase-not-text = TURNABOUT_BACKUP_PASSPHRASE ist kein Text (UTF-8).
cli-take-passphrase-missing = Die Passphrase der Sicherung fehlt. Setze TURNABOUT_BACKUP_PASSPHRASE.

## What was done

cli-take-backup-made = { $sentence } Sieh nach, ob sie aufgeht: turnabout backup test FILE
cli-take-restored = Hier gespeichert: { $holds }. Du kannst lesen und schreiben. Das ist ein neues Gerät: Nichts kommt herein oder geht hinaus, bis es hereingelassen ist. Das kann ein anderes Gerät von dir (dort turnabout link-device, hier turnabout join LINK) oder dein Wiederherstellungscode (turnabout recover). Was du bis dahin hier schreibst, wartet und wird danach gesendet.
