### Das Programm für das Terminal: was Aufmerksamkeit braucht. Zuerst, was sicher ist.

cli-attention-not-a-relay = { $sentence } Prüfe sie: turnabout relay ORIGIN
cli-attention-relay-unreachable = Relay nicht erreichbar. Alles ist hier gespeichert; versuch es noch einmal, wenn ein Netz da ist: turnabout sync
cli-attention-relay-full = { $sentence } Dann: turnabout sync
cli-attention-registration-needed = Alles ist hier gespeichert. Dieses Relay möchte ein Zugangswort: turnabout relay ORIGIN --registration TOKEN
cli-attention-cloned = Alles ist hier gespeichert. Dieses Notizbuch wurde kopiert oder aus einer Kopie wiederhergestellt, und das andere ist weitergegangen: Von hier wird nichts mehr gesendet. Mach dort weiter. Um auch diesen Computer zu benutzen: Mach dort mit turnabout link-device einen Link, und komm damit hier in einem anderen --profile herein. Was nur hier geschrieben wurde: turnabout export
cli-attention-code-used-today = Mit diesem Wiederherstellungscode kam vor weniger als einem Tag ein Gerät herein, und das Relay lässt damit eines am Tag herein. Nichts ist verloren; das geht von selbst weiter, hier: turnabout sync
cli-attention-no-relay = Alles ist hier gespeichert. Noch ist kein Relay genannt. Nenne das, das ihr beide benutzt: turnabout relay ORIGIN
