### The terminal program: a meeting before it begins and after it was, the report, and how it goes. Counts come with what they are
### out of, never as a percentage. What stands after "turnabout", and words such as NAME or WHAT, is typed as it stands and is not
### translated. $session: the beginning of a session's id. $sentence: what every shell says; here is added what is to be typed.

## Proposing times

cli-meeting-proposed = Saved here. The times are proposed in session { $session }; your partner picks one: turnabout session pick
# $proposal: who has proposed how many times, one of the messages above or session-proposed.
cli-meeting-pick = { $proposal }: turnabout session pick
cli-meeting-no-such-time = There is no proposed time of this number. See: turnabout session show

## Afterwards

cli-meeting-met = Saved here, as session { $session }. What did you take away? turnabout session took "…" --session { $session }
# With no reason, which nobody asks for.
cli-meeting-called-off = Saved here: session { $session } does not take place. Take it up again at another time: turnabout session propose TIME --session { $session }
# $times: days and hours, with commas between.
cli-meeting-next = Saved here, as session { $session }. Proposed: { $times }. Your partner picks one: turnabout session pick. Other times: turnabout session propose TIME --session { $session }
# $hour: when a mark was set. $mark: the beginning of its id.
cli-meeting-fill = { $hour }: what was it? turnabout session fill { $mark } "…" --session { $session }

## How it goes: questions and answers of scale.ftl

# $question: a question or a statement. $answers: what may be typed, with commas between. $word: what the question is called
# when it is typed.
cli-meeting-ask = { $question } Answers: { $answers }. turnabout rate { $word } …
# $typed: what is typed. $answer: what it means, where the two are not the same words.
cli-meeting-answer-typed = { $typed } ({ $answer })
# $answers: what may be typed, with commas between.
cli-meeting-say-one = Say one of these: { $answers }

## People met

cli-meeting-no-contacts = { $sentence }: turnabout contact add NAME --what WHAT
