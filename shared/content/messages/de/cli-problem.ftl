### Das Programm für das Terminal: warum etwas nicht geschah, und was zu tun ist. Was nach „turnabout“ steht, und Wörter wie
### --name oder NAME, wird so getippt und nicht übersetzt.

cli-problem-not-begun = Hier hat noch niemand angefangen. Anfangen: turnabout init --name NAME
cli-problem-already-begun = Hier hat schon jemand angefangen, und alles ist, wie es war. Nimm ein anderes --profile.
cli-problem-name-needed = Sag deinen Namen, den dein Gegenüber sehen wird: --name NAME
cli-problem-no-relay = Noch ist kein Relay genannt. Nenne das, das ihr beide benutzt: turnabout relay ORIGIN
cli-problem-bad-relay = Das ist keine Adresse eines Relays. Schreib sie wie wss://relay.example, oder ws://127.0.0.1:8787 auf diesem Computer.
cli-problem-not-a-link = Das ist keiner unserer Links. Kopiere die ganze Zeile, die mit turnabout://join# beginnt
cli-problem-link-cut = Dieser Link ist nicht vollständig. Kopiere ihn ganz, bis zum letzten Zeichen, und versuch es noch einmal.
cli-problem-link-newer = Dieser Link kommt von einer neueren Version. Aktualisiere dieses Programm und öffne ihn dann noch einmal.
cli-problem-not-an-answer = Das ist keine Antwort auf einen Link aus diesem Raum. Kopiere die ganze Zeile, die mit turnabout://came# beginnt
cli-problem-answer-differs = Das antwortet auf einen anderen Link als den, der hier gezeigt wurde, oder jemand ist schon damit hereingekommen; niemand wurde hereingelassen. Zeig den Link noch einmal: turnabout pair nearby PAIR
cli-problem-nothing-to-show = Für dieses Paar gibt es im Raum nichts zu zeigen: Ihr seid beide darin, oder ein Relay hat es. Lass dein Gegenüber mit einem Link herein: turnabout invite
cli-problem-already-in = Du bist schon darin; alles ist, wie es war.
cli-problem-device-not-fresh = Dieser Link ist für ein neues Gerät von dir, und hier hat schon jemand angefangen. Öffne ihn mit einem anderen --profile.
cli-problem-no-such-pair = Dieses Paar gibt es hier nicht. Liste: turnabout pair
cli-problem-no-such-session = Dieses Treffen gibt es hier nicht. Liste: turnabout session list
cli-problem-no-such-thing = Das gibt es hier nicht. Lass dir zeigen, was da ist, und kopiere die Id von dort.
cli-problem-empty = Etwas, das gesagt sein muss, ist leer. Sag es, und versuch es noch einmal.
cli-problem-three-active = Drei Themen laufen schon, und drei auf einmal sind genug. Lass zuerst eines davon ruhen: turnabout topic park ID
cli-problem-only-the-learner = Wie sicher sich jemand fühlt, sagt jeder Mensch selbst; in diesem Thema lernst nicht du.
cli-problem-no-such-hour = Tage gehen von 1 bis 7 und Uhrzeiten von 00:00 bis 24:00, die erste vor der letzten.
cli-problem-not-open = Der Text des Treffens ist nicht zur Hand; nichts wurde geändert. Versuch es noch einmal.
cli-problem-bad-edit = Der Text ist nicht mehr der, für den diese Änderung gedacht war; nichts wurde geändert. Versuch es noch einmal.
cli-problem-pair-full = Ihr seid schon beide in diesem Paar. Für ein eigenes Gerät: turnabout link-device
cli-problem-copied = Dieses Notizbuch wurde kopiert, und das andere ist weitergegangen: Von hier wird nichts mehr gesendet, also wurde nichts geändert. Mach es im anderen.
cli-problem-not-in = Dieses Gerät ist dort nicht oder nicht mehr darin; was hier ist, bleibt hier. Siehe: turnabout pair
cli-problem-nobody-there = Sonst ist niemand in diesem Paar. Lass dein Gegenüber herein: turnabout invite
cli-problem-this-device = Das ist genau dieses Gerät. Nimm es von einem anderen deiner Geräte aus heraus; nichts wurde geändert.
cli-problem-not-a-safety-code = Das sind weder zehn der Sicherheitswörter noch der Text eines Sicherheits-QR; nichts wurde verglichen. Dein Gegenüber sieht sie mit: turnabout safety
cli-problem-not-a-recovery-code = Das ist kein Wiederherstellungscode. Er hat neun Gruppen aus vier Buchstaben und Ziffern; tippe ihn ganz, so wie er aufgeschrieben ist.
cli-problem-code-mistyped = In diesem Wiederherstellungscode ist etwas verlesen oder vertippt. Sieh ihn noch einmal an, Gruppe für Gruppe, und tippe ihn neu.
cli-problem-no-such-code = Das Relay hat nichts zu diesem Wiederherstellungscode. Entweder ist es ein anderes Relay, oder ein neuerer Code hat diesen abgelöst.
cli-problem-too-many-tries = Das Relay nimmt in einer Minute nur wenige Versuche mit Wiederherstellungscodes an. Nichts wurde geändert; warte eine Minute und versuch es dann noch einmal.
cli-problem-no-code-shown = Es wurde kein Wiederherstellungscode gezeigt, der bestätigt werden könnte. Mach einen: turnabout recovery make
cli-problem-code-differs = Das sind nicht die Gruppen, nach denen gefragt wurde.
cli-problem-document-full = Das hat so viel aufgenommen, wie es kann; alles darin ist sicher. Weiter in einem neuen Treffen: turnabout session new
cli-problem-not-text = Das ist kein reiner Text (UTF-8); nichts wurde übernommen. Speichere es zuerst als reinen Text oder Markdown.
cli-problem-only-mine = Dieses Zeichen ist nur für dich; nichts wurde geteilt. Lass --ours weg.
cli-problem-too-many-times = Drei Zeiten lassen sich höchstens auf einmal vorschlagen. Lass einige weg.
cli-problem-not-proposed = Diese Zeit ist nicht vorgeschlagen, oder nicht mehr. Sieh nach: turnabout session show
cli-problem-already-over = Dieses Treffen ist schon beendet; alles darin ist, wie es war.
cli-problem-not-over = Dieses Treffen hat noch nicht angefangen. Seine Karte kommt danach.
cli-problem-put-off-already = Diese Karte wurde schon einmal verschoben. Fülle sie aus, oder lass sie: turnabout session card --done
cli-problem-still-to-come = Dieses Treffen kommt erst noch; nichts wurde aufgeschrieben. Plane es: turnabout session new --at TIME
cli-problem-bad-length = Ein Treffen dauert eine Minute bis sieben Tage. Nenne die Minuten noch einmal: --minutes N
cli-problem-not-on-the-scale = Diese Antwort hat die Frage nicht. Sieh nach, welche sie hat: turnabout rate
cli-problem-not-asked-yet = Das wird erst ab der Mitte eurer gemeinsamen Zeit gefragt. Um schon jetzt zu antworten: --at middle oder --at end
cli-problem-nothing-to-share = Es gibt nichts zu teilen, oder nichts Neues, seit du zuletzt geteilt hast.
cli-problem-pair-has-ended = Dieses Paar ist zu Ende: Was ihr beide seht, ändert sich nicht mehr. Du kannst es lesen und exportieren, und deine eigenen Notizen bleiben deine.
cli-problem-wording-changed = Der Wortlaut hat sich geändert, seit er hier gezeigt wurde, oder es gibt nichts zu vereinbaren. Lies ihn noch einmal: turnabout agreement show
cli-problem-two-answers-left = Ihr habt einen Punkt verschieden geändert, und beide Antworten sind da. Setze zuerst eine davon: turnabout agreement set CLAUSE TEXT
cli-problem-both-answered = Ihr habt inzwischen beide geantwortet; was versiegelt ist, bleibt, wie es ist.
cli-problem-not-asked = Diese Frage wird hier nicht oder noch nicht gestellt. Was gefragt wird: turnabout pair state
cli-problem-not-one-line = Ein Punkt ist eine Zeile. Nichts wurde geändert; schreib ihn ohne Zeilenumbruch.
cli-problem-bad-weeks = Gib die Wochen als Zahl von 1 bis 52 an, oder sag es in eigenen Worten ohne --weeks.
cli-problem-date-too-early = Dieser Tag ist zu früh; es braucht einen späteren. Nichts wurde geändert.
cli-problem-not-now = Das passt nicht dazu, wo das Paar jetzt steht; nichts wurde geändert. Siehe: turnabout pair state
cli-problem-damaged = Das ist auf diesem Computer beschädigt und wurde so gelassen, wie es ist. Was deine anderen Geräte oder dein Gegenüber erreicht hat, ist dort sicher.
cli-problem-too-long = { $count ->
        [one] Das ist zu lang: { $count } Zeichen, und höchstens { $max } gehen. Nichts wurde geändert; teile es und versuch es noch einmal.
       *[other] Das ist zu lang: { $count } Zeichen, und höchstens { $max } gehen. Nichts wurde geändert; teile es und versuch es noch einmal.
    }

