### Words that a pair may choose for its two roles. Suggestions only; the pair may write its own, up to 20 characters.
### No word says that one of them teaches for good, and none names an age.

role-title = What do you call each other?
role-text = You can leave this empty. Then only your names are shown.
role-own = A word of your own
role-partner = Partner
role-colleague = Colleague
role-newer = Newer here
role-longer = Longer here
role-closer = Close to the work
role-decides = Close to decisions
role-host = Host
role-guest = Guest

## The three types of a pair

role-pair-reverse = Reverse: mostly from the newer one to the other
role-pair-mutual = Mutual: each shows the other something
role-pair-peer = Peers: two in similar places

## Where one stands, as one has said

# $stands: role-newer, role-longer or one of the two messages below.
role-stands = Where you stand: { $stands }
role-alike = In a place like the other's
role-unsaid = not said
