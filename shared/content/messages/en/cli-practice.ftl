### The terminal program: the agreement, the questions that both answer alone, and where a pair stands. Kind and plain, and with
### nobody at fault. What stands after "turnabout", and words such as CLAUSE or yes|unsure|no, is typed as it stands and is not
### translated; where such a word says nothing in your language, say beside it what it means. $partner: the
### partner's name.
### $sentence: what every shell says, in a message of its own; here is added what is to be typed.

## The agreement

cli-practice-set = Saved here. It counts once you both have agreed: turnabout agreement agree
cli-practice-run-out = Its end has come. Renew it, pause or end: turnabout agreement set cadence … --until DATE
cli-practice-nothing-proposed = { $sentence } Word a clause first: turnabout agreement set CLAUSE TEXT
cli-practice-pick-one = Two answers: talk about it, then set one of them: turnabout agreement set CLAUSE TEXT
cli-practice-waits-you = { $partner } agreed. It counts when you agree too: turnabout agreement agree
cli-practice-waits-both = It counts when you both agree: turnabout agreement agree

## Where a pair stands

cli-practice-paused = { $sentence } Go on with: turnabout pair resume
cli-practice-closing = { $sentence } Then: turnabout pair end
# The answer to the command that begins the closing.
cli-practice-closed = Saved here. You are wrapping up: one last session, a thank-you, and then: turnabout pair end

## Questions that both answer alone. The first group asks, with what may be typed.

cli-practice-ask-trial = Go on? turnabout trial answer yes|unsure|no
cli-practice-ask-third = Go on as is, change something, or end well? turnabout check answer go-on|change|end
cli-practice-ask-gap = You have not met for long. Pause, go on or end well? turnabout check answer pause|go-on|end
cli-practice-ask-undecided = You were not both sure three times. Go on, pause or end well? turnabout check answer go-on|pause|end
