### Words that stand in exported files and beside the export. A file says itself what was left out.
### $day: a date, already written for the reader. $name, $partner: names of the two.

export-title = Export
export-made = Made by { $name } on { $day }
export-what-mine = My notes
export-what-ours = Our notes
export-what-both = Both
export-left-out = What was left out
export-left-out-nothing = Nothing was left out.
export-left-out-mine = My own notes were left out.
export-left-out-ours = The shared notes were left out.
export-left-out-history = Older versions were left out.
export-left-out-name = The partner's name was replaced.
export-left-out-sealed = Answers that are not opened yet were left out.
# $count: how many things could not be read.
export-left-out-unreadable = { $count ->
        [one] { $count } thing could not be read by this version and was left out.
       *[other] { $count } things could not be read by this version and were left out.
    }
export-redact = Replace { $partner }'s name
# Stands in the file instead of the partner's name.
export-partner = my partner
export-sessions = { $count ->
        [0] No sessions
        [one] { $count } session
       *[other] { $count } sessions
    }
export-open = These files open without this app.
export-backup = Encrypted backup
export-backup-test = Test your backup
export-backup-good = This backup opens, and everything is in it.

## In every file. What stands in a file stands there in one form for every place: days as 2026-05-03, hours as 10:00.

# $list: messages of the next group, with semicolons between.
export-file-left-out = Left out: { $list }.
# $zone: the name of a time zone, such as Europe/Berlin.
export-file-times-in = Times are in { $zone }.
# $time: day and hour.
export-file-exported = Exported { $time }.
# $time: day and hour. $zone: the message export-file-times-in. $list: the message export-file-left-out.
export-file-made-on = Made on { $time }. { $zone } { $list }
export-file-boxes = { $count ->
        [one] { $count } of the characters stands as a box, because the font of this file does not have it. It can be searched and read aloud; the Markdown and JSON exports show it.
       *[other] { $count } of the characters stand as boxes, because the font of this file does not have them. They can be searched and read aloud; the Markdown and JSON exports show them.
    }
# $name: one's own name.
export-file-title = Turnabout: { $name }
# $what: a heading, or a day. $partner: the partner's name.
export-file-with = { $what }, with { $partner }
# In place of a word that this version does not know.
export-file-newer = written by a newer version
export-file-two-answers = two answers
# Who did something, or whose it is: the person who exports.
export-file-me = me
# The same: the other one.
export-file-them = partner
# Who sees it.
export-file-both-of-us = both of us
export-file-only-me = only me
# A heading.
export-file-about = About this file

## What was left out: parts of a list, inside of export-file-left-out.

export-file-left-keys = keys and links
export-file-left-versions = earlier versions of texts
export-file-left-device = what only this device keeps
export-file-left-power = what was answered about a say in decisions, which leaves the device in no way
export-file-left-sealed-partner = what the partner has sealed and is not open yet
export-file-left-sealed = sealed answers that are not open yet
export-file-left-mine = everything that is mine alone
export-file-left-ours = everything that is ours
export-file-left-sessions = everything but one session
export-file-left-pairs = other pairs, and what is about no pair
export-file-left-unreadable = { $count ->
        [one] { $count } of the sessions, which cannot be read on this device
       *[other] { $count } of the sessions, which cannot be read on this device
    }
export-file-left-kinds = { $count ->
        [one] { $count } of the documents, of a kind that this file has no place for
       *[other] { $count } of the documents, of kinds that this file has no place for
    }
export-file-left-newer = { $count ->
        [one] { $count } of the documents holds something that a newer version wrote, which is not in here
       *[other] { $count } of the documents hold something that a newer version wrote, which is not in here
    }
# $instead: the message export-partner. The next message stands behind this one.
export-file-left-name = the partner's name, replaced by "{ $instead }" wherever it stands as it does in this notebook, whole or a part of it
export-file-left-in-texts = nicknames, other spellings and whatever else tells who it is are still in the texts
# Of the table.
export-file-left-log-texts = agendas, texts, marks, next steps, topics and reflections
export-file-left-log-answers = second answers where you two said different things
# Of the calendar.
export-file-left-calendar-words = names, places and everything that is written
export-file-left-calendar-over = sessions that are over, have no time yet, or lie before 1900 or after 2199
# Of the report.
export-file-left-report-texts = agendas, texts, marks, next steps, reflections, and meetings that neither began nor ended
# Lines that somebody wrote after a meeting: what they take with them.
export-file-left-report-lines = lines that were taken away

## Headings. What only the person who exports sees says so, and so does what both see.

