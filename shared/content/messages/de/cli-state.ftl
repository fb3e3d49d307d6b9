### Das Programm für das Terminal: kurze Wörter für Zustände.

cli-state-saving = Wird gespeichert
cli-state-disk-full = Noch nicht gespeichert: Die Platte ist voll
cli-state-disk-silent = Noch nicht gespeichert: Die Platte antwortet nicht
cli-state-put-aside = { $count ->
        [one] { $count } Sache konnte nicht gelesen werden und wurde beiseitegelegt
       *[other] { $count } Sachen konnten nicht gelesen werden und wurden beiseitegelegt
    }
cli-state-unreadable = { $count ->
        [one] { $count } Eintrag auf diesem Computer konnte nicht gelesen werden
       *[other] { $count } Einträge auf diesem Computer konnten nicht gelesen werden
    }

cli-state-waiting = { $count ->
        [one] { $count } Änderung wartet auf eine Verbindung
       *[other] { $count } Änderungen warten auf eine Verbindung
    }
cli-state-sending = { $count ->
        [one] { $count } Änderung wird gesendet
       *[other] { $count } Änderungen werden gesendet
    }
cli-state-away-days = { $count ->
        [one] Seit { $count } Tag ohne Verbindung
       *[other] Seit { $count } Tagen ohne Verbindung
    }
cli-state-away-hours = { $count ->
        [one] Seit { $count } Stunde ohne Verbindung
       *[other] Seit { $count } Stunden ohne Verbindung
    }
cli-state-away-minutes = { $count ->
        [one] Seit { $count } Minute ohne Verbindung
       *[other] Seit { $count } Minuten ohne Verbindung
    }
cli-state-nothing-waiting = Hier gespeichert, nichts wartet
cli-state-on-its-way = Unterwegs: { $partner } bekommt es mit der nächsten Verbindung
cli-state-reached = { $partner } hat das: angekommen am { $day }
cli-state-own-behind = { $count ->
        [one] { $count } eigenes Gerät nicht auf dem neuesten Stand
       *[other] { $count } eigene Geräte nicht auf dem neuesten Stand
    }

cli-state-refilled = Das Relay hatte einiges von dem verloren, was es aufbewahrt; dieser Computer hat es zurückgebracht ({ $day }). Nichts ist verloren.
cli-state-rewound = Das Relay wurde zurückgesetzt und war seitdem weitergegangen; dieser Computer hat beides zusammengebracht ({ $day }). Nichts ist verloren.

cli-state-you = du
cli-state-mark-newer = Von einer neueren Version geschrieben
cli-state-place-mine = an deinem Arbeitsplatz
cli-state-place-theirs = am Arbeitsplatz deines Gegenübers
cli-state-place-neutral = an einem neutralen Ort
cli-state-place-walking = beim Gehen
cli-state-place-meal = beim Essen
cli-state-place-call = am Telefon
cli-state-place-video = per Video
cli-state-topic-active = läuft
cli-state-topic-parked = ruht
cli-state-topic-done = erledigt
