### The terminal program: the home screen, sessions, topics, prompts and answers. What stands after "turnabout" is typed as it
### stands and is not translated. $partner: the partner's name. $pair, $session: the beginning of an id. $day: day and hour,
### already written out. $answers: what each of the two said, with the message cli-session-or between.

## The home screen. The labels stand one below the other, before their values.

cli-session-label-next = Next session
cli-session-label-last = Last session
cli-session-label-topics = Topics
cli-session-none-planned = none planned
cli-session-topics-active = { $count } active
cli-session-waiting-title = Waiting for you
cli-session-waiting-two = Two answers: you each planned session { $session } differently. Pick one: turnabout session plan { $session }
cli-session-waiting-take-away = What did you take away? turnabout session took "…" --session { $session }
cli-session-waiting-nobody = Nobody else is in pair { $pair } yet. Send the invite: turnabout invite { $pair }
cli-session-waiting-admission = Your new device is not in pair { $pair } yet; it comes in when one of your other devices is online.

## Where everything stands. The labels stand one below the other, before their values.

cli-session-label-name = Name
cli-session-label-notebook = Notebook
cli-session-label-relay = Relay
cli-session-stage-opening = (opening)
cli-session-stage-damaged = (damaged on this computer)
cli-session-stage-fresh = (nobody has begun here yet)
cli-session-stage-linking = (this device is on its way in: turnabout sync)
cli-session-no-relay = none named yet: turnabout relay ORIGIN

## Sessions in a list: parts of a line that are separated by dots.

cli-session-no-time = no time yet
cli-session-minutes = { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
cli-session-with = with { $partner }
cli-session-ended = ended
cli-session-to-fill = { $count ->
        [one] { $count } mark to fill
       *[other] { $count } marks to fill
    }
cli-session-none = No sessions yet: turnabout session new --at "2026-05-03 10:00"

## A session's screen

cli-session-agenda = Agenda (both of us)
cli-session-merged = Edited by both while apart; both edits kept
cli-session-nothing-yet = (nothing yet)
cli-session-marks = Marks
# A mark without a text.
cli-session-fill-in = (to fill in)
cli-session-took-away = Took away
# Before what one took away oneself.
cli-session-took-you = You
cli-session-next-steps = Next steps
# $when: an occasion. $then: what is done then. Both as a person wrote them.
cli-session-step = When { $when }, then { $then }
cli-session-newer = Something in here was written by a newer version. It is kept; update to read it.
cli-session-two-start = Start: two answers, { $answers }. Pick one: turnabout session plan
cli-session-two-length = Length: two answers, { $answers }. Pick one: turnabout session plan
cli-session-two-place = Place: two answers, { $answers }. Pick one: turnabout session plan
cli-session-or = or

## Topics

cli-session-you-teach = you teach { $partner }
cli-session-teaches-you = { $partner } teaches you
cli-session-two-teachers = Two answers on who teaches
# $when: as a person wrote it.
cli-session-worked-when = It worked when: { $when }
cli-session-no-topics = No topics yet: turnabout topic new --title … --teach

## Prompts and answers

cli-session-prompt-newer = (a prompt of a newer version)
cli-session-prompt-how = Answer: turnabout reflect answer "…"   Another: turnabout reflect skip
cli-session-no-prompt = No prompt for now.
cli-session-answer-mine = you, only me
cli-session-answer-ours = you, both of us
cli-session-no-answers = No answers yet. Nothing counts them.
