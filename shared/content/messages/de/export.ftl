### Wörter in exportierten Dateien und daneben.

export-title = Export
export-made = Erstellt von { $name } am { $day }
export-what-mine = Meine Notizen
export-what-ours = Unsere Notizen
export-what-both = Beides
export-left-out = Was weggelassen wurde
export-left-out-nothing = Nichts wurde weggelassen.
export-left-out-mine = Meine eigenen Notizen wurden weggelassen.
export-left-out-ours = Die gemeinsamen Notizen wurden weggelassen.
export-left-out-history = Ältere Fassungen wurden weggelassen.
export-left-out-name = Der Name des Gegenübers wurde ersetzt.
export-left-out-sealed = Antworten, die noch nicht geöffnet sind, wurden weggelassen.
export-left-out-unreadable = { $count ->
        [one] { $count } Eintrag war für diese Version nicht lesbar und wurde weggelassen.
       *[other] { $count } Einträge waren für diese Version nicht lesbar und wurden weggelassen.
    }
export-redact = Den Namen von { $partner } ersetzen
export-partner = mein Gegenüber
export-sessions = { $count ->
        [0] Keine Treffen
        [one] { $count } Treffen
       *[other] { $count } Treffen
    }
export-open = Diese Dateien lassen sich ohne diese App öffnen.
export-backup = Verschlüsselte Sicherung
export-backup-test = Sicherung prüfen
export-backup-good = Diese Sicherung lässt sich öffnen, und alles ist darin.

export-file-left-out = Weggelassen: { $list }.
export-file-times-in = Die Zeiten gelten in der Zeitzone { $zone }.
export-file-exported = Exportiert: { $time }.
export-file-made-on = Erstellt: { $time }. { $zone } { $list }
export-file-boxes = { $count ->
        [one] { $count } Schriftzeichen steht als Kästchen da, weil die Schrift dieser Datei es nicht hat. Es lässt sich suchen und vorlesen; der Export als Markdown oder JSON zeigt es.
       *[other] { $count } Schriftzeichen stehen als Kästchen da, weil die Schrift dieser Datei sie nicht hat. Sie lassen sich suchen und vorlesen; der Export als Markdown oder JSON zeigt sie.
    }
export-file-title = Turnabout: { $name }
export-file-with = { $what }, du und { $partner }
export-file-newer = von einer neueren Version geschrieben
export-file-two-answers = zwei Antworten
export-file-me = ich
export-file-them = Gegenüber
export-file-both-of-us = wir beide
export-file-only-me = nur ich
export-file-about = Über diese Datei

export-file-left-keys = Schlüssel und Links
export-file-left-versions = frühere Fassungen von Texten
export-file-left-device = was nur dieses Gerät aufbewahrt
export-file-left-power = Antworten zum Mitreden bei Entscheidungen, die das Gerät auf keinem Weg verlassen
export-file-left-sealed-partner = was das Gegenüber versiegelt hat und noch nicht offen ist
export-file-left-sealed = versiegelte Antworten, die noch nicht offen sind
export-file-left-mine = alles, was nur mir gehört
export-file-left-ours = alles, was uns beiden gehört
export-file-left-sessions = alles außer einem Treffen
export-file-left-pairs = andere Paare und was zu keinem Paar gehört
export-file-left-unreadable = { $count ->
        [one] { $count } Treffen, das auf diesem Gerät nicht lesbar ist
       *[other] { $count } Treffen, die auf diesem Gerät nicht lesbar sind
    }
export-file-left-kinds = { $count ->
        [one] { $count } Dokument, für dessen Art in dieser Datei kein Platz ist
       *[other] { $count } Dokumente, für deren Art in dieser Datei kein Platz ist
    }
export-file-left-newer = { $count ->
        [one] in { $count } Dokument etwas, das eine neuere Version geschrieben hat
       *[other] in { $count } Dokumenten etwas, das eine neuere Version geschrieben hat
    }
export-file-left-name = der Name des Gegenübers, ersetzt durch „{ $instead }“, wo immer er so dasteht wie in diesem Notizbuch, ganz oder ein Teil davon
export-file-left-in-texts = Spitznamen, andere Schreibweisen und was sonst verrät, wer es ist, stehen noch in den Texten
export-file-left-log-texts = Besprechungspunkte, Texte, Zeichen, nächste Schritte, Themen und Reflexionen
export-file-left-log-answers = zweite Antworten, wo ihr Verschiedenes gesagt habt
export-file-left-calendar-words = Namen, Orte und alles Geschriebene
export-file-left-calendar-over = Treffen, die vorbei sind, noch keine Zeit haben oder vor 1900 oder nach 2199 liegen
export-file-left-report-texts = Besprechungspunkte, Texte, Zeichen, nächste Schritte, Reflexionen und Treffen, die weder begonnen noch geendet haben
export-file-left-report-lines = Zeilen unter „Mitgenommen“

