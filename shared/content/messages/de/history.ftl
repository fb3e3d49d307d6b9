### Was mit einem Text geschah. Tatsachen ohne Vorwurf.

history-edited-apart = Von beiden geändert, ohne verbunden zu sein
history-before = Wie es vorher war
history-by = Von { $name }
history-removed-changed = { $name } hat das entfernt; { $partner } hat es am selben Tag geändert
history-removed = { $name } hat eine Stelle entfernt
history-restored = Vom { $day } zurückgeholt
history-restore = Das zurückholen
history-newer = Von einer neueren Version geschrieben
history-versions = { $count ->
        [0] Keine älteren Fassungen
        [one] { $count } ältere Fassung
       *[other] { $count } ältere Fassungen
    }
history-kept = { $days ->
        [one] Ältere Fassungen bleiben { $days } Tag auf diesem Gerät.
       *[other] Ältere Fassungen bleiben { $days } Tage auf diesem Gerät.
    }
history-shared = Von { $name } am { $day } geteilt
history-copied = Eine Kopie deiner eigenen Notiz. Ihre früheren Fassungen bleiben bei dir.
history-answer = { $name }: { $answer }
