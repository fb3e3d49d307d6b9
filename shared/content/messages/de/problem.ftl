### Warum etwas nicht geschah, und was zu tun ist.

problem-not-begun = Hier hat noch niemand angefangen.
problem-already-begun = Hier hat schon jemand angefangen, und alles ist, wie es war.
problem-name-needed = Sag deinen Namen, den dein Gegenüber sehen wird.
problem-no-relay = Noch ist kein Relay genannt. Nenne das, das ihr beide benutzt.
problem-bad-relay = Das ist keine Adresse eines Relays. Schreib sie wie wss://relay.example.
problem-not-a-link = Das ist keiner unserer Links. Kopiere die ganze Zeile, die mit turnabout://join# beginnt
problem-link-cut = Dieser Link ist nicht vollständig. Kopiere ihn ganz, bis zum letzten Zeichen, und versuch es noch einmal.
problem-link-newer = { $here ->
        [computer] Dieser Link kommt von einer neueren Version. Aktualisiere dieses Programm und öffne ihn dann noch einmal.
       *[other] Dieser Link kommt von einer neueren Version. Aktualisiere diese App und öffne ihn dann noch einmal.
    }
problem-not-an-answer = Das ist keine Antwort auf einen Link aus diesem Raum. Kopiere die ganze Zeile, die mit turnabout://came# beginnt
problem-answer-differs = Das antwortet auf einen anderen Link als den, der hier gezeigt wurde, oder jemand ist schon damit hereingekommen; niemand wurde hereingelassen. Zeig den Link noch einmal.
problem-nothing-to-show = Für dieses Paar gibt es im Raum nichts zu zeigen: Ihr seid beide darin, oder ein Relay hat es. Lass dein Gegenüber mit einem Link herein.
problem-already-in = Du bist schon darin; alles ist, wie es war.
problem-device-not-fresh = Dieser Link ist für ein neues Gerät von dir, und hier hat schon jemand angefangen.
problem-no-such-pair = Dieses Paar gibt es hier nicht.
problem-no-such-session = Dieses Treffen gibt es hier nicht.
problem-no-such-thing = Das gibt es hier nicht, oder nicht mehr.
problem-empty = Etwas, das gesagt sein muss, ist leer. Sag es, und versuch es noch einmal.
problem-three-active = Drei Themen laufen schon, und drei auf einmal sind genug. Lass zuerst eines davon ruhen.
problem-only-the-learner = Wie sicher sich jemand fühlt, sagt jeder Mensch selbst; in diesem Thema lernst nicht du.
problem-no-such-hour = Tage gehen von 1 bis 7 und Uhrzeiten von 00:00 bis 24:00, die erste vor der letzten.
problem-not-open = Der Text des Treffens ist nicht zur Hand; nichts wurde geändert. Versuch es noch einmal.
problem-bad-edit = Der Text ist nicht mehr der, für den diese Änderung gedacht war; nichts wurde geändert. Versuch es noch einmal.
problem-text-too-old = Was du zuletzt geschrieben hast, steht noch vor dir und nirgends sonst: Zu diesem Text ist inzwischen so viel gekommen, dass es nicht mehr hineinpasst. Kopiere es, und öffne das Treffen noch einmal.
problem-pair-full = Ihr seid schon beide in diesem Paar.
problem-copied = Dieses Notizbuch wurde kopiert, und das andere ist weitergegangen: Von hier wird nichts mehr gesendet, also wurde nichts geändert. Mach es im anderen.
problem-not-in = Dieses Gerät ist dort nicht oder nicht mehr darin; was hier ist, bleibt hier.
problem-nobody-there = Sonst ist niemand in diesem Paar. Lass dein Gegenüber herein.
problem-this-device = Das ist genau dieses Gerät. Nimm es von einem anderen deiner Geräte aus heraus; nichts wurde geändert.
problem-not-a-safety-code = Das sind weder zehn der Sicherheitswörter noch der Text eines Sicherheits-QR; nichts wurde verglichen.
problem-not-a-recovery-code = Das ist kein Wiederherstellungscode. Er hat neun Gruppen aus vier Buchstaben und Ziffern; tippe ihn ganz, so wie er aufgeschrieben ist.
problem-code-mistyped = In diesem Wiederherstellungscode ist etwas verlesen oder vertippt. Sieh ihn noch einmal an, Gruppe für Gruppe, und tippe ihn neu.
problem-no-such-code = Das Relay hat nichts zu diesem Wiederherstellungscode. Entweder ist es ein anderes Relay, oder ein neuerer Code hat diesen abgelöst.
problem-too-many-tries = Das Relay nimmt in einer Minute nur wenige Versuche mit Wiederherstellungscodes an. Nichts wurde geändert; warte eine Minute und versuch es dann noch einmal.
problem-no-code-shown = Es wurde kein Wiederherstellungscode gezeigt, der bestätigt werden könnte.
problem-code-differs = Das sind nicht die Gruppen, nach denen gefragt wurde.
problem-document-full = Das hat so viel aufgenommen, wie es kann; alles darin ist sicher. Weiter geht es in einem neuen Treffen.
problem-not-text = Das ist kein reiner Text (UTF-8); nichts wurde übernommen. Speichere es zuerst als reinen Text oder Markdown.
problem-only-mine = Dieses Zeichen ist nur für dich; nichts wurde geteilt.
problem-too-many-times = Drei Zeiten lassen sich höchstens auf einmal vorschlagen. Lass einige weg.
problem-not-proposed = Diese Zeit ist nicht vorgeschlagen, oder nicht mehr.
problem-already-over = Dieses Treffen ist schon beendet; alles darin ist, wie es war.
problem-not-over = Dieses Treffen hat noch nicht angefangen. Seine Karte kommt danach.
problem-not-its-time = Dieses Treffen ist jetzt nicht: Seine Zeit kommt erst noch, oder es wurde abgesagt. Nichts wurde geändert; trefft ihr euch trotzdem, dann sag, dass das so gemeint ist.
problem-not-begun-yet = Niemand hat dieses Treffen begonnen; nichts wurde geändert. Hat es stattgefunden, dann sag, dass du es wirklich beenden willst.
problem-no-start = Niemand hat gesagt, wann dieses Treffen war; nichts wurde geändert. Sag, wann es anfing.
problem-no-length = Niemand hat gesagt, wie lange dieses Treffen dauerte; nichts wurde geändert. Nenne die Minuten.
problem-nothing-planned = Es ist nichts geplant, was in einem Kalender stehen könnte; deshalb gibt es keine Datei.
problem-put-off-already = Diese Karte wurde schon einmal verschoben. Fülle sie aus, oder lass sie.
problem-still-to-come = Dieses Treffen kommt erst noch; nichts wurde aufgeschrieben.
problem-bad-length = Ein Treffen dauert eine Minute bis sieben Tage.
problem-not-on-the-scale = Diese Antwort hat die Frage nicht.
problem-not-asked-yet = Das wird erst ab der Mitte eurer gemeinsamen Zeit gefragt.
problem-nothing-to-share = Es gibt nichts zu teilen, oder nichts Neues, seit du zuletzt geteilt hast.
problem-pair-has-ended = Dieses Paar ist zu Ende: Was ihr beide seht, ändert sich nicht mehr. Du kannst es lesen und exportieren, und deine eigenen Notizen bleiben deine.
problem-wording-changed = Der Wortlaut hat sich geändert, seit er hier gezeigt wurde, oder es gibt nichts zu vereinbaren. Lies ihn noch einmal.
problem-two-answers-left = Ihr habt einen Punkt verschieden geändert, und beide Antworten sind da. Setze zuerst eine davon.
problem-both-answered = Ihr habt inzwischen beide geantwortet; was versiegelt ist, bleibt, wie es ist.
problem-not-asked = Diese Frage wird hier nicht oder noch nicht gestellt.
problem-not-one-line = Ein Punkt ist eine Zeile. Nichts wurde geändert; schreib ihn ohne Zeilenumbruch.
problem-bad-weeks = Gib die Wochen als Zahl von 1 bis 52 an, oder sag es in eigenen Worten.
problem-date-too-early = Dieser Tag ist zu früh; es braucht einen späteren. Nichts wurde geändert.
problem-not-now = Das passt nicht dazu, wo das Paar jetzt steht; nichts wurde geändert.
problem-not-shown = Diese Erinnerung steht gerade nicht da; es gibt nichts zu verschieben.
problem-damaged = { $here ->
        [phone] Das ist auf diesem Telefon beschädigt und wurde so gelassen, wie es ist. Was deine anderen Geräte oder dein Gegenüber erreicht hat, ist dort sicher.
        [tablet] Das ist auf diesem Tablet beschädigt und wurde so gelassen, wie es ist. Was deine anderen Geräte oder dein Gegenüber erreicht hat, ist dort sicher.
       *[computer] Das ist auf diesem Computer beschädigt und wurde so gelassen, wie es ist. Was deine anderen Geräte oder dein Gegenüber erreicht hat, ist dort sicher.
    }
