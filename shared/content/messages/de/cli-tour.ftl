### Das Programm für das Terminal: die Tour. Was Amina und Ruth in ihre Notizbücher schreiben, bleibt auf Englisch.

cli-tour-amina-phone = Aminas Telefon
cli-tour-ruth-phone = Ruths Telefon
cli-tour-ruth-tablet = Ruths Tablet
cli-tour-ruth-new-phone = Ruths neues Telefon
cli-tour-screen-today = { $seat }, heute
cli-tour-screen-session = { $seat }, das Treffen
cli-tour-screen-topics = { $seat }, Themen
cli-tour-screen-devices = { $seat }, Geräte
cli-tour-not-so = NICHT SO: { $fact }

cli-tour-title-1 = 1. Zwei Menschen, drei Geräte, ein Relay
cli-tour-relay-listens = Ein Relay lauscht unter { $relay }. Amina ist bei der Arbeit die neuere von beiden, Ruth ist länger dabei.
cli-tour-invite = Amina fängt an, macht ein Paar und eine Einladung und schickt Ruth den Link auf anderem Weg:
cli-tour-invite-link = { $link }…  (einmal, 14 Tage, bis dahin ein Geheimnis)
cli-tour-joins = Ruth öffnet ihn, noch ohne Netz, und verbindet ihr Tablet mit einem eigenen Link.
cli-tour-wait-pair = Aminas Telefon bringt das Paar zum Relay
cli-tour-wait-joins = Ruths Telefon kommt in das Paar
cli-tour-wait-says = Ruths Telefon sagt, wer sie ist
cli-tour-wait-sees = Aminas Telefon sieht Ruth
cli-tour-wait-tablet = Ruths Tablet erfährt, wem es gehört
cli-tour-wait-vouches = Ruths Telefon bürgt für das Tablet, und es kommt in das Paar
cli-tour-wait-everybody = alle wissen es
cli-tour-fact-pair = ein Paar aus zwei Menschen und drei Geräten
cli-tour-safety = Amina und Ruth lesen einander ihre Sicherheitswörter vor: { $words } …
cli-tour-fact-safety = beide sehen dieselben zehn Wörter: niemand steht zwischen ihnen
cli-tour-fact-qr = Aminas Telefon hat Ruths QR gelesen und behält das
cli-tour-fact-other-words = andere Wörter gelten nicht als dieselben
cli-tour-code = Ruth macht einen Wiederherstellungscode und schreibt ihn auf; sie tippt zwei seiner Gruppen zurück, dann gilt er.
cli-tour-wait-code = das Relay hat, was nur der Code öffnet
cli-tour-plans = Amina plant ein Treffen, mit einem Thema und einem ersten Satz für beide.
cli-tour-wait-has = { $seat } hat es
cli-tour-wait-settled = alles ist gesendet und gelesen

cli-tour-title-2 = 2. Flugmodus: das Treffen
cli-tour-fact-off = alle drei Geräte sind ohne Netz
cli-tour-both-write =
    Beide ändern zugleich denselben Satz, beide schreiben für sich und für beide,
    setzen Zeichen, sagen, was sie mitnehmen, vereinbaren einen Schritt und nennen je ein Thema.
cli-tour-fact-saved = { $count ->
        [one] { $seat }: hier gespeichert, { $count } Änderung wartet
       *[other] { $seat }: hier gespeichert, { $count } Änderungen warten
    }
cli-tour-fact-not-there = was Amina schrieb, ist nicht auf Ruths Telefon
cli-tour-fact-entries = das Relay hat { $entries } Einträge, wie vor dem Treffen

cli-tour-title-3 = 3. Wieder verbunden, eines nach dem anderen
cli-tour-wait-online = { $seat } ({ $state }) verbindet sich, sendet und liest
cli-tour-relay-holds-now = Das Relay hat jetzt { $entries } Einträge. Ruth ist noch im Flugmodus und hat nichts davon.
cli-tour-fact-not-yet = Ruths Telefon hat Aminas Zeile noch nicht
cli-tour-wait-by-itself = was Ruth schrieb, kommt von selbst auf Aminas Telefon
cli-tour-wait-tablet-has = Ruths Tablet hat, was beide schrieben, und was Ruth für sich schrieb
cli-tour-fact-same = beide Telefone und das Tablet zeigen dieselben gemeinsamen Notizen
cli-tour-fact-both-edits = beide Änderungen an dem einen Satz sind darin
cli-tour-fact-merged = die Bildschirme sagen, dass beide geändert haben, ohne verbunden zu sein
cli-tour-fact-lines = beide hinzugefügten Zeilen sind ganz
cli-tour-fact-took = was jede mitnimmt, steht unter ihrem eigenen Namen
cli-tour-fact-topics = ein Thema in jede Richtung, von beiden Seiten gesehen
cli-tour-fact-own = Ruths eigene Notizen sind auf ihrem Telefon und ihrem Tablet
cli-tour-fact-strangers = keine sieht die eigenen Notizen der anderen auf irgendeinem Bildschirm
cli-tour-fact-reflection = Aminas Antwort für sich ist nur auf ihrem Telefon