cli-problem-relay-unreachable = Relay nicht erreichbar; nichts wurde geändert. Prüfe seine Adresse, und versuch es noch einmal, wenn ein Netz da ist.
cli-problem-relay-silent = Das Relay hat noch nicht geantwortet; nichts wurde geändert. Versuch es nach einer Weile noch einmal.
cli-problem-not-let-in = Alles ist hier gespeichert. Dieses Gerät ist noch nicht hereingelassen. Zuerst auf deinem anderen Gerät, oder wo der Link gemacht wurde, und dann hier: turnabout sync
cli-problem-not-settled = Alles ist hier gespeichert. Noch ist nicht alles gesendet und gelesen; weiter mit: turnabout sync
cli-problem-not-all-back = Was zurückgekommen ist, ist hier gespeichert; der Rest folgt, und nach dem Code wird nicht noch einmal gefragt. Weiter mit: turnabout sync
cli-problem-linking = Dieses Gerät ist auf dem Weg herein und hat noch nichts zu zeigen. Weiter mit: turnabout sync

cli-problem-safety-differs = Nicht dasselbe. Entweder ist die neueste Änderung noch nicht bei euch beiden angekommen, oder jemand steht zwischen euch. Ihr beide: turnabout sync, dann vergleicht neu. Bleibt der Unterschied, so schreibt hier nichts, was andere nicht lesen dürfen, und redet miteinander, wenn ihr euch seht.
cli-problem-code-unconfirmed = Dieser Code wurde nicht bestätigt und gilt nicht. Einen anderen machen: turnabout recovery make
cli-problem-code-unconfirmed-before = Dieser Code wurde nicht bestätigt und gilt nicht; der vorige gilt weiter. Einen anderen machen: turnabout recovery make
cli-problem-code-not-shown = Der Code konnte nicht gezeigt werden ({ $reason }) und gilt nicht.

