### Das Programm für das Terminal: was ein Befehl antwortet, und was er vorher fragt.

cli-command-saved-waits = Hier gespeichert. { $sentence }
cli-command-saved = Hier gespeichert.
cli-command-saved-in = Hier gespeichert, in Treffen { $session }.

cli-command-made-key = Die Schlüsseldatei { $path } ist angelegt. Ohne sie kann niemand dieses Notizbuch öffnen: Bewahre anderswo eine Kopie auf.
cli-command-begun = Dein Notizbuch ist da. Als Nächstes: turnabout pair new, oder der Link deines Gegenübers: turnabout join LINK
cli-command-link-accepted = Der Link ist angenommen und hier gespeichert. Weiter geht es, sobald ein Netz da ist: turnabout sync
cli-command-passphrase = Passphrase:
cli-command-passphrase-again = Noch einmal:

cli-command-go-on = Weiter? (ja/nein)
cli-command-yes = j ja y yes
cli-command-code-perhaps = Wenn der Wiederherstellungscode darauf gemacht wurde, gilt er nicht mehr: siehe turnabout recovery status nach dem sync.

cli-command-removal-waits = Es wartet auf das Relay, und bis dahin geht nichts hinaus; fertig ist, was turnabout devices nicht mehr zeigt. Weiter mit: turnabout sync
cli-command-partner-removal-waits = Es wartet auf das Relay, und bis dahin geht in diesem Paar nichts hinaus: turnabout sync
cli-command-leaving = Was hier ist, bleibt hier. { $partner } nimmt deine Geräte mit der nächsten Verbindung heraus, von selbst. Weiter mit: turnabout sync
cli-command-keys-renewed = Frische Schlüssel für dieses Gerät gelten, sobald das Relay sie hat: turnabout sync
cli-command-repairing = Alles hier Geschriebene bleibt. Dieses Gerät kommt mit seinem eigenen Schlüssel neu herein: turnabout sync
cli-command-link-shut = Der Link öffnet nichts mehr, sobald das Relay davon weiß: turnabout sync
cli-command-code-kept = Behalten. Er gilt, sobald das Relay ihn hat. Weiter mit: turnabout sync
cli-command-code-kept-instead = Behalten. Er gilt, sobald das Relay ihn hat. Der vorige öffnet von da an nichts mehr. Weiter mit: turnabout sync

cli-command-link-send = Schick das deinem Gegenüber, auf einem Weg, den nur ihr beide lest.
cli-command-link-open = Öffne das auf deinem anderen Gerät: turnabout join LINK
cli-command-link-secret = Es ist ein Geheimnis, bis es benutzt ist: einmal, bis { $day }. Dann: turnabout sync
cli-command-nearby-show =
    Zeig das deinem Gegenüber, das damit hereinkommt: turnabout join LINK
    Es ist ein Geheimnis, bis es benutzt ist: einmal, bis { $day }. Lass es dann mit dem herein, was es dir zeigt: turnabout pair take-in ANSWER
cli-command-nearby-answer =
    Zeig das deinem Gegenüber, das dich damit hereinlässt: turnabout pair take-in ANSWER
    Schreib inzwischen, was du magst; alles kommt zusammen, sobald ein Netz da ist: turnabout sync
cli-command-code-moving = Drück Enter, sobald die Kamera alles hat.
cli-command-code-moves = Der Code besteht aus mehreren Bildern nacheinander: Er braucht ein Terminal mit Tastatur und mindestens { $columns } Spalten und { $lines } Zeilen. Der Text oben tut es auch.
cli-command-code-window-small = Dieses Fenster ist zu klein für einen Code: Er braucht { $columns } Spalten und { $lines } Zeilen. Der Text oben tut es auch.
cli-command-code-too-long = Das ist zu lang für einen Code. Der Text oben tut es auch.
cli-command-taken-in-by-relay = Das Relay hat dieses Paar schon: Dein Gegenüber kommt darüber herein, sobald dort ein Netz da ist. Dann: turnabout sync
cli-command-taken-in-seen =
    Dein Gegenüber ist darin, und du hast den anderen Bildschirm gesehen: Niemand steht zwischen euch.
    Alles kommt zusammen, sobald ein Netz da ist: turnabout sync
cli-command-taken-in =
    Dein Gegenüber ist darin. Um zu wissen, dass niemand zwischen euch steht, vergleicht die Wörter: turnabout safety
    Alles kommt zusammen, sobald ein Netz da ist: turnabout sync

cli-command-pair-made = Paar { $pair } ist angelegt. Lass dein Gegenüber herein: turnabout invite { $pair }
cli-command-session-made = Treffen { $session } ist angelegt.
cli-command-zones-differ = Zwei Zeitzonen-Datenbanken sagen hier Verschiedenes: Dieses Programm sagt { $ours } und hält sich daran; die ältere, auf diesem Computer oder in diesem Programm, würde { $theirs } sagen.
cli-command-understood = { $sentence } Verstanden: { $time }.
cli-command-topic-made = Thema { $topic } ist angelegt.

cli-command-safety-same = Dasselbe: Du und { $partner } seht dieselben Wörter, und niemand steht zwischen euch, so wie alle Geräte jetzt sind. Hier festgehalten.
cli-command-type-back = Tippe zurück, { $groups }:
cli-command-group = Gruppe { $number }
cli-command-groups-and = und
cli-command-recovery-code = Wiederherstellungscode:

cli-command-imported = { $count ->
        [one] Hier gespeichert: { $count } Zeichen in deinen eigenen Notizen dieses Treffens.
       *[other] Hier gespeichert: { $count } Zeichen in deinen eigenen Notizen dieses Treffens.
    }