cli-tour-title-4 = 4. Ein Tablet im Zug, ein Telefon im Fluss
cli-tour-tablet-lost = Ruth hat ihr Tablet im Zug liegen lassen, offen. Auf ihrem Telefon nimmt sie es heraus.
cli-tour-wait-taken-out = das Relay hat es: das Tablet steht in keiner Liste mehr
cli-tour-wait-after = was Ruth von da an schreibt, ist bei Amina
cli-tour-wait-refused = das Tablet fragt, und das Relay kennt es nicht mehr
cli-tour-fact-nothing-new = wer das Tablet gefunden hat, bekommt nichts davon
cli-tour-fact-keeps = es behält, was es hatte, und niemand verspricht mehr
cli-tour-phone-lost = Und dann fällt ihr Telefon in einen Fluss. Sie kauft ein neues und tippt den Code vom Papier.
cli-tour-wait-comes-back = alles kommt vom Relay zurück, und Aminas Telefon tut nichts dafür
cli-tour-fact-back = was beide geschrieben hatten, ist auf dem neuen Telefon
cli-tour-fact-own-back = was Ruth für sich geschrieben hatte, ist auch da
cli-tour-wait-by-code = Aminas Telefon sagt, dass ein Gerät mit einem Wiederherstellungscode hereinkam
cli-tour-fact-compare = Amina wird gebeten, die Wörter neu zu vergleichen: ein Code ist kein Mensch
cli-tour-wait-new-code = Ruth nimmt das verlorene Telefon heraus und schreibt einen neuen Code auf
cli-tour-fact-two-devices = zwei Geräte sind im Paar: Aminas Telefon und Ruths neues

cli-tour-title-5 = 5. Was das Relay hat
cli-tour-space = Raum { $space }: { $entries } Einträge, { $bytes } Bytes; der neueste beginnt so
cli-tour-relay-knows = Es weiß, wie viele, wie groß und wann, und einen Schlüssel je Gerät; nicht wessen, nicht was, nicht welche Notiz.
cli-tour-fact-spaces = drei Räume: Aminas, Ruths und der von beiden

cli-tour-title-6 = 6. Das Relay hält an, die Apps sind zu; eine Suche durch jede Datei
cli-tour-words = Die Wörter: „{ $words }“
cli-tour-fact-search = die Suche funktioniert: sie findet sie in dem, was Amina für sich exportiert
cli-tour-fact-relay-sealed = { $count ->
        [one] das Relay hat weder sie noch eine andere Notiz noch einen Namen, in UTF-8 oder UTF-16 ({ $count } Datei, { $bytes } Bytes)
       *[other] das Relay hat weder sie noch eine andere Notiz noch einen Namen, in UTF-8 oder UTF-16 ({ $count } Dateien, { $bytes } Bytes)
    }
cli-tour-fact-disk-sealed = { $count ->
        [one] auf der Platte von { $folder } sind sie auch versiegelt ({ $count } Datei, { $bytes } Bytes)
       *[other] auf der Platte von { $folder } sind sie auch versiegelt ({ $count } Dateien, { $bytes } Bytes)
    }
cli-tour-fact-still-there = ohne irgendein Relay öffnet Ruth ihr Notizbuch, und alles ist da

cli-tour-over = Die Tour ist zu Ende, und ihre Notizbücher sind weggeräumt.
cli-tour-next-time = Um sie beim nächsten Mal weiterzubenutzen: { $turnabout } tour   (oder: { $turnabout } tour --dir DIR)
cli-tour-go-on = Diese Notizbücher weiterbenutzen
cli-tour-terminal-relay = In einem Terminal das Relay am selben Port:
cli-tour-terminal-as = In einem anderen, als { $name }:
