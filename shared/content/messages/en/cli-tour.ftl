### The terminal program: the tour, in which two people meet on this computer. Amina is newer at work, Ruth has been there longer;
### the names stay as they are. Facts are promises that are held against what is; they begin in small letters and end without a
### full stop, as do the lines that say what is waited for. $seat: one of the devices below. $relay: an address. $entries, $bytes:
### numbers of things and of bytes.

## Devices, and their screens

cli-tour-amina-phone = Amina's phone
cli-tour-ruth-phone = Ruth's phone
cli-tour-ruth-tablet = Ruth's tablet
cli-tour-ruth-new-phone = Ruth's new phone
cli-tour-screen-today = { $seat }, today
cli-tour-screen-session = { $seat }, the session
cli-tour-screen-topics = { $seat }, topics
cli-tour-screen-devices = { $seat }, devices
# $fact: a promise that does not hold.
cli-tour-not-so = NOT SO: { $fact }

## 1. From a name to a pair

cli-tour-title-1 = 1. Two people, three devices, one relay
cli-tour-relay-listens = A relay listens at { $relay }. Amina is the newer one of the two at work, Ruth has been there longer.
cli-tour-invite = Amina begins, makes a pair and an invite, and sends the link to Ruth by other means:
# $link: the beginning of a link.
cli-tour-invite-link = { $link }…  (one use, 14 days, a secret until then)
cli-tour-joins = Ruth opens it, still without a network, and links her tablet with a link of her own.
cli-tour-wait-pair = Amina's phone brings the pair to the relay
cli-tour-wait-joins = Ruth's phone joins the pair
cli-tour-wait-says = Ruth's phone says who she is
cli-tour-wait-sees = Amina's phone sees Ruth
cli-tour-wait-tablet = Ruth's tablet learns whose it is
cli-tour-wait-vouches = Ruth's phone vouches for it, and it comes into the pair
cli-tour-wait-everybody = everybody knows
cli-tour-fact-pair = a pair of two people and three devices
# $words: the first three of the ten words.
cli-tour-safety = Amina and Ruth read their safety words to each other: { $words } …
cli-tour-fact-safety = both see the same ten words: nobody stands between them
cli-tour-fact-qr = Amina's phone has read Ruth's QR and keeps that
cli-tour-fact-other-words = other words are not taken for the same
cli-tour-code = Ruth makes a recovery code and writes it down; she types two of its groups back, then it counts.
cli-tour-wait-code = the relay has what only the code opens
cli-tour-plans = Amina plans a session, with an agenda and a first sentence for both of them.
cli-tour-wait-has = { $seat } has it
cli-tour-wait-settled = everything is sent and read

## 2. The meeting

cli-tour-title-2 = 2. Flight mode: the meeting
cli-tour-fact-off = all three devices are off the network
cli-tour-both-write =
    Both edit the same sentence at once, both write for themselves and for both of them,
    make marks, say what they took away, agree on a step, and name a topic each way.
# $count: a number of changes.
cli-tour-fact-saved = { $count ->
        [one] { $seat }: saved here, { $count } change waiting
       *[other] { $seat }: saved here, { $count } changes waiting
    }
cli-tour-fact-not-there = what Amina wrote is not on Ruth's phone
cli-tour-fact-entries = the relay holds { $entries } entries, as before the meeting

## 3. Back online

cli-tour-title-3 = 3. Back online, one after the other
# $state: a status line.
cli-tour-wait-online = { $seat } ({ $state }) goes online, sends and reads
cli-tour-relay-holds-now = The relay holds { $entries } entries now. Ruth is still in flight mode, and has nothing of it.
cli-tour-fact-not-yet = Ruth's phone does not have Amina's line yet
cli-tour-wait-by-itself = what Ruth wrote comes to Amina's phone by itself
cli-tour-wait-tablet-has = Ruth's tablet has what both wrote, and what Ruth wrote for herself
cli-tour-fact-same = both phones and the tablet show the same notes for both
cli-tour-fact-both-edits = both edits to the one sentence are in it
cli-tour-fact-merged = the screens say that both edited while apart
cli-tour-fact-lines = both added lines are whole
cli-tour-fact-took = each take-away line is there under its own name
cli-tour-fact-topics = a topic each way, seen from each side
cli-tour-fact-own = Ruth's own notes are on her phone and her tablet
cli-tour-fact-strangers = neither sees the other's own notes on any screen
cli-tour-fact-reflection = Amina's reflection is on her phone only

## 4. Two losses

cli-tour-title-4 = 4. A tablet on a train, a phone in a river
cli-tour-tablet-lost = Ruth has left her tablet on a train, open. On her phone she takes it out.
cli-tour-wait-taken-out = the relay has it: the tablet is in no list any more
cli-tour-wait-after = what Ruth writes from then on is with Amina
cli-tour-wait-refused = the tablet asks, and the relay does not know it any more
cli-tour-fact-nothing-new = whoever found the tablet gets nothing of it
cli-tour-fact-keeps = it keeps what it had, and nobody promises more
cli-tour-phone-lost = And then her phone falls into a river. She buys a new one, and types the code from the paper.
cli-tour-wait-comes-back = everything comes back from the relay, with Amina's phone doing nothing for it
cli-tour-fact-back = what both had written is on the new phone
cli-tour-fact-own-back = what Ruth had written for herself is there, too
cli-tour-wait-by-code = Amina's phone says that a device came in by a recovery code
cli-tour-fact-compare = Amina is asked to compare the words again: a code is no person
cli-tour-wait-new-code = Ruth takes the lost phone out, and writes a new code down
cli-tour-fact-two-devices = two devices are in the pair: Amina's phone, and Ruth's new one

## 5. The relay. $space: the beginning of an id.

cli-tour-title-5 = 5. What the relay holds
cli-tour-space = space { $space }: { $entries } entries, { $bytes } bytes; the newest begins
cli-tour-relay-knows = It knows how many, how large and when, and a key for each device; not whose, not what, not which note.
cli-tour-fact-spaces = three spaces: Amina's, Ruth's, and the one of both

## 6. The search. $words: the words that are searched for.

cli-tour-title-6 = 6. The relay stops, the apps are closed; a search through every file
cli-tour-words = The words: "{ $words }"
cli-tour-fact-search = the search works: it finds them in what Amina exports for herself
# $count: a number of files.
cli-tour-fact-relay-sealed = { $count ->
        [one] the relay has neither them nor any other note or name, in UTF-8 or UTF-16 ({ $count } file, { $bytes } bytes)
       *[other] the relay has neither them nor any other note or name, in UTF-8 or UTF-16 ({ $count } files, { $bytes } bytes)
    }
# $count: a number of files. $folder: the name of a folder.
cli-tour-fact-disk-sealed = { $count ->
        [one] on the disk of { $folder } they are sealed, too ({ $count } file, { $bytes } bytes)
       *[other] on the disk of { $folder } they are sealed, too ({ $count } files, { $bytes } bytes)
    }
cli-tour-fact-still-there = with no relay anywhere, Ruth opens her notebook and everything is there

## How to go on. $turnabout: the program, as it was called. $name: Amina or Ruth.

cli-tour-over = The tour is over, and its notebooks are cleared away.
cli-tour-next-time = To go on using them the next time: { $turnabout } tour   (or: { $turnabout } tour --dir DIR)
cli-tour-go-on = Go on using these notebooks
cli-tour-terminal-relay = In one terminal, the relay on the same port:
cli-tour-terminal-as = In another, as { $name }:
