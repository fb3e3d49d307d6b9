### Skalen aus Wörtern, vom Wenigen zum Vielen.

scale-help-ask = Wie viel Hilfe hat das gebraucht?
scale-help-none = Keine
scale-help-hint = Einen Hinweis
scale-help-together = Wir haben es zusammen gemacht
scale-help-lot = Viel
scale-help-answer = { $name }: { $answer }
scale-help-two = Ihr seht es verschieden. Beide Antworten bleiben stehen.
scale-help-larger = Zweimal nacheinander ging es ohne Hilfe oder mit einem Hinweis. Ihr könntet etwas Größeres versuchen.

scale-stakes-ask = Was passiert, wenn es schiefgeht?
scale-stakes-practice = Zur Übung
scale-stakes-internal = Nur intern
scale-stakes-customers = Die Kundschaft sieht es
scale-stakes-final = Nicht rückgängig zu machen
scale-stakes-safe = Darf schiefgehen
scale-stakes-both = Die Kundschaft wird es sehen, oder es ist nicht rückgängig zu machen. Ihr bestätigt beide, bevor es losgeht.

scale-comfort-ask = Wie vertraut ist dir das?
scale-comfort-never = Nie versucht
scale-comfort-helped = Mit Hilfe versucht
scale-comfort-alone = Allein versucht
scale-comfort-weekly = Benutze ich jede Woche
scale-comfort-show = Könnte ich jemandem zeigen

scale-effect-work-ask = Wie wirksam war das für die Arbeit?
scale-effect-you-ask = Wie wirksam war es für dich?
scale-effect-not = Gar nicht
scale-effect-slightly = Ein wenig
scale-effect-somewhat = Einigermaßen
scale-effect-effective = Wirksam
scale-effect-extremely = Äußerst wirksam

scale-count = { $count } von { $total }
scale-too-few = Zu wenige Antworten, um sie zu zeigen

scale-self-say = Ich kann meinem Gegenüber sagen, was ich denke.
scale-self-see = Ich verstehe, wie das von seinem Platz aus aussieht.
scale-agree-not = Gar nicht
scale-agree-slightly = Ein wenig
scale-agree-somewhat = Zum Teil
scale-agree-mostly = Größtenteils
scale-agree-fully = Ganz

scale-useful-yes = Ja
scale-useful-partly = Zum Teil
scale-useful-no = Für mich nicht

scale-end-useful-ask = War es nützlich?
scale-end-glad-ask = Bist du froh, dass du mitgemacht hast?
scale-end-yes = Ja
scale-end-partly = Zum Teil
scale-end-no = Nein
scale-end-then = Was du am { $day } geantwortet hast

scale-task-easy = Zu leicht
scale-task-right = Genau richtig
scale-task-hard = Zu schwer

scale-check-ask = Wie läuft es?
scale-check-fine = Gut
scale-check-slow = Langsam
scale-check-stuck = Komme nicht weiter
scale-check-where = Wo?
scale-check-help = Was würde am meisten helfen: eine Antwort, ein Hinweis oder jemand, der zuhört?
scale-check-stuck-partner = { $partner } kommt nicht weiter. Stell eine Frage, bevor du eine Antwort gibst.
