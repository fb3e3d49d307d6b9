### The terminal program: the agreement, the questions that both answer alone, and where a pair stands. Kind and plain, and with
### nobody at fault. What stands after "turnabout", and words such as CLAUSE or yes|unsure|no, is typed as it stands and is not
### translated; where such a word says nothing in your language, say beside it what it means. $partner: the partner's name. $day:
### day and hour, already written out. $clause: the title of a clause.

## The agreement

cli-practice-nothing-agreed = Nothing is agreed yet, and nothing has to be.
cli-practice-set = Saved here. It counts once you both have agreed: turnabout agreement agree
cli-practice-in-force = Saved here. You both have agreed; it is in force.
cli-practice-run-out = Its end has come. Renew it, pause or end: turnabout agreement set cadence … --until DATE
cli-practice-proposed = Proposed; until you both agree, the lines above are in force.
cli-practice-nothing-proposed = Nothing is proposed. Word a clause first: turnabout agreement set CLAUSE TEXT
cli-practice-pick-one = Two answers: talk about it, then set one of them: turnabout agreement set CLAUSE TEXT
cli-practice-waits-you = { $partner } agreed. It counts when you agree too: turnabout agreement agree
cli-practice-waits-both = It counts when you both agree: turnabout agreement agree
# $new, $old: what the clause says and said, with dots between.
cli-practice-changed = { $clause }: { $new }, instead of: { $old }
# The answers stand below, one a line.
cli-practice-two-answers = { $clause }, two answers:
cli-practice-you-pay = You pay

## Where a pair stands

cli-practice-invited = Invited: nobody else is in yet.
cli-practice-trial = Trial: meet once, then you and { $partner } each say alone whether to go on.
cli-practice-active = Active: you both said yes.
cli-practice-paused = Paused. Go on with: turnabout pair resume
cli-practice-closing = Wrapping up: one last session, a thank-you, what each keeps. Then: turnabout pair end
# The answer to the command that begins the closing.
cli-practice-closed = Saved here. You are wrapping up: one last session, a thank-you, and then: turnabout pair end
# $done, $planned: numbers.
cli-practice-held = Planned meetings held: { $done } of { $planned }.

## Questions that both answer alone. The first group asks, with what may be typed.

cli-practice-ask-trial = Go on? turnabout trial answer yes|unsure|no
cli-practice-ask-third = Go on as is, change something, or end well? turnabout check answer go-on|change|end
cli-practice-ask-gap = You have not met for long. Pause, go on or end well? turnabout check answer pause|go-on|end
cli-practice-none-answered = Neither of you has answered yet.
cli-practice-both-answered = You both have answered.
cli-practice-opens = It opens by itself on { $day }.
cli-practice-partner-unfit = What was opened for { $partner } is not what had been sealed. It counts as no answer.
cli-practice-mine-unfit = What was opened for you is not what you had sealed. It counts as no answer.

## Taking back

cli-practice-take-back = Take your take-away lines, the words of your marks and your shared answers out of what both of you see? Text that you wrote together stays, and { $partner } may have copied anything.
cli-practice-taken-back = { $count ->
        [one] Saved here. { $count } entry taken out from here on; { $partner } may have copied it.
       *[other] Saved here. { $count } entries taken out from here on; { $partner } may have copied them.
    }
