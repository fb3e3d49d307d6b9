### Das Programm im Terminal: was die beiden mit ihrer Vereinbarung, dem Ende und dann tun, wenn etwas nicht stimmt.

## Ein Wortlaut für den Anfang

cli-pair-suggested = Nichts davon ist vereinbart. Es ist ein Wortlaut für den Anfang; du kannst ihn übernehmen und ändern: turnabout agreement take-defaults
cli-pair-taken-over = Hier gespeichert, als Vorschlag. Nichts davon gilt, bis ihr beide zugestimmt habt: turnabout agreement agree

## Gut abschließen

cli-pair-last-meeting = Ein letztes Treffen planen: turnabout session new --at TIME
cli-pair-last-planned = Ein Treffen ist geplant: turnabout session show { $session }
cli-pair-thank = { $partner } einen Dank schreiben: turnabout thank "…"
cli-pair-take-back = Aus den gemeinsamen Notizen entfernen, was du geschrieben hast: turnabout pair take-back
cli-pair-end = Aufhören, wenn es so weit ist: turnabout pair end

## Themen

cli-pair-starter = Mit einem davon anfangen: turnabout topic new --starter NUMBER --teach, oder --learn
cli-pair-no-starter = Ein Thema mit dieser Nummer gibt es nicht. Hier stehen sie: turnabout topic starters
cli-pair-start = Deines sagen: turnabout topic start { $topic } --known "…" --unsure "…"

## Etwas stimmt nicht

cli-pair-off = Eines davon lesen: turnabout off WORD
