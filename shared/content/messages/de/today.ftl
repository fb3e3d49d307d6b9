### Der Anfang.

today-label-next = Nächstes Treffen
today-label-last = Letztes Treffen
today-label-topics = Themen
today-none-planned = keines geplant
today-topics-active = { $count ->
        [0] gerade keines
       *[other] gerade { $count }
    }
today-waiting-title = Wartet auf dich

today-waiting-two = Zwei Antworten: Ihr habt ein Treffen verschieden geplant. Wähle eine.
today-waiting-take-away = Was nimmst du mit?
today-waiting-pick = { $count ->
        [one] { $count } Zeit ist vorgeschlagen. Wähle eine.
       *[other] { $count } Zeiten sind vorgeschlagen. Wähle eine.
    }
today-waiting-prepare = Ein Treffen ist bald. Zwei Minuten zur Vorbereitung, wenn du magst.
today-waiting-card = Zwei Minuten, solange du es noch weißt.
today-waiting-happened = Die Zeit eines Treffens ist vorbei, und niemand hat es begonnen. Habt ihr euch getroffen, ist es ausgefallen, oder habt ihr es verschoben?
today-waiting-length = Niemand hat ein Treffen rechtzeitig beendet; es zählt so lange, wie es geplant war. Wie lange war es?
today-question-answered = Du hast geantwortet.
today-waiting-nobody = Noch ist niemand sonst in diesem Paar. Schick die Einladung.
today-waiting-admission = Dein neues Gerät ist noch nicht in diesem Paar; es kommt herein, sobald eines deiner anderen Geräte verbunden ist.