export-file-sessions = Treffen
export-file-pairs = Paare
export-file-topics = Themen
export-file-reflections = Reflexionen
export-file-me-title = Was mir neben den Notizen gehört
export-file-undated = ohne Datum
export-file-agenda = Worüber wir reden (wir beide)
export-file-ours = Unsere Notizen (wir beide)
export-file-i-took-away = Ich nehme mit
export-file-took-away = { $name } nimmt mit
export-file-marks-both = Zeichen (wir beide)
export-file-mine = Meine Notizen (nur ich)
export-file-marks-mine = Zeichen (nur ich)
export-file-next-steps = Nächste Schritte
export-file-prepared = Was ich vorbereitet habe (nur ich)
export-file-brought = Mitgebracht (wir beide)
export-file-topics-both = Themen (wir beide)
export-file-where-we-stand = Wo wir stehen
export-file-agreement = Was wir vereinbart haben
export-file-talked-about = Worüber wir gerade reden
export-file-our-goals = Unsere Ziele
export-file-offers = Was wir anbieten
export-file-answered = Versiegelt beantwortet und gemeinsam geöffnet
export-file-met-through = Dadurch kennengelernt
export-file-how-it-went = Wie es ging, soweit eine Kopie gegeben wurde
export-file-my-offers = Was ich zeigen kann (nur ich)
export-file-my-goals = Meine Ziele (nur ich)
export-file-assumptions = Was ich annehme (nur ich)
export-file-wants = Was ich hier lernen will (nur ich)
export-file-list-newer = Eine Liste aus einer neueren Version (nur ich)
export-file-readiness = Was ich über mich gesagt habe (nur ich)
export-file-cards = Karten, die ich gelesen habe (nur ich)
export-file-contacts = Wen ich kennengelernt habe (nur ich)
export-file-my-ratings = Wie es geht, in meinen eigenen Antworten (nur ich)
export-file-sealed-answers = Meine Antworten, die nicht für beide offen sind (nur ich)

export-file-start = Anfang
export-file-proposed = Vorgeschlagen
export-file-minutes = Minuten
export-file-place = Ort
export-file-began = Begonnen
export-file-ended = Beendet
export-file-how = Wie
export-file-logged = nachträglich aufgeschrieben
export-file-state = Stand
export-file-paused-until = Pause bis
export-file-pair-type = Art des Paars
export-file-good-times = Gute Zeiten
export-file-bring = mitbringen
export-file-goal-topics = Themen
export-file-goal-outcome = Ergebnis
export-file-goal-audience = für
export-file-goal-by = bis
export-file-goal-help = Hilfe, die es braucht
export-file-goal-next = nächster Schritt

export-file-pair = du und { $partner }
export-file-pair-since = seit { $time }
export-file-pair-cadence = ihr trefft euch: { $cadence }
export-file-step = Wenn { $when }, dann { $then }
export-file-step-done = erledigt
export-file-proposed-by = { $times } ({ $by })
export-file-by-me = von mir
export-file-by-them = vom Gegenüber
export-file-agreed-by-both = Von beiden vereinbart am { $day }
export-file-agreed-before = Davor, ab { $day }: { $was }
export-file-runs-until = Läuft bis { $day }
export-file-agreed-weeks = { $weeks ->
        [one] Vereinbart: jede Woche
       *[other] Vereinbart: alle { $weeks } Wochen
    }
export-file-because = Grund: { $reason }
export-file-worked-when = Es hat geklappt, wenn { $text }
export-file-taught = { $titles } (zeigt: { $teachers }; { $state })
export-file-turned = wer zeigte: { $list }
export-file-from-the-beginning = von Anfang an
export-file-reached = erreicht: { $steps }
export-file-through = durch { $partner }
export-file-hours = { $from } bis { $to }
export-file-statement = Bereitschaft, Satz { $number }
export-file-reason = warum ich das mache
export-file-stands = wo ich stehe
export-file-put-off = Erinnerung verschoben ({ $what })

export-file-ask-trial = Weitermachen?
export-file-ask-check = Nach drei Treffen: Wie soll es weitergehen?
export-file-ask-still = Lange nicht getroffen: Pause, weitermachen oder beenden?
export-file-say-unsure = nicht sicher
export-file-say-go-on = weiter wie bisher
export-file-say-change = etwas ändern
export-file-say-pause = Pause
export-file-say-end = gut beenden

