### Das Programm für das Terminal: vor und nach einem Treffen, der Bericht, und wie es läuft.

cli-meeting-proposed = Hier gespeichert. Die Zeiten sind vorgeschlagen, in Treffen { $session }; dein Gegenüber wählt eine davon: turnabout session pick
cli-meeting-mine-proposed = { $count ->
        [one] Du hast eine Zeit vorgeschlagen
       *[other] Du hast { $count } Zeiten vorgeschlagen
    }
cli-meeting-both-proposed = Ihr habt beide Zeiten vorgeschlagen: zusammen { $count }
cli-meeting-pick = { $proposal }: turnabout session pick
cli-meeting-no-such-time = Eine vorgeschlagene Zeit mit dieser Nummer gibt es nicht. Siehe: turnabout session show

cli-meeting-i-bring = { $count ->
        [0] Du bringst nichts Geschriebenes mit, und das ist in Ordnung
        [one] Du bringst { $count } Punkt mit
       *[other] Du bringst { $count } Punkte mit
    }
cli-meeting-task-for = Wer das Ergebnis nutzen wird
cli-meeting-no-one-named = Noch niemand genannt

cli-meeting-on = Läuft seit { $elapsed }
cli-meeting-on-of = Läuft seit { $elapsed }, geplant sind { $planned }
cli-meeting-took = Hat { $elapsed } gedauert
cli-meeting-took-of = Hat { $elapsed } gedauert, geplant waren { $planned }

cli-meeting-met = Hier gespeichert, als Treffen { $session }. Was nimmst du mit? turnabout session took "…" --session { $session }
cli-meeting-no-card = Keine Karte: Das Treffen hat noch nicht angefangen, oder du bist mit seiner Karte fertig.
cli-meeting-fill = { $hour }: Was war das? turnabout session fill { $mark } "…" --session { $session }

cli-meeting-report-of = { $title }: { $name } und { $partner }
cli-meeting-agreed = Vereinbart: { $cadence }
cli-meeting-days-between = Tage von einem Treffen zum nächsten: { $list }
cli-meeting-cadence = Wie oft ihr euch treffen wolltet: { $answers }
cli-meeting-in-person = { $count ->
        [one] { $count } Minute am selben Ort
       *[other] { $count } Minuten am selben Ort
    }
cli-meeting-remotely = { $count ->
        [one] { $count } Minute per Telefon oder Video
       *[other] { $count } Minuten per Telefon oder Video
    }
cli-meeting-somewhere = { $count ->
        [one] { $count } Minute ohne notierten Ort
       *[other] { $count } Minuten ohne notierten Ort
    }
cli-meeting-together = { $total ->
        [one] { $parts }; bei { $count } von { $total } Treffen ist die Dauer bekannt
       *[other] { $parts }; bei { $count } von { $total } Treffen ist die Dauer bekannt
    }
cli-meeting-met-through = Dadurch kennengelernt: { $what } ({ $who }, { $day })
cli-meeting-shared-mine = Von dir geteilt: { $rating }
cli-meeting-shared-partner = Geteilt von { $partner }: { $rating }
cli-meeting-times = { $count ->
        [one] { $count }-mal
       *[other] { $count }-mal
    }

cli-meeting-nothing-asked = Im Moment wird nichts gefragt.
cli-meeting-ask = { $question } Antworten: { $answers }. turnabout rate { $word } …
cli-meeting-answer-typed = { $typed } ({ $answer })
cli-meeting-say-one = Sag eine davon: { $answers }
cli-meeting-rating = { $question } { $answer } ({ $moment }, { $day })
cli-meeting-question-newer = Von einer neueren Version gefragt:
cli-meeting-answer-newer = eine Antwort aus einer neueren Version
cli-meeting-at-start = am Anfang
cli-meeting-at-middle = in der Mitte
cli-meeting-at-end = am Ende
cli-meeting-at-other = zu einer anderen Zeit

cli-meeting-no-contacts = Noch niemand notiert: turnabout contact add NAME --what WHAT
cli-meeting-known = dein Gegenüber weiß davon, nicht vom Namen
