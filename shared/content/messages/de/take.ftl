### Exporte, was aus einem zurückgelesen wird, und Sicherungen.

take-pairs = { $count ->
        [one] { $count } Paar
       *[other] { $count } Paare
    }
take-sessions = { $count ->
        [one] { $count } Treffen
       *[other] { $count } Treffen
    }
take-notes = { $count ->
        [one] { $count } Seite eigener Notizen
       *[other] { $count } Seiten eigener Notizen
    }
take-topics = { $count ->
        [one] { $count } Thema
       *[other] { $count } Themen
    }
take-reflections = { $count ->
        [one] { $count } Reflexion
       *[other] { $count } Reflexionen
    }

take-exported = { $count ->
        [one] { $count } Datei in { $path }. Lesbar für alle, die sie in die Hand bekommen; was weggelassen wurde, steht darin.
       *[other] { $count } Dateien in { $path }. Lesbar für alle, die sie in die Hand bekommen; was weggelassen wurde, steht darin.
    }
take-read-back = Hier gespeichert, neben dem, was hier war: { $pairs }, { $sessions }, { $topics } und { $reflections }, in neuen Paaren mit einem freien Platz für dein Gegenüber.
take-unknown-fields = { $count ->
        [one] Die Datei hat { $count } Feld, das diese Version nicht kennt; es wurde nicht übernommen.
       *[other] Die Datei hat { $count } Felder, die diese Version nicht kennt; sie wurden nicht übernommen.
    }
take-holds = { $pairs }, { $sessions }, { $notes }, { $topics } und { $reflections }
take-unread = { $count ->
        [one] { $count } Dokument konnte beim Sichern nicht gelesen werden und ist nicht darin
       *[other] { $count } Dokumente konnten beim Sichern nicht gelesen werden und sind nicht darin
    }
take-backup-made = Die Sicherung ist in { $path }: { $holds }. Sie geht mit ihrer Passphrase auf und mit nichts anderem; die kann niemand zurückbringen.
take-backup-good = Die Sicherung ist ganz. Sie ist von { $when } und enthält { $holds }. Nichts wurde geändert.
take-restored = Hier gespeichert: { $holds }. Du kannst lesen und schreiben. Das ist ein neues Gerät: Nichts kommt herein oder geht hinaus, bis es hereingelassen ist. Das kann ein anderes Gerät von dir oder dein Wiederherstellungscode. Was du bis dahin hier schreibst, wartet und wird danach gesendet.
