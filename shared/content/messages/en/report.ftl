### A report that the device makes from the sessions. Counts, never percentages; small numbers as they are.
### $name: one of the two. $partner: the partner's name. $day: a date. $done, $planned, $count, $total: numbers.

report-title = Our time together
report-since = Since { $day }

## How often

# Such as "7 of 8 planned".
report-meetings = Held: { $done } of { $planned } planned
report-meetings-unplanned = { $count ->
        [0] No meeting without a plan
        [one] { $count } meeting without a plan
       *[other] { $count } meetings without a plan
    }
# Planned meetings that are in no count.
report-called-off = { $count ->
        [one] { $count } meeting was called off
       *[other] { $count } meetings were called off
    }
report-fell-through = { $count ->
        [one] { $count } meeting fell through
       *[other] { $count } meetings fell through
    }
# $hours: full hours.
report-hours = { $hours ->
        [0] Less than an hour together
        [one] { $hours } hour together
       *[other] { $hours } hours together
    }
# $hours: full hours in which both were in the same place.
report-person-hours = { $hours ->
        [0] Less than an hour in person
        [one] { $hours } hour in person
       *[other] { $hours } hours in person
    }

## Where

report-places = Where you met
# $place: a kind of place, from session.ftl. $count: how often.
report-place-line = { $place }: { $count }
# If it was always the workplace of the one who is higher in rank or longer there.
report-place-one = You always met at the same workplace. Another place might suit you both.

## Goals

report-goals = What you wanted
report-goal-open = Open
report-goal-met = Met
report-goal-changed = Changed
report-goal-dropped = Dropped
report-goal-why = Why?
report-goals-count = { $count } of { $total } met

## What came of it

report-took-away = Sessions in which both wrote what they took away: { $count } of { $total }
report-lessons = { $count ->
        [0] No lessons written down
        [one] { $count } lesson
       *[other] { $count } lessons
    }
report-opportunities = { $count ->
        [0] No opportunities written down
        [one] { $count } opportunity
       *[other] { $count } opportunities
    }
report-tried = Tried, did not work, learned something
report-texts = Three texts that you chose
report-made-here = Made on this device. Nothing was sent.
report-none = Nothing to report yet
# Such as "Since 2026: 3 phases, 41 sessions". $year: four digits. $phases: how often the two began anew.
report-years = Since { $year }: { $phases ->
        [one] { $phases } phase
       *[other] { $phases } phases
    }, { $count ->
        [0] no sessions
        [one] { $count } session
       *[other] { $count } sessions
    }

## In numbers. $partner: the partner's name.

# $title: the message report-title. $name: one's own name.
report-of = { $title }: { $name } and { $partner }
# $cadence: the message agreement-cadence-weeks.
report-agreed = Agreed: { $cadence }
# $list: numbers of days, with commas between.
report-days-between = Days from one to the next: { $list }
# $answers: what each of the two said, with strokes between.
report-cadence = How often you wanted to meet: { $answers }
# This and the next two stand inside the message after them.
report-in-person = { $count ->
        [one] { $count } minute in person
       *[other] { $count } minutes in person
    }
# By phone or video.
report-remotely = { $count ->
        [one] { $count } minute remotely
       *[other] { $count } minutes remotely
    }
report-somewhere = { $count ->
        [one] { $count } minute with no place noted
       *[other] { $count } minutes with no place noted
    }
# $parts: minutes in person, remotely, with no place. $count of $total: of how many meetings the length is known.
report-together = { $total ->
        [one] { $parts }; the length of { $count } of { $total } meeting is known
       *[other] { $parts }; the length of { $count } of { $total } meetings is known
    }
# $what: what a person is or does. $who: which of the two has met them.
report-met-through = Met through this: { $what } ({ $who }, { $day })
# How often somebody noticed something, behind a colon.
report-times = { $count ->
        [one] { $count } time
       *[other] { $count } times
    }
# Behind somebody whom one has met.
report-known = your partner knows of it, not of the name

## How it goes: questions and answers of scale.ftl. $partner: the partner's name. $day: day and hour, already written out.

report-nothing-asked = Nothing is asked now.
report-no-contacts = Nobody noted yet
# $question: a question or a statement. $answer: one step of its scale. $moment: one of the four below.
report-rating = { $question } { $answer } ({ $moment }, { $day })
# In place of a question.
report-question-newer = Asked by a newer version:
# In place of an answer.
report-answer-newer = an answer of a newer version
report-at-start = at the start
report-at-middle = in the middle
report-at-end = at the end
report-at-other = at another time
# $rating: the message report-rating.
report-shared-mine = Shared by you: { $rating }
# $rating: the message report-rating.
report-shared-partner = Shared by { $partner }: { $rating }