problem-too-long = { $count ->
        [one] Das ist zu lang: { $count } Zeichen, und höchstens { $max } gehen. Nichts wurde geändert; teile es und versuch es noch einmal.
       *[other] Das ist zu lang: { $count } Zeichen, und höchstens { $max } gehen. Nichts wurde geändert; teile es und versuch es noch einmal.
    }

problem-not-an-export = Das ist kein JSON-Export von uns; nichts wurde übernommen.
problem-export-newer = { $here ->
        [computer] Diesen Export hat eine neuere Version gemacht (Format { $found }; diese hier kennt { $known }). Nichts wurde geändert; aktualisiere dieses Programm und versuch es noch einmal.
       *[other] Diesen Export hat eine neuere Version gemacht (Format { $found }; diese hier kennt { $known }). Nichts wurde geändert; aktualisiere diese App und versuch es noch einmal.
    }
problem-export-damaged = Dieser Export ist nicht ganz, oder er sagt etwas, das kein Notizbuch enthalten kann; nichts wurde übernommen. Nimm eine andere Kopie davon.
problem-already-here = Was in diesem Export steht, ist schon in diesem Notizbuch; nichts wurde übernommen.
problem-not-a-backup = Das ist keine unserer Sicherungen. Nichts wurde geändert.
problem-backup-newer = { $here ->
        [computer] Diese Sicherung hat eine neuere Version gemacht (Format { $found }; diese hier kennt { $known }). Nichts wurde geändert; aktualisiere dieses Programm und versuch es noch einmal.
       *[other] Diese Sicherung hat eine neuere Version gemacht (Format { $found }; diese hier kennt { $known }). Nichts wurde geändert; aktualisiere diese App und versuch es noch einmal.
    }
problem-backup-damaged = Etwas in dieser Sicherung geht nicht auf. Nichts wurde geändert; nimm eine andere Kopie davon.
problem-backup-passphrase-wrong = Diese Passphrase öffnet diese Sicherung nicht. Nichts wurde gemacht oder geändert; versuch es mit einer anderen.
problem-backup-passphrase-needed = Eine Sicherung braucht eine Passphrase. Nichts wurde gemacht oder geändert.
problem-backup-too-large = Das ist mehr, als in eine Sicherung passt (1 GiB). Nichts wurde gemacht oder geändert; exportiere deine Notizen stattdessen.
problem-no-randomness = Dieses System gibt keine Zufallszahlen her; nichts wurde gemacht. Versuch es nach einem Neustart noch einmal.
problem-no-such-zone = Diese Zeitzone gibt es nicht; nichts wurde gemacht. Nenne sie wie Europe/Berlin, oder lass sie weg.
problem-not-printed = Das PDF konnte nicht gemacht werden; nichts wurde geschrieben.

problem-relay-unreachable = Relay nicht erreichbar; nichts wurde geändert. Prüfe seine Adresse, und versuch es noch einmal, wenn ein Netz da ist.
problem-relay-silent = Das Relay hat noch nicht geantwortet; nichts wurde geändert. Versuch es nach einer Weile noch einmal.

problem-safety-differs = Nicht dasselbe. Entweder ist die neueste Änderung noch nicht bei euch beiden angekommen, oder jemand steht zwischen euch. Seid beide einen Moment online, dann vergleicht neu. Bleibt der Unterschied, so schreibt hier nichts, was andere nicht lesen dürfen, und redet miteinander, wenn ihr euch seht.
problem-code-unconfirmed = Dieser Code wurde nicht bestätigt und gilt nicht.
problem-code-unconfirmed-before = Dieser Code wurde nicht bestätigt und gilt nicht; der vorige gilt weiter.

