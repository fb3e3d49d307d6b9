### Die vierzig Fragen, in der Du-Form. „Dein Gegenüber“ ist immer die andere Person.

## Vor dem ersten Treffen

prompt-p01 = Was kannst du, das jemand zwei Ebenen über dir diesen Monat brauchen könnte? Nenne eine Sache, die du in zwanzig Minuten zeigen kannst.
prompt-p02 = Was macht dir Sorgen, wenn du jemandem in höherer Stellung einen Rat gibst? Schreib es zuerst hier auf. Ob du etwas davon sagen willst, kannst du später entscheiden.
prompt-p03 = Redet dein Gegenüber bei deinem Gehalt, deiner Beförderung oder deiner nächsten Stelle mit? Wenn ja: Was müsstet ihr vereinbaren, damit du offen sprechen kannst?
prompt-p04 = Wann hast du zuletzt etwas von jemandem gelernt, der diese Arbeit noch nicht so lange macht wie du? Was hat es leicht oder schwer gemacht, das anzunehmen?
prompt-p05 = Welche Frage stellst du nicht mehr, weil alle erwarten, dass du die Antwort kennst?
prompt-p06 = Was sagst du in den ersten zehn Minuten, damit dein Gegenüber merkt, dass du zum Lernen gekommen bist?
prompt-p07 = Was nimmst du schon jetzt über Menschen mit dem Beruf, dem Alter oder den Dienstjahren deines Gegenübers an? Schreib drei Dinge auf und setze hinter jedes ein Fragezeichen.
prompt-p08 = Warum hast du zugesagt? Schreib den ehrlichen Grund auf, auch wenn er klein ist.

## Das erste Treffen

prompt-p09 = Was möchtest du in drei Monaten können, das du heute noch nicht kannst? Sprich es laut aus. Schreib dann die Antwort deines Gegenübers auf, nicht deine eigene.
prompt-p10 = Was bleibt unter euch beiden? Was darf weitererzählt werden, und wen fragst du vorher?
prompt-p11 = Wie könnt ihr beide sagen: „Das passt für mich nicht“, ohne dass es einen Grund braucht?
prompt-p12 = Wie oft trefft ihr euch, wie lange und wo? Wählt einen Ort, der zu keinem von euch beiden gehört.
prompt-p13 = Mit welchem einen Thema fängst du an? Woran merkt ihr beide, dass es die Zeit wert war?
prompt-p14 = Was hast du heute gehört, das du in einer gewöhnlichen Besprechung nicht gehört hättest?
prompt-p15 = In welchem Augenblick hast du heute etwas zurückgehalten? Was hätte es dir leichter gemacht, weiterzusprechen?

## Bis zum dritten Treffen

prompt-p16 = Was von deinen Erklärungen war sofort klar, und was brauchte einen zweiten Anlauf? Was hast du beim zweiten Mal anders gemacht?
prompt-p17 = Was hast du seit eurem letzten Treffen allein ausprobiert? Schreib auf, was dabei herauskam, auch das, was nicht geklappt hat.
prompt-p18 = Wer hat bei eurem letzten Treffen mehr gesprochen? Welche Verteilung wünschst du dir beim nächsten Mal?
prompt-p19 = Ihr habt euch ein paarmal getroffen. Möchtest du so weitermachen, etwas ändern oder gut abschließen? Antworte allein, bevor ihr vergleicht.
prompt-p20 = Sieh dir an, was du vor dem ersten Treffen angenommen hast. Welche Annahme war falsch, und woran hast du es gemerkt?
prompt-p21 = Welche kleine Aufgabe könntest du übernehmen, deren Ergebnis dein Gegenüber wirklich verwenden würde?
prompt-p22 = Wie viel Hilfe hat die letzte Aufgabe gebraucht: keine, einen Hinweis, gemeinsames Arbeiten oder viel? Was braucht es für eine Stufe weniger?

## Ab dem vierten Treffen

prompt-p23 = Lies deine ersten Ziele noch einmal. Welches ist erreicht, welches zählt noch, und welches würdest du ohne Bedauern streichen?
prompt-p24 = Nenne eine Entscheidung, die du anders getroffen hast, weil dein Gegenüber dir etwas gesagt hat. Weiß dein Gegenüber davon?
prompt-p25 = Was hast du zurückgegeben: Rat, einen Kontakt, deine Zeit, Unterstützung in einem Raum, in dem dein Gegenüber nicht war?
prompt-p26 = Was hast du von deinem Gegenüber gelernt, obwohl du nicht deswegen gekommen bist?
prompt-p27 = Nenne eine Abteilung, über die du fast nichts weißt. Wen könntest du dort kennenlernen, und wer könnte euch bekannt machen?
prompt-p28 = Was sagt ihr beide aus Höflichkeit nicht? Schreib einen Satz, der wahr und zugleich freundlich ist.
prompt-p29 = Welche deiner Ideen verdient einen Versuch? Schreib auf, was du ändern würdest, was du bräuchtest und welchen Teil du selbst übernimmst.

## Während etwas Neues ausprobiert wird

prompt-p30 = Was liegt außerhalb deiner üblichen Arbeit, ist aber erreichbar? Beschreibe die kleinste Fassung, bei der du noch etwas lernst.
prompt-p31 = Was kannst du ändern, damit ein Fehler hier wenig kostet: beim Geld, beim Publikum, beim Termin?
prompt-p32 = Wo kommst du heute nicht weiter? Schreib auf, was du versucht hast und was am meisten helfen würde: eine Antwort, ein Hinweis oder jemand, der zuhört.
prompt-p33 = Bevor du eine Antwort anbietest: Was würdest du fragen, wenn du keine hättest?
prompt-p34 = Was ging schief, das die nächste Person wissen sollte? Schreib es als Rat auf, ohne dass ein Name darin steht.
prompt-p35 = Wer außer euch beiden könnte brauchen, was ihr herausgefunden habt? Wählt aus, was ihr weitergebt, und lest es gemeinsam, bevor es hinausgeht.

## Zum Abschluss

prompt-p36 = Was kann dein Gegenüber jetzt, was am Anfang noch nicht ging? Nenne ein Beispiel, das du selbst gesehen hast.
prompt-p37 = Wie wirksam war das für die Arbeit? Wie wirksam war es für dich? Wähle für beides eine Antwort und ergänze das eine, das eine Skala nicht sagen kann.
prompt-p38 = Wem erzählst du, was dein Gegenüber dir beigebracht hat, und was sagst du?
prompt-p39 = Was verstehst du jetzt davon, wie Entscheidungen fallen, das du vorher nicht sehen konntest?
prompt-p40 = Eure gemeinsame Zeit endet hier. Wofür möchtest du deinem Gegenüber danken? Was kommt als Nächstes, falls überhaupt etwas kommt?
