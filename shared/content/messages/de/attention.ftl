### Was Aufmerksamkeit braucht. Zuerst, was sicher ist.

attention-relay-log-changed = Alles ist hier gespeichert. Das Protokoll des Relays ist nicht das, das dieses Notizbuch gesehen hat: Es wurde zurückgesetzt oder geändert. Nichts wird mehr dorthin gesendet; frag, wer es betreibt.
attention-relay-forked = Alles ist hier gespeichert. Beim Relay sind aus einem Kreis von Mitgliedern zwei geworden: Es hat zwei Geräten zwei Protokolle gezeigt, oder es wurde zurückgesetzt. Nichts wird mehr dorthin gesendet; exportiere, was du brauchst, und fang ein neues Paar an.
attention-relay-version = { $here ->
        [computer] Alles ist hier gespeichert. Das Relay spricht eine andere Version. Aktualisiere dieses Programm, oder bitte um ein neueres Relay, wer es betreibt.
       *[other] Alles ist hier gespeichert. Das Relay spricht eine andere Version. Aktualisiere diese App, oder bitte um ein neueres Relay, wer es betreibt.
    }
attention-not-a-relay = Alles ist hier gespeichert. Was unter dieser Adresse antwortet, ist kein Relay.
attention-relay-untrusted = { $here ->
        [phone] Alles ist hier gespeichert. Das Zertifikat des Relays hält nicht stand, also wurde nichts gesendet. Prüfe die Adresse und die Uhr dieses Telefons.
        [tablet] Alles ist hier gespeichert. Das Zertifikat des Relays hält nicht stand, also wurde nichts gesendet. Prüfe die Adresse und die Uhr dieses Tablets.
       *[computer] Alles ist hier gespeichert. Das Zertifikat des Relays hält nicht stand, also wurde nichts gesendet. Prüfe die Adresse und die Uhr dieses Computers.
    }
attention-relay-unreachable = Relay nicht erreichbar. Alles ist hier gespeichert; es geht von selbst weiter, wenn ein Netz da ist.
attention-relay-full = Alles ist hier gespeichert. Die Platte des Relays ist voll; wer es betreibt, muss Platz schaffen.
attention-space-full = Alles ist hier gespeichert. Dieses Paar hat seinen Platz beim Relay verbraucht; bitte um mehr, wer es betreibt.
attention-registration-needed = Alles ist hier gespeichert. Dieses Relay möchte ein Zugangswort; bitte darum, wer es betreibt.
attention-cloned = Alles ist hier gespeichert. Dieses Notizbuch wurde kopiert oder aus einer Kopie wiederhergestellt, und das andere ist weitergegangen: Von hier wird nichts mehr gesendet. Mach dort weiter.
attention-code-used-today = Mit diesem Wiederherstellungscode kam vor weniger als einem Tag ein Gerät herein, und das Relay lässt damit eines am Tag herein. Nichts ist verloren; das geht von selbst weiter.
attention-another-log = Das Protokoll des Relays ist nicht das, in dem dieser Link gemacht wurde, also kam nichts zustande; nichts hier ist verloren. Frag, wer den Link gemacht hat, und wer das Relay betreibt.
attention-invite-used = Diese Einladung wurde schon benutzt. Bitte dein Gegenüber um einen neuen Link; nichts hier ist verloren.
attention-invite-expired = Diese Einladung ist abgelaufen. Bitte dein Gegenüber um einen neuen Link; nichts hier ist verloren.
attention-not-yours = Alles ist hier gespeichert. Das Relay kennt dieses Gerät dort nicht oder nicht mehr: Es wurde herausgenommen, oder das ist ein anderes Relay. Was hier ist, bleibt hier; um wieder hereinzukommen, bitte um einen neuen Link.
attention-refused = { $here ->
        [computer] Alles ist hier gespeichert. Das Relay hat etwas nicht angenommen, weil es zu groß oder nicht lesbar war. Aktualisiere dieses Programm und das Relay.
       *[other] Alles ist hier gespeichert. Das Relay hat etwas nicht angenommen, weil es zu groß oder nicht lesbar war. Aktualisiere diese App und das Relay.
    }
attention-update-to-read = { $here ->
        [computer] Deinen eigenen Notizen geht es gut. Etwas wurde von einer neueren Version geschrieben; aktualisiere dieses Programm, um es zu lesen.
       *[other] Deinen eigenen Notizen geht es gut. Etwas wurde von einer neueren Version geschrieben; aktualisiere diese App, um es zu lesen.
    }
attention-no-relay = Alles ist hier gespeichert. Noch ist kein Relay genannt. Nenne das, das ihr beide benutzt.
