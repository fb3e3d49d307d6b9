### Das Programm für das Terminal: vor dem ersten Treffen und dazwischen.

cli-before-seal-how = Um die Antwort für euch beide zu versiegeln: turnabout reflect answer TEXT --share
cli-before-offer-how = Antworten: turnabout offer keep "…"
cli-before-offer-number = Antworten: turnabout offer keep "…" --question NUMBER

cli-before-card-read = Eine lesen: turnabout cards { $card }
cli-before-card-useful = { $ask } Ja (yes), zum Teil (partly) oder nein (no): turnabout cards { $card } --useful yes|partly|no

cli-before-stands-unsaid = nicht gesagt. Neuer hier (newer), länger hier (longer) oder an einem ähnlichen Platz (alike): turnabout before --stands newer|longer|alike
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

cli-before-many-active = { $sentence } turnabout topic park ID
cli-before-later = { $sentence } Später: turnabout later { $word }