cli-problem-in-use = Dieses Notizbuch ist in einem anderen Programm offen. Schließe es dort, und versuch es dann noch einmal.
cli-problem-wrong-key = Dieser Schlüssel oder diese Passphrase öffnet dieses Notizbuch nicht; alles darin ist, wie es war. Versuch es mit dem richtigen.
cli-problem-newer = Dieses Notizbuch wurde von einer neueren Version geschrieben (Format { $found }; dieses Programm kennt { $known }) und wurde so gelassen, wie es ist. Aktualisiere dieses Programm.
cli-problem-file-damaged = Die Datei dieses Notizbuchs ist beschädigt und wurde so gelassen, wie sie ist. Stelle sie aus einer Sicherung wieder her, oder fang in einem anderen --profile an: Was dein Gegenüber oder das Relay erreicht hat, ist dort sicher.
cli-problem-folder-unusable = Der Ordner dieses Notizbuchs lässt sich nicht benutzen ({ $reason }). Prüfe freien Platz und Rechte, und versuch es dann noch einmal.
cli-problem-not-opened = Dieses Notizbuch ging nicht auf: { $problem }.
cli-problem-partly-damaged = Der Teil dieses Notizbuchs, an dem alles andere hängt, ist beschädigt und wurde so gelassen, wie er ist. Versuch: turnabout sync. Wenn das nicht hilft, stelle es aus einer Sicherung wieder her, oder fang in einem anderen --profile an.
cli-problem-no-notebook = In diesem Ordner ist noch kein Notizbuch. Anfangen: turnabout init --name NAME
cli-problem-where = Sag, wo das Notizbuch ist: --profile DIR

