### Das Programm für das Terminal: warum etwas nicht geschah, und was zu tun ist. Was nach „turnabout“ steht, und Wörter wie
### --name oder NAME, wird so getippt und nicht übersetzt.

cli-problem-not-begun = { $sentence } Anfangen: turnabout init --name NAME
cli-problem-already-begun = { $sentence } Nimm ein anderes --profile.
cli-problem-name-needed = Sag deinen Namen, den dein Gegenüber sehen wird: --name NAME
cli-problem-no-relay = Noch ist kein Relay genannt. Nenne das, das ihr beide benutzt: turnabout relay ORIGIN
cli-problem-bad-relay = Das ist keine Adresse eines Relays. Schreib sie wie wss://relay.example, oder ws://127.0.0.1:8787 auf diesem Computer.
cli-problem-answer-differs = Das antwortet auf einen anderen Link als den, der hier gezeigt wurde, oder jemand ist schon damit hereingekommen; niemand wurde hereingelassen. Zeig den Link noch einmal: turnabout pair nearby PAIR
cli-problem-nothing-to-show = Für dieses Paar gibt es im Raum nichts zu zeigen: Ihr seid beide darin, oder ein Relay hat es. Lass dein Gegenüber mit einem Link herein: turnabout invite
cli-problem-device-not-fresh = { $sentence } Öffne ihn mit einem anderen --profile.
cli-problem-no-such-pair = { $sentence } Liste: turnabout pair
cli-problem-no-such-session = { $sentence } Liste: turnabout session list
cli-problem-no-such-thing = Das gibt es hier nicht. Lass dir zeigen, was da ist, und kopiere die Id von dort.
cli-problem-three-active = Drei Themen laufen schon, und drei auf einmal sind genug. Lass zuerst eines davon ruhen: turnabout topic park ID
cli-problem-pair-full = { $sentence } Für ein eigenes Gerät: turnabout link-device
cli-problem-not-in = { $sentence } Siehe: turnabout pair
cli-problem-nobody-there = Sonst ist niemand in diesem Paar. Lass dein Gegenüber herein: turnabout invite
cli-problem-not-a-safety-code = { $sentence } Dein Gegenüber sieht sie mit: turnabout safety
cli-problem-no-code-shown = { $sentence } Mach einen: turnabout recovery make
cli-problem-document-full = Das hat so viel aufgenommen, wie es kann; alles darin ist sicher. Weiter in einem neuen Treffen: turnabout session new
cli-problem-only-mine = { $sentence } Lass --ours weg.
cli-problem-not-proposed = { $sentence } Sieh nach: turnabout session show
cli-problem-put-off-already = Diese Karte wurde schon einmal verschoben. Fülle sie aus, oder lass sie: turnabout session card --done
cli-problem-still-to-come = { $sentence } Plane es: turnabout session new --at TIME
cli-problem-not-its-time = { $sentence } turnabout session begin --meant
cli-problem-not-begun-yet = { $sentence } turnabout session end --meant. Es war zu einer anderen Zeit: turnabout session correct --at TIME. Es ist ausgefallen: turnabout session call-off
cli-problem-no-start = { $sentence } turnabout session correct --at TIME
cli-problem-no-length = { $sentence } turnabout session correct --minutes N
cli-problem-bad-length = { $sentence } Nenne die Minuten noch einmal: --minutes N
cli-problem-not-on-the-scale = { $sentence } Sieh nach, welche sie hat: turnabout rate
cli-problem-not-asked-yet = { $sentence } Um schon jetzt zu antworten: --at middle oder --at end
cli-problem-wording-changed = Der Wortlaut hat sich geändert, seit er hier gezeigt wurde, oder es gibt nichts zu vereinbaren. Lies ihn noch einmal: turnabout agreement show
cli-problem-two-answers-left = Ihr habt einen Punkt verschieden geändert, und beide Antworten sind da. Setze zuerst eine davon: turnabout agreement set CLAUSE TEXT
cli-problem-not-asked = { $sentence } Was gefragt wird: turnabout pair state
cli-problem-bad-weeks = Gib die Wochen als Zahl von 1 bis 52 an, oder sag es in eigenen Worten ohne --weeks.
cli-problem-not-now = { $sentence } Siehe: turnabout pair state
cli-problem-not-shown = { $sentence } Sieh nach: turnabout today