export-file-word-yes = ja
export-file-word-no = nein
export-file-word-partly = zum Teil
export-file-word-not-now = jetzt nicht
export-file-word-read = gelesen
export-file-word-invited = eingeladen
export-file-word-trial = zur Probe
export-file-word-active = läuft
export-file-word-paused = Pause
export-file-word-closing = schließt ab
export-file-word-ended-state = beendet
export-file-word-reverse = umgekehrtes Mentoring
export-file-word-mutual = gegenseitig
export-file-word-peer = gleichrangig
export-file-word-month = in diesem Monat
export-file-word-year = in diesem Jahr
export-file-word-further = später
export-file-word-open = offen
export-file-word-met = erreicht
export-file-word-changed = geändert
export-file-word-dropped = gestrichen
export-file-word-parked = ruht
export-file-word-done = erledigt
export-file-word-views = wie man etwas sieht
export-file-word-customers = Kundschaft
export-file-word-work = Arbeitsweisen
export-file-word-culture = Umgang miteinander
export-file-word-careers = Berufswege
export-file-word-technology = Technik
export-file-word-never = nie versucht
export-file-word-helped = mit Hilfe versucht
export-file-word-alone = allein versucht
export-file-word-weekly = jede Woche benutzt
export-file-word-show = könnte es jemandem zeigen
export-file-word-each = jede Person für sich
export-file-word-learner = wer gerade lernt
export-file-word-programme = das Programm
export-file-word-late = spät
export-file-word-gap = Abstand
export-file-word-nothing-yet = noch nichts
export-file-word-other-kind = andere Art
export-file-word-three-meetings = drei Treffen
export-file-word-ends = läuft aus
export-file-word-last-meeting = letztes Treffen
export-file-word-once = einmal
export-file-word-at-first = zuerst
export-file-word-once-more = noch einmal
export-file-word-newer-here = neuer hier
export-file-word-longer-here = länger hier
export-file-word-alike = an einem ähnlichen Platz
export-file-point-idea = eine größere Idee
export-file-point-question = eine Frage
export-file-point-show = eine Sache zum Zeigen
export-file-point-task = eine echte Aufgabe
export-file-point-task-for = wer das Ergebnis nutzen wird
export-file-mark-learned = gelernt
export-file-mark-to-do = zu tun
export-file-mark-come-back = darauf zurückkommen
export-file-mark-defending = ich habe mich verteidigt
export-file-place-mine = mein Arbeitsplatz
export-file-place-theirs = Arbeitsplatz des Gegenübers
export-file-place-neutral = neutraler Ort
export-file-place-walking = beim Gehen
export-file-place-meal = beim Essen
export-file-place-call = am Telefon
export-file-place-video = per Video

export-file-report-title = Umgekehrtes Mentoring: { $name } und { $partner }
export-file-report-since = Zusammen seit { $time }
export-file-report-cadence = Wie oft, in unseren Worten: { $cadence }
export-file-report-held = Treffen, die stattgefunden haben: { $held } von { $planned } geplanten
export-file-report-unplanned = Ohne Plan: { $count }
export-file-report-called-off = Abgesagt: { $count }
export-file-report-fell-through = Ausgefallen: { $count }
export-file-report-days = Tage von einem Treffen zum nächsten: { $list }
export-file-report-together = Minuten zusammen: { $person } am selben Ort, { $remote } per Telefon oder Video
export-file-report-somewhere = { $count } ohne notierten Ort
export-file-report-lengths = Bei { $known } von { $held } Treffen ist die Dauer bekannt
export-file-report-balance = Beide haben aufgeschrieben, was sie mitnehmen: nach { $both } der letzten { $total } Treffen
export-file-report-places = Wo wir uns getroffen haben
export-file-report-workplace = Arbeitsplatz von { $name }
export-file-report-place = { $place }: { $count } von { $total }
export-file-report-one-place = Immer am selben Arbeitsplatz: Vielleicht tut beiden ein anderer Ort gut
export-file-report-objectives = Was wir wollten
export-file-report-teaches = Was { $name } zeigt
export-file-report-two-teachers = Themen, bei denen offen ist, wer sie zeigt
export-file-report-worked-when = Es hat geklappt, wenn { $text }
export-file-report-taken-away = Mitgenommen
export-file-report-meetings = Treffen
export-file-report-minutes = { $count ->
        [one] { $count } Minute
       *[other] { $count } Minuten
    }

export-file-effective-not = gar nicht
export-file-effective-slightly = ein wenig
export-file-effective-somewhat = einigermaßen
export-file-effective = wirksam
export-file-effective-extremely = äußerst wirksam
export-file-agree-not = gar nicht
export-file-agree-slightly = ein wenig
export-file-agree-somewhat = zum Teil
export-file-agree-mostly = größtenteils
export-file-agree-fully = ganz

export-file-clause-learn = Was jede Person lernen möchte
export-file-clause-cadence = Wie oft, wie lange, bis wann
export-file-clause-place = Wo
export-file-clause-arrange = Wer es organisiert
export-file-clause-stays = Was unter uns bleibt
export-file-clause-notes = Wie wir Notizen machen
export-file-clause-power = Mitreden bei Entscheidungen übereinander
export-file-clause-stop = Wie jede Person aufhören kann
export-file-clause-pays = Wer zahlt

export-file-calendar = Treffen
