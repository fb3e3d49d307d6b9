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
