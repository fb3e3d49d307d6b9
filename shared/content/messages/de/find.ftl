### Suchen.

find-nothing = Nichts gefunden.
find-not-answered = Die Suche hat nicht geantwortet; nichts wurde geändert. Versuch es noch einmal.
find-part = { $first } bis { $last } von { $total }
find-part-more = { $first } bis { $last } von { $total }, und es gibt noch mehr: Such genauer

find-in-agenda = worüber wir reden
find-in-notes = Notizen
find-in-mark = Zeichen
find-in-took-away = mitgenommen
find-in-step = nächster Schritt
find-in-title = Titel
find-in-worked-when = es hat geklappt, wenn
find-in-answer = Antwort
find-in-name = Name
find-in-cadence = wie oft
find-in-prepared = vorbereitet
find-in-clause = Punkt der Vereinbarung
find-in-list = Liste
find-in-role = Rolle
find-own-page = deine eigene Seite
