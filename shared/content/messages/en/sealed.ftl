### Questions that both answer alone. $partner: the partner's name. $day: a day, already written out.

sealed-none-answered = Neither of you has answered yet.
sealed-both-answered = You both have answered.
sealed-date = You meant to answer by { $day }.
sealed-date-passed = The date for this, { $day }, has passed, and nothing ends by that: answer, choose another date, or end.
sealed-partner-unfit = What was opened for { $partner } is not what had been sealed. It counts as no answer.
sealed-mine-unfit = What was opened for you is not what you had sealed. It counts as no answer.

## What each answer leads to, beside the answers before one is given

sealed-trial-leads-yes = Yes: if you both say yes, you go on.
sealed-trial-leads-unsure = Not sure: this ends nothing. You meet once more and are asked again, at most twice.
sealed-trial-leads-no = No: once you both have answered, it ends here. You both read the same words, and nobody reads whose answer it was.
sealed-check-leads-same = Go on as is: nothing changes.
sealed-check-leads-change = Change something: you go on, and both read that there is something to talk about.
sealed-check-leads-end = End well: once you both have answered, you wrap up together; you can still go on.
sealed-still-leads-on = Go on: nothing changes.
sealed-still-leads-pause = Pause: you both read it, and either of you can pause, with a date to look again.
