### "Something is off": help when the two do not get on. It opens without a network and leaves no trace in what is shared.
### Five situations. Each has a title, what one may notice, a sentence to say, and a next step. No blame on either side.

off-page-title = Something is off
off-page-text = This happens in many pairs. Choose what fits best. Your partner does not see that you opened this page.
off-notice-label = What you may notice
off-say-label = What you can say
off-next-label = A next step

## The partner cancels often

off-cancels-title = Meetings are often cancelled
off-cancels-notice = Meetings are moved or cancelled at short notice. You stop preparing for them, or you begin to think that you are not important.
off-cancels-say = "Our last meetings did not take place. Is the time wrong, or is it too often? I am fine with either."
off-cancels-next = Propose a shorter meeting, or a longer time between meetings, and change the agreement together. If that does not help, you can pause.

## The partner talks over me

off-talks-title = My partner talks over me
off-talks-notice = You begin sentences and do not finish them. You leave with many answers to questions that you did not ask.
off-talks-say = "I would like to finish this thought. Then I would like to hear yours."
off-talks-next = Begin the next meeting with five minutes for each of you, without interruption. Afterwards you can both answer the prompt about who spoke most.

## Too polite

off-polite-title = We are too polite
off-polite-notice = Every meeting is pleasant, and nothing changes. You agree quickly. You say what matters to somebody else afterwards.
off-polite-say = "I have said only the easy half so far. May I say the other half too?"
off-polite-next = Both answer one prompt that is opened together. It is easier when neither of you has to go first.

## The pair is drifting: less and less contact, without anybody having decided so

off-drifting-title = We hear less and less from each other
off-drifting-notice = The time between meetings grows. When you meet, you no longer know where you stopped.
off-drifting-say = "We have not met for a while. Shall we go on, take a break, or finish well? All three are fine with me."
off-drifting-next = Agree on one meeting with one topic. Or choose to pause or to end: both are good answers.

## A line was crossed: this ranges from a broken confidence to harassment. Serious and calm. The reader may be in distress.

off-crossed-title = A line was crossed
off-crossed-notice = Your partner touched you, threatened you or put you under pressure. Or they made remarks about your body, your origin, your faith or your private life. Or they passed on what you said in confidence. You do not need to prove anything to take it seriously.
off-crossed-say = "Stop. I do not want this." You do not have to say anything. You can leave at any time.
off-crossed-next = If you are in danger, leave and call your local emergency number. Write down when and where it was and what was said, under "Only me". Talk to somebody you trust. You can end the pairing now and need no reason.
# Shown if the pair belongs to a programme whose charter names people. $programme: its name. $contacts: their names and how
# to reach them, as the charter has them.
off-crossed-contacts = In { $programme } you can talk to: { $contacts }
# Shown if no charter names anybody.
off-crossed-no-contacts = You can talk to a person you trust, to the staff representatives where you work, or to a help line near you.
off-crossed-quiet = Nothing on this page tells your partner anything. Calling or writing to somebody happens outside this app.
