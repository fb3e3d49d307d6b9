### Das Programm für das Terminal: suchen und zurückschauen.

cli-find-nothing = Nichts gefunden.
cli-find-not-answered = Die Suche hat nicht geantwortet; nichts wurde geändert. Versuch es noch einmal.
cli-find-part = { $first } bis { $last } von { $total }. Weitere: --start { $last }
cli-find-part-more = { $first } bis { $last } von { $total }, und es gibt noch mehr: Such genauer. Weitere: --start { $last }
cli-find-not-a-day = Das ist kein Tag, der sich lesen lässt. Schreib ihn so: 2026-05-03.

cli-find-in-agenda = worüber wir reden
cli-find-in-notes = Notizen
cli-find-in-mark = Zeichen
cli-find-in-took-away = mitgenommen
cli-find-in-step = nächster Schritt
cli-find-in-title = Titel
cli-find-in-worked-when = es hat geklappt, wenn
cli-find-in-answer = Antwort
cli-find-in-name = Name
cli-find-in-cadence = wie oft
cli-find-in-prepared = vorbereitet
cli-find-in-clause = Punkt der Vereinbarung
cli-find-in-list = Liste
cli-find-in-role = Rolle
cli-find-own-page = deine eigene Seite

cli-find-no-changes = In den letzten 90 Tagen keine Änderung, von der dieser Computer weiß.
cli-find-see-apart = Ihr habt das beide geändert, ohne verbunden zu sein, und beides ist da. Sieh es dir an: --apart
cli-find-gone = War da und ist nicht mehr da
cli-find-somebody = jemand
cli-find-as-of = So stand es am Ende des Tages { $day }
cli-find-day-unknown = Von diesem Tag weiß dieser Computer nichts: Die letzten 90 Tage bleiben erhalten, ab dem Tag, an dem dieser Text hierher kam.
cli-find-apart-unknown = In den letzten sieben Tagen gab es nichts, was ihr beide ohne Verbindung geändert habt.
cli-find-say-from-when = Sag, von wann: --day 2026-05-03 oder --apart. Sieh nach, was es gibt: turnabout history SESSION