cli-problem-not-let-in = Alles ist hier gespeichert. Dieses Gerät ist noch nicht hereingelassen. Zuerst auf deinem anderen Gerät, oder wo der Link gemacht wurde, und dann hier: turnabout sync
cli-problem-not-settled = Alles ist hier gespeichert. Noch ist nicht alles gesendet und gelesen; weiter mit: turnabout sync
cli-problem-not-all-back = Was zurückgekommen ist, ist hier gespeichert; der Rest folgt, und nach dem Code wird nicht noch einmal gefragt. Weiter mit: turnabout sync
cli-problem-linking = Dieses Gerät ist auf dem Weg herein und hat noch nichts zu zeigen. Weiter mit: turnabout sync

cli-problem-safety-differs = Nicht dasselbe. Entweder ist die neueste Änderung noch nicht bei euch beiden angekommen, oder jemand steht zwischen euch. Ihr beide: turnabout sync, dann vergleicht neu. Bleibt der Unterschied, so schreibt hier nichts, was andere nicht lesen dürfen, und redet miteinander, wenn ihr euch seht.
cli-problem-code-unconfirmed = { $sentence } Einen anderen machen: turnabout recovery make
cli-problem-code-unconfirmed-before = { $sentence } Einen anderen machen: turnabout recovery make
cli-problem-code-not-shown = Der Code konnte nicht gezeigt werden ({ $reason }) und gilt nicht.

cli-problem-file-damaged = Die Datei dieses Notizbuchs ist beschädigt und wurde so gelassen, wie sie ist. Stelle sie aus einer Sicherung wieder her, oder fang in einem anderen --profile an: Was dein Gegenüber oder das Relay erreicht hat, ist dort sicher.
cli-problem-not-opened = Dieses Notizbuch ging nicht auf: { $problem }.
cli-problem-partly-damaged = Der Teil dieses Notizbuchs, an dem alles andere hängt, ist beschädigt und wurde so gelassen, wie er ist. Versuch: turnabout sync. Wenn das nicht hilft, stelle es aus einer Sicherung wieder her, oder fang in einem anderen --profile an.
cli-problem-no-notebook = { $sentence } Anfangen: turnabout init --name NAME
cli-problem-where = Sag, wo das Notizbuch ist: --profile DIR

cli-problem-key-malformed = Die Schlüsseldatei besteht nicht aus 64 hexadezimalen Zeichen. Stelle sie aus deiner Kopie wieder her.
cli-problem-key-there = Es gibt schon eine Schlüsseldatei, und sie wurde so gelassen, wie sie ist. Nenne eine andere Datei.
cli-problem-key-unusable = Die Schlüsseldatei lässt sich nicht benutzen ({ $reason }). Prüfe Pfad und Rechte.
cli-problem-key-fault = Der Schlüssel lässt sich nicht benutzen: { $problem }.
cli-problem-key-readable = Andere auf diesem Computer können die Schlüsseldatei lesen. Mach sie zu deiner allein: chmod 600 FILE
cli-problem-key-missing = Der Schlüssel des Notizbuchs fehlt. Gib --key-file FILE an, oder setze TURNABOUT_KEY_FILE oder TURNABOUT_PASSPHRASE.
cli-problem-passphrase-not-text = TURNABOUT_PASSPHRASE ist kein Text (UTF-8).
cli-problem-passphrases-differ = Die beiden Passphrasen sind verschieden; nichts wurde gemacht. Versuch es noch einmal.
cli-problem-passphrase-unreadable = Die Passphrase konnte nicht gelesen werden ({ $reason }).

cli-problem-file-unreadable = Die Datei lässt sich nicht lesen ({ $reason }). Prüfe Pfad und Rechte.
cli-problem-answer-unreadable = Die Antwort konnte nicht gelesen werden ({ $reason }).
cli-problem-something-there = An diesem Pfad ist schon etwas, und es wurde so gelassen, wie es ist. Nenne einen Ordner, den es noch nicht gibt.
cli-problem-folder-unwritable = Der Ordner konnte nicht geschrieben werden ({ $reason }); dort blieb nichts liegen.
cli-problem-no-editor = Sag, was zu schreiben ist, oder - für die Standardeingabe. Für einen Editor setze VISUAL oder EDITOR, in einem Terminal.
cli-problem-editor = Der Editor hat nicht funktioniert ({ $reason }); nichts wurde geändert.
cli-problem-parts-missing = { $need ->
        [one] Diese Zeilen sind { $have } von { $need } Teil, den der Code braucht. Lies mehr davon, oder nimm den Link als Text.
       *[other] Diese Zeilen sind { $have } von { $need } Teilen, die der Code braucht. Lies mehr davon, oder nimm den Link als Text.
    }

