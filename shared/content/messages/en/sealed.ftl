### Questions that both answer alone. $partner: the partner's name. $day: day and hour, already written out.

sealed-none-answered = Neither of you has answered yet.
sealed-both-answered = You both have answered.
sealed-opens = It opens by itself on { $day }.
sealed-partner-unfit = What was opened for { $partner } is not what had been sealed. It counts as no answer.
sealed-mine-unfit = What was opened for you is not what you had sealed. It counts as no answer.
