### Das Programm für das Terminal: die Vereinbarung, die Fragen, die beide allein beantworten, und wo ein Paar steht.

cli-practice-set = Hier gespeichert. Es gilt, sobald ihr beide zugestimmt habt: turnabout agreement agree
cli-practice-run-out = Das vereinbarte Ende ist da. Verlängern, Pause machen oder aufhören: turnabout agreement set cadence … --until DATE
cli-practice-nothing-proposed = { $sentence } Schreib zuerst einen Punkt: turnabout agreement set CLAUSE TEXT
cli-practice-pick-one = Zwei Antworten: Sprecht darüber und setzt dann eine davon: turnabout agreement set CLAUSE TEXT
cli-practice-waits-you = { $partner } hat zugestimmt. Es gilt, wenn du auch zustimmst: turnabout agreement agree
cli-practice-waits-both = Es gilt, wenn ihr beide zustimmt: turnabout agreement agree

cli-practice-paused = { $sentence } Weiter geht es mit: turnabout pair resume
cli-practice-closing = { $sentence } Dann: turnabout pair end
cli-practice-closed = Hier gespeichert. Ihr schließt ab: ein letztes Treffen, ein Dank, und dann: turnabout pair end

cli-practice-ask-trial = Weitermachen: Ja (yes), nicht sicher (unsure) oder nein (no)? turnabout trial answer yes|unsure|no
cli-practice-ask-third = So weitermachen (go-on), etwas ändern (change) oder gut abschließen (end)? turnabout check answer go-on|change|end
cli-practice-ask-gap = Ihr habt euch lange nicht getroffen. Pause machen (pause), weitermachen (go-on) oder gut abschließen (end)? turnabout check answer pause|go-on|end
cli-practice-ask-undecided = Ihr wart euch dreimal nicht beide sicher. Weitermachen, Pause machen oder gut abschließen? turnabout check answer go-on|pause|end
