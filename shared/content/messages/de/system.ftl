### Was nur das System eines Telefons zeigt, außerhalb der App.

system-name = Turnabout

system-camera = Die Kamera liest den QR, den dir dein Gegenüber oder dein anderes Gerät zeigt. Kein Bild wird behalten.
system-face = Damit niemand sonst, der dieses Gerät in der Hand hat, dein Notizbuch öffnet.

system-channel-soon = Vor einem Treffen: wann es beginnt, und zwei Minuten zur Vorbereitung
system-channel-after = Nach einem Treffen: die Karte, die noch offen ist
system-channel-added = Dein Gegenüber hat etwas geschrieben oder geteilt
system-channel-needs = Eine vorgeschlagene Zeit, eine Frage an euch beide, ein Gerät, das herein möchte

system-widget-name = Nächstes Treffen
system-widget-text = Wann ihr euch trefft, und eine Frage bis dahin. Notizen werden nicht gezeigt.

system-shortcut-session = Nächstes Treffen
system-shortcut-note = Notiz schreiben
system-shortcut-find = Suchen

system-file-backup = Turnabout-Sicherung
