### The terminal program: what a command answers when it is done, and what it asks before. What stands after "turnabout", and
### words such as --yes or LINK, is typed as it stands and is not translated. $partner: the partner's name. $day: day and hour,
### already written out. $pair, $session, $topic: the beginning of an id. $path: a file or folder.

## Saved, and then

# $sentence: what the relay has to hear first.
cli-command-saved-waits = Saved here. { $sentence }
cli-command-saved = Saved here.
cli-command-saved-in = Saved here, in session { $session }.

## Beginning

cli-command-made-key = Made the key file { $path }. Without it nobody can open this notebook: keep a copy elsewhere.
cli-command-begun = Your notebook is here. Next: turnabout pair new, or your partner's link: turnabout join LINK
cli-command-link-accepted = The link is accepted and saved here. The rest happens with a network: turnabout sync
cli-command-passphrase = Passphrase:
cli-command-passphrase-again = Once more:

## Questions

# What may be typed stands in the brackets; see the two messages below.
cli-command-go-on = Go on? (yes/no)
# What counts as a yes, in small letters, with a space between two ways to say it.
cli-command-yes = y yes
# Said after a device was taken out, where there is a recovery code.
cli-command-code-perhaps = If the recovery code was made on it, that counts no more: see turnabout recovery status after the sync.

## What waits for the relay; these stand behind "Saved here."

cli-command-removal-waits = It waits for the relay, and nothing goes out meanwhile; done is what turnabout devices no longer shows. Next: turnabout sync
cli-command-partner-removal-waits = It waits for the relay, and nothing goes out in this pair meanwhile: turnabout sync
cli-command-leaving = What is here stays here. The devices of { $partner } take yours out when they are online. Next: turnabout sync
cli-command-keys-renewed = Fresh keys for this device hold once the relay has them: turnabout sync
cli-command-repairing = Everything written here stays. This device comes in anew under its own key: turnabout sync
cli-command-link-shut = The link opens nothing any more once the relay has this: turnabout sync
cli-command-code-kept = Kept. It counts once the relay has it. Next: turnabout sync
cli-command-code-kept-instead = Kept. It counts once the relay has it. The one before opens nothing from then on. Next: turnabout sync

## Links

cli-command-link-send = Send this to your partner, on a way that only the two of you read.
cli-command-link-open = Open this on your other device: turnabout join LINK
cli-command-link-secret = It is a secret until it is used: one use, until { $day }. Then: turnabout sync
cli-command-nearby-show =
    Show this to your partner, who joins with it: turnabout join LINK
    It is a secret until it is used: one use, until { $day }. Then let them in by what they show you: turnabout pair take-in ANSWER
cli-command-nearby-answer =
    Show this to your partner, who lets you in with it: turnabout pair take-in ANSWER
    Write as you like meanwhile; everything comes together when a network is there: turnabout sync
# Below a code that moves; at most 44 characters, so that it stays on its line.
cli-command-code-moving = Press Enter once the camera has all of it.
# $columns, $lines: how large a window needs to be. The text is the link or the answer, printed above.
cli-command-code-moves = The code is several pictures, one after the other: it needs a terminal with a keyboard and at least { $columns } columns and { $lines } lines. The text above works as well.
# $columns, $lines: the same.
cli-command-code-window-small = This window is too small for a code: it needs { $columns } columns and { $lines } lines. The text above works as well.
cli-command-code-too-long = This is too long for a code. The text above works as well.
cli-command-taken-in-by-relay = The relay has this pair already: your partner comes in by it, as soon as they have a network. Then: turnabout sync
cli-command-taken-in-seen =
    Your partner is in, and you have seen their screen: nobody stands between you.
    Everything comes together when a network is there: turnabout sync
cli-command-taken-in =
    Your partner is in. To know that nobody stands between you, compare the words: turnabout safety
    Everything comes together when a network is there: turnabout sync

## Made

cli-command-pair-made = Pair { $pair } is made. Let your partner in: turnabout invite { $pair }
cli-command-session-made = Session { $session } is made.
# $ours: day and hour by the zone database that is used, $theirs: by the other one.
cli-command-zones-differ = Two zone databases differ here: this program says { $ours } and goes by it; the older one on this computer, or in this program, would say { $theirs }.
# $sentence: that something was saved. $time: the day and hour that were understood.
cli-command-understood = { $sentence } Understood: { $time }.
cli-command-topic-made = Topic { $topic } is made.

## Safety words and the recovery code

cli-command-safety-same = The same: nobody stands between you and { $partner }, as all devices are now. Kept here.
# $groups: one or more of "group 3", with "and" between.
cli-command-type-back = Type back { $groups }:
# $number: which of the nine groups.
cli-command-group = group { $number }
cli-command-groups-and = and
cli-command-recovery-code = Recovery code:

## Files

cli-command-imported = { $count ->
        [one] Saved here: { $count } character in your own notes of this session.
       *[other] Saved here: { $count } characters in your own notes of this session.
    }
