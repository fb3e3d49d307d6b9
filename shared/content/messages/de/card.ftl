### Die zwölf Karten, in der Du-Form.

card-page-title = Bevor ihr euch trefft
card-page-text = Sechs kurze Karten. Lies sie in beliebiger Reihenfolge, jetzt oder später. Du kannst auch ohne sie anfangen.
card-try-label = Zum Ausprobieren
card-useful-ask = War diese Karte nützlich?

## Für die Person, die neuer ist oder weiter unten steht

card-junior-reverse-title = Was „umgekehrt“ bedeutet
card-junior-reverse-text =
    Bei der Arbeit geht Rat meistens in eine Richtung: von denen, die entscheiden, zu denen, die es ausführen. Hier geht er auch in die andere Richtung. Mehr heißt „umgekehrt“ nicht.

    Du weißt Dinge, die dein Gegenüber von seinem Platz aus nicht sehen kann. Wie sich ein Werkzeug wirklich verhält. Was Kundinnen und Kunden sagen. Wie eine Entscheidung bei dir ankommt.

    Bei euch lehrt nicht immer dieselbe Person. Bei jedem Thema zeigt eine Person etwas und die andere lernt. Beim nächsten Thema kann es umgekehrt sein.

    Du musst dich nicht in allem auskennen. Eine Sache genügt: etwas, das du kannst und das dein Gegenüber verstehen möchte.
card-junior-reverse-try = Schreib eine Sache auf, nach der dich andere bei der Arbeit schon jetzt fragen. Sie darf klein sein.

card-junior-explain-title = Erkläre es auf zwei Arten
card-junior-explain-text =
    Frag zuerst, was dein Gegenüber schon weiß. „Hast du das schon einmal benutzt?“ spart euch beiden Zeit.

    Erkläre die Sache dann mit deinen Worten. Sag, wozu sie da ist, bevor du sagst, wie sie geht.

    Erkläre sie danach ein zweites Mal auf andere Art. Nimm ein Beispiel aus der Arbeit deines Gegenübers, zeichne etwas oder mach es langsam vor.

    Viele nicken bei der ersten Erklärung aus Höflichkeit. Die zweite ist eine Gelegenheit zum Nachfragen.

    Lass Abkürzungen und Fachwörter weg oder sag einmal, was sie bedeuten.
card-junior-explain-try = Nimm etwas, das du jede Woche tust. Schreib einen Satz darüber, wozu es da ist, und ein Beispiel aus der Arbeit deines Gegenübers.

card-junior-show-title = Lass es dir zeigen
card-junior-show-text =
    Auf „Ist das klar?“ sagt man leicht Ja. Du erfährst dabei wenig.

    „Zeig mir, wie du es machen würdest“ sagt dir mehr. Dein Gegenüber tut es, und ihr seht beide, was noch offen ist.

    Lass dein Gegenüber alles selbst machen. Greif nicht nach der Tastatur, dem Werkzeug oder dem Papier.

    Warte, bevor du hilfst. Zähl langsam bis zehn. Gib dann zuerst einen Hinweis und erst danach eine Antwort.

    Wenn es nicht klappt, war die Erklärung noch nicht fertig. Sag es: „Ich versuche es noch einmal anders.“
card-junior-show-try = Beende beim nächsten Treffen eine Erklärung mit „Zeig mir, wie du es machen würdest“. Warte dann.

card-junior-advice-title = Rat anhören, ohne dich zu verteidigen
card-junior-advice-text =
    Auch dein Gegenüber wird dir etwas sagen: über deine Arbeit, deine Pläne oder darüber, wie andere dich sehen. Was du damit machst, entscheidest du.

    Hör bis zum Ende zu. Sag dann, was du verstanden hast: „Du meinst, dass …“ Das gibt dir Zeit, und dein Gegenüber kann es richtigstellen.

    Bitte um ein Beispiel. Mit einem Beispiel lässt sich mehr anfangen als mit einer allgemeinen Meinung.

    Bedanke dich. Du musst nicht am selben Tag antworten.

    Du darfst einen Rat ablehnen. „Ich habe darüber nachgedacht und bleibe bei meinem Weg, weil …“ ist eine gute Antwort.

    Wenn eine Bemerkung kein Rat ist, sondern dich verletzt, öffne „Etwas stimmt nicht“. Dein Gegenüber sieht das nicht.
card-junior-advice-try = Wenn dir das nächste Mal jemand einen Rat gibt, sag ihn zuerst mit deinen eigenen Worten zurück.

