### Scales: words, never stars, numbers or percentages. Each step is a labelled choice. The steps of one scale differ clearly
### from each other and stand in the order from little to much.

## How much help a task needed. Both answer alone; the answers are opened together and may differ.

scale-help-ask = How much help did this need?
scale-help-none = None
scale-help-hint = A hint
scale-help-together = We worked together
scale-help-lot = A lot
# $name: who answered. $answer: one of the four above.
scale-help-answer = { $name }: { $answer }
scale-help-two = You see it differently. Both answers stay.
scale-help-larger = Two in a row needed no help or only a hint. You could try something larger.

## What a mistake costs in this task.

scale-stakes-ask = What happens if it goes wrong?
scale-stakes-practice = Practice
scale-stakes-internal = Internal
scale-stakes-customers = Customers see it
scale-stakes-final = It cannot be undone
# Shown with the first two.
scale-stakes-safe = Safe to get wrong
# Shown before a first try with the last two.
scale-stakes-both = Customers will see this, or it cannot be undone. Both of you confirm before it begins.

## How at ease the learner is with one tool.

scale-comfort-ask = How at ease are you with this?
scale-comfort-never = Never tried
scale-comfort-helped = Tried with help
scale-comfort-alone = Tried alone
scale-comfort-weekly = Use it weekly
scale-comfort-show = Could show someone

## Two questions with the same five answers, asked apart.

scale-effect-work-ask = How effective was this for the work?
scale-effect-you-ask = How effective was this for you?
scale-effect-not = Not at all
scale-effect-slightly = Slightly
scale-effect-somewhat = Somewhat
scale-effect-effective = Effective
scale-effect-extremely = Extremely effective

# $count: how many gave this answer. $total: how many answered. Never a percentage.
scale-count = { $count } of { $total }
scale-too-few = Too few answers to show

## Two statements about oneself, at the start, in the middle and at the end. The answers are the five of "agree".

scale-self-say = I can say what I think to my partner.
scale-self-see = I understand how this looks from their place.
scale-agree-not = Not at all
scale-agree-slightly = A little
scale-agree-somewhat = In part
scale-agree-mostly = Mostly
scale-agree-fully = Fully

## Was this card useful?

scale-useful-yes = Yes
scale-useful-partly = In part
scale-useful-no = Not for me

## At the end: two one-line checks.

scale-end-useful-ask = Was it useful?
scale-end-glad-ask = Are you glad that you did it?
scale-end-yes = Yes
scale-end-partly = In part
scale-end-no = No
# $day: a date.
scale-end-then = What you answered on { $day }

## How hard a task was, for the one who did it.

scale-task-easy = Too easy
scale-task-right = Right
scale-task-hard = Too hard

## How a task goes on the way.

scale-check-ask = How is it going?
scale-check-fine = Fine
scale-check-slow = Slow
scale-check-stuck = Stuck
scale-check-where = Where?
scale-check-help = What would help most: an answer, a hint, or someone to listen?
# $partner: the partner's name, who said that they are stuck.
scale-check-stuck-partner = { $partner } is stuck. Ask a question before you give an answer.
