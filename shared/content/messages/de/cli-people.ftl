### Das Programm für das Terminal: wer dabei ist.

cli-people-coming-in = Dieses Gerät ist noch nicht darin; es kommt von selbst herein, wenn der Link noch gilt: turnabout sync. Um es aufzugeben: turnabout pair leave { $pair }
cli-people-removing = Eine Herausnahme wartet auf das Relay, und bis dahin geht nichts hinaus: turnabout sync
cli-people-waiting-for-history = Wartet auf Früheres: Was vor dir geschrieben wurde, kommt, sobald { $partner } mit einem Gerät verbunden war
cli-people-repairing = Dieses Gerät kommt neu herein; was hier geschrieben ist, ist sicher: turnabout sync
cli-people-leaving = Du hast gebeten, herausgenommen zu werden; { $partner } tut es mit der nächsten Verbindung, von selbst. Was hier ist, bleibt hier
cli-people-out = Dieses Gerät ist nicht mehr darin. Was hier ist, bleibt hier; nichts Neues kommt oder geht

cli-people-own-recovering = Alles kommt mit deinem Wiederherstellungscode zurück: turnabout sync
cli-people-own-coming-in = Dieses Gerät gehört noch nicht zu deinen; es kommt von selbst herein: turnabout sync
cli-people-own-removing = Eines deiner Geräte wird herausgenommen: Das wartet auf das Relay, und bis dahin geht nichts hinaus: turnabout sync
cli-people-own-waiting-for-history = Wartet auf Früheres: Was vor diesem Gerät geschrieben wurde, kommt, sobald ein anderes deiner Geräte verbunden war
cli-people-own-out = Dieses Gerät wurde von einem anderen deiner Geräte herausgenommen. Was hier ist, bleibt hier; nichts Neues kommt oder geht

cli-people-you-and = Du und { $partner }
cli-people-you-and-goes-on = Du und { $partner }: { $sentence }
cli-people-nobody-yet = noch niemand
cli-people-label-cadence = Wie oft
cli-people-label-since = Seit
cli-people-label-sessions = Treffen
cli-people-label-devices = Geräte
cli-people-label-safety = Sicherheit
cli-people-label-links = Offene Links
cli-people-cadence-two = Zwei Antworten: { $answers }
cli-people-sessions-held = { $count } gehalten
cli-people-links-open = { $count }: turnabout invite list
cli-people-no-pairs = Noch kein Paar: turnabout pair new, oder öffne den Link deines Gegenübers: turnabout join LINK

cli-people-not-compared = noch nicht verglichen: turnabout safety
cli-people-compared = verglichen am { $day }
cli-people-changed = { $partner } hat ein neues Gerät, seit ihr am { $day } verglichen habt. Vergleicht noch einmal, bevor du Privates schreibst: turnabout safety
cli-people-safety-same = { $partner } sieht dieselben zehn Wörter, es sei denn, jemand steht zwischen euch. Zuerst beide: turnabout sync
cli-people-safety-how = Lest sie einander vor, dann: turnabout safety compare "…". Sie ändern sich, sobald jemand kommt oder geht.
cli-people-safety-words = Sicherheitswörter: { $verified }

cli-people-came-first = das erste
cli-people-came-link = kam mit einem Link herein
cli-people-came-own-device = von einem anderen Gerät derselben Person hereingelassen
cli-people-came-recovery-code = kam mit dem Wiederherstellungscode herein

cli-people-device-unnamed = ein Gerät ohne Namen
cli-people-this-one = (dieses hier)
cli-people-device-since = seit { $day }
cli-people-device-pairs = { $count ->
        [one] in { $count } Paar
       *[other] in { $count } Paaren
    }
cli-people-device-removing = seine Herausnahme wartet auf das Relay, und bis dahin geht nichts hinaus
cli-people-nobody-in = Hier ist niemand darin.

cli-people-link-partner = lässt ein Gegenüber herein, in Paar { $pair }; bis seine Zeit um ist
cli-people-link-partner-theirs = lässt ein Gegenüber herein, in Paar { $pair }, von deinem Gegenüber gemacht; bis seine Zeit um ist
cli-people-link-own = lässt ein Gerät von dir herein; bis seine Zeit um ist
cli-people-no-links = Keine offenen Links. Ein eben gemachter Link steht hier, sobald das Relay ihn hat: turnabout sync

cli-people-code-none = Es gibt keinen Wiederherstellungscode: Wer jedes Gerät verliert, hat alles verloren. Mach einen: turnabout recovery make
cli-people-code-unconfirmed = Ein Wiederherstellungscode wurde gezeigt und ist nicht bestätigt; er gilt noch nicht.
cli-people-code-sending = Der Wiederherstellungscode gilt, sobald das Relay alles davon hat: turnabout sync
cli-people-code-set = Es gibt einen Wiederherstellungscode, und er bringt alles zurück, wenn jedes Gerät verloren ist.
cli-people-code-shown = Dein Wiederherstellungscode für Turnabout. Er wird nur dieses eine Mal gezeigt: Schreib ihn auf, oder drucke ihn.
cli-people-code-relay = Relay: { $relay }
cli-people-code-keep =
    Wer ihn hat, kann alles von dir lesen: Bewahre ihn auf, wo sonst niemand hinsieht. Wenn jedes Gerät verloren ist,
    bringt er alles auf einem neuen zurück: turnabout recover --relay { $relay }

cli-people-recovered = Dein Notizbuch ist wieder da.
cli-people-recovered-name = Dein Notizbuch ist wieder da, { $name }.
cli-people-coming-back = Dein Notizbuch ist auf dem Rückweg.
cli-people-recovered-next = Als Nächstes:
cli-people-recovered-lost = die verlorenen Geräte herausnehmen: turnabout devices, turnabout device remove ID
cli-people-recovered-code = einen neuen Code machen, denn dieser ist benutzt: turnabout recovery make
