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

history-no-changes = { $here ->
        [phone] In den letzten 90 Tagen keine Änderung, von der dieses Telefon weiß.
        [tablet] In den letzten 90 Tagen keine Änderung, von der dieses Tablet weiß.
       *[computer] In den letzten 90 Tagen keine Änderung, von der dieser Computer weiß.
    }
history-see-apart = Ihr habt das beide geändert, ohne verbunden zu sein, und beides ist da.
history-gone = War da und ist nicht mehr da
history-somebody = jemand
history-as-of = So stand es am Ende des Tages { $day }
history-day-unknown = { $here ->
        [phone] Von diesem Tag weiß dieses Telefon nichts: Die letzten 90 Tage bleiben erhalten, ab dem Tag, an dem dieser Text hierher kam.
        [tablet] Von diesem Tag weiß dieses Tablet nichts: Die letzten 90 Tage bleiben erhalten, ab dem Tag, an dem dieser Text hierher kam.
       *[computer] Von diesem Tag weiß dieser Computer nichts: Die letzten 90 Tage bleiben erhalten, ab dem Tag, an dem dieser Text hierher kam.
    }
history-apart-unknown = In den letzten sieben Tagen gab es nichts, was ihr beide ohne Verbindung geändert habt.

history-sentence-was = Wie es war
history-sentence-mine = Wie du es geschrieben hast
history-sentence-theirs = Wie { $partner } es geschrieben hat
history-sentence-somebody = Wie es anderswo geschrieben wurde
history-sentence-now = Wie es jetzt dasteht
history-sentence-empty = (nichts)
history-settle = Nimm eine der beiden Fassungen, nimm beide, oder lass es, wie es jetzt dasteht.
history-settle-here = Die erste nehmen
history-settle-there = Die zweite nehmen
history-settle-both = Beide nehmen, eine nach der anderen
history-settle-leave = So lassen, wie es jetzt dasteht
