### Fragen, die beide allein beantworten.

sealed-none-answered = Noch hat niemand von euch geantwortet.
sealed-both-answered = Ihr habt beide geantwortet.
sealed-opens = Am { $day } wird von selbst geöffnet.
sealed-partner-unfit = Was für { $partner } geöffnet wurde, ist nicht das, was versiegelt war. Es zählt nicht als Antwort.
sealed-mine-unfit = Was für dich geöffnet wurde, ist nicht das, was du versiegelt hattest. Es zählt nicht als Antwort.
