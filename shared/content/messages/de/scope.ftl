### Wer etwas sehen kann. Immer dieselben Wörter.

scope-mine = Nur ich
scope-mine-text = Nur deine eigenen Geräte können es lesen.
scope-ours = Wir beide
scope-ours-text = Nur du und { $partner } könnt es lesen, auf euren Geräten.
scope-circle = Kreis
scope-circle-text = Nur Menschen, die ihr beide hereingelassen habt, können es lesen.
scope-sent = Gesendet
scope-sent-text = Eine Kopie hat euer Paar verlassen. Hier siehst du, an wen, wann und den genauen Wortlaut.
scope-share-line = Diese Zeile teilen
scope-partner = dein Gegenüber

scope-you = du
scope-opened-together = Wird gemeinsam geöffnet, sobald beide geantwortet haben
