### What needs attention, one whole sentence or two for each. First what is safe, then what happened, then what to do.
### A relay keeps sealed parcels in order for a pair; it cannot read them. $here: what the person holds: phone, tablet or
### computer.

attention-relay-log-changed = Everything is saved here. The relay's log is not the one that this notebook has seen: it was set back or changed. Nothing more is sent to it; ask whoever runs it.
attention-relay-forked = Everything is saved here. At the relay two different circles of members grew from one: it showed two devices two logs, or was set back. Nothing more is sent to it; export what you need and begin a new pair.
attention-relay-version = { $here ->
        [computer] Everything is saved here. The relay speaks another version. Update this program, or ask whoever runs the relay to update it.
       *[other] Everything is saved here. The relay speaks another version. Update this app, or ask whoever runs the relay to update it.
    }
attention-not-a-relay = Everything is saved here. What answers at that address is not a relay.
attention-relay-untrusted = { $here ->
        [phone] Everything is saved here. The relay's certificate does not hold, so nothing was sent. Check the address and this phone's clock.
        [tablet] Everything is saved here. The relay's certificate does not hold, so nothing was sent. Check the address and this tablet's clock.
       *[computer] Everything is saved here. The relay's certificate does not hold, so nothing was sent. Check the address and this computer's clock.
    }
attention-relay-unreachable = Cannot reach the relay. Everything is saved here; it goes on by itself when there is a network.
attention-relay-full = Everything is saved here. The relay's disk is full; whoever runs it has to make room.
attention-space-full = Everything is saved here. This pair has used up its room at the relay; ask whoever runs it for more.
attention-registration-needed = Everything is saved here. This relay wants a registration token; ask whoever runs it.
attention-cloned = Everything is saved here. This notebook was copied or restored from a copy, and the other one has gone on: nothing is sent from here any more. Go on there.
attention-code-used-today = This recovery code has let a device in less than a day ago, and the relay lets in one a day by it. Nothing is lost; this goes on by itself.
attention-another-log = The relay's log is not the one that this link was made in, so nothing was joined; nothing here is lost. Ask whoever made the link, and whoever runs the relay.
attention-invite-used = This invite was used already. Ask your partner for a new link; nothing here is lost.
attention-invite-expired = This invite has expired. Ask your partner for a new link; nothing here is lost.
attention-not-yours = Everything is saved here. The relay does not know this device in there, or not any more: it was taken out, or this is another relay. What is here stays here; to come in again, ask for a new link.
attention-refused = { $here ->
        [computer] Everything is saved here. The relay did not take something, as too large or not readable. Update this program and the relay.
       *[other] Everything is saved here. The relay did not take something, as too large or not readable. Update this app and the relay.
    }
attention-update-to-read = { $here ->
        [computer] Your own notes are fine. Something was written by a newer version; update this program to read it.
       *[other] Your own notes are fine. Something was written by a newer version; update this app to read it.
    }
attention-no-relay = Everything is saved here. No relay is named yet. Name the one that you and your partner use.
