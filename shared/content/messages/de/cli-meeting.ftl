### Das Programm für das Terminal: vor und nach einem Treffen, der Bericht, und wie es läuft.

cli-meeting-proposed = Hier gespeichert. Die Zeiten sind vorgeschlagen, in Treffen { $session }; dein Gegenüber wählt eine davon: turnabout session pick
cli-meeting-pick = { $proposal }: turnabout session pick
cli-meeting-no-such-time = Eine vorgeschlagene Zeit mit dieser Nummer gibt es nicht. Siehe: turnabout session show

cli-meeting-met = Hier gespeichert, als Treffen { $session }. Was nimmst du mit? turnabout session took "…" --session { $session }
cli-meeting-called-off = Hier gespeichert: Treffen { $session } findet nicht statt. Eine andere Zeit dafür: turnabout session propose TIME --session { $session }
cli-meeting-next = Hier gespeichert, als Treffen { $session }. Vorgeschlagen: { $times }. Dein Gegenüber wählt eine Zeit: turnabout session pick. Andere Zeiten: turnabout session propose TIME --session { $session }
cli-meeting-fill = { $hour }: Was war das? turnabout session fill { $mark } "…" --session { $session }

cli-meeting-ask = { $question } Antworten: { $answers }. turnabout rate { $word } …
cli-meeting-answer-typed = { $typed } ({ $answer })
cli-meeting-say-one = Sag eine davon: { $answers }

cli-meeting-no-contacts = { $sentence }: turnabout contact add NAME --what WHAT
