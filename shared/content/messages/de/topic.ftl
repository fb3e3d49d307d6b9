### Themen für den Anfang, nach Art. Technik steht nicht vorn.

topic-teach-title = Du zeigst
topic-learn-title = Du lernst
topic-no-topics = Noch keine Themen
topic-none-yet = Hier steht noch kein Thema

topic-kind-views = Wie man etwas sieht
topic-kind-customers = Kundschaft und alle, für die wir da sind
topic-kind-work = Arbeitsweisen
topic-kind-culture = Wie wir miteinander umgehen
topic-kind-careers = Berufswege
topic-kind-technology = Technik

topic-views-from-junior-1 = Wie eine neuere Entscheidung von meinem Platz aus aussieht
topic-views-from-junior-2 = Worüber nach der Besprechung geredet wird
topic-views-from-senior-1 = Was bei einer neueren Entscheidung abzuwägen war
topic-views-from-senior-2 = Was denen Sorgen macht, die entscheiden

topic-customers-from-junior-1 = Wie die Kundschaft wirklich benutzt, was wir machen
topic-customers-from-junior-2 = Die Frage, die uns am häufigsten gestellt wird
topic-customers-from-senior-1 = Warum wir für diese Kundschaft da sind und nicht für eine andere
topic-customers-from-senior-2 = Wie ein großer Auftrag zustande kommt

topic-work-from-junior-1 = Wo an einem gewöhnlichen Tag Zeit verloren geht
topic-work-from-junior-2 = Ein kurzer Weg, den wir selbst gefunden haben
topic-work-from-senior-1 = Wie ein Budget entsteht
topic-work-from-senior-2 = Wen man fragt und in welcher Reihenfolge

topic-culture-from-junior-1 = Wie es ist, hier neu zu sein
topic-culture-from-junior-2 = Wer in unseren Besprechungen gehört wird und wer nicht
topic-culture-from-senior-1 = Wie man hier widerspricht und gehört wird
topic-culture-from-senior-2 = Was sich hier geändert hat und warum

topic-careers-from-junior-1 = Was Menschen an einer Stelle wie meiner suchen
topic-careers-from-junior-2 = Warum Leute bleiben oder gehen
topic-careers-from-senior-1 = Ein zweiter Blick auf meinen Lebenslauf
topic-careers-from-senior-2 = Wie Stellen besetzt werden

topic-technology-from-junior-1 = Ein Werkzeug, das ich jeden Tag benutze
topic-technology-from-junior-2 = Was ich eine Maschine schreiben lasse und was nicht
topic-technology-from-senior-1 = Das alte System, und warum es so ist
topic-technology-from-senior-2 = Wie wir entscheiden, was wir kaufen

topic-start-title = Bevor ihr anfangt
topic-start-text = Ihr schreibt beide allein zwei Zeilen. Sie werden gemeinsam geöffnet, sobald ihr beide geschrieben habt.
topic-start-known = Was ich schon weiß
topic-start-unsure = Wo ich unsicher bin

topic-you-teach = du zeigst es; { $partner } lernt es
topic-teaches-you = { $partner } zeigt es dir
topic-two-teachers = Zwei Antworten, wer es zeigt
topic-worked-when = Es hat geklappt, wenn: { $when }
topic-state-active = läuft
topic-state-parked = ruht
topic-state-done = erledigt