card-junior-benefits-title = Was andere davon hatten und was man nicht weiß
card-junior-benefits-text =
    Menschen, die jemandem in höherer Stellung etwas gezeigt haben, sagen, dass sie gehört wurden. Sie sagen, dass sie besser verstehen, wie Entscheidungen fallen, und dass sie Leute kennengelernt haben, die sie sonst nicht getroffen hätten. Manche sagen, sie haben so viel gelernt wie gezeigt.

    Das sind Berichte von Menschen, die mitgemacht haben. Es gibt noch wenig Forschung dazu, und das meiste davon beschreibt Erfahrungen, ohne Ergebnisse zu messen (Chaudhuri, Park und Johnson, 2021).

    Mentoring im Allgemeinen scheint besser zu gehen, wenn Menschen es selbst gewählt haben und mitreden, wen sie treffen (Allen, Eby und Lentz, 2006; Parise und Forret, 2008). Darum kannst du bei jedem Schritt Nein sagen.

    Ob du dadurch eine bessere Stelle bekommst, weiß man nicht. Das kann dir niemand versprechen.
card-junior-benefits-try = Schreib auf, was in drei Monaten ein gutes Ergebnis für dich wäre. Behalte es vorerst für dich.

card-junior-next-title = Was als Nächstes kommt, wer was sieht, wie du aufhörst
card-junior-next-text =
    Ihr trefft euch einmal zur Probe. Danach antwortet jede Person allein, ob es weitergehen soll. Niemand sieht die Antwort der anderen Person, bevor beide geantwortet haben.

    Sagt ihr beide Ja, dann vereinbart ihr, was ihr lernen wollt und wie oft ihr euch trefft. Sonst endet es hier, mit denselben Worten, wie auch immer die Antworten waren.

    Was unter „Nur ich“ steht, können nur deine eigenen Geräte lesen. Was unter „Wir beide“ steht, können deine Geräte und die deines Gegenübers lesen. Das Relay, das es zwischen euch überträgt, kann nichts davon lesen.

    Wenn du über ein Programm teilnimmst, bekommen die Leute, die es leiten, nur das, was du ganz gelesen und selbst gesendet hast. Wenn dein Arbeitgeber dieses Gerät verwaltet, kann er vielleicht sehen, was auf dem Bildschirm steht.

    Ihr könnt beide jederzeit aufhören und braucht keinen Grund. Deine eigenen Notizen bleiben bei dir. Was dein Gegenüber gesehen oder kopiert hat, behält es.
card-junior-next-try = Sieh vor deiner ersten Zeile oben auf die Seite: Steht dort „Nur ich“ oder „Wir beide“?

## Für die Person, die länger da ist oder weiter oben steht

card-senior-reverse-title = Was „umgekehrt“ bedeutet
card-senior-reverse-text =
    Bei der Arbeit geht Rat meistens in eine Richtung: von denen, die entscheiden, zu denen, die es ausführen. Hier kommt er auch zu dir zurück. Mehr heißt „umgekehrt“ nicht.

    Dein Gegenüber sieht Dinge, die du von deinem Platz aus nicht sehen kannst. Wie sich ein Werkzeug wirklich verhält. Was Kundinnen und Kunden sagen. Wie eine Entscheidung bei ihm ankommt.

    Du kommst zuerst, um zu lernen. Auch deine Erfahrung kommt an die Reihe: Bei anderen Themen zeigst du etwas und dein Gegenüber lernt.

    Dein Gegenüber wagt etwas, wenn es dir sagt, was es sieht. Bedanke dich für den ersten ehrlichen Satz, dann kann ein zweiter folgen.
card-senior-reverse-try = Schreib eine Frage auf, deren Antwort du gern wüsstest und die du in Besprechungen nicht stellst.

card-senior-ask-title = Frag, bevor du etwas sagst
card-senior-ask-text =
    Wenn dein Gegenüber dir etwas erzählt, hast du vielleicht sofort eine Antwort. Behalte sie noch einen Augenblick.

    Stell zuerst eine Frage. „Was hast du schon versucht?“ „Was wünschst du dir?“ „Wie sieht es von deinem Platz aus?“

    Die Antwort zeigt dir, worum es wirklich geht. Vielleicht ist es etwas anderes als das, was du gerade lösen wolltest.

    Frag auch, bevor du einen Rat gibst: „Möchtest du eine Idee, oder soll ich zuhören?“

    Fass dich dann kurz. Eine Idee, die ausprobiert wird, ist mehr wert als fünf, die nur gehört werden.

    Wenn du merkst, dass du mehr als die Hälfte der Zeit sprichst, halte an und frag, was dein Gegenüber denkt.
card-senior-ask-try = Stell beim nächsten Treffen eine Frage, bevor du deine erste Antwort gibst.

