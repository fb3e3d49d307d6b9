### Fragen, die beide allein beantworten.

sealed-none-answered = Noch hat niemand von euch geantwortet.
sealed-both-answered = Ihr habt beide geantwortet.
sealed-date = Ihr wolltet bis zum { $day } antworten.
sealed-date-passed = Der Tag dafür, { $day }, ist vorbei, und damit endet nichts: antworte, wähle einen anderen Tag, oder beende es.
sealed-partner-unfit = Was für { $partner } geöffnet wurde, ist nicht das, was versiegelt war. Es zählt nicht als Antwort.
sealed-mine-unfit = Was für dich geöffnet wurde, ist nicht das, was du versiegelt hattest. Es zählt nicht als Antwort.

sealed-trial-leads-yes = Ja: Sagt ihr beide ja, dann geht es weiter.
sealed-trial-leads-unsure = Nicht sicher: Damit endet nichts. Ihr trefft euch noch einmal und werdet wieder gefragt, höchstens zweimal.
sealed-trial-leads-no = Nein: Habt ihr beide geantwortet, endet es hier. Ihr lest beide dieselben Worte, und niemand liest, von wem die Antwort kam.
sealed-check-leads-same = So weitermachen: Es bleibt, wie es ist.
sealed-check-leads-change = Etwas ändern: Es geht weiter, und ihr lest beide, dass es etwas zu besprechen gibt.
sealed-check-leads-end = Gut abschließen: Habt ihr beide geantwortet, schließt ihr gemeinsam ab; weitermachen könnt ihr immer noch.
sealed-still-leads-on = Weitermachen: Es bleibt, wie es ist.
sealed-still-leads-pause = Pause machen: Ihr lest es beide, und jede Person kann eine Pause beginnen, mit einem Tag zum Nachsehen.
