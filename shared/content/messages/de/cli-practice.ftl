### Das Programm für das Terminal: die Vereinbarung, die Fragen, die beide allein beantworten, und wo ein Paar steht.

cli-practice-nothing-agreed = Noch ist nichts vereinbart, und das muss es auch nicht.
cli-practice-set = Hier gespeichert. Es gilt, sobald ihr beide zugestimmt habt: turnabout agreement agree
cli-practice-in-force = Hier gespeichert. Ihr habt beide zugestimmt; es gilt.
cli-practice-run-out = Das vereinbarte Ende ist da. Verlängern, Pause machen oder aufhören: turnabout agreement set cadence … --until DATE
cli-practice-proposed = Vorgeschlagen; bis ihr beide zustimmt, gilt, was oben steht.
cli-practice-nothing-proposed = Es ist nichts vorgeschlagen. Schreib zuerst einen Punkt: turnabout agreement set CLAUSE TEXT
cli-practice-pick-one = Zwei Antworten: Sprecht darüber und setzt dann eine davon: turnabout agreement set CLAUSE TEXT
cli-practice-waits-you = { $partner } hat zugestimmt. Es gilt, wenn du auch zustimmst: turnabout agreement agree
cli-practice-waits-both = Es gilt, wenn ihr beide zustimmt: turnabout agreement agree
cli-practice-changed = { $clause }: { $new }, statt: { $old }
cli-practice-two-answers = { $clause }, zwei Antworten:
cli-practice-you-pay = Du zahlst

cli-practice-invited = Eingeladen: Sonst ist noch niemand dabei.
cli-practice-trial = Zur Probe: Trefft euch einmal; danach sagt ihr, du und { $partner }, jeweils allein, ob es weitergehen soll.
cli-practice-active = Es läuft: Ihr habt beide Ja gesagt.
cli-practice-paused = Pause. Weiter geht es mit: turnabout pair resume
cli-practice-closing = Ihr schließt ab: ein letztes Treffen, ein Dank, was jede Person behält. Dann: turnabout pair end
cli-practice-closed = Hier gespeichert. Ihr schließt ab: ein letztes Treffen, ein Dank, und dann: turnabout pair end
cli-practice-held = Geplante Treffen, die stattgefunden haben: { $done } von { $planned }.

cli-practice-ask-trial = Weitermachen: Ja (yes), nicht sicher (unsure) oder nein (no)? turnabout trial answer yes|unsure|no
cli-practice-ask-third = So weitermachen (go-on), etwas ändern (change) oder gut abschließen (end)? turnabout check answer go-on|change|end
cli-practice-ask-gap = Ihr habt euch lange nicht getroffen. Pause machen (pause), weitermachen (go-on) oder gut abschließen (end)? turnabout check answer pause|go-on|end
cli-practice-none-answered = Noch hat niemand von euch geantwortet.
cli-practice-both-answered = Ihr habt beide geantwortet.
cli-practice-opens = Am { $day } wird von selbst geöffnet.
cli-practice-partner-unfit = Was für { $partner } geöffnet wurde, ist nicht das, was versiegelt war. Es zählt nicht als Antwort.
cli-practice-mine-unfit = Was für dich geöffnet wurde, ist nicht das, was du versiegelt hattest. Es zählt nicht als Antwort.

cli-practice-take-back = Deine Zeilen unter „Mitgenommen“, die Wörter deiner Zeichen und deine geteilten Antworten aus dem herausnehmen, was ihr beide seht? Gemeinsam geschriebener Text bleibt, und { $partner } hat vielleicht etwas davon kopiert.
cli-practice-taken-back = { $count ->
        [one] Hier gespeichert. { $count } Eintrag ist von jetzt an heraus; { $partner } hat ihn vielleicht kopiert.
       *[other] Hier gespeichert. { $count } Einträge sind von jetzt an heraus; { $partner } hat sie vielleicht kopiert.
    }
