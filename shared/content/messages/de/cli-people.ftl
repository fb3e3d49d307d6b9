### Das Programm für das Terminal: wer dabei ist.

cli-people-coming-in = Dieses Gerät ist noch auf dem Weg in Paar { $pair }: turnabout sync. Gilt der Link nicht mehr, lass dir einen neuen geben; hier geht nichts verloren.
cli-people-removing = { $sentence }: turnabout sync
cli-people-repairing = { $sentence }: turnabout sync

cli-people-own-recovering = { $sentence }: turnabout sync
cli-people-own-coming-in = { $sentence }: turnabout sync
cli-people-own-removing = { $sentence }: turnabout sync

cli-people-links-open = { $count }: turnabout invite list
cli-people-no-pairs = { $sentence }: turnabout pair new, oder öffne den Link deines Gegenübers: turnabout join LINK

cli-people-not-compared = { $sentence }: turnabout safety
cli-people-changed = { $sentence }: turnabout safety
cli-people-safety-same = { $sentence } Zuerst beide: turnabout sync
cli-people-safety-how = Lest sie einander vor, dann: turnabout safety compare "…". Sie ändern sich, sobald jemand kommt oder geht.

cli-people-link-partner = lässt ein Gegenüber herein, in Paar { $pair }; bis seine Zeit um ist
cli-people-link-partner-theirs = lässt ein Gegenüber herein, in Paar { $pair }, von deinem Gegenüber gemacht; bis seine Zeit um ist
cli-people-link-own = lässt ein Gerät von dir herein; bis seine Zeit um ist
cli-people-no-links = { $sentence }. Ein eben gemachter Link steht hier, sobald das Relay ihn hat: turnabout sync

cli-people-code-none = { $sentence } Mach einen: turnabout recovery make
cli-people-code-sending = Der Wiederherstellungscode gilt, sobald das Relay alles davon hat: turnabout sync
cli-people-code-keep =
    Wer ihn hat, kann alles von dir lesen: Bewahre ihn auf, wo sonst niemand hinsieht. Wenn jedes Gerät verloren ist,
    bringt er alles auf einem neuen zurück: turnabout recover --relay { $relay }

cli-people-recovered-next = Als Nächstes:
cli-people-recovered-lost = die verlorenen Geräte herausnehmen: turnabout devices, turnabout device remove ID
cli-people-recovered-code = einen neuen Code machen, denn dieser ist benutzt: turnabout recovery make
