### Ein Bericht, den das Gerät selbst macht. Zahlen, nie Prozente.

report-title = Unsere gemeinsame Zeit
report-since = Seit { $day }

report-meetings = { $done } von { $planned } geplanten
report-meetings-unplanned = { $count ->
        [0] Kein Treffen ohne Plan
        [one] { $count } Treffen ohne Plan
       *[other] { $count } Treffen ohne Plan
    }
report-hours = { $hours ->
        [0] Weniger als eine Stunde zusammen
        [one] { $hours } Stunde zusammen
       *[other] { $hours } Stunden zusammen
    }
report-person-hours = { $hours ->
        [0] Weniger als eine Stunde am selben Ort
        [one] { $hours } Stunde am selben Ort
       *[other] { $hours } Stunden am selben Ort
    }

report-places = Wo ihr euch getroffen habt
report-place-line = { $place }: { $count }
report-place-one = Ihr habt euch immer am selben Arbeitsplatz getroffen. Vielleicht tut euch beiden ein anderer Ort gut.

report-goals = Was ihr wolltet
report-goal-open = Offen
report-goal-met = Erreicht
report-goal-changed = Geändert
report-goal-dropped = Gestrichen
report-goal-why = Warum?
report-goals-count = { $count } von { $total } erreicht

report-took-away = Treffen, nach denen beide aufschrieben, was sie mitnehmen: { $count } von { $total }
report-lessons = { $count ->
        [0] Keine Erkenntnisse aufgeschrieben
        [one] { $count } Erkenntnis
       *[other] { $count } Erkenntnisse
    }
report-opportunities = { $count ->
        [0] Keine Gelegenheiten aufgeschrieben
        [one] { $count } Gelegenheit
       *[other] { $count } Gelegenheiten
    }
report-tried = Versucht, hat nicht geklappt, etwas gelernt
report-texts = Drei Texte, die ihr ausgewählt habt
report-made-here = Auf diesem Gerät erstellt. Nichts wurde gesendet.
report-none = Noch nichts zu berichten
report-years = Seit { $year }: { $phases ->
        [one] { $phases } Abschnitt
       *[other] { $phases } Abschnitte
    }, { $count ->
        [0] keine Treffen
        [one] { $count } Treffen
       *[other] { $count } Treffen
    }
