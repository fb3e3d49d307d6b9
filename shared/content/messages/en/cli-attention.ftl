### The terminal program: what needs attention, one whole sentence or two for each. First what is safe, then what happened, then
### what to do. What stands after "turnabout", and words such as --registration or TOKEN, is typed as it stands and is not
### translated. A relay keeps sealed parcels in order for a pair; it cannot read them.

cli-attention-relay-log-changed = Everything is saved here. The relay's log is not the one that this notebook has seen: it was set back or changed. Nothing more is sent to it; ask whoever runs it.
cli-attention-relay-forked = Everything is saved here. At the relay two different circles of members grew from one: it showed two devices two logs, or was set back. Nothing more is sent to it; export what you need and begin a new pair.
cli-attention-relay-version = Everything is saved here. The relay speaks another version. Update this program, or ask whoever runs the relay to update it.
cli-attention-not-a-relay = Everything is saved here. What answers at that address is not a relay. Check it: turnabout relay ORIGIN
cli-attention-relay-untrusted = Everything is saved here. The relay's certificate does not hold, so nothing was sent. Check the address and this computer's clock.
cli-attention-relay-unreachable = Cannot reach the relay. Everything is saved here; try again when there is a network: turnabout sync
cli-attention-relay-full = Everything is saved here. The relay's disk is full; whoever runs it has to make room. Then: turnabout sync
cli-attention-space-full = Everything is saved here. This pair has used up its room at the relay; ask whoever runs it for more.
cli-attention-registration-needed = Everything is saved here. This relay wants a registration token: turnabout relay ORIGIN --registration TOKEN
cli-attention-cloned = Everything is saved here. This notebook was copied or restored from a copy, and the other one has gone on: nothing is sent from here any more. Go on there. To use this computer, too: make a link there with turnabout link-device, and join by it here in another --profile. What was written here only: turnabout export
cli-attention-code-used-today = This recovery code has let a device in less than a day ago, and the relay lets in one a day by it. Nothing is lost; this goes on by itself, here: turnabout sync
cli-attention-another-log = The relay's log is not the one that this link was made in, so nothing was joined; nothing here is lost. Ask whoever made the link, and whoever runs the relay.
cli-attention-invite-used = This invite was used already. Ask your partner for a new link; nothing here is lost.
cli-attention-invite-expired = This invite has expired. Ask your partner for a new link; nothing here is lost.
cli-attention-not-yours = Everything is saved here. The relay does not know this device in there, or not any more: it was taken out, or this is another relay. What is here stays here; to come in again, ask for a new link.
cli-attention-refused = Everything is saved here. The relay did not take something, as too large or not readable. Update this program and the relay.
cli-attention-update-to-read = Your own notes are fine. Something was written by a newer version; update this program to read it.
cli-attention-no-relay = Everything is saved here. No relay is named yet. Name the one that you and your partner use: turnabout relay ORIGIN
