### „Etwas stimmt nicht“: fünf Lagen, in der Du-Form.

off-page-title = Etwas stimmt nicht
off-page-text = Das kommt in vielen Paaren vor. Wähle, was am besten passt. Dein Gegenüber sieht nicht, dass du diese Seite geöffnet hast.
off-notice-label = Was dir vielleicht auffällt
off-say-label = Was du sagen kannst
off-next-label = Ein nächster Schritt

off-cancels-title = Treffen fallen oft aus
off-cancels-notice = Treffen werden kurzfristig verschoben oder abgesagt. Du bereitest dich nicht mehr vor, oder du denkst langsam, dass du nicht wichtig bist.
off-cancels-say = „Unsere letzten Treffen haben nicht stattgefunden. Passt die Zeit nicht, oder ist es zu oft? Beides ist für mich in Ordnung.“
off-cancels-next = Schlag ein kürzeres Treffen vor oder einen längeren Abstand und ändert die Vereinbarung gemeinsam. Wenn das nicht hilft, könnt ihr eine Pause machen.

off-talks-title = Mein Gegenüber redet über mich hinweg
off-talks-notice = Du fängst Sätze an und beendest sie nicht. Du gehst mit vielen Antworten auf Fragen, die du nicht gestellt hast.
off-talks-say = „Ich möchte diesen Gedanken zu Ende bringen. Danach möchte ich deinen hören.“
off-talks-next = Beginnt das nächste Treffen mit fünf Minuten für jede Person, ohne Unterbrechung. Danach könnt ihr beide die Frage beantworten, wer mehr gesprochen hat.

off-polite-title = Wir sind zu höflich
off-polite-notice = Jedes Treffen ist angenehm, und nichts ändert sich. Ihr seid euch schnell einig. Was dir wichtig ist, sagst du nachher jemand anderem.
off-polite-say = „Bis jetzt habe ich nur die leichte Hälfte gesagt. Darf ich auch die andere sagen?“
off-polite-next = Beantwortet beide eine Frage, die gemeinsam geöffnet wird. Das ist leichter, weil niemand den Anfang machen muss.

off-drifting-title = Wir hören immer weniger voneinander
off-drifting-notice = Die Abstände zwischen den Treffen werden länger. Wenn ihr euch trefft, wisst ihr nicht mehr, wo ihr wart.
off-drifting-say = „Wir haben uns eine Weile nicht getroffen. Machen wir weiter, machen wir eine Pause, oder schließen wir gut ab? Alles drei ist für mich in Ordnung.“
off-drifting-next = Vereinbart ein Treffen mit einem Thema. Oder wählt eine Pause oder das Ende: Beides ist eine gute Antwort.

off-crossed-title = Eine Grenze wurde überschritten
off-crossed-notice = Dein Gegenüber hat dich angefasst, dir gedroht oder dich unter Druck gesetzt. Oder es hat sich über deinen Körper, deine Herkunft, deinen Glauben oder dein Privatleben geäußert. Oder es hat etwas weitererzählt, das du im Vertrauen gesagt hast. Du musst nichts beweisen, um es ernst zu nehmen.
off-crossed-say = „Hör auf. Ich will das nicht.“ Du musst nichts sagen. Du kannst jederzeit gehen.
off-crossed-next = Wenn du in Gefahr bist, geh weg und ruf den Notruf an. Schreib unter „Nur ich“ auf, wann und wo es war und was gesagt wurde. Sprich mit jemandem, dem du vertraust. Du kannst jetzt aufhören und brauchst keinen Grund.
off-crossed-contacts = Bei { $programme } kannst du mit diesen Personen sprechen: { $contacts }
off-crossed-no-contacts = Du kannst mit jemandem sprechen, dem du vertraust, mit dem Betriebsrat oder Personalrat oder mit einer Beratungsstelle in deiner Nähe.
off-crossed-quiet = Dein Gegenüber erfährt von dieser Seite nichts. Wenn du jemanden anrufst oder jemandem schreibst, geschieht das außerhalb dieser App.
