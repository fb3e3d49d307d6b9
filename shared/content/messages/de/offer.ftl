### Angebote: was jemand anderen zeigen kann.

offer-page-title = Was du zeigen kannst
offer-first-ask = Womit kommen andere schon jetzt zu dir?
offer-page-text = Beantworte, was du möchtest. Eine kurze Antwort genügt für den Anfang. Nur du siehst sie, bis du sie teilst.

offer-ask-1 = Was hast du letzten Monat repariert oder in Ordnung gebracht, das anderen schwerfällt?
offer-ask-2 = Welcher Schritt deiner Arbeit geht dir schneller von der Hand als den meisten um dich herum?
offer-ask-3 = Was fragen dich neue Leute in ihrer ersten Woche?
offer-ask-4 = Welches Werkzeug, Formular oder Gerät verstehst du besser als seine Anleitung?
offer-ask-5 = Was erzählen dir Kunden, Patientinnen, Schüler oder Besucherinnen, das niemand aufschreibt?
offer-ask-6 = Welchen Fehler siehst du immer wieder, und wie vermeidest du ihn?
offer-ask-7 = Was hast du außerhalb der Arbeit gelernt, das dir bei der Arbeit hilft?
offer-ask-8 = Welche Sprache, welchen Ort oder welche Gruppe von Menschen kennst du gut, andere bei deiner Arbeit aber nicht?
offer-ask-9 = Was kannst du so erklären, dass man es beim ersten Mal versteht?
offer-ask-10 = Was würde in deinem Team schiefgehen, wenn du einen Monat lang weg wärst?

offer-what-label = Was ich zeigen kann
offer-time-label = Wie lange es dauert
offer-need-label = Was du mitbringen musst

offer-example-1 = Wie eine Beschwerde vom Schalter ins Büro kommt, 20 Minuten, bring eine Frage mit
offer-example-2 = Folien, die auch Menschen lesen können, die schlecht sehen, 20 Minuten, bring ein paar Folien mit
offer-example-3 = Wie über eine Ausschreibung entschieden wird, 30 Minuten, bring nichts mit
offer-example-4 = Wie eine Nachtschicht ist, 15 Minuten, bring Zeit zum Zuhören mit

offer-copy-older = in der Kopie steht noch etwas Älteres
