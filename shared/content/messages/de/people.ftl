### Wer dabei ist.

people-coming-in = Dieses Gerät ist noch auf dem Weg herein; es kommt von selbst an, solange der Link gilt
people-removing = Eine Herausnahme wartet auf das Relay, und bis dahin geht nichts hinaus
people-waiting-for-history = Wartet auf Früheres: Was vor dir geschrieben wurde, kommt, sobald { $partner } mit einem Gerät verbunden war
people-repairing = Dieses Gerät kommt neu herein; was hier geschrieben ist, ist sicher
people-leaving = Du hast gebeten, herausgenommen zu werden; { $partner } tut es mit der nächsten Verbindung, von selbst. Was hier ist, bleibt hier
people-out = Dieses Gerät ist nicht mehr darin. Was hier ist, bleibt hier; nichts Neues kommt oder geht

people-own-recovering = Alles kommt mit deinem Wiederherstellungscode zurück
people-own-coming-in = Dieses Gerät gehört noch nicht zu deinen; es kommt von selbst herein
people-own-removing = Eines deiner Geräte wird herausgenommen: Das wartet auf das Relay, und bis dahin geht nichts hinaus
people-own-waiting-for-history = Wartet auf Früheres: Was vor diesem Gerät geschrieben wurde, kommt, sobald ein anderes deiner Geräte verbunden war
people-own-out = Dieses Gerät wurde von einem anderen deiner Geräte herausgenommen. Was hier ist, bleibt hier; nichts Neues kommt oder geht

people-you-and = Du und { $partner }
people-you-and-goes-on = Du und { $partner }: { $sentence }
people-nobody-yet = noch niemand
people-no-pairs = Noch kein Paar
people-no-links = Keine offenen Links
people-label-cadence = Wie oft
people-label-since = Seit
people-label-sessions = Treffen
people-label-devices = Geräte
people-label-safety = Sicherheit
people-label-links = Offene Links
people-cadence-two = Zwei Antworten: { $answers }
people-sessions-held = { $count } gehalten

people-not-compared = noch nicht verglichen
people-compared = verglichen am { $day }
people-changed = { $partner } hat ein neues Gerät, seit ihr am { $day } verglichen habt. Vergleicht noch einmal, bevor du Privates schreibst
people-safety-same = { $partner } sieht dieselben zehn Wörter, es sei denn, jemand steht zwischen euch.
people-safety-how = Lest sie einander vor. Sie ändern sich, sobald jemand kommt oder geht.
people-safety-words = Sicherheitswörter: { $verified }

people-came-first = das erste
people-came-link = kam mit einem Link herein
people-came-own-device = von einem anderen Gerät derselben Person hereingelassen
people-came-recovery-code = kam mit dem Wiederherstellungscode herein

people-device-unnamed = ein Gerät ohne Namen
people-this-one = (dieses hier)
people-device-since = seit { $day }
people-device-pairs = { $count ->
        [one] in { $count } Paar
       *[other] in { $count } Paaren
    }
people-device-removing = seine Herausnahme wartet auf das Relay, und bis dahin geht nichts hinaus
people-nobody-in = Hier ist niemand darin.

people-code-none = Es gibt keinen Wiederherstellungscode: Wer jedes Gerät verliert, hat alles verloren.
people-code-unconfirmed = Ein Wiederherstellungscode wurde gezeigt und ist nicht bestätigt; er gilt noch nicht.
people-code-sending = Der Wiederherstellungscode gilt, sobald das Relay alles davon hat.
people-code-set = Es gibt einen Wiederherstellungscode, und er bringt alles zurück, wenn jedes Gerät verloren ist.
people-code-shown = Dein Wiederherstellungscode für Turnabout. Er wird nur dieses eine Mal gezeigt: Schreib ihn auf, oder drucke ihn.
people-code-relay = Relay: { $relay }
people-code-keep = Wer ihn hat, kann alles von dir lesen: Bewahre ihn auf, wo sonst niemand hinsieht. Wenn jedes Gerät verloren ist, bringt er alles auf einem neuen zurück.

people-recovered = Dein Notizbuch ist wieder da.
people-recovered-name = Dein Notizbuch ist wieder da, { $name }.
people-coming-back = Dein Notizbuch ist auf dem Rückweg.

people-keeps = Es behält, was es schon hat; Neues bekommt es nicht.
people-they-keep = Was schon dort ist, bleibt dort; Neues kommt nicht hinzu.
people-remove-device = { $device } aus allem herausnehmen? Es behält, was es schon hat; Neues bekommt es nicht.
people-let-in = Damit hereingekommen: { $devices }. Nimm auch heraus, was du nicht kennst.
people-remove-partner = { $partner } herausnehmen, mit allen Geräten? Was schon dort ist, bleibt dort; Neues kommt nicht hinzu.
people-leave = Das Paar verlassen, du und { $partner }? Was hier ist, bleibt hier; nichts Neues kommt oder geht.
people-leave-alone = Dieses Paar verlassen, in dem sonst niemand ist? Es verschwindet aus der Liste.
people-gives-this-device = { $here ->
        [phone] Dieser Link macht dieses Telefon zu einem Gerät der Person, die ihn gemacht hat. Er legt alle Notizen dieser Person auf dieses Telefon, und was du hier schreibst, wird ihres. Nimm ihn nur an, wenn du ihn selbst gemacht hast, auf deinem anderen Gerät.
        [tablet] Dieser Link macht dieses Tablet zu einem Gerät der Person, die ihn gemacht hat. Er legt alle Notizen dieser Person auf dieses Tablet, und was du hier schreibst, wird ihres. Nimm ihn nur an, wenn du ihn selbst gemacht hast, auf deinem anderen Gerät.
       *[computer] Dieser Link macht diesen Computer zu einem Gerät der Person, die ihn gemacht hat. Er legt alle Notizen dieser Person auf diesen Computer, und was du hier schreibst, wird ihres. Nimm ihn nur an, wenn du ihn selbst gemacht hast, auf deinem anderen Gerät.
    }

people-reading = { $need ->
        [one] { $have } von { $need } Teil gelesen
       *[other] { $have } von { $need } Teilen gelesen
    }
people-reading-other = Das gehört zu einem anderen Code. Halte die Kamera auf einen Bildschirm, bis alles gelesen ist.
people-reading-foreign = Das ist kein Code von Turnabout.
people-reading-broken = Was gelesen wurde, passt nicht zusammen. Halte die Kamera noch einmal darauf.
