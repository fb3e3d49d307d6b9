### The terminal program: what the two do about their agreement, the end, and when something is off. What stands after "turnabout",
### and words such as NUMBER or TOPIC, is typed as it stands and is not translated. $partner: the partner's name.

## A wording to start from

cli-pair-suggested = None of this is agreed. It is a wording to start from; you can take it over and change it: turnabout agreement take-defaults
cli-pair-taken-over = Saved here as a proposal. Nothing of it counts until you both have agreed: turnabout agreement agree

## Wrapping up

cli-pair-last-meeting = Plan a last meeting: turnabout session new --at TIME
# $session: the beginning of a session's id.
cli-pair-last-planned = A meeting is planned: turnabout session show { $session }
cli-pair-thank = Write a thank-you to { $partner }: turnabout thank "…"
cli-pair-take-back = Remove what you wrote from the shared notes: turnabout pair take-back
cli-pair-end = End it, when it is time: turnabout pair end

## Topics

cli-pair-starter = Begin with one: turnabout topic new --starter NUMBER --teach, or --learn
cli-pair-no-starter = There is no topic of that number. The list has them: turnabout topic starters
# $topic: the beginning of a topic's id.
cli-pair-start = Say yours: turnabout topic start { $topic } --known "…" --unsure "…"

## Something is off

cli-pair-off = Read one: turnabout off WORD
