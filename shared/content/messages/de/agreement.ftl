### Die Vereinbarung der beiden, in der Wir-Form. Keine Juristensprache.

agreement-title = Was wir vereinbart haben
agreement-text = Jeder Punkt ist freiwillig. Ein Punkt gilt, wenn ihr beide zugestimmt habt.
agreement-not-agreed = Nicht vereinbart
agreement-default-label = Ein Wortlaut für den Anfang

agreement-learn-title = Was jede Person lernen möchte
agreement-learn-help = Eine Sache pro Person genügt. Themen könnt ihr später hinzunehmen und streichen.
agreement-learn-default = Jede Person nennt eine Sache, die sie lernen möchte, und woran wir merken, dass es geklappt hat.

agreement-cadence-title = Wie oft, wie lange, bis wann
agreement-cadence-help = Mit einem Enddatum fällt der Anfang leichter. Ihr könnt verlängern.
agreement-cadence-default = Wir treffen uns alle 4 Wochen für 45 Minuten, 6 Monate lang. Dann verlängern wir, machen eine Pause oder hören auf.

agreement-place-title = Wo
agreement-place-help = Im Büro der einen Person ist die andere zu Gast. Ein anderer Ort ist gerechter.
agreement-place-default = Wir treffen uns an einem Ort, der niemandes Büro ist, oder am Telefon oder per Video.

agreement-arrange-title = Wer es organisiert
agreement-arrange-help = Diese Person schlägt Zeiten vor, sucht einen Ort und sagt, was mitzubringen ist.
agreement-arrange-default = Wer bei dem Thema lernt, organisiert das Treffen.

agreement-stays-title = Was unter uns bleibt
agreement-stays-help = Schreibt auf, was weitererzählt werden darf, wen ihr vorher fragt und welche Ausnahmen es gibt. Oft sind das Gefahr für einen Menschen und das, was das Gesetz verlangt.
agreement-stays-default = Was wir hier sagen, bleibt unter uns. Bevor jemand von uns etwas weitererzählt, fragen wir die andere Person. Ausnahmen sind Gefahr für einen Menschen und das, was das Gesetz verlangt.

agreement-notes-title = Wie wir Notizen machen
agreement-notes-help = Wer ins Telefon tippt, kann abwesend wirken. Sagt vorher, was ihr tut.
agreement-notes-default = Wir dürfen beide in dieser App Notizen machen. Wir sagen es am Anfang, und niemand nimmt Ton auf.

agreement-power-title = Mitreden bei Entscheidungen übereinander
agreement-power-help = Gehalt, Beförderung, nächste Stelle, Noten, Schichten. Wenn niemand mitredet, schreibt auch das auf.
agreement-power-default = Niemand von uns wirkt an Entscheidungen über die andere Person mit. Wer es doch muss, sagt es vorher.

agreement-stop-title = Wie jede Person aufhören kann
agreement-stop-help = Vereinbart das am Anfang, solange es leicht zu besprechen ist.
agreement-stop-default = Wir können beide jederzeit aufhören und nennen keinen Grund. Wir bedanken uns, und das genügt.

agreement-pays-title = Wer zahlt, wenn etwas Geld kostet
agreement-pays-help = Essen, Eintritt, Bücher. Niemand muss für die andere Person zahlen.
agreement-pays-default = Jede Person zahlt für sich.

agreement-cadence-weeks = { $weeks ->
        [one] Jede Woche
       *[other] Alle { $weeks } Wochen
    }
agreement-cadence-after = Jeweils nach: { $what }

agreement-pays-each = Jede Person zahlt für sich
agreement-pays-learner = Wer lernt, zahlt
agreement-pays-person = { $name } zahlt
agreement-pays-programme = Das Programm zahlt

agreement-changed = Geändert am { $day }: { $after } statt { $before }
agreement-added = Neu seit dem { $day }: { $after }
agreement-left-out = Weggelassen am { $day }: { $before }
agreement-same = Am Wortlaut hat sich nichts geändert
agreement-changed-clause = { $clause } hat einen neuen Wortlaut. Er gilt, wenn ihr beide zustimmt.
agreement-waits-partner = Du hast zugestimmt. Es gilt, wenn { $partner } auch zustimmt.
agreement-waits-you = { $partner } schlägt das vor. Es gilt, wenn du auch zustimmst.
agreement-both = Ihr habt beide am { $day } zugestimmt
agreement-two-answers = Ihr habt Verschiedenes geschrieben. Beides ist hier. Sprecht darüber und einigt euch dann auf eines.

agreement-nothing-agreed = Noch ist nichts vereinbart, und das muss es auch nicht.
agreement-in-force = Hier gespeichert. Ihr habt beide zugestimmt; es gilt.
agreement-run-out = Das vereinbarte Ende ist da. Verlängern, Pause machen oder aufhören.
agreement-proposed = Vorgeschlagen; bis ihr beide zustimmt, gilt, was oben steht.
agreement-nothing-proposed = Es ist nichts vorgeschlagen.
agreement-pick-one = Zwei Antworten: Sprecht darüber und setzt dann eine davon.
agreement-waits-yours = { $partner } hat zugestimmt. Es gilt, wenn du auch zustimmst.
agreement-waits-both = Es gilt, wenn ihr beide zustimmt.
agreement-change-line = { $clause }: { $new }, statt: { $old }
agreement-change-new = { $clause }: { $new }
agreement-change-gone = { $clause }: dazu soll nichts mehr vereinbart sein; bisher stand da: { $old }
agreement-answers-title = { $clause }, zwei Antworten:
agreement-you-pay = Du zahlst
agreement-who-pays = Wer zahlt: { $what }
agreement-nothing-suggested = Jeder Punkt hat schon einen Wortlaut, vereinbart oder vorgeschlagen. Es wurde nichts geändert.
