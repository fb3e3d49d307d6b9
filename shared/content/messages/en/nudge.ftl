### Reminders that are made on the device from what the two agreed. A fact, then at most one thing to do. No guilt, no
### pressure, no counting of days in a row, no "do not forget". $partner: the partner's name. $day, $hour: already written out.

# $weeks: full weeks since the last meeting. $agreed: the agreed number of weeks between two meetings.
nudge-late = You last met { $weeks ->
        [0] this week
        [one] a week ago
       *[other] { $weeks } weeks ago
    }; you agreed on { $agreed ->
        [one] every week
       *[other] every { $agreed } weeks
    }.
nudge-late-do = Propose a time, or change how often you meet.
# $weeks: full weeks since the last meeting.
nudge-last-met = { $weeks ->
        [0] You met this week.
        [one] You last met a week ago.
       *[other] You last met { $weeks } weeks ago.
    }
nudge-never-met = You have not met yet. One short meeting is enough to begin.
nudge-next-due = Your next meeting is due around { $day }.
# $days: full days until the meeting.
nudge-soon = { $days ->
        [0] You meet { $partner } today at { $hour }.
        [one] You meet { $partner } tomorrow at { $hour }.
       *[other] You meet { $partner } in { $days } days, at { $hour }.
    }
# Shown on a locked screen: no names, no topics. $hour: a time of day.
nudge-soon-locked = Session at { $hour }
nudge-prepare = Two minutes before you meet: one larger idea, one question, one thing to show. You can skip this.
# For the one who is longer there or higher in rank.
nudge-prepare-task = Two minutes before you meet: is there one real task that { $partner } could help with? You can skip this.
nudge-trial = After your trial meeting: would you like to go on? Answer alone, by { $day }.
nudge-third = You have met three times. Would you like to go on, change something, or end well?
# $weeks: full weeks since the last meeting, at least one.
nudge-gap = You have not met for { $weeks ->
        [one] a week
       *[other] { $weeks } weeks
    }. Would you like to go on, pause or end?
nudge-direction = There is no topic yet that { $partner } learns from you. What could it be?
nudge-direction-learn = There is no topic yet that you learn from { $partner }. What could it be?
nudge-other-kind = Your last { $count ->
        [one] meeting was
       *[other] { $count } meetings were
    } about technology. Would you like a topic of another kind?
# After three tasks for which nobody wrote what they teach. Only the person asked sees it.
nudge-worth = Is this still worth your time?
nudge-ends = Your agreement runs until { $day }. Renew it, pause or end?
nudge-check = Half a minute: how is it going with this?
nudge-card = Your two-minute card is still open. Fill it in now, later or not at all.
nudge-took-away = { $partner } has not added a line yet. That is fine.

## Four kinds of notification, each with a switch of its own

nudge-kind-soon = A meeting is near
nudge-kind-after = The card after a meeting
nudge-kind-added = Your partner added something
nudge-kind-needs = Something needs your answer
nudge-kind-ask = May this app tell you when a meeting is near? It stays quiet in the evening and at weekends.
# From the relay; no content, no name.
nudge-push = Something new from your pair

## Many topics at once

nudge-many-active = Active topics: { $count }; three are enough at once. Which one to park?
