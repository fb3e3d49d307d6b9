### Das Programm für das Terminal: vor dem ersten Treffen und dazwischen.

cli-before-times-mine = Gute Zeiten für mich: { $times }
cli-before-seal-how = Um die Antwort für euch beide zu versiegeln: turnabout reflect answer TEXT --share
cli-before-times-partner = Gute Zeiten für { $partner }: { $times }
cli-before-hours = { $from } bis { $to }
cli-before-offer-how = Antworten: turnabout offer keep "…"
cli-before-offer-number = Antworten: turnabout offer keep "…" --question NUMBER
cli-before-copy-older = in der Kopie steht noch etwas Älteres

cli-before-card-read = Eine lesen: turnabout cards { $card }
cli-before-card-useful = { $ask } Ja (yes), zum Teil (partly) oder nein (no): turnabout cards { $card } --useful yes|partly|no

cli-before-stands = Wo du stehst: { $stands }
cli-before-stands-alike = An einem ähnlichen Platz
cli-before-stands-unsaid = nicht gesagt. Neuer hier (newer), länger hier (longer) oder an einem ähnlichen Platz (alike): turnabout before --stands newer|longer|alike
cli-before-stays-here = Sie bleibt auf diesem Computer.
cli-before-more = Karten: turnabout cards   Für dich: turnabout readiness, turnabout assume

cli-before-next-first-offer = Sag eine Sache, die du zeigen kannst: turnabout offer ask
cli-before-next-invite = Lass dein Gegenüber herein: turnabout invite
cli-before-next-cards = Lies die Karten, wenn du magst: turnabout cards
cli-before-next-power = Beantworte eine Frage für dich, mit ja (yes), nein (no) oder „ich weiß es nicht“ (unsure): turnabout before --power yes|no|unsure
cli-before-next-share-offer = Teile ein Angebot: turnabout offer share ID
cli-before-next-plan = Plane ein kurzes Treffen: turnabout session new
cli-before-next-topics = Nenne in jeder Richtung ein Thema: turnabout topic starters
cli-before-next-meet = Trefft euch: turnabout session show
cli-before-next-take-away = Schreib auf, was du mitnimmst: turnabout session took "…"

cli-before-goals-mine = Meine Ziele (nur ich)
cli-before-goals-ours = Unsere Ziele, mit { $partner } (wir beide)
cli-before-horizon-month = In diesem Monat
cli-before-horizon-year = In diesem Jahr
cli-before-horizon-further = Später
cli-before-because = Grund: { $reason }
cli-before-project-outcome = Ergebnis
cli-before-project-audience = Für wen
cli-before-project-due = Bis
cli-before-project-help = Welche Hilfe es braucht
cli-before-project-next = Nächster Schritt

cli-before-opened-together = Wird gemeinsam geöffnet, sobald beide geantwortet haben
cli-before-many-active = Laufende Themen: { $count }; drei auf einmal sind genug. Welches soll ruhen? turnabout topic park ID
