### The terminal program: a meeting before it begins and after it was, the report, and how it goes. Counts come with what they are
### out of, never as a percentage. What stands after "turnabout", and words such as NAME or WHAT, is typed as it stands and is not
### translated. $partner: the partner's name. $day: day and hour, already written out. $session: the beginning of a session's id.

## Proposing times

cli-meeting-proposed = Saved here. The times are proposed in session { $session }; your partner picks one: turnabout session pick
cli-meeting-mine-proposed = { $count ->
        [one] You have proposed a time
       *[other] You have proposed { $count } times
    }
cli-meeting-both-proposed = You both have proposed times: { $count } in all
# $proposal: who has proposed how many times, one of the messages above or session-proposed.
cli-meeting-pick = { $proposal }: turnabout session pick
cli-meeting-no-such-time = There is no proposed time of this number. See: turnabout session show

## Preparing

cli-meeting-i-bring = { $count ->
        [0] You bring nothing written, and that is fine
        [one] You bring { $count } point
       *[other] You bring { $count } points
    }
# Before a colon and a name.
cli-meeting-task-for = Who will use the result
cli-meeting-no-one-named = No one named yet

## How long it has run. $elapsed: the message session-elapsed, such as "12 minutes". $planned: a number of minutes.

cli-meeting-on = On for { $elapsed }
cli-meeting-on-of = On for { $elapsed } of { $planned } planned
cli-meeting-took = It took { $elapsed }
cli-meeting-took-of = It took { $elapsed } of { $planned } planned

## Afterwards

cli-meeting-met = Saved here, as session { $session }. What did you take away? turnabout session took "…" --session { $session }
cli-meeting-no-card = No card: the session has not begun, or you are done with its card.
# $hour: when a mark was set. $mark: the beginning of its id.
cli-meeting-fill = { $hour }: what was it? turnabout session fill { $mark } "…" --session { $session }

## The report

# $title: the message report-title. $name: one's own name.
cli-meeting-report-of = { $title }: { $name } and { $partner }
# $cadence: the message agreement-cadence-weeks.
cli-meeting-agreed = Agreed: { $cadence }
# $list: numbers of days, with commas between.
cli-meeting-days-between = Days from one to the next: { $list }
# $answers: what each of the two said, with strokes between.
cli-meeting-cadence = How often you wanted to meet: { $answers }
# This and the next two stand inside the message after them.
cli-meeting-in-person = { $count ->
        [one] { $count } minute in person
       *[other] { $count } minutes in person
    }
# By phone or video.
cli-meeting-remotely = { $count ->
        [one] { $count } minute remotely
       *[other] { $count } minutes remotely
    }
cli-meeting-somewhere = { $count ->
        [one] { $count } minute with no place noted
       *[other] { $count } minutes with no place noted
    }
# $parts: minutes in person, remotely, with no place. $count of $total: of how many meetings the length is known.
cli-meeting-together = { $total ->
        [one] { $parts }; the length of { $count } of { $total } meeting is known
       *[other] { $parts }; the length of { $count } of { $total } meetings is known
    }
# $what: what a person is or does. $who: which of the two has met them.
cli-meeting-met-through = Met through this: { $what } ({ $who }, { $day })
# $rating: the message cli-meeting-rating.
cli-meeting-shared-mine = Shared by you: { $rating }
# $rating: the message cli-meeting-rating.
cli-meeting-shared-partner = Shared by { $partner }: { $rating }
# How often somebody noticed something, behind a colon.
cli-meeting-times = { $count ->
        [one] { $count } time
       *[other] { $count } times
    }

## How it goes: questions and answers of scale.ftl

cli-meeting-nothing-asked = Nothing is asked now.
# $question: a question or a statement. $answers: what may be typed, with commas between. $word: what the question is called
# when it is typed.
cli-meeting-ask = { $question } Answers: { $answers }. turnabout rate { $word } …
# $typed: what is typed. $answer: what it means, where the two are not the same words.
cli-meeting-answer-typed = { $typed } ({ $answer })
# $answers: what may be typed, with commas between.
cli-meeting-say-one = Say one of these: { $answers }
# $question: a question or a statement. $answer: one step of its scale. $moment: one of the four below.
cli-meeting-rating = { $question } { $answer } ({ $moment }, { $day })
# In place of a question.
cli-meeting-question-newer = Asked by a newer version:
# In place of an answer.
cli-meeting-answer-newer = an answer of a newer version
cli-meeting-at-start = at the start
cli-meeting-at-middle = in the middle
cli-meeting-at-end = at the end
cli-meeting-at-other = at another time

## People met

cli-meeting-no-contacts = Nobody noted yet: turnabout contact add NAME --what WHAT
# Behind somebody whom one has met.
cli-meeting-known = your partner knows of it, not of the name
