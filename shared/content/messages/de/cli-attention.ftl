### Das Programm für das Terminal: was Aufmerksamkeit braucht. Zuerst, was sicher ist.

cli-attention-relay-log-changed = Alles ist hier gespeichert. Das Protokoll des Relays ist nicht das, das dieses Notizbuch gesehen hat: Es wurde zurückgesetzt oder geändert. Nichts wird mehr dorthin gesendet; frag, wer es betreibt.
cli-attention-relay-forked = Alles ist hier gespeichert. Beim Relay sind aus einem Kreis von Mitgliedern zwei geworden: Es hat zwei Geräten zwei Protokolle gezeigt, oder es wurde zurückgesetzt. Nichts wird mehr dorthin gesendet; exportiere, was du brauchst, und fang ein neues Paar an.
cli-attention-relay-version = Alles ist hier gespeichert. Das Relay spricht eine andere Version. Aktualisiere dieses Programm, oder bitte um ein neueres Relay, wer es betreibt.
cli-attention-not-a-relay = Alles ist hier gespeichert. Was unter dieser Adresse antwortet, ist kein Relay. Prüfe sie: turnabout relay ORIGIN
cli-attention-relay-untrusted = Alles ist hier gespeichert. Das Zertifikat des Relays hält nicht stand, also wurde nichts gesendet. Prüfe die Adresse und die Uhr dieses Computers.
cli-attention-relay-unreachable = Relay nicht erreichbar. Alles ist hier gespeichert; versuch es noch einmal, wenn ein Netz da ist: turnabout sync
cli-attention-relay-full = Alles ist hier gespeichert. Die Platte des Relays ist voll; wer es betreibt, muss Platz schaffen. Dann: turnabout sync
cli-attention-space-full = Alles ist hier gespeichert. Dieses Paar hat seinen Platz beim Relay verbraucht; bitte um mehr, wer es betreibt.
cli-attention-registration-needed = Alles ist hier gespeichert. Dieses Relay möchte ein Zugangswort: turnabout relay ORIGIN --registration TOKEN
cli-attention-cloned = Alles ist hier gespeichert. Dieses Notizbuch wurde kopiert oder aus einer Kopie wiederhergestellt, und das andere ist weitergegangen: Von hier wird nichts mehr gesendet. Mach dort weiter. Um auch diesen Computer zu benutzen: Mach dort mit turnabout link-device einen Link, und komm damit hier in einem anderen --profile herein. Was nur hier geschrieben wurde: turnabout export
cli-attention-code-used-today = Mit diesem Wiederherstellungscode kam vor weniger als einem Tag ein Gerät herein, und das Relay lässt damit eines am Tag herein. Nichts ist verloren; das geht von selbst weiter, hier: turnabout sync
cli-attention-another-log = Das Protokoll des Relays ist nicht das, in dem dieser Link gemacht wurde, also kam nichts zustande; nichts hier ist verloren. Frag, wer den Link gemacht hat, und wer das Relay betreibt.
cli-attention-invite-used = Diese Einladung wurde schon benutzt. Bitte dein Gegenüber um einen neuen Link; nichts hier ist verloren.
cli-attention-invite-expired = Diese Einladung ist abgelaufen. Bitte dein Gegenüber um einen neuen Link; nichts hier ist verloren.
cli-attention-not-yours = Alles ist hier gespeichert. Das Relay kennt dieses Gerät dort nicht oder nicht mehr: Es wurde herausgenommen, oder das ist ein anderes Relay. Was hier ist, bleibt hier; um wieder hereinzukommen, bitte um einen neuen Link.
cli-attention-refused = Alles ist hier gespeichert. Das Relay hat etwas nicht angenommen, weil es zu groß oder nicht lesbar war. Aktualisiere dieses Programm und das Relay.
cli-attention-update-to-read = Deinen eigenen Notizen geht es gut. Etwas wurde von einer neueren Version geschrieben; aktualisiere dieses Programm, um es zu lesen.
cli-attention-no-relay = Alles ist hier gespeichert. Noch ist kein Relay genannt. Nenne das, das ihr beide benutzt: turnabout relay ORIGIN
