### Die Zustände eines Paares. Freundlich und schlicht; niemand hat Schuld, niemand muss etwas begründen.

pair-trial-title = Ein Treffen zur Probe
pair-trial-text = Ihr trefft euch einmal. Danach antwortet jede Person allein, ob es weitergehen soll. Beide Antworten werden gemeinsam geöffnet.
pair-trial-ask = Weitermachen?
pair-trial-yes = Ja
pair-trial-unsure = Nicht sicher
pair-trial-no = Nein
pair-trial-private = Nur du siehst deine Antwort, bis { $partner } auch geantwortet hat. Kein Tag öffnet sie.
pair-trial-waiting = Du hast geantwortet, { $partner } noch nicht; niemand von euch sieht bisher die Antwort der anderen Person.
pair-trial-waiting-you = { $partner } hat geantwortet und sieht nicht mehr als du. Beide Antworten öffnen sich, sobald du deine gegeben hast, und nicht vorher.
pair-trial-longer = Länger warten
pair-trial-again = Ihr wart euch nicht beide sicher, und niemand hat nein gesagt. Trefft euch noch einmal, und antwortet dann wieder.
pair-undecided-ask = Ihr wart euch dreimal nicht beide sicher. Was möchtest du: weitermachen, Pause machen oder gut abschließen?
pair-trial-both-yes = Ihr wollt beide weitermachen.
pair-trial-not-on = Es endet hier, wie es bei einer Probe sein darf. Danke, dass du es versucht hast.

pair-third-title = Nach drei Treffen
pair-third-ask = Wie soll es weitergehen?
pair-third-same = So weitermachen
pair-third-change = Etwas ändern
pair-third-end = Gut abschließen
pair-third-text = Antworte allein. Beide Antworten werden gemeinsam geöffnet. Alle drei sind gute Antworten.
pair-third-same-both = Ihr wollt beide so weitermachen.
pair-third-talk = Ihr habt verschieden geantwortet, oder jemand von euch möchte etwas ändern. Sprecht beim nächsten Treffen darüber.
pair-third-end-both = Ihr möchtet beide gut abschließen. Ein letztes Treffen und ein Dank sind ein gutes Ende.

pair-gap-ask = Ihr habt euch eine Weile nicht getroffen. Was möchtest du?
pair-gap-on = Weitermachen
pair-gap-pause = Pause machen
pair-gap-end = Aufhören
pair-gap-text = { $partner } wird dasselbe gefragt. Ihr antwortet beide allein.

pair-pause-title = Pause
pair-pause-text = Von euch beiden wird nichts erwartet. Eure Notizen bleiben, wo sie sind.
pair-pause-until = Pause bis zum { $day }
pair-pause-resume = Wieder weitermachen

pair-runs-until = Läuft bis einschließlich { $day }
pair-runs-choice = Verlängern, Pause machen oder aufhören
pair-renewed = Verlängert bis zum { $day }

pair-closing-title = Gut abschließen
pair-closing-text = Ihr könnt euch ein letztes Mal treffen, euch bedanken und wählen, was bleibt. Nichts davon ist Pflicht.
pair-closing-thanks = { $partner } einen Dank schreiben
pair-closing-meeting = Ein letztes Treffen planen
pair-closing-keep = Wählen, was bleibt
pair-closing-own = Deine eigenen Notizen bleiben bei dir.
pair-closing-shared = Was ihr beide geschrieben habt, bleibt für euch beide lesbar und ändert sich nicht mehr.
pair-closing-remove = Aus den gemeinsamen Notizen entfernen, was du geschrieben hast
pair-closing-remove-text = Ab jetzt ist es aus den gemeinsamen Notizen weg. { $partner } hat es vielleicht vorher kopiert.
pair-closing-opened = Was dadurch möglich wurde

pair-end = Aufhören
pair-end-confirm = Mit diesem Paar aufhören?
pair-end-confirm-text = Du brauchst keinen Grund. { $partner } bekommt eine freundliche Nachricht mit festem Wortlaut. Deine eigenen Notizen bleiben bei dir.
pair-end-do = Jetzt aufhören
pair-end-not = Jetzt nicht
pair-ended = Dieses Paar ist zu Ende. Es ist nichts weiter zu tun.
pair-ended-other = Paare enden aus vielen Gründen, und nach dem Grund wird nicht gefragt. Danke für die Zeit, die du gegeben hast. Deine eigenen Notizen gehören weiter dir.
pair-ended-thanks = { $partner } hat dir einen Dank hinterlassen.

pair-frozen = Nur zum Lesen
pair-frozen-text = Dieses Paar ist zu Ende. Du kannst lesen und exportieren, was hier steht. Es ändert sich nicht mehr.
pair-frozen-try = Das lässt sich nicht mehr ändern. Du kannst es in deine eigenen Notizen kopieren.
pair-start-again = Noch einmal anfangen, du und { $partner }

pair-thanked = Hier gespeichert. Es ist nur für { $partner }, und niemand zählt es.
pair-your-thanks = Dein Dank an { $partner }:
