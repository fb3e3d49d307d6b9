### Das Programm für das Terminal: der Anfang, Treffen, Themen, Fragen und Antworten.

cli-session-waiting-two = Zwei Antworten: Ihr habt Treffen { $session } verschieden geplant. Wähle eine: turnabout session plan { $session }
cli-session-waiting-take-away = Was nimmst du mit? turnabout session took "…" --session { $session }
cli-session-waiting-pick = { $count ->
        [one] Für Treffen { $session } ist { $count } Zeit vorgeschlagen. Wähle eine: turnabout session pick 1 --session { $session }
       *[other] Für Treffen { $session } sind { $count } Zeiten vorgeschlagen. Wähle eine: turnabout session pick 1 --session { $session }
    }
cli-session-waiting-prepare = Treffen { $session } ist bald. Zwei Minuten zur Vorbereitung, wenn du magst: turnabout session prepare --session { $session }
cli-session-waiting-card = Zwei Minuten, solange du es noch weißt: turnabout session card --session { $session }
cli-session-waiting-happened = Hat Treffen { $session } stattgefunden? Ja: turnabout session correct { $session } – ausgefallen: turnabout session call-off { $session } – verschoben: turnabout session plan { $session } --at TIME
cli-session-waiting-length = Niemand hat Treffen { $session } rechtzeitig beendet; es zählt so lange, wie es geplant war. Wie lange war es? turnabout session correct { $session } --minutes N
cli-session-waiting-question = { $sentence } turnabout pair state { $pair }
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

cli-session-none = { $sentence }: turnabout session new --at "2026-05-03 10:00"

cli-session-two-start = { $sentence } Wähle eine: turnabout session plan
cli-session-two-length = { $sentence } Wähle eine: turnabout session plan
cli-session-two-place = { $sentence } Wähle eine: turnabout session plan

cli-session-no-topics = { $sentence }: turnabout topic new --title … --teach

cli-session-prompt-how = Antworten: turnabout reflect answer "…"   Eine andere: turnabout reflect skip
