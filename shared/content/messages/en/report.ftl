### A report that the device makes from the sessions. Counts, never percentages; small numbers as they are.
### $name: one of the two. $partner: the partner's name. $day: a date. $done, $planned, $count, $total: numbers.

report-title = Our time together
report-since = Since { $day }

## How often

# Such as "7 of 8 planned".
report-meetings = { $done } of { $planned } planned
report-meetings-unplanned = { $count ->
        [0] No meeting without a plan
        [one] { $count } meeting without a plan
       *[other] { $count } meetings without a plan
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