cli-problem-key-malformed = Die Schlüsseldatei besteht nicht aus 64 hexadezimalen Zeichen. Stelle sie aus deiner Kopie wieder her.
cli-problem-salt-malformed = Die Datei „salt“ im Ordner des Notizbuchs hat nicht 16 Bytes. Stelle sie aus deiner Kopie wieder her; ohne sie öffnet die Passphrase nichts.
cli-problem-key-there = Es gibt schon eine Schlüsseldatei, und sie wurde so gelassen, wie sie ist. Nenne eine andere Datei.
cli-problem-key-unusable = Die Schlüsseldatei lässt sich nicht benutzen ({ $reason }). Prüfe Pfad und Rechte.
cli-problem-key-fault = Der Schlüssel lässt sich nicht benutzen: { $problem }.
cli-problem-key-readable = Andere auf diesem Computer können die Schlüsseldatei lesen. Mach sie zu deiner allein: chmod 600 FILE
cli-problem-key-missing = Der Schlüssel des Notizbuchs fehlt. Gib --key-file FILE an, oder setze TURNABOUT_KEY_FILE oder TURNABOUT_PASSPHRASE.
cli-problem-passphrase-not-text = TURNABOUT_PASSPHRASE ist kein Text (UTF-8).
cli-problem-passphrases-differ = Die beiden Passphrasen sind verschieden; nichts wurde gemacht. Versuch es noch einmal.
cli-problem-passphrase-unreadable = Die Passphrase konnte nicht gelesen werden ({ $reason }).
cli-problem-passphrase-needed = Es braucht eine Passphrase; nichts wurde geöffnet.

cli-problem-timed-out = Das hat zu lange gedauert; was vorher gespeichert wurde, ist sicher. Versuch es noch einmal.
cli-problem-stopped = Das Programm ist an einem eigenen Fehler stehen geblieben; was gespeichert wurde, ist sicher. Versuch es noch einmal.
cli-problem-disk-full = Was du gerade geschrieben hast, ist nicht gespeichert: Die Platte ist voll. Schaffe etwas Platz und schreib es dann noch einmal; alles andere ist sicher.
cli-problem-disk-silent = Was du gerade geschrieben hast, ist nicht gespeichert: Die Platte antwortet nicht. Versuch es noch einmal; alles andere ist sicher.

cli-problem-file-unreadable = Die Datei lässt sich nicht lesen ({ $reason }). Prüfe Pfad und Rechte.
cli-problem-answer-unreadable = Die Antwort konnte nicht gelesen werden ({ $reason }).
cli-problem-something-there = An diesem Pfad ist schon etwas, und es wurde so gelassen, wie es ist. Nenne einen Ordner, den es noch nicht gibt.
cli-problem-folder-unwritable = Der Ordner konnte nicht geschrieben werden ({ $reason }); dort blieb nichts liegen.
cli-problem-no-editor = Sag, was zu schreiben ist, oder - für die Standardeingabe. Für einen Editor setze VISUAL oder EDITOR, in einem Terminal.
cli-problem-editor = Der Editor hat nicht funktioniert ({ $reason }); nichts wurde geändert.
cli-problem-too-long-for-qr = Das ist zu lang für einen QR. Kopiere stattdessen den Text.

cli-problem-no-time = Das ist keine Zeit, die sich lesen lässt. Schreib sie so: "2026-05-03 10:00".
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

cli-problem-thing-pair = Paar
cli-problem-thing-session = Treffen
cli-problem-thing-topic = Thema
cli-problem-thing-device = Gerät
cli-problem-thing-link = Link
cli-problem-thing-mark = Zeichen
cli-problem-thing-step = Schritt
cli-problem-thing-contact = Kontakt
cli-problem-thing-mark-or-step = Zeichen oder Schritt
cli-problem-thing-offer = Angebot
cli-problem-thing-goal = Ziel
cli-problem-thing-draft = Entwurf
cli-problem-thing-line = Zeile
cli-problem-thing-answer = Antwort

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
