### Who can see something: one word and one sentence for each. They are the most important words of the app; keep them short
### and always the same. $partner: the partner's name.

scope-mine = Only me
scope-mine-text = Only your own devices can read it.
scope-ours = Both of us
scope-ours-text = Only your devices and { $partner }'s can read it.
scope-circle = Circle
scope-circle-text = Only the people whom you both let in can read it.
scope-sent = Sent
scope-sent-text = A copy left your pair. You see here to whom, when, and the exact words.
scope-share-line = Share this line
# Used where a name is not known yet, in the middle of a sentence.
scope-partner = your partner

## Beside the name of a partner

scope-you = you
# Who sees the answers to a prompt.
scope-opened-together = Opened together, once both have answered
