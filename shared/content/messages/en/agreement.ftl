### The agreement of the two: nine clauses. Each can be left out. Both must agree to each version. No legal language.
### For each clause: a title, a short help, and a wording to start from, written by the two of them ("we").

agreement-title = What we agreed
agreement-text = Each line is optional. A line counts when both of you have agreed to it.
agreement-not-agreed = Not agreed
agreement-default-label = A wording to start from

agreement-learn-title = What each of us wants to learn
agreement-learn-help = One thing each is enough. You can add and drop topics later.
agreement-learn-default = Each of us names one thing to learn, and how we will know that it worked.

agreement-cadence-title = How often, how long, until when
agreement-cadence-help = An end date makes it easier to begin. You can renew it.
agreement-cadence-default = We meet every 4 weeks for 45 minutes, for 6 months. Then we renew it, pause or end.

agreement-place-title = Where
agreement-place-help = In the office of one of you, the other one is a guest. Another place is fairer.
agreement-place-default = We meet at a place that is neither person's office, or by phone or video.

agreement-arrange-title = Who arranges it
agreement-arrange-help = This is the one who proposes times, finds a place and says what to bring.
agreement-arrange-default = Whoever is learning on that topic arranges the meeting.

agreement-stays-title = What stays between us
agreement-stays-help = Say what may be repeated, whom you ask first, and the exceptions. Danger to a person and what the law requires are common exceptions.
agreement-stays-default = What we say here stays between us. Before either of us repeats something, we ask the other. The exceptions are danger to a person and what the law requires.

agreement-notes-title = How we take notes
agreement-notes-help = Somebody who types into a phone can look absent. Say beforehand what you do.
agreement-notes-default = We both may take notes in this app. We say so at the beginning, and nobody records sound.

agreement-power-title = A say in decisions about the other
agreement-power-help = Pay, promotion, next role, marks, shifts. If neither has a say, write that.
agreement-power-default = Neither of us takes part in decisions about the other. If one of us has to, they say so beforehand.

agreement-stop-title = How either of us stops
agreement-stop-help = Agree on this at the start, while it is easy to talk about.
agreement-stop-default = Either of us can stop at any time and gives no reason. We thank each other, and that is enough.

agreement-pays-title = Who pays, if something costs money
agreement-pays-help = Food, tickets, books. Nobody has to pay for the other.
agreement-pays-default = Each of us pays for themselves.

## How often

# $weeks: a number from 1 on.
agreement-cadence-weeks = { $weeks ->
        [one] Every week
       *[other] Every { $weeks } weeks
    }
# $what: words of the two, such as "release" or "shift change".
agreement-cadence-after = After each { $what }

## Who pays

agreement-pays-each = Each pays for themselves
agreement-pays-learner = Whoever is learning pays
# $name: one of the two, by name.
agreement-pays-person = { $name } pays
agreement-pays-programme = The programme pays

## What changed between two versions. $day: a date, already written for the reader. $before, $after: the words of the two.
## $clause: the title of a clause. $partner: the partner's name.

agreement-changed = Changed { $day }: { $after } instead of { $before }
agreement-added = Added { $day }: { $after }
agreement-left-out = Left out { $day }: { $before }
agreement-same = Nothing changed in the words
agreement-changed-clause = { $clause } has a new wording. It counts when both of you agree.
agreement-waits-partner = You agreed. It counts when { $partner } agrees too.
agreement-waits-you = { $partner } proposes this. It counts when you agree too.
agreement-both = You both agreed on { $day }
agreement-two-answers = You each wrote something different. Both are here. Talk about it, then agree on one.

## What is agreed and what is proposed. $partner: the partner's name. $clause: the title of a clause.

agreement-nothing-agreed = Nothing is agreed yet, and nothing has to be.
agreement-in-force = Saved here. You both have agreed; it is in force.
agreement-run-out = Its end has come. Renew it, pause or end.
agreement-proposed = Proposed; until you both agree, the lines above are in force.
agreement-nothing-proposed = Nothing is proposed.
agreement-pick-one = Two answers: talk about it, then set one of them.
agreement-waits-yours = { $partner } agreed. It counts when you agree too.
agreement-waits-both = It counts when you both agree.
# $new, $old: what the clause says and said, with dots between.
agreement-change-line = { $clause }: { $new }, instead of: { $old }
# $clause, $new: said for the first time, in place of nothing.
agreement-change-new = { $clause }: { $new }
# $clause, $old: taken out of what is agreed.
agreement-change-gone = { $clause }: nothing is to be agreed on this any more; it said: { $old }
# The answers stand below, one a line.
agreement-answers-title = { $clause }, two answers:
agreement-you-pay = You pay
# $what: what was agreed about paying, or that nothing was.
agreement-who-pays = Who pays: { $what }
agreement-nothing-suggested = Each clause has a wording already, agreed or proposed. Nothing was changed.
