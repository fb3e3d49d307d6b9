### Ein Treffen der beiden, vergangen oder geplant.

session-start = Treffen beginnen
session-end = Treffen beenden
session-met = Wir haben uns getroffen
session-elapsed = { $minutes ->
        [one] { $minutes } Minute
       *[other] { $minutes } Minuten
    }

session-mark-learned = Gelernt
session-mark-to-do = Zu tun
session-mark-come-back = Darauf zurückkommen
session-mark-defending = Ich habe mich verteidigt
session-mark-copy = Das möchte ich übernehmen
session-mark-fill = { $hour }: Was war das?

session-place-mine = Dein Arbeitsplatz
session-place-theirs = Wo { $partner } arbeitet
session-place-neutral = Ein neutraler Ort
session-place-walking = Beim Gehen
session-place-meal = Beim Essen
session-place-call = Am Telefon
session-place-video = Per Video

session-turn-title = Was wir festhalten
session-turn-text = Das ist für uns beide. Du siehst es, während ich es schreibe.
session-turn-empty = Noch nichts festgehalten
session-noting = Ich schreibe mir das auf. Ich lese keine Nachrichten.
session-ask-first = Was könntest du fragen, bevor du antwortest?
session-ask-tried = Was hast du schon versucht?
session-ask-wish = Was wünschst du dir?
session-ask-place = Wie sieht das von deinem Platz aus?
session-ask-hard = Was macht es schwer?
session-ask-listen = Möchtest du eine Idee, oder soll ich zuhören?
session-ask-think = Was denkst du selbst?

session-card-title = Zwei Minuten
session-card-text = Solange du es noch weißt. Du kannst es später machen oder lassen.
session-card-took = Ich nehme mit
session-card-when = Wenn …
session-card-then = … dann werde ich …
session-card-marks = { $count ->
        [0] Du hast keine Zeichen gesetzt
        [one] Du hast { $count } Zeichen gesetzt
       *[other] Du hast { $count } Zeichen gesetzt
    }
session-card-thanks = { $partner } danken
session-card-done = Fertig
session-card-later = Später
session-card-skip = Lassen

session-took-away = { $name } nimmt mit
session-took-away-none = { $partner } hat noch keine Zeile hinzugefügt

session-prepare-idea = Eine größere Idee
session-prepare-question = Eine Frage
session-prepare-show = Eine Sache zum Zeigen
session-prepare-task = Eine echte Aufgabe
session-prepare-bring = Zum Treffen mitbringen
session-prepare-count = { $count ->
        [0] { $name } bringt nichts Geschriebenes mit, und das ist in Ordnung
        [one] { $name } bringt { $count } Punkt mit
       *[other] { $name } bringt { $count } Punkte mit
    }

session-proposed = { $count ->
        [one] { $partner } hat eine Zeit vorgeschlagen
       *[other] { $partner } hat { $count } Zeiten vorgeschlagen
    }
session-proposed-pick = Wähle eine
session-calendar = Treffen

session-no-time = noch keine Zeit
session-minutes = { $count ->
        [one] { $count } Minute
       *[other] { $count } Minuten
    }
session-with = du und { $partner }
session-ended = beendet
session-on-now = jetzt
session-called-off = abgesagt
session-fell-through = ausgefallen
session-to-fill = { $count ->
        [one] { $count } Zeichen auszufüllen
       *[other] { $count } Zeichen auszufüllen
    }
session-at-mine = an deinem Arbeitsplatz
session-at-theirs = am Arbeitsplatz deines Gegenübers
session-at-neutral = an einem neutralen Ort
session-at-walking = beim Gehen
session-at-meal = beim Essen
session-at-call = am Telefon
session-at-video = per Video

session-agenda = Worüber wir reden (wir beide)
session-merged = Von beiden geändert, ohne verbunden zu sein; beides ist da
session-nothing-yet = (noch nichts)
session-marks-title = Zeichen
session-fill-in = (auszufüllen)
session-took-away-title = Mitgenommen
session-took-you = Du
session-next-steps = Nächste Schritte
session-step = Wenn { $when }, dann { $then }
session-newer = Etwas hierin wurde von einer neueren Version geschrieben. Es bleibt erhalten; aktualisiere, um es zu lesen.
session-mark-newer = Von einer neueren Version geschrieben
session-two-start = Anfang: zwei Antworten, { $answers }.
session-two-length = Dauer: zwei Antworten, { $answers }.
session-two-place = Ort: zwei Antworten, { $answers }.
session-or = oder

session-mine-proposed = { $count ->
        [one] Du hast eine Zeit vorgeschlagen
       *[other] Du hast { $count } Zeiten vorgeschlagen
    }
session-both-proposed = Ihr habt beide Zeiten vorgeschlagen: zusammen { $count }
session-i-bring = { $count ->
        [0] Du bringst nichts Geschriebenes mit, und das ist in Ordnung
        [one] Du bringst { $count } Punkt mit
       *[other] Du bringst { $count } Punkte mit
    }
session-task-for = Wer das Ergebnis nutzen wird
session-no-one-named = Noch niemand genannt
session-on = Läuft seit { $elapsed }
session-on-of = Läuft seit { $elapsed }, geplant sind { $planned }
session-took = Hat { $elapsed } gedauert
session-took-of = Hat { $elapsed } gedauert, geplant waren { $planned }
session-no-sessions = Noch keine Treffen
session-no-card = Keine Karte: Das Treffen hat noch nicht angefangen, oder du bist mit seiner Karte fertig.

session-times-mine = Gute Zeiten für mich: { $times }
session-times-partner = Gute Zeiten für { $partner }: { $times }
session-hours = { $from } bis { $to }
