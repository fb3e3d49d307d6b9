### Erinnerungen ohne Druck: eine Tatsache, dann höchstens ein Vorschlag.

nudge-late = Ihr habt euch zuletzt { $weeks ->
        [0] diese Woche
        [one] vor einer Woche
       *[other] vor { $weeks } Wochen
    } getroffen; vereinbart ist { $agreed ->
        [one] jede Woche
       *[other] alle { $agreed } Wochen
    }.
nudge-late-do = Schlag eine Zeit vor, oder ändert, wie oft ihr euch trefft.
nudge-last-met = { $weeks ->
        [0] Ihr habt euch diese Woche getroffen.
        [one] Ihr habt euch zuletzt vor einer Woche getroffen.
       *[other] Ihr habt euch zuletzt vor { $weeks } Wochen getroffen.
    }
nudge-never-met = Ihr habt euch noch nicht getroffen. Ein kurzes Treffen genügt für den Anfang.
nudge-next-due = Euer nächstes Treffen steht um den { $day } herum an.
nudge-soon = { $days ->
        [0] Du triffst { $partner } heute um { $hour }.
        [one] Du triffst { $partner } morgen um { $hour }.
       *[other] Du triffst { $partner } in { $days } Tagen um { $hour }.
    }
nudge-soon-locked = Treffen um { $hour }
nudge-prepare = Zwei Minuten vor dem Treffen: eine größere Idee, eine Frage, eine Sache zum Zeigen. Du kannst das überspringen.
nudge-prepare-task = Zwei Minuten vor dem Treffen: Gibt es eine echte Aufgabe, bei der { $partner } helfen könnte? Du kannst das überspringen.
nudge-trial = Nach eurem Treffen zur Probe: Möchtest du weitermachen? Antworte allein, am besten bis zum { $day }.
nudge-third = Ihr habt euch dreimal getroffen. Möchtest du weitermachen, etwas ändern oder gut abschließen?
nudge-gap = Ihr habt euch { $weeks ->
        [one] eine Woche
       *[other] { $weeks } Wochen
    } nicht getroffen. Möchtest du weitermachen, eine Pause machen oder aufhören?
nudge-direction = Noch gibt es kein Thema, das { $partner } von dir lernt. Welches könnte das sein?
nudge-direction-learn = Noch gibt es kein Thema, bei dem { $partner } dir etwas zeigt. Welches könnte das sein?
nudge-other-kind = { $count ->
        [one] Bei eurem letzten Treffen
       *[other] Bei euren letzten { $count } Treffen
    } ging es um Technik. Möchtet ihr ein Thema anderer Art?
nudge-worth = Ist das deine Zeit noch wert?
nudge-ends = Eure Vereinbarung läuft bis zum { $day }. Verlängern, Pause machen oder aufhören?
nudge-check = Eine halbe Minute: Wie läuft es damit?
nudge-card = Deine Zwei-Minuten-Karte ist noch offen. Füll sie jetzt aus, später oder gar nicht.
nudge-took-away = { $partner } hat noch keine Zeile hinzugefügt. Das ist in Ordnung.

nudge-kind-soon = Ein Treffen steht an
nudge-kind-after = Die Karte nach einem Treffen
nudge-kind-added = Dein Gegenüber hat etwas hinzugefügt
nudge-kind-needs = Etwas braucht deine Antwort
nudge-kind-ask = Darf diese App dir Bescheid geben, wenn ein Treffen ansteht? Abends und am Wochenende bleibt sie still.
nudge-push = Etwas Neues aus deinem Paar

nudge-many-active = Laufende Themen: { $count }; drei auf einmal sind genug. Welches soll ruhen?
