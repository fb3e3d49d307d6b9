### Who is in. Pairs, devices, safety words, the recovery code. The sentences say what is and what comes next; nobody is blamed.
### $partner: the partner's name, or scope-partner where it is not known: use it where a name and those words both fit.
### $sentence: one of
### the sentences of the first two groups. $answers: what each of the two said, with strokes between. $verified: one of the
### messages
### about comparing. $here: what the person holds: phone, tablet or computer.

## What goes on with who is in: a pair. Most of these stand behind "You and NAME:" and end without a full stop.

people-coming-in = This device is still on its way in; it arrives by itself while the link holds
people-removing = A removal waits for the relay, and nothing goes out meanwhile
people-waiting-for-history = Waiting for history: what was written before you came in arrives once a device of { $partner } has been online
people-repairing = This device is coming in anew; what is written here is safe
people-leaving = You asked to be taken out; the devices of { $partner } do so when they are online. What is here stays here
people-out = This device is not in any more. What is here stays here; nothing new comes or goes

## The same among one's own devices

people-own-recovering = Everything is coming back by your recovery code
people-own-coming-in = This device is not among your own yet; it comes in by itself
people-own-removing = A device of yours is being taken out: it waits for the relay, and nothing goes out meanwhile
people-own-waiting-for-history = Waiting for history: what was written before this device came in arrives once another one of yours has been online
people-own-out = This device was taken out by another one of yours. What is here stays here; nothing new comes or goes

## A pair, on its screen. The labels stand before their values.

people-you-and = You and { $partner }
# $sentence: one of the sentences above.
people-you-and-goes-on = You and { $partner }: { $sentence }
people-nobody-yet = nobody yet
people-no-pairs = No pair yet
people-no-links = No open links
people-label-cadence = How often
people-label-since = Since
people-label-sessions = Sessions
people-label-devices = Devices
people-label-safety = Safety
people-label-links = Open links
# $answers: what each of the two said, with strokes between.
people-cadence-two = Two answers: { $answers }
people-sessions-held = { $count } held

## Was the partner compared? $day: day and hour, already written out.

people-not-compared = not compared yet
people-compared = compared on { $day }
people-changed = { $partner } has a new device since you compared on { $day }. Compare again before you write private things
people-safety-same = { $partner } sees the same ten words, unless somebody stands between you.
people-safety-how = Read them out to each other. They change whenever somebody comes or goes.
# $verified: one of the three above.
people-safety-words = Safety words: { $verified }

## How a device came in

people-came-first = the first one
people-came-link = came in by a link
people-came-own-device = let in by another device of the same person
people-came-recovery-code = came in by the recovery code

## Devices and members. $day: day and hour, already written out.

people-device-unnamed = a device without a name
people-this-one = (this one)
people-device-since = since { $day }
people-device-pairs = { $count ->
        [one] in { $count } pair
       *[other] in { $count } pairs
    }
people-device-removing = its removal waits for the relay, and nothing goes out meanwhile
people-nobody-in = Nobody is in here.

## The recovery code. $relay: the address of a relay.

people-code-none = There is no recovery code: whoever loses every device has lost everything.
people-code-unconfirmed = A recovery code was shown and is not confirmed; it does not count yet.
people-code-sending = The recovery code counts once the relay has all of it.
people-code-set = There is a recovery code, and it brings everything back when every device is lost.
people-code-shown = Your recovery code for Turnabout. It is shown this once: write it down or print it.
people-code-relay = Relay: { $relay }
people-code-keep = Whoever has it can read everything of yours: keep it where nobody else looks. When every device is lost, it brings everything back on a new one.

## What came back by a code. $name: one's own name.

people-recovered = Your notebook is here again.
people-recovered-name = Your notebook is here again, { $name }.
people-coming-back = Your notebook is on its way back.

## Before somebody or something is taken out. $device: the name and id of a device. $devices: several of them.

# Said before and after a device is taken out. Never promise more.
people-keeps = It keeps what it already has; it gets nothing new.
# The same of a person.
people-they-keep = They keep what they already have; they get nothing new.
people-remove-device = Take { $device } out of everything? It keeps what it already has; it gets nothing new.
# $devices: names and ids of devices.
people-let-in = Came in by it: { $devices }. Take out what you do not know, too.
people-remove-partner = Take { $partner } out, with all their devices? They keep what they already have; they get nothing new.
people-leave = Leave the pair with { $partner }? What is here stays here; nothing new comes or goes.
people-leave-alone = Leave this pair, where nobody else is? It goes from the list.
people-gives-this-device = { $here ->
        [phone] This link makes this phone a device of the person who made it. It puts all notes of that person on this phone, and what you write here becomes theirs. Accept it only if you made it yourself, on your other device.
        [tablet] This link makes this tablet a device of the person who made it. It puts all notes of that person on this tablet, and what you write here becomes theirs. Accept it only if you made it yourself, on your other device.
       *[computer] This link makes this computer a device of the person who made it. It puts all notes of that person on this computer, and what you write here becomes theirs. Accept it only if you made it yourself, on your other device.
    }

## While the camera reads a code. $have, $need: numbers of parts.

people-reading = { $need ->
        [one] { $have } of { $need } part read
       *[other] { $have } of { $need } parts read
    }
people-reading-other = This is part of another code. Hold the camera on one screen until all of it is read.
people-reading-foreign = This is no code of Turnabout.
people-reading-broken = What was read does not fit together. Hold the camera on it once more.