problem-in-use = Dieses Notizbuch ist in einem anderen Programm offen. Schließe es dort, und versuch es dann noch einmal.
problem-wrong-key = Dieser Schlüssel oder diese Passphrase öffnet dieses Notizbuch nicht; alles darin ist, wie es war. Versuch es mit dem richtigen.
problem-newer = { $here ->
        [computer] Dieses Notizbuch wurde von einer neueren Version geschrieben (Format { $found }; dieses Programm kennt { $known }) und wurde so gelassen, wie es ist. Aktualisiere dieses Programm.
       *[other] Dieses Notizbuch wurde von einer neueren Version geschrieben (Format { $found }; diese App kennt { $known }) und wurde so gelassen, wie es ist. Aktualisiere diese App.
    }
problem-file-damaged = Die Datei dieses Notizbuchs ist beschädigt und wurde so gelassen, wie sie ist. Stelle sie aus einer Sicherung wieder her, oder fang neu an: Was dein Gegenüber oder das Relay erreicht hat, ist dort sicher.
problem-folder-unusable = Der Ordner dieses Notizbuchs lässt sich nicht benutzen ({ $reason }). Prüfe freien Platz und Rechte, und versuch es dann noch einmal.
problem-in-use-by = Dieses Notizbuch ist in einem anderen Programm offen ({ $program }). Schließe es dort, dann versuch es noch einmal.
problem-no-notebook = In diesem Ordner ist noch kein Notizbuch.
problem-other-build = { $here ->
        [computer] Zwei Teile dieses Programms haben verschiedene Versionen, darum wurde nichts geöffnet; das Notizbuch ist, wie es war. Installiere das Programm neu.
       *[other] Zwei Teile dieser App haben verschiedene Versionen, darum wurde nichts geöffnet; das Notizbuch ist, wie es war. Installiere die App neu.
    }
problem-key-malformed = Der Schlüssel, den dieses Gerät für das Notizbuch aufbewahrt, ist nicht ganz, darum wurde nichts geöffnet; das Notizbuch ist, wie es war. Starte das Gerät neu, und versuch es noch einmal.
problem-salt-malformed = Die Datei „salt“ im Ordner des Notizbuchs hat nicht 16 Bytes. Stelle sie aus deiner Kopie wieder her; ohne sie öffnet die Passphrase nichts.
problem-passphrase-needed = Es braucht eine Passphrase; nichts wurde geöffnet.
problem-folder-refused = Der Ordner dieses Notizbuchs lässt sich nicht benutzen. Prüfe freien Platz und Rechte, dann versuch es noch einmal.
problem-partly-damaged = Der Teil dieses Notizbuchs, an dem alles andere hängt, ist beschädigt und wurde so gelassen, wie er ist. Sei eine Weile online. Wenn das nicht hilft, stelle es aus einer Sicherung wieder her, oder fang neu an.

problem-timed-out = Es kam rechtzeitig keine Antwort. Was vorher gespeichert wurde, ist sicher; sieh nach, ob dies geschehen ist, bevor du es wiederholst.
problem-stopped = { $here ->
        [computer] Das Programm ist an einem eigenen Fehler stehen geblieben; was gespeichert wurde, ist sicher. Versuch es noch einmal.
       *[other] Die App ist an einem eigenen Fehler stehen geblieben; was gespeichert wurde, ist sicher. Versuch es noch einmal.
    }
problem-disk-full = Was du gerade geschrieben hast, ist nicht gespeichert: Die Platte ist voll. Schaffe etwas Platz und schreib es dann noch einmal; alles andere ist sicher.
problem-disk-silent = Was du gerade geschrieben hast, ist nicht gespeichert: Die Platte antwortet nicht. Versuch es noch einmal; alles andere ist sicher.

problem-thing-pair = Paar
problem-thing-session = Treffen
problem-thing-topic = Thema
problem-thing-device = Gerät
problem-thing-link = Link
problem-thing-mark = Zeichen
problem-thing-step = Schritt
problem-thing-contact = Kontakt
problem-thing-mark-or-step = Zeichen oder Schritt
problem-thing-offer = Angebot
problem-thing-goal = Ziel
problem-thing-draft = Entwurf
problem-thing-line = Zeile
problem-thing-answer = Antwort
