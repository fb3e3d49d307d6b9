### The terminal program: what a search has found, and the past of a text. What stands after "turnabout", and words such as
### --apart or SESSION, is typed as it stands and is not translated.

## The search

cli-find-nothing = Nothing was found.
cli-find-not-answered = The search has not answered; nothing was changed. Try again.
# $first, $last: which of the finds are shown. $total: how many there are.
cli-find-part = { $first } to { $last } of { $total }. Others: --start { $last }
# $first, $last: which of the finds are shown. $total: how many were counted.
cli-find-part-more = { $first } to { $last } of { $total }, and there are more: ask more closely. Others: --start { $last }
cli-find-not-a-day = This is no day that can be read. Write it like 2026-05-03.

## Where it was found: parts of a line that are separated by dots

cli-find-in-agenda = agenda
cli-find-in-notes = notes
cli-find-in-mark = mark
cli-find-in-took-away = took away
cli-find-in-step = next step
cli-find-in-title = title
cli-find-in-worked-when = it worked when
cli-find-in-answer = answer
cli-find-in-name = name
cli-find-in-cadence = how often
cli-find-in-prepared = prepared
cli-find-in-clause = clause
cli-find-in-list = list
cli-find-in-role = role
# Stands in the place of "session", "topic" or "pair": what was found stands on one's own page.
cli-find-own-page = your own page

## The past of a text. $day: a day, already written out.

cli-find-no-changes = No change in the last 90 days that this computer knows of.
cli-find-see-apart = Both of you changed this while apart, and both edits are here. See them: --apart
# Above what can be brought back.
cli-find-gone = Was there, and is there no more
# Who changed a text, where that is not known.
cli-find-somebody = somebody
cli-find-as-of = As it was at the end of { $day }
cli-find-day-unknown = This computer knows nothing of that day: the last 90 days are kept, from when this text came here.
cli-find-apart-unknown = Nothing was changed by both of you while apart in the last seven days.
cli-find-say-from-when = Say from when: --day 2026-05-03, or --apart. See what there is: turnabout history SESSION