export-file-sessions = Sessions
export-file-pairs = Pairs
export-file-topics = Topics
export-file-reflections = Reflections
export-file-me-title = What is mine beside the notes
# In place of a day.
export-file-undated = undated
export-file-agenda = Agenda (both of us)
export-file-ours = Ours (both of us)
export-file-i-took-away = I took away
# $name: the partner's name.
export-file-took-away = { $name } took away
export-file-marks-both = Marks (both of us)
export-file-mine = Mine (only me)
export-file-marks-mine = Marks (only me)
export-file-next-steps = Next steps
export-file-prepared = What I prepared (only me)
export-file-brought = Brought (both of us)
export-file-topics-both = Topics (both of us)
# This and the next seven stand inside of export-file-with.
export-file-where-we-stand = Where we stand
export-file-agreement = What we agreed on
export-file-talked-about = Being talked about
export-file-our-goals = Our goals
export-file-offers = What we offer
export-file-answered = Answered sealed, and opened together
export-file-met-through = Met through this
export-file-how-it-went = How it went, where a copy was given
export-file-my-offers = What I can show (only me)
export-file-my-goals = My goals (only me)
export-file-assumptions = What I assume (only me)
export-file-wants = What I am here to learn (only me)
export-file-list-newer = A list of a newer version (only me)
export-file-readiness = What I said of myself (only me)
export-file-cards = Cards that I read (only me)
export-file-contacts = Whom I met (only me)
export-file-my-ratings = How it goes, in my own answers (only me)
export-file-sealed-answers = My answers that are not open to both (only me)

## Labels: a colon and what it is stand behind each.

export-file-start = Start
export-file-proposed = Proposed
export-file-minutes = Minutes
export-file-place = Place
export-file-began = Began
export-file-ended = Ended
export-file-how = How
# Behind export-file-how.
export-file-logged = written down afterwards
export-file-state = State
export-file-paused-until = Paused until
export-file-pair-type = Sort of pair
export-file-good-times = Good times
export-file-bring = bring
# This and the next five are of a goal that has become a project.
export-file-goal-topics = topics
export-file-goal-outcome = outcome
export-file-goal-audience = for
export-file-goal-by = by
export-file-goal-help = help needed
export-file-goal-next = next step

## Lines. $day: a day. $partner: the partner's name.

# A pair, in a list. The next two stand behind it.
export-file-pair = with { $partner }
# $time: day and hour.
export-file-pair-since = since { $time }
# $cadence: how often, in their own words.
export-file-pair-cadence = you meet: { $cadence }
# $when, $then: what somebody wrote.
export-file-step = When { $when }, then { $then }
# Behind a step.
export-file-step-done = done
# $times: days and hours. $by: one of the two below, or both with a stroke between.
export-file-proposed-by = { $times } (by { $by })
export-file-by-me = me
export-file-by-them = partner
export-file-agreed-by-both = Agreed by both on { $day }
# $was: what was agreed.
export-file-agreed-before = Before that, from { $day }: { $was }
export-file-runs-until = Runs until { $day }
# $weeks: a number of weeks.
export-file-agreed-weeks = { $weeks ->
        [one] Agreed: every week
       *[other] Agreed: every { $weeks } weeks
    }
# $reason: what somebody wrote. Behind where a goal stands.
export-file-because = because { $reason }
# $text: what somebody wrote. Behind a topic.
export-file-worked-when = I will know it worked when { $text }
# $titles: of a topic. $teachers: export-file-me or export-file-them. $state: where it stands, and which kind it is.
export-file-taught = { $titles } (taught by { $teachers }; { $state })
# $list: days with who it was.
export-file-turned = who taught: { $list }
# In place of a day.
export-file-from-the-beginning = from the beginning
# $steps: days with how far the learner came.
export-file-reached = reached: { $steps }
export-file-through = through { $partner }
# $from, $to: hours of a day.
export-file-hours = { $from } to { $to }
# $number: which of five statements.
export-file-statement = readiness, statement { $number }
export-file-reason = why I do this
export-file-stands = where I stand
# $what: a word by which the reminder is kept, such as late.
export-file-put-off = reminder put off ({ $what })

## Questions that are no prompts, and their answers.

export-file-ask-trial = Go on?
export-file-ask-check = After three meetings: how to go on?
export-file-ask-still = Not met for long: pause, go on or end?
export-file-say-unsure = not sure
export-file-say-go-on = go on as is
export-file-say-change = change something
export-file-say-pause = pause
export-file-say-end = end well

## Words that stand in lists and in brackets.

export-file-word-yes = yes
export-file-word-no = no
export-file-word-partly = in part
export-file-word-not-now = not now
export-file-word-read = read
export-file-word-invited = invited
export-file-word-trial = trial
export-file-word-active = active
export-file-word-paused = paused
export-file-word-closing = closing
export-file-word-ended-state = ended
export-file-word-reverse = reverse mentoring
export-file-word-mutual = mutual
export-file-word-peer = peer
export-file-word-month = this month
export-file-word-year = this year
export-file-word-further = further
export-file-word-open = open
export-file-word-met = met
export-file-word-changed = changed
export-file-word-dropped = dropped
export-file-word-parked = parked
export-file-word-done = done
export-file-word-views = how people see an issue
export-file-word-customers = customers
export-file-word-work = ways of working
export-file-word-culture = culture
export-file-word-careers = careers
export-file-word-technology = technology
export-file-word-never = never tried
export-file-word-helped = tried with help
export-file-word-alone = tried alone
export-file-word-weekly = use it weekly
export-file-word-show = could show someone
export-file-word-each = each for themselves
export-file-word-learner = whoever is learning
export-file-word-programme = the programme
# This and the next nine say which reminder was put off, and how often; English files have them as they are kept.
export-file-word-late = late
export-file-word-gap = gap
export-file-word-nothing-yet = nothing-yet
export-file-word-other-kind = other-kind
export-file-word-three-meetings = three-meetings
export-file-word-ends = ends
export-file-word-last-meeting = last-meeting
export-file-word-once = once
export-file-word-at-first = at-first
export-file-word-once-more = once-more
export-file-word-newer-here = newer here
export-file-word-longer-here = longer here
export-file-word-alike = alike
export-file-point-idea = one bigger idea
export-file-point-question = one question
export-file-point-show = one thing to show
export-file-point-task = one real task
export-file-point-task-for = who will use the result
# A kind of mark, between a time and who set it. English files have it by the name that documents keep.
export-file-mark-learned = learned
export-file-mark-to-do = to_do
export-file-mark-come-back = come_back
export-file-mark-defending = defending
export-file-place-mine = my workplace
export-file-place-theirs = partner's workplace
export-file-place-neutral = neutral
export-file-place-walking = walking
export-file-place-meal = a meal
export-file-place-call = a call
export-file-place-video = video

## The report of a pair. $name: one of the two.

# $partner: the partner's name.
export-file-report-title = Reverse mentoring: { $name } and { $partner }
# $time: day and hour.
export-file-report-since = Together since { $time }
# $cadence: what they wrote.
export-file-report-cadence = How often, in our words: { $cadence }
# $held, $planned: numbers.
export-file-report-held = Meetings held: { $held } of { $planned } planned
export-file-report-unplanned = Held without a plan: { $count }
export-file-report-called-off = Called off: { $count }
export-file-report-fell-through = Fell through: { $count }
# $list: numbers of days, with commas between.
export-file-report-days = Days from one meeting to the next: { $list }
# $person, $remote: numbers of minutes.
export-file-report-together = Minutes together: { $person } in person, { $remote } remotely
# Behind the message above.
export-file-report-somewhere = { $count } with no place noted
# $known, $held: numbers of meetings.
export-file-report-lengths = The length is known of { $known } of { $held } meetings
# $both, $total: numbers of meetings.
export-file-report-balance = Both wrote what they took away: { $both } of the last { $total } meetings
export-file-report-places = Where we met
export-file-report-workplace = { $name }'s workplace
# $place: one of the places above. $total: of so many meetings.
export-file-report-place = { $place }: { $count } of { $total }
export-file-report-one-place = Always at the same workplace: another place might suit both
export-file-report-objectives = What we wanted
export-file-report-teaches = What { $name } teaches
export-file-report-two-teachers = Topics on which it is open who teaches
# $text: what somebody wrote. Behind a topic.
export-file-report-worked-when = it worked when { $text }
export-file-report-taken-away = Taken away
export-file-report-meetings = Meetings
export-file-report-minutes = { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }

## Answers of a scale, behind the question. From little to much.

export-file-effective-not = not at all
export-file-effective-slightly = slightly
export-file-effective-somewhat = somewhat
export-file-effective = effective
export-file-effective-extremely = extremely effective
export-file-agree-not = not at all
export-file-agree-slightly = a little
export-file-agree-somewhat = in part
export-file-agree-mostly = mostly
export-file-agree-fully = fully

## The clauses of the agreement, as labels.

export-file-clause-learn = What each wants to learn
export-file-clause-cadence = How often, how long, until when
export-file-clause-place = Where
export-file-clause-arrange = Who arranges it
export-file-clause-stays = What stays between us
export-file-clause-notes = How notes are taken
export-file-clause-power = A say in decisions about the other
export-file-clause-stop = How either stops
export-file-clause-pays = Who pays

## The calendar.

# What a calendar calls every session.
export-file-calendar = Session
