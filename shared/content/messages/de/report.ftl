### Ein Bericht, den das Gerät selbst macht. Zahlen, nie Prozente.

report-title = Unsere gemeinsame Zeit
report-since = Seit { $day }

report-meetings = Stattgefunden: { $done } von { $planned } geplanten
report-meetings-unplanned = { $count ->
        [0] Kein Treffen ohne Plan
        [one] { $count } Treffen ohne Plan
       *[other] { $count } Treffen ohne Plan
    }
report-called-off = { $count ->
        [one] { $count } Treffen wurde abgesagt
       *[other] { $count } Treffen wurden abgesagt
    }
report-fell-through = { $count ->
        [one] { $count } Treffen ist ausgefallen
       *[other] { $count } Treffen sind ausgefallen
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

report-of = { $title }: { $name } und { $partner }
report-agreed = Vereinbart: { $cadence }
report-days-between = Tage von einem Treffen zum nächsten: { $list }
report-cadence = Wie oft ihr euch treffen wolltet: { $answers }
report-in-person = { $count ->
        [one] { $count } Minute am selben Ort
       *[other] { $count } Minuten am selben Ort
    }
report-remotely = { $count ->
        [one] { $count } Minute per Telefon oder Video
       *[other] { $count } Minuten per Telefon oder Video
    }
report-somewhere = { $count ->
        [one] { $count } Minute ohne notierten Ort
       *[other] { $count } Minuten ohne notierten Ort
    }
report-together = { $total ->
        [one] { $parts }; bei { $count } von { $total } Treffen ist die Dauer bekannt
       *[other] { $parts }; bei { $count } von { $total } Treffen ist die Dauer bekannt
    }
report-met-through = Dadurch kennengelernt: { $what } ({ $who }, { $day })
report-times = { $count ->
        [one] { $count }-mal
       *[other] { $count }-mal
    }
report-known = dein Gegenüber weiß davon, nicht vom Namen

report-nothing-asked = Im Moment wird nichts gefragt.
report-no-contacts = Noch niemand notiert
report-rating = { $question } { $answer } ({ $moment }, { $day })
report-question-newer = Von einer neueren Version gefragt:
report-answer-newer = eine Antwort aus einer neueren Version
report-at-start = am Anfang
report-at-middle = in der Mitte
report-at-end = am Ende
report-at-other = zu einer anderen Zeit
report-shared-mine = Von dir geteilt: { $rating }
report-shared-partner = { $partner } hat geteilt: { $rating }