cli-problem-no-time = Das ist keine Zeit, die sich lesen lässt. Schreib sie so: "2026-05-03 10:00", "di 16:30" oder "morgen 10:00".
cli-problem-no-hour = Das ist ein Tag ohne Uhrzeit. Schreib beides, etwa „{ $day } 10:00“.
cli-problem-hour-never = Über diese Stunde werden die Uhren vorgestellt; an dem Tag gibt es sie nicht. Schreib, welche du meinst: „{ $one }“ oder „{ $other }“.
cli-problem-hour-twice = Über diese Stunde werden die Uhren zurückgestellt; an dem Tag gibt es sie zweimal. Schreib, welche du meinst: „{ $one }“ oder „{ $other }“.
cli-problem-time-past = { $time } ist schon vorbei; nichts wurde geändert. Meinst du es so, dann füge --meant hinzu.
cli-problem-time-far = Bis { $time } ist es mehr als ein Jahr; nichts wurde geändert. Meinst du es so, dann füge --meant hinzu.
cli-problem-id-short = { $count ->
        [one] { $kind }: Gib mindestens das erste { $count } Zeichen der Id an.
       *[other] { $kind }: Gib mindestens die ersten { $count } Zeichen der Id an.
    }
cli-problem-id-unknown = { $kind }: Keine Id beginnt mit { $beginning }.
cli-problem-id-ambiguous = { $kind }: Mehrere kommen infrage. Nenne die Id: { $ids }
cli-problem-no-pair = Es gibt noch kein Paar: turnabout pair new, oder der Link deines Gegenübers: turnabout join LINK
cli-problem-no-session = Es gibt noch kein Treffen: turnabout session new --at "2026-05-03 10:00"
cli-problem-no-prompt = Im Moment gibt es keine Frage. Nenne eine, etwa P08.
cli-problem-nothing-on = Gerade läuft kein Treffen. Um ein anderes zu beenden, nenne es: turnabout session end { $session }
cli-problem-no-line = Keine deiner eigenen Zeilen hat diese Wörter. Lass sie dir zeigen: turnabout session show
cli-problem-several-lines = Mehrere deiner Zeilen haben diese Wörter. Sag mit der Nummer, welche: { $numbers }
cli-problem-not-going-on = Nichts wurde geändert. Um weiterzumachen, antworte mit ja, oder sag es vorher: --yes

cli-problem-reason-not-found = nicht gefunden
cli-problem-reason-permission = keine Berechtigung
cli-problem-reason-there = ist schon da
cli-problem-reason-full = kein Platz mehr
cli-problem-reason-read-only = lässt sich nur lesen
cli-problem-reason-not-empty = Ordner ist nicht leer
cli-problem-reason-not-a-folder = ist kein Ordner
cli-problem-reason-a-folder = ist ein Ordner
cli-problem-reason-interrupted = abgebrochen
cli-problem-reason-closed = der Empfänger hat geschlossen

cli-problem-tour-stopped = Die Tour ist stehen geblieben: { $problem } Was da ist, liegt in { $path }.
cli-problem-tour-broken = { $count ->
        [one] Nicht alles ist, wie versprochen: { $count } Punkt, oben bezeichnet.
       *[other] Nicht alles ist, wie versprochen: { $count } Punkte, oben bezeichnet.
    }
cli-problem-tour-folder = Der Ordner der Tour lässt sich nicht benutzen ({ $reason }).
cli-problem-tour-relay-start = Das Relay ist nicht angelaufen: { $fault }.
cli-problem-tour-relay-stop = Das Relay hat nicht ordentlich angehalten: { $fault }.
cli-problem-tour-relay-file = Die Datei des Relays konnte nicht gelesen werden ({ $fault }).
cli-problem-tour-file = Eine Datei konnte nicht gelesen werden ({ $reason }).
