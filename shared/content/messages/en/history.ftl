### What happened to a text. Facts without blame. $name: who did it. $partner: the other one of the two. $day: a date.

history-edited-apart = Edited by both while apart
history-before = As it was before
history-by = By { $name }
history-removed-changed = { $name } removed this; { $partner } changed it on the same day
history-removed = { $name } removed a passage
history-restored = Brought back from { $day }
history-restore = Bring this back
history-newer = Written by a newer version
history-versions = { $count ->
        [0] No older versions
        [one] { $count } older version
       *[other] { $count } older versions
    }
# How long older versions are kept on the device. $days: 90.
history-kept = { $days ->
        [one] Older versions stay on this device for { $days } day.
       *[other] Older versions stay on this device for { $days } days.
    }
history-shared = Shared by { $name } on { $day }
history-copied = A copy of your own note. Its history stays with you.
# $answer: a value that somebody set.
history-answer = { $name }: { $answer }

## The past of a text. $day: a day, already written out. $here: what the person holds: phone, tablet or computer.

history-no-changes = { $here ->
        [phone] No change in the last 90 days that this phone knows of.
        [tablet] No change in the last 90 days that this tablet knows of.
       *[computer] No change in the last 90 days that this computer knows of.
    }
history-see-apart = Both of you changed this while apart, and both edits are here.
# Above what can be brought back.
history-gone = Was there, and is there no more
# Who changed a text, where that is not known.
history-somebody = somebody
history-as-of = As it was at the end of { $day }
history-day-unknown = { $here ->
        [phone] This phone knows nothing of that day: the last 90 days are kept, from when this text came here.
        [tablet] This tablet knows nothing of that day: the last 90 days are kept, from when this text came here.
       *[computer] This computer knows nothing of that day: the last 90 days are kept, from when this text came here.
    }
history-apart-unknown = Nothing was changed by both of you while apart in the last seven days.

## A sentence that both wrote in while apart: above each of its readings, and what one can do about it.

history-sentence-was = As it was
history-sentence-mine = As you wrote it
history-sentence-theirs = As { $partner } wrote it
history-sentence-somebody = As it was written elsewhere
history-sentence-now = As it reads now
# In the place of a sentence that somebody took out.
history-sentence-empty = (nothing)
history-settle = Take one of the two, take both, or leave it as it reads now.
history-settle-here = Take the first
history-settle-there = Take the second
history-settle-both = Take both, one after the other
history-settle-leave = Leave it as it reads now
