### Wörter in exportierten Dateien und daneben.

export-title = Export
export-made = Erstellt von { $name } am { $day }
export-what-mine = Meine Notizen
export-what-ours = Unsere Notizen
export-what-both = Beides
export-left-out = Was weggelassen wurde
export-left-out-nothing = Nichts wurde weggelassen.
export-left-out-mine = Meine eigenen Notizen wurden weggelassen.
export-left-out-ours = Die gemeinsamen Notizen wurden weggelassen.
export-left-out-history = Ältere Fassungen wurden weggelassen.
export-left-out-name = Der Name des Gegenübers wurde ersetzt.
export-left-out-sealed = Antworten, die noch nicht geöffnet sind, wurden weggelassen.
export-left-out-unreadable = { $count ->
        [one] { $count } Eintrag war für diese Version nicht lesbar und wurde weggelassen.
       *[other] { $count } Einträge waren für diese Version nicht lesbar und wurden weggelassen.
    }
export-redact = Den Namen von { $partner } ersetzen
export-partner = Mein Gegenüber
export-sessions = { $count ->
        [0] Keine Treffen
        [one] { $count } Treffen
       *[other] { $count } Treffen
    }
export-open = Diese Dateien lassen sich ohne diese App öffnen.
export-backup = Verschlüsselte Sicherung
export-backup-test = Sicherung prüfen
export-backup-good = Diese Sicherung lässt sich öffnen, und alles ist darin.
