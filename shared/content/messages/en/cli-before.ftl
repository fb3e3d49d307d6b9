### The terminal program: before and between meetings. One's own page, cards, offers, goals, what comes next. What stands after
### "turnabout", and words such as ID or yes|no, is typed as it stands and is not translated; where such a word says nothing in
### your language, say beside it what it means. $partner: the partner's name.

## One's own page, and offers

# $times: words of a person, days and hours.
cli-before-times-mine = Good times for me: { $times }
cli-before-seal-how = To seal it for both of you: turnabout reflect answer TEXT --share
# $times: words of a person, days and hours.
cli-before-times-partner = Good times for { $partner }: { $times }
# $from, $to: hours, such as 13:00.
cli-before-hours = { $from } to { $to }
# Below a question.
cli-before-offer-how = Answer: turnabout offer keep "…"
# Below ten questions.
cli-before-offer-number = Answer: turnabout offer keep "…" --question NUMBER
# Behind "Both of us": an offer was changed after it was shared.
cli-before-copy-older = the copy says something older

## Cards

# $card: the name of a card, as it is typed.
cli-before-card-read = Read one: turnabout cards { $card }
# $ask: the message card-useful-ask. $card: the name of a card, as it is typed.
cli-before-card-useful = { $ask } turnabout cards { $card } --useful yes|partly|no

## Before you meet

# $stands: role-newer, role-longer or one of the two messages below.
cli-before-stands = Where you stand: { $stands }
cli-before-stands-alike = In a place like the other's
cli-before-stands-unsaid = not said: turnabout before --stands newer|longer|alike
# Behind before-power-private: one's answer stays here.
cli-before-stays-here = It stays on this computer.
cli-before-more = Cards: turnabout cards   For yourself: turnabout readiness, turnabout assume

## What comes next

cli-before-next-first-offer = Say one thing that you can show: turnabout offer ask
cli-before-next-invite = Let your partner in: turnabout invite
cli-before-next-cards = Read the cards, if you like: turnabout cards
cli-before-next-power = Answer one question for yourself: turnabout before --power yes|no|unsure
cli-before-next-share-offer = Share an offer: turnabout offer share ID
cli-before-next-plan = Plan a short meeting: turnabout session new
cli-before-next-topics = Name a topic in each direction: turnabout topic starters
cli-before-next-meet = Meet: turnabout session show
cli-before-next-take-away = Write what you took away: turnabout session took "…"

## Goals

cli-before-goals-mine = My goals (only me)
cli-before-goals-ours = Our goals, with { $partner } (both of us)
cli-before-horizon-month = This month
cli-before-horizon-year = This year
# Later than this year.
cli-before-horizon-further = Further
# $reason: why a goal has changed, in the words of the two.
cli-before-because = because: { $reason }
# This and the next four are labels before what the two wrote of a small project.
cli-before-project-outcome = Outcome
cli-before-project-audience = Audience
cli-before-project-due = By
cli-before-project-help = Help needed
cli-before-project-next = Next step

## Prompts and reminders

# Who sees the answers to a prompt.
cli-before-opened-together = Opened together, once both have answered
cli-before-many-active = Active topics: { $count }; three are enough at once. Which one to park? turnabout topic park ID