card-senior-advice-title = Etwas gezeigt bekommen, ohne dich zu verteidigen
card-senior-advice-text =
    Vielleicht zeigt dir dein Gegenüber, dass etwas schlecht funktioniert, was du entschieden hast. Oder du brauchst lange für etwas, das ihm leichtfällt. Das kann unangenehm sein, und es geht vorbei.

    Achte auf die Zeichen: Du erklärst, warum es so sein musste, du wechselst das Thema, du machst einen Witz. Jedes davon ist ein guter Augenblick für eine weitere Frage.

    Drei Sätze helfen. „Erzähl mir mehr.“ „Das wusste ich nicht.“ „Was würdest du tun?“

    Du musst nicht zustimmen. Sag, was du damit tun wirst, auch wenn es nur „Ich denke darüber nach, bis wir uns wiedersehen“ ist. Komm dann darauf zurück.

    Frag nicht, wer das noch gesagt hat. Was du hier hörst, bleibt hier, außer ihr vereinbart beide etwas anderes.

    Während eines Treffens kannst du ein privates Zeichen setzen: „Ich habe mich verteidigt“. Nur du siehst es.
card-senior-advice-try = Wenn du das nächste Mal erklären möchtest, warum etwas so ist, sag zuerst: „Erzähl mir mehr.“

card-senior-show-title = Zeig es zurück
card-senior-show-text =
    Zusehen kann sich wie Verstehen anfühlen. Beim Selbermachen siehst du, was du verstanden hast.

    Frag dein Gegenüber: „Darf ich es versuchen, und du siehst zu?“ Sag laut, was du tust und wo du unsicher bist.

    Wenn die erste Erklärung nicht klar ist, bitte um eine zweite: „Kannst du es mir an etwas aus meiner Arbeit zeigen?“

    Bei Themen, bei denen du etwas zeigst, mach es für dein Gegenüber genauso. Erkläre es auf zwei Arten: wozu es da ist, und ein Beispiel. Lass es dir dann zeigen.

    Versuch es zwischen zwei Treffen einmal allein. Erzähl deinem Gegenüber, wie es war, auch was nicht geklappt hat.
card-senior-show-try = Such dir eine Sache vom letzten Treffen aus und mach sie vor dem nächsten einmal allein.

card-senior-benefits-title = Was andere davon hatten und was man nicht weiß
card-senior-benefits-text =
    Menschen, denen jemand in niedrigerer Stellung etwas gezeigt hat, sagen, dass sie ihren Betrieb von einem Platz aus gesehen haben, den sie sonst nicht mehr sehen. Sie sagen, dass ihnen neue Werkzeuge leichter fallen und dass sie manches anders entschieden haben. Manche sagen, sie haben so viel gezeigt wie gelernt.

    Das sind Berichte von Menschen, die mitgemacht haben. Es gibt noch wenig Forschung dazu, und das meiste davon beschreibt Erfahrungen, ohne Ergebnisse zu messen (Chaudhuri, Park und Johnson, 2021).

    Wenn zwei Menschen einander etwas von sich erzählen, verstehen sie sich oft besser (Leitner und andere, 2018). Du kannst anfangen.

    Ob das einen Betrieb verändert, weiß man nicht. Was du mit dem machst, was du hörst, liegt bei dir.

    Es kann nur so weit gehen, wie dein Gegenüber frei sprechen kann. Wenn du bei Gehalt oder nächster Stelle mitredest, ist das schwerer. Die Vereinbarung hat einen Punkt dafür.
card-senior-benefits-try = Schreib eine Entscheidung aus diesem Jahr auf, zu der du gern noch eine andere Sicht gehört hättest.

card-senior-next-title = Was als Nächstes kommt, wer was sieht, wie du aufhörst
card-senior-next-text =
    Der erste Schritt liegt bei dir: Schlag eine Zeit für das erste Treffen vor, an einem Ort, der nicht dein Büro ist. Dieses Treffen ist eine Probe. Danach antwortet jede Person allein, ob es weitergehen soll. Niemand sieht die Antwort der anderen Person, bevor beide geantwortet haben.

    Sagt ihr beide Ja, dann vereinbart ihr, was ihr lernen wollt und wie oft ihr euch trefft. Sonst endet es hier, mit denselben Worten, wie auch immer die Antworten waren.

    Was unter „Nur ich“ steht, können nur deine eigenen Geräte lesen. Was unter „Wir beide“ steht, können deine Geräte und die deines Gegenübers lesen. Das Relay, das es zwischen euch überträgt, kann nichts davon lesen.

    Wenn du über ein Programm teilnimmst, bekommen die Leute, die es leiten, nur das, was du ganz gelesen und selbst gesendet hast. Wenn dein Arbeitgeber dieses Gerät verwaltet, kann er vielleicht sehen, was auf dem Bildschirm steht.

    Ihr könnt beide jederzeit aufhören und braucht keinen Grund. Frag auch nicht danach. Deine eigenen Notizen bleiben bei dir.
card-senior-next-try = Schlag Zeit und Ort für das erste Treffen vor. Wähle einen Ort, an dem dein Gegenüber frei sprechen kann.
