### A session is one meeting of the two, past or planned. $partner: the partner's name. $day, $hour: already written out.

session-start = Start session
session-end = End session
session-met = We met
# $minutes: how long it has run.
session-elapsed = { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }

## Three marks: one tap each, words later

session-mark-learned = Learned
session-mark-to-do = To do
session-mark-come-back = Come back
# A private mark for the one who is being taught. Only the person sees it.
session-mark-defending = I noticed I was defending
# A private mark: something worth copying.
session-mark-copy = Something I want to copy
# $hour: when the mark was set.
session-mark-fill = { $hour }: what was it?

## Where they met

session-place-mine = Your workplace
session-place-theirs = { $partner }'s workplace
session-place-neutral = A neutral place
session-place-walking = Walking
session-place-meal = A meal
session-place-call = A call
session-place-video = Video

## Taking notes in view of the other person

# Large, turned towards the other person: shows only what is being noted for both.
session-turn-title = What we are noting
session-turn-text = This is for both of us. You see it as I write it.
session-turn-empty = Nothing noted yet
# Said aloud or shown on the screen.
session-noting = I am writing this down. I am not on messages.
session-ask-first = What could you ask before you answer?
# Six questions that somebody may ask the other person, shown one at a time.
session-ask-tried = What have you tried so far?
session-ask-wish = What would you like to happen?
session-ask-place = How does this look from your place?
session-ask-hard = What makes this hard?
session-ask-listen = Would you like an idea, or would you like me to listen?
session-ask-think = What do you think yourself?

## The two-minute card after a session

session-card-title = Two minutes
session-card-text = While you still remember. You can do it later or leave it.
session-card-took = I took away
session-card-when = When…
session-card-then = …then I will…
session-card-marks = { $count ->
        [0] You set no marks
        [one] You set { $count } mark
       *[other] You set { $count } marks
    }
session-card-thanks = Thank { $partner }
session-card-done = Done
session-card-later = Later
session-card-skip = Leave it

## The two lines of a session: each person writes only their own. $name: one of the two.

session-took-away = { $name } took away
session-took-away-none = { $partner } has not added a line yet

## Preparing

session-prepare-idea = One larger idea
session-prepare-question = One question
session-prepare-show = One thing to show
session-prepare-task = One real task
session-prepare-bring = Bring to the session
# $name: who brings them.
session-prepare-count = { $count ->
        [0] { $name } brings nothing written, and that is fine
        [one] { $name } brings { $count } point
       *[other] { $name } brings { $count } points
    }

## Proposing a time

session-proposed = { $count ->
        [one] { $partner } has proposed a time
       *[other] { $partner } has proposed { $count } times
    }
session-proposed-pick = Pick one
# The only words in a calendar entry.
session-calendar = Session

## In a list: parts of a line that are separated by dots. $partner: the partner's name.

session-no-time = no time yet
session-minutes = { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
session-with = with { $partner }
session-ended = ended
# It has begun.
session-on-now = on now
# Before its time, by either of the two. No reason is asked.
session-called-off = called off
# It was planned, and afterwards somebody said that it did not take place.
session-fell-through = fell through
session-to-fill = { $count ->
        [one] { $count } mark to fill
       *[other] { $count } marks to fill
    }
session-at-mine = at your workplace
session-at-theirs = at your partner's workplace
session-at-neutral = on neutral ground
session-at-walking = walking
session-at-meal = over a meal
session-at-call = on the phone
session-at-video = by video

## On its screen. $answers: what each of the two said, with session-or between.

session-agenda = Agenda (both of us)
session-merged = Edited by both while apart; both edits kept
session-nothing-yet = (nothing yet)
session-marks-title = Marks
# A mark without a text.
session-fill-in = (to fill in)
session-took-away-title = Took away
# Before what one took away oneself.
session-took-you = You
session-next-steps = Next steps
# $when: an occasion. $then: what is done then. Both as a person wrote them.
session-step = When { $when }, then { $then }
session-newer = Something in here was written by a newer version. It is kept; update to read it.
# A mark of a kind that this version does not know.
session-mark-newer = Written by a newer version
session-two-start = Start: two answers, { $answers }.
session-two-length = Length: two answers, { $answers }.
session-two-place = Place: two answers, { $answers }.
session-or = or

## Before and after it. $partner: the partner's name. $elapsed: the message session-elapsed. $planned: a number of minutes.

session-mine-proposed = { $count ->
        [one] You have proposed a time
       *[other] You have proposed { $count } times
    }
session-both-proposed = You both have proposed times: { $count } in all
session-i-bring = { $count ->
        [0] You bring nothing written, and that is fine
        [one] You bring { $count } point
       *[other] You bring { $count } points
    }
# Before a colon and a name.
session-task-for = Who will use the result
session-no-one-named = No one named yet
session-on = On for { $elapsed }
session-on-of = On for { $elapsed } of { $planned } planned
session-took = It took { $elapsed }
session-took-of = It took { $elapsed } of { $planned } planned
session-no-sessions = No sessions yet
session-no-card = No card: the session has not begun, or you are done with its card.

## Good times. $times: words of a person, days and hours. $partner: the partner's name.

# $times: words of a person, days and hours.
session-times-mine = Good times for me: { $times }
# $times: words of a person, days and hours.
session-times-partner = Good times for { $partner }: { $times }
# $from, $to: hours, such as 13:00.
session-hours = { $from } to { $to }
