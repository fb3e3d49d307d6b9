### The terminal program: who is in. Pairs, devices, links, safety words, the recovery code. The sentences say what is and what
### comes next; nobody is blamed. What stands after "turnabout" is typed as it stands and is not translated.
### $partner: the partner's name, or scope-partner where it is not known: use it where a name and those words both fit. $day: day and hour, already written out. $device: the name and id of a device. $pair: the beginning of a pair's id.

## What goes on with who is in: a pair. Most of these stand behind "You and NAME:" and end without a full stop.

cli-people-coming-in = This device is not in yet; it comes in by itself if the link still holds: turnabout sync. To give it up: turnabout pair leave { $pair }
cli-people-removing = A removal waits for the relay, and nothing goes out meanwhile: turnabout sync
cli-people-waiting-for-history = Waiting for history: what was written before you came in arrives once a device of { $partner } has been online
cli-people-repairing = This device is coming in anew; what is written here is safe: turnabout sync
cli-people-leaving = You asked to be taken out; the devices of { $partner } do so when they are online. What is here stays here
cli-people-out = This device is not in any more. What is here stays here; nothing new comes or goes

## The same among one's own devices

cli-people-own-recovering = Everything is coming back by your recovery code: turnabout sync
cli-people-own-coming-in = This device is not among your own yet; it comes in by itself: turnabout sync
cli-people-own-removing = A device of yours is being taken out: it waits for the relay, and nothing goes out meanwhile: turnabout sync
cli-people-own-waiting-for-history = Waiting for history: what was written before this device came in arrives once another one of yours has been online
cli-people-own-out = This device was taken out by another one of yours. What is here stays here; nothing new comes or goes

## A pair, on its screen. The labels stand one below the other, before their values.

cli-people-you-and = You and { $partner }
# $sentence: one of the sentences above.
cli-people-you-and-goes-on = You and { $partner }: { $sentence }
cli-people-nobody-yet = nobody yet
cli-people-label-cadence = How often
cli-people-label-since = Since
cli-people-label-sessions = Sessions
cli-people-label-devices = Devices
cli-people-label-safety = Safety
cli-people-label-links = Open links
# $answers: what each of the two said, with strokes between.
cli-people-cadence-two = Two answers: { $answers }
cli-people-sessions-held = { $count } held
cli-people-links-open = { $count }: turnabout invite list
cli-people-no-pairs = No pair yet: turnabout pair new, or open your partner's link: turnabout join LINK

## Was the partner compared?

cli-people-not-compared = not compared yet: turnabout safety
cli-people-compared = compared on { $day }
cli-people-changed = { $partner } has a new device since you compared on { $day }. Compare again before you write private things: turnabout safety
cli-people-safety-same = { $partner } sees the same ten words, unless somebody stands between you. Both first: turnabout sync
cli-people-safety-how = Read them out to each other, then: turnabout safety compare "…". They change whenever somebody comes or goes.
# $verified: one of the three above.
cli-people-safety-words = Safety words: { $verified }

## How a device came in

cli-people-came-first = the first one
cli-people-came-link = came in by a link
cli-people-came-own-device = let in by another device of the same person
cli-people-came-recovery-code = came in by the recovery code

## Devices and members

cli-people-device-unnamed = a device without a name
cli-people-this-one = (this one)
cli-people-device-since = since { $day }
cli-people-device-pairs = { $count ->
        [one] in { $count } pair
       *[other] in { $count } pairs
    }
cli-people-device-removing = its removal waits for the relay, and nothing goes out meanwhile
cli-people-nobody-in = Nobody is in here.

## Open links

cli-people-link-partner = lets in a partner, into pair { $pair }; until its time is over
cli-people-link-partner-theirs = lets in a partner, into pair { $pair }, made by your partner; until its time is over
cli-people-link-own = lets in a device of your own; until its time is over
cli-people-no-links = No open links. A link that was just made is listed once the relay has it: turnabout sync

## The recovery code. $relay: the address of a relay.

cli-people-code-none = There is no recovery code: whoever loses every device has lost everything. Make one: turnabout recovery make
cli-people-code-unconfirmed = A recovery code was shown and is not confirmed; it does not count yet.
cli-people-code-sending = The recovery code counts once the relay has all of it: turnabout sync
cli-people-code-set = There is a recovery code, and it brings everything back when every device is lost.
cli-people-code-shown = Your recovery code for Turnabout. It is shown this once: write it down or print it.
cli-people-code-relay = Relay: { $relay }
cli-people-code-keep =
    Whoever has it can read everything of yours: keep it where nobody else looks. When every device is lost,
    it brings everything back on a new one: turnabout recover --relay { $relay }

## What came back by a code. $name: one's own name.

cli-people-recovered = Your notebook is here again.
cli-people-recovered-name = Your notebook is here again, { $name }.
cli-people-coming-back = Your notebook is on its way back.
cli-people-recovered-next = Next:
cli-people-recovered-lost = take the lost devices out: turnabout devices, turnabout device remove ID
cli-people-recovered-code = make a new code, since this one was used: turnabout recovery make
