### The terminal program: who is in. Pairs, devices, links, safety words, the recovery code. The sentences say what is and what
### comes next; nobody is blamed. What stands after "turnabout" is typed as it stands and is not translated.
### $pair: the beginning of a pair's id.
### $sentence: what every shell says, in a message of its own; here is added what is to be typed.

## What goes on with who is in: a pair. Most of these stand behind "You and NAME:" and end without a full stop.

cli-people-coming-in = This device is still on its way into pair { $pair }: turnabout sync. If the link holds no more, ask for a new one; nothing here is lost.
cli-people-removing = { $sentence }: turnabout sync
cli-people-repairing = { $sentence }: turnabout sync

## The same among one's own devices

cli-people-own-recovering = { $sentence }: turnabout sync
cli-people-own-coming-in = { $sentence }: turnabout sync
cli-people-own-removing = { $sentence }: turnabout sync

## A pair, on its screen. The labels stand one below the other, before their values.

cli-people-links-open = { $count }: turnabout invite list
cli-people-no-pairs = { $sentence }: turnabout pair new, or open your partner's link: turnabout join LINK

## Was the partner compared?

cli-people-not-compared = { $sentence }: turnabout safety
cli-people-changed = { $sentence }: turnabout safety
cli-people-safety-same = { $sentence } Both first: turnabout sync
cli-people-safety-how = Read them out to each other, then: turnabout safety compare "…". They change whenever somebody comes or goes.

## Open links

cli-people-link-partner = lets in a partner, into pair { $pair }; until its time is over
cli-people-link-partner-theirs = lets in a partner, into pair { $pair }, made by your partner; until its time is over
cli-people-link-own = lets in a device of your own; until its time is over
cli-people-no-links = { $sentence }. A link that was just made is listed once the relay has it: turnabout sync

## The recovery code. $relay: the address of a relay.

cli-people-code-none = { $sentence } Make one: turnabout recovery make
cli-people-code-sending = The recovery code counts once the relay has all of it: turnabout sync
cli-people-code-keep =
    Whoever has it can read everything of yours: keep it where nobody else looks. When every device is lost,
    it brings everything back on a new one: turnabout recover --relay { $relay }

## What came back by a code. $name: one's own name.

cli-people-recovered-next = Next:
cli-people-recovered-lost = take the lost devices out: turnabout devices, turnabout device remove ID
cli-people-recovered-code = make a new code, since this one was used: turnabout recovery make
