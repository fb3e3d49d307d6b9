### The terminal program: before and between meetings. One's own page, cards, offers, goals, what comes next. What stands after
### "turnabout", and words such as ID or yes|no, is typed as it stands and is not translated; where such a word says nothing in
### your language, say beside it what it means.
### $sentence: what every shell says, in a message of its own; here is added what is to be typed.

## One's own page, and offers

cli-before-seal-how = To seal it for both of you: turnabout reflect answer TEXT --share
# Below a question.
cli-before-offer-how = Answer: turnabout offer keep "…"
# Below ten questions.
cli-before-offer-number = Answer: turnabout offer keep "…" --question NUMBER

## Cards

# $card: the name of a card, as it is typed.
cli-before-card-read = Read one: turnabout cards { $card }
# $ask: the message card-useful-ask. $card: the name of a card, as it is typed.
cli-before-card-useful = { $ask } turnabout cards { $card } --useful yes|partly|no

## Before you meet

cli-before-stands-unsaid = not said: turnabout before --stands newer|longer|alike
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

## Prompts and reminders

cli-before-many-active = { $sentence } turnabout topic park ID
# $sentence: a reminder. $word: by what it is put off, typed as it stands.
cli-before-later = { $sentence } Later: turnabout later { $word }
