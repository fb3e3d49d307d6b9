### The terminal program: what a search has found, and the past of a text. What stands after "turnabout", and words such as
### --apart or SESSION, is typed as it stands and is not translated.
### $sentence: what every shell says, in a message of its own; here is added what is to be typed.

## The search

# $start: a number that is typed, so it is not grouped.
cli-find-part = { $sentence }. Others: --start { $start }
cli-find-not-a-day = This is no day that can be read. Write it like 2026-05-03.

## The past of a text. $day: a day, already written out.

cli-find-see-apart = { $sentence } See them: --apart
# $number: typed as it stands.
cli-find-settle = { $sentence } turnabout settle SESSION { $number } here, there, both or leave
cli-find-say-from-when = Say from when: --day 2026-05-03, or --apart. See what there is: turnabout history SESSION
