### What a search has found. $first, $last: which of the finds are shown. $total: how many there are.

## The search

find-nothing = Nothing was found.
find-not-answered = The search has not answered; nothing was changed. Try again.
find-part = { $first } to { $last } of { $total }
find-part-more = { $first } to { $last } of { $total }, and there are more: ask more closely

## Where it was found: parts of a line that are separated by dots

find-in-agenda = agenda
find-in-notes = notes
find-in-mark = mark
find-in-took-away = took away
find-in-step = next step
find-in-title = title
find-in-worked-when = it worked when
find-in-answer = answer
find-in-name = name
find-in-cadence = how often
find-in-prepared = prepared
find-in-clause = clause
find-in-list = list
find-in-role = role
# Stands in the place of "session", "topic" or "pair": what was found stands on one's own page.
find-own-page = your own page
