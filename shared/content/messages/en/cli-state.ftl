### The terminal program: short words for states, mostly parts of a line that are separated by dots. $partner: the partner's
### name. $day: day and hour, already written out.

## Is it on the disk?

cli-state-saving = Saving
cli-state-disk-full = Not saved yet: the disk is full
cli-state-disk-silent = Not saved yet: the disk does not answer
cli-state-put-aside = { $count ->
        [one] { $count } thing could not be read and was put aside
       *[other] { $count } things could not be read and were put aside
    }
cli-state-unreadable = { $count ->
        [one] { $count } record on this computer could not be read
       *[other] { $count } records on this computer could not be read
    }

## Has it been sent?

cli-state-waiting = { $count ->
        [one] { $count } change waiting for a connection
       *[other] { $count } changes waiting for a connection
    }
cli-state-sending = { $count ->
        [one] Sending { $count } change
       *[other] Sending { $count } changes
    }
cli-state-away-days = { $count ->
        [one] Not in touch for { $count } day
       *[other] Not in touch for { $count } days
    }
cli-state-away-hours = { $count ->
        [one] Not in touch for { $count } hour
       *[other] Not in touch for { $count } hours
    }
cli-state-away-minutes = { $count ->
        [one] Not in touch for { $count } minute
       *[other] Not in touch for { $count } minutes
    }
cli-state-nothing-waiting = Saved here, nothing waiting
cli-state-on-its-way = On its way: { $partner } gets it when they are online
cli-state-reached = { $partner } has this: reached them on { $day }
cli-state-own-behind = { $count ->
        [one] { $count } device of your own not up to date
       *[other] { $count } devices of your own not up to date
    }

## A relay that was healed of late

cli-state-refilled = The relay had lost some of what it kept; this computer has brought it back ({ $day }). Nothing is lost.
cli-state-rewound = The relay was set back and had gone on since; this computer has brought both together ({ $day }). Nothing is lost.

## Whose and what

cli-state-you = you
# A mark of a kind that this version does not know.
cli-state-mark-newer = Written by a newer version
cli-state-place-mine = at your workplace
cli-state-place-theirs = at your partner's workplace
cli-state-place-neutral = on neutral ground
cli-state-place-walking = walking
cli-state-place-meal = over a meal
cli-state-place-call = on the phone
cli-state-place-video = by video
cli-state-topic-active = active
cli-state-topic-parked = parked
cli-state-topic-done = done
