### Wo ein Paar steht.

practice-invited = Eingeladen: Sonst ist noch niemand dabei.
practice-trial = Zur Probe: Trefft euch einmal; danach sagt ihr, du und { $partner }, jeweils allein, ob es weitergehen soll.
practice-active = Es läuft: Ihr habt beide Ja gesagt.
practice-paused = Pause.
practice-closing = Ihr schließt ab: ein letztes Treffen, ein Dank, was jede Person behält.
practice-held = Geplante Treffen, die stattgefunden haben: { $done } von { $planned }.

practice-take-back = Deine Zeilen unter „Mitgenommen“, die Wörter deiner Zeichen und deine geteilten Antworten aus dem herausnehmen, was ihr beide seht? Gemeinsam geschriebener Text bleibt, und { $partner } hat vielleicht etwas davon kopiert.
practice-taken-back = { $count ->
        [one] Hier gespeichert. { $count } Eintrag ist von jetzt an heraus; { $partner } hat ihn vielleicht kopiert.
       *[other] Hier gespeichert. { $count } Einträge sind von jetzt an heraus; { $partner } hat sie vielleicht kopiert.
    }
