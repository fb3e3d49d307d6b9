### Ohne Netz und unterwegs. „Gespeichert“ heißt immer: auf diesem Gerät.

sync-saved-short = Hier gespeichert
sync-saved-full = { $here ->
        [phone] Auf diesem Telefon gespeichert. Es erreicht { $partner } und deine anderen Geräte, wenn du online bist.
        [tablet] Auf diesem Tablet gespeichert. Es erreicht { $partner } und deine anderen Geräte, wenn du online bist.
       *[computer] Auf diesem Computer gespeichert. Es erreicht { $partner } und deine anderen Geräte, wenn du online bist.
    }
sync-waiting-short = { $count ->
        [0] Nichts wartet
        [one] { $count } Änderung wartet
       *[other] { $count } Änderungen warten
    }
sync-waiting-full = { $count ->
        [0] Alles, was hier gespeichert ist, wurde gesendet.
        [one] { $count } Änderung ist hier gespeichert und wartet auf eine Verbindung.
       *[other] { $count } Änderungen sind hier gespeichert und warten auf eine Verbindung.
    }
sync-sending-short = Wird gesendet
sync-sending-full = { $count ->
        [one] { $count } Änderung ist auf dem Weg zum Relay. Sie bleibt hier gespeichert.
       *[other] { $count } Änderungen sind auf dem Weg zum Relay. Sie bleiben hier gespeichert.
    }
sync-relay-short = Unterwegs
sync-relay-full = { $partner } hat die App seitdem nicht geöffnet. Es kommt an, sobald { $partner } sie öffnet.
sync-reached-short = { $partner } hat das
sync-reached-full = { $partner } hat das: am { $day } um { $hour } auf dem Gerät angekommen.
sync-behind-short = { $device } ist nicht auf dem neuesten Stand
sync-behind-full = { $device } war zuletzt am { $day } auf dem neuesten Stand.
sync-merged-short = Beide Änderungen behalten
sync-merged-full = Du und { $partner } habt das beide geändert, ohne verbunden zu sein. Beides ist da.
sync-merged-do = Änderungen ansehen
sync-two-short = Zwei Antworten
sync-two-full = Ihr habt Verschiedenes eingetragen. Wählt eines, oder sprecht darüber.
sync-two-date = Ihr habt verschiedene Tage eingetragen. Wählt einen, oder sprecht darüber.
sync-away-short = { $days ->
        [0] Heute zuletzt verbunden
        [one] Seit { $days } Tag ohne Verbindung
       *[other] Seit { $days } Tagen ohne Verbindung
    }
sync-away-full = Nichts ist verloren. Öffne die App, wo es ein Netz gibt, wenn du kannst.
sync-unreachable-short = Relay nicht erreichbar
sync-unreachable-full = Dein Netz funktioniert; das Relay antwortet nicht. Alles ist hier gespeichert.
sync-key-short = { $partner } hat ein neues Gerät
sync-key-full = Vergleicht die Wörter, du und { $partner }, bevor du Privates sendest.
sync-approval-short = Wartet auf Zustimmung
sync-approval-full = { $here ->
        [phone] Stimme diesem Telefon auf einem Gerät zu, das du schon benutzt.
        [tablet] Stimme diesem Tablet auf einem Gerät zu, das du schon benutzt.
       *[computer] Stimme diesem Computer auf einem Gerät zu, das du schon benutzt.
    }
sync-storage-short = { $here ->
        [phone] Telefon ist voll
        [tablet] Tablet ist voll
       *[computer] Computer ist voll
    }
sync-storage-full = Neue Notizen lassen sich erst speichern, wenn Platz da ist. Exportiere etwas oder schaffe Platz.
sync-update-short = Zum Lesen aktualisieren
sync-update-full = { $partner } hat eine neuere App, und was sie schreibt, kann diese noch nicht ganz lesen. Deinen eigenen Notizen geht es gut.
sync-done-short = Alles gesendet, alles gelesen
sync-reading-short = Wird gelesen

sync-saving = Wird gespeichert
sync-disk-full = Noch nicht gespeichert: Die Platte ist voll
sync-disk-silent = Noch nicht gespeichert: Die Platte antwortet nicht
sync-put-aside = { $count ->
        [one] { $count } Sache konnte nicht gelesen werden und wurde beiseitegelegt
       *[other] { $count } Sachen konnten nicht gelesen werden und wurden beiseitegelegt
    }
sync-unreadable = { $count ->
        [one] { $count } Eintrag auf { $here ->
            [phone] diesem Telefon
            [tablet] diesem Tablet
           *[computer] diesem Computer
        } konnte nicht gelesen werden
       *[other] { $count } Einträge auf { $here ->
            [phone] diesem Telefon
            [tablet] diesem Tablet
           *[computer] diesem Computer
        } konnten nicht gelesen werden
    }
sync-waiting-connection = { $count ->
        [one] { $count } Änderung wartet auf eine Verbindung
       *[other] { $count } Änderungen warten auf eine Verbindung
    }
sync-sending-count = { $count ->
        [one] { $count } Änderung wird gesendet
       *[other] { $count } Änderungen werden gesendet
    }
sync-away-days = { $count ->
        [one] Seit { $count } Tag ohne Verbindung
       *[other] Seit { $count } Tagen ohne Verbindung
    }
sync-away-hours = { $count ->
        [one] Seit { $count } Stunde ohne Verbindung
       *[other] Seit { $count } Stunden ohne Verbindung
    }
sync-away-minutes = { $count ->
        [one] Seit { $count } Minute ohne Verbindung
       *[other] Seit { $count } Minuten ohne Verbindung
    }
sync-nothing-waiting = Hier gespeichert, nichts wartet
sync-on-its-way = Unterwegs: { $partner } bekommt es mit der nächsten Verbindung
sync-reached-on = { $partner } hat das: angekommen am { $day }
sync-own-behind = { $count ->
        [one] { $count } eigenes Gerät nicht auf dem neuesten Stand
       *[other] { $count } eigene Geräte nicht auf dem neuesten Stand
    }

sync-refilled = { $here ->
        [phone] Das Relay hatte einiges von dem verloren, was es aufbewahrt; dieses Telefon hat es zurückgebracht ({ $day }). Nichts ist verloren.
        [tablet] Das Relay hatte einiges von dem verloren, was es aufbewahrt; dieses Tablet hat es zurückgebracht ({ $day }). Nichts ist verloren.
       *[computer] Das Relay hatte einiges von dem verloren, was es aufbewahrt; dieser Computer hat es zurückgebracht ({ $day }). Nichts ist verloren.
    }
sync-rewound = { $here ->
        [phone] Das Relay wurde zurückgesetzt und war seitdem weitergegangen; dieses Telefon hat beides zusammengebracht ({ $day }). Nichts ist verloren.
        [tablet] Das Relay wurde zurückgesetzt und war seitdem weitergegangen; dieses Tablet hat beides zusammengebracht ({ $day }). Nichts ist verloren.
       *[computer] Das Relay wurde zurückgesetzt und war seitdem weitergegangen; dieser Computer hat beides zusammengebracht ({ $day }). Nichts ist verloren.
    }
