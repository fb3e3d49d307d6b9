### The terminal program: what needs attention, one whole sentence or two for each. First what is safe, then what happened, then
### what to do. What stands after "turnabout", and words such as --registration or TOKEN, is typed as it stands and is not
### translated. A relay keeps sealed parcels in order for a pair; it cannot read them.
### $sentence: what every shell says, in a message of its own; here is added what is to be typed.

cli-attention-not-a-relay = { $sentence } Check it: turnabout relay ORIGIN
cli-attention-relay-unreachable = Cannot reach the relay. Everything is saved here; try again when there is a network: turnabout sync
cli-attention-relay-full = { $sentence } Then: turnabout sync
cli-attention-registration-needed = Everything is saved here. This relay wants a registration token: turnabout relay ORIGIN --registration TOKEN
cli-attention-cloned = Everything is saved here. This notebook was copied or restored from a copy, and the other one has gone on: nothing is sent from here any more. Go on there. To use this computer, too: make a link there with turnabout link-device, and join by it here in another --profile. What was written here only: turnabout export
cli-attention-code-used-today = This recovery code has let a device in less than a day ago, and the relay lets in one a day by it. Nothing is lost; this goes on by itself, here: turnabout sync
cli-attention-no-relay = Everything is saved here. No relay is named yet. Name the one that you and your partner use: turnabout relay ORIGIN
