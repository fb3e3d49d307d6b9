### Private Übungen vor dem ersten Treffen. Ohne Punkte.

before-assume-title = Was du annimmst
before-assume-text = Jeder Mensch bringt ein Bild vom anderen mit. Schreib drei Dinge auf, die du über dein Gegenüber annimmst, und setze hinter jedes ein Fragezeichen. Nur du siehst diese Liste, und du kannst sie jederzeit löschen.
before-assume-field = Ich nehme an, dass …
before-assume-return-title = Was du angenommen hast
before-assume-return-text = Das hast du vor eurem ersten Treffen geschrieben. Welche Zeilen streichst du jetzt durch? Welche behältst du?

before-power-ask = Redet dein Gegenüber bei deinem Gehalt, deiner Beförderung oder deiner nächsten Stelle mit?
before-power-yes = Ja
before-power-no = Nein
before-power-unsure = Ich weiß es nicht
before-power-private = Niemand sonst bekommt deine Antwort.
before-power-caution-title = Bevor du weitermachst
before-power-caution-text =
    Mit jemandem, der über dich entscheidet, spricht man nicht so leicht offen. Das liegt weder an dir noch an deinem Gegenüber.

    Du kannst jemand anderen wählen. Das ist der einfachste Weg.

    Oder ihr vereinbart diesen Punkt: Dein Gegenüber wirkt an Entscheidungen über dich nicht mit, oder es sagt dir vorher, wenn es das muss.

    Schreib Privates unter „Nur ich“ und entscheide später, was du sagst.
before-power-choose-other = Jemand anderen wählen
before-power-add-clause = Den Punkt in die Vereinbarung aufnehmen
before-power-go-on = So weitermachen

before-ready-title = Möchtest du das?
before-ready-text = Fünf Sätze, nur für dich. Niemand sonst sieht ein Ergebnis.
before-ready-1 = Ich habe das selbst gewählt.
before-ready-2 = Ich kann etwas nennen, das ich von einem anderen Menschen bei der Arbeit lernen möchte.
before-ready-3 = Ich kann hören, dass ich falschliege, und trotzdem im Gespräch bleiben.
before-ready-4 = Ich kann für mich behalten, was mir jemand erzählt.
before-ready-5 = Ich habe ungefähr einmal im Monat Zeit für ein Treffen.
before-ready-yes = Ja
before-ready-partly = Zum Teil
before-ready-no = Jetzt nicht
before-ready-result-go = Du scheinst das zu wollen, und du hast Platz dafür. Du kannst anfangen.
before-ready-result-talk = Du willst das und hast ein paar Zweifel. Such dir einen davon aus und sprich ihn beim ersten Treffen an.
before-ready-result-wait = Vielleicht ist jetzt nicht der richtige Zeitpunkt. Du kannst jederzeit wiederkommen. Niemand erfährt davon.
before-ready-reason = Warum möchtest du das ausprobieren? Schreib es mit deinen Worten auf. Nur du siehst es.

before-learn-title = Ich bin hier, um zu lernen
before-learn-text = Schreib zwei oder drei Dinge auf, die du dir zeigen lassen möchtest. Nur du siehst die Liste, bis du sie teilst.
before-learn-1 = Wann hat dir zuletzt jemand etwas gezeigt, der diese Arbeit noch nicht so lange macht?
before-learn-2 = Welche Frage stellst du nicht mehr?
before-learn-3 = Woran merkt dein Gegenüber, dass du zum Lernen gekommen bist?

before-stays-here = { $here ->
        [phone] Sie bleibt auf diesem Telefon.
        [tablet] Sie bleibt auf diesem Tablet.
       *[computer] Sie bleibt auf diesem Computer.
    }

before-next-first-offer = Sag eine Sache, die du zeigen kannst.
before-next-invite = Lass dein Gegenüber herein.
before-next-cards = Lies die Karten, wenn du magst.
before-next-power = Beantworte eine Frage für dich.
before-next-share-offer = Teile ein Angebot.
before-next-plan = Plane ein kurzes Treffen.
before-next-topics = Nenne in jeder Richtung ein Thema.
before-next-meet = Trefft euch.
before-next-take-away = Schreib auf, was du mitnimmst.
