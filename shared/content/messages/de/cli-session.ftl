### Das Programm für das Terminal: der Anfang, Treffen, Themen, Fragen und Antworten.

cli-session-label-next = Nächstes Treffen
cli-session-label-last = Letztes Treffen
cli-session-label-topics = Themen
cli-session-none-planned = keines geplant
cli-session-topics-active = { $count } im Gang
cli-session-waiting-title = Wartet auf dich
cli-session-waiting-two = Zwei Antworten: Ihr habt Treffen { $session } verschieden geplant. Wähle eine: turnabout session plan { $session }
cli-session-waiting-take-away = Was nimmst du mit? turnabout session took "…" --session { $session }
cli-session-waiting-nobody = Noch ist niemand sonst in Paar { $pair }. Schick die Einladung: turnabout invite { $pair }
cli-session-waiting-admission = Dein neues Gerät ist noch nicht in Paar { $pair }; es kommt herein, sobald eines deiner anderen Geräte verbunden ist.

cli-session-label-name = Name
cli-session-label-notebook = Notizbuch
cli-session-label-relay = Relay
cli-session-stage-opening = (wird geöffnet)
cli-session-stage-damaged = (auf diesem Computer beschädigt)
cli-session-stage-fresh = (hier hat noch niemand angefangen)
cli-session-stage-linking = (dieses Gerät ist auf dem Weg herein: turnabout sync)
cli-session-no-relay = noch keines genannt: turnabout relay ORIGIN

cli-session-no-time = noch keine Zeit
cli-session-minutes = { $count ->
        [one] { $count } Minute
       *[other] { $count } Minuten
    }
cli-session-with = du und { $partner }
cli-session-ended = beendet
cli-session-to-fill = { $count ->
        [one] { $count } Zeichen auszufüllen
       *[other] { $count } Zeichen auszufüllen
    }
cli-session-none = Noch keine Treffen: turnabout session new --at "2026-05-03 10:00"

cli-session-agenda = Worüber wir reden (wir beide)
cli-session-merged = Von beiden geändert, ohne verbunden zu sein; beides ist da
cli-session-nothing-yet = (noch nichts)
cli-session-marks = Zeichen
cli-session-fill-in = (auszufüllen)
cli-session-took-away = Mitgenommen
cli-session-took-you = Du
cli-session-next-steps = Nächste Schritte
cli-session-step = Wenn { $when }, dann { $then }
cli-session-newer = Etwas hierin wurde von einer neueren Version geschrieben. Es bleibt erhalten; aktualisiere, um es zu lesen.
cli-session-two-start = Anfang: zwei Antworten, { $answers }. Wähle eine: turnabout session plan
cli-session-two-length = Dauer: zwei Antworten, { $answers }. Wähle eine: turnabout session plan
cli-session-two-place = Ort: zwei Antworten, { $answers }. Wähle eine: turnabout session plan
cli-session-or = oder

cli-session-you-teach = du zeigst es; { $partner } lernt es
cli-session-teaches-you = { $partner } zeigt es dir
cli-session-two-teachers = Zwei Antworten, wer es zeigt
cli-session-worked-when = Es hat geklappt, wenn: { $when }
cli-session-no-topics = Noch keine Themen: turnabout topic new --title … --teach

cli-session-prompt-newer = (eine Frage aus einer neueren Version)
cli-session-prompt-how = Antworten: turnabout reflect answer "…"   Eine andere: turnabout reflect skip
cli-session-no-prompt = Im Moment keine Frage.
cli-session-answer-mine = du, nur ich
cli-session-answer-ours = du, wir beide
cli-session-no-answers = Noch keine Antworten. Niemand zählt sie.
