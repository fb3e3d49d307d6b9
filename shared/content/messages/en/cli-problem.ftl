### The terminal program: why something was not done, and what to do. A sentence begins with what is safe or what happened, never
### with a verdict, and never holds anybody's words. Nobody is blamed. What stands after "turnabout", and words such as --name or
### NAME, is typed as it stands and is not translated. "Saved here" always means on this computer.
### $reason: why a file or disk could not be used, such as "permission denied". $kind: the word for a thing, such as
### problem-thing-pair. $ids: beginnings of ids. $path: a folder or file. $problem, $fault: a fault that
### has no words here, in English.
### $sentence: what every shell says, in a message of its own; here is added what is to be typed.

## What the core refuses

cli-problem-not-begun = { $sentence } Begin with: turnabout init --name NAME
cli-problem-already-begun = { $sentence } Use another --profile.
cli-problem-name-needed = Say your name, the one that your partner will see: --name NAME
cli-problem-no-relay = No relay is named yet. Name the one that you and your partner use: turnabout relay ORIGIN
cli-problem-bad-relay = This is no address of a relay. Write it like wss://relay.example, or ws://127.0.0.1:8787 on this computer.
cli-problem-answer-differs = This answers another link than the one that was shown here, or somebody has come in by it; nobody was let in. Show the link once more: turnabout pair nearby PAIR
cli-problem-nothing-to-show = There is nothing to show in the room for this pair: both of you are in, or a relay has it. Let your partner in by a link: turnabout invite
cli-problem-device-not-fresh = { $sentence } Open it with another --profile.
cli-problem-no-such-pair = { $sentence } List them: turnabout pair
cli-problem-no-such-session = { $sentence } List them: turnabout session list
cli-problem-no-such-thing = There is no such thing here. Show what there is, and copy its id from there.
cli-problem-three-active = Three topics are active already, and three are enough at once. Park one of them first: turnabout topic park ID
cli-problem-pair-full = { $sentence } For a device of your own: turnabout link-device
cli-problem-not-in = { $sentence } See: turnabout pair
cli-problem-nobody-there = Nobody else is in this pair. Let your partner in: turnabout invite
cli-problem-not-a-safety-code = { $sentence } Your partner sees theirs with: turnabout safety
cli-problem-no-code-shown = { $sentence } Make one: turnabout recovery make
cli-problem-document-full = This has taken in as much as it can; everything in it is safe. Go on in a new session: turnabout session new
cli-problem-only-mine = { $sentence } Leave --ours out.
cli-problem-not-proposed = { $sentence } See: turnabout session show
cli-problem-put-off-already = This card was put off once already. Fill it in, or leave it: turnabout session card --done
cli-problem-still-to-come = { $sentence } Plan it: turnabout session new --at TIME
cli-problem-not-its-time = { $sentence } turnabout session begin --meant
cli-problem-not-begun-yet = { $sentence } turnabout session end --meant. It was at another time: turnabout session correct --at TIME. It did not take place: turnabout session call-off
cli-problem-no-start = { $sentence } turnabout session correct --at TIME
cli-problem-no-length = { $sentence } turnabout session correct --minutes N
cli-problem-bad-length = { $sentence } Say its minutes again: --minutes N
cli-problem-not-on-the-scale = { $sentence } See its answers: turnabout rate
cli-problem-not-asked-yet = { $sentence } To answer it now: --at middle or --at end
cli-problem-wording-changed = The wording has changed since it was shown here, or there is nothing to agree to. Read it again: turnabout agreement show
cli-problem-two-answers-left = You each changed a clause differently, and both answers are kept. Set one of them first: turnabout agreement set CLAUSE TEXT
cli-problem-not-asked = { $sentence } What is asked: turnabout pair state
cli-problem-bad-weeks = Give the weeks as a number from 1 to 52, or say it in your own words without --weeks.
cli-problem-not-now = { $sentence } See: turnabout pair state
cli-problem-not-shown = { $sentence } See: turnabout today

## The relay, asked a question, does not answer

cli-problem-not-let-in = Everything is saved here. This device is not let in yet. Run first on your other device, or where the link was made, and then here: turnabout sync
cli-problem-not-settled = Everything is saved here. Not all is sent and read yet; go on with: turnabout sync
cli-problem-not-all-back = What has come back is saved here; the rest follows, and the code is not asked for again. Go on with: turnabout sync
cli-problem-linking = This device is on its way in and has nothing to show yet. Run: turnabout sync

## Safety words and the recovery code

cli-problem-safety-differs = Not the same. Either one of you has not heard of the newest change yet, or somebody stands between you. Both of you: turnabout sync, then compare anew. If they still differ, write nothing here that others must not read, and talk in person.
cli-problem-code-unconfirmed = { $sentence } To make another: turnabout recovery make
cli-problem-code-unconfirmed-before = { $sentence } To make another: turnabout recovery make
cli-problem-code-not-shown = The code could not be shown ({ $reason }) and does not count.

## Opening a notebook. $found, $known: numbers of file formats.

cli-problem-file-damaged = This notebook's file is damaged and was left as it is. Restore it from a backup, or begin in another --profile: what reached your partner or the relay is safe there.
cli-problem-not-opened = This notebook did not open: { $problem }.
cli-problem-partly-damaged = The part of this notebook that all else hangs on is damaged, and it was left as it is. Try: turnabout sync. If that does not help, restore it from a backup, or begin in another --profile.
cli-problem-no-notebook = { $sentence } Begin with: turnabout init --name NAME
cli-problem-where = Say where the notebook is: --profile DIR

## Its key

cli-problem-key-malformed = The key file is not 64 hexadecimal characters. Restore it from your copy.
cli-problem-key-there = There is a key file already, and it was left as it is. Name another file.
cli-problem-key-unusable = The key file cannot be used ({ $reason }). Check its path and permissions.
cli-problem-key-fault = The key cannot be used: { $problem }.
cli-problem-key-readable = The key file can be read by others on this computer. Make it yours alone: chmod 600 FILE
cli-problem-key-missing = The notebook's key is missing. Give --key-file FILE, or set TURNABOUT_KEY_FILE or TURNABOUT_PASSPHRASE.
cli-problem-passphrase-not-text = TURNABOUT_PASSPHRASE is not text (UTF-8).
cli-problem-passphrases-differ = The two passphrases differ; nothing was made. Try again.
cli-problem-passphrase-unreadable = The passphrase could not be read ({ $reason }).

## Files, the editor, standard input

cli-problem-file-unreadable = The file cannot be read ({ $reason }). Check its path and permissions.
cli-problem-answer-unreadable = The answer could not be read ({ $reason }).
cli-problem-something-there = There is something at that path already, and it was left as it is. Name a folder that is not there yet.
cli-problem-folder-unwritable = The folder could not be written ({ $reason }); nothing was left there.
cli-problem-no-editor = Say what to write, or - to read it from standard input. For an editor, set VISUAL or EDITOR on a terminal.
cli-problem-editor = The editor did not work ({ $reason }); nothing was changed.
# $have, $need: numbers of parts.
cli-problem-parts-missing = { $need ->
        [one] These lines are { $have } of { $need } part that the code needs. Read more of it, or take the link as text.
       *[other] These lines are { $have } of { $need } parts that the code needs. Read more of it, or take the link as text.
    }

## What was not clear

cli-problem-no-time = This is no time that can be read. Write it like "2026-05-03 10:00", "tue 16:30" or "tomorrow 10:00".
# $day: such as 2026-05-03.
cli-problem-no-hour = This is a day without an hour. Write both, such as "{ $day } 10:00".
# $one, $other: times as they can be typed, with their difference from UTC.
cli-problem-hour-never = The clocks go forward over this hour, so it never comes on that day. Write the one you mean: "{ $one }" or "{ $other }".
# $one, $other: the same.
cli-problem-hour-twice = The clocks go back over this hour, so it comes twice on that day. Write the one you mean: "{ $one }" or "{ $other }".
# $time: a day, or a day and an hour.
cli-problem-time-past = { $time } is past; nothing was changed. If you mean it, add --meant.
# $time: a day, or a day and an hour.
cli-problem-time-far = { $time } is more than a year ahead; nothing was changed. If you mean it, add --meant.
# $count: the number of characters.
cli-problem-id-short = { $count ->
        [one] Give at least the first { $count } character of the { $kind }'s id.
       *[other] Give at least the first { $count } characters of the { $kind }'s id.
    }
# $beginning: what was typed.
cli-problem-id-unknown = There is no { $kind } whose id begins with { $beginning }.
cli-problem-id-ambiguous = There is more than one such { $kind }. Say which: { $ids }
cli-problem-no-pair = There is no pair yet: turnabout pair new, or your partner's link: turnabout join LINK
cli-problem-no-session = There is no session yet: turnabout session new --at "2026-05-03 10:00"
cli-problem-no-prompt = There is no prompt for now. Name one, such as P08.
# $session: the beginning of a session's id.
cli-problem-nothing-on = No session is on. To end another one, name it: turnabout session end { $session }
cli-problem-no-line = None of your own lines has these words. Show them: turnabout session show
# $numbers: numbers of lines, with commas between them.
cli-problem-several-lines = Several of your lines have these words. Say which by number: { $numbers }
cli-problem-not-going-on = Nothing was changed. To go on, answer yes, or say it beforehand: --yes

## Why a file or disk could not be used, in the brackets of the sentences above

cli-problem-reason-not-found = entity not found
cli-problem-reason-permission = permission denied
cli-problem-reason-there = entity already exists
cli-problem-reason-full = no storage space
cli-problem-reason-read-only = read-only filesystem or storage medium
cli-problem-reason-not-empty = directory not empty
cli-problem-reason-not-a-folder = not a directory
cli-problem-reason-a-folder = is a directory
cli-problem-reason-interrupted = operation interrupted
cli-problem-reason-closed = broken pipe

## The tour. $problem: the sentence that says what stopped it. $path: a folder.

cli-problem-tour-stopped = The tour stopped: { $problem } What there is lies in { $path }.
# $count: a number of promises that do not hold.
cli-problem-tour-broken = { $count ->
        [one] Not everything is as promised: { $count } fact, marked above.
       *[other] Not everything is as promised: { $count } facts, marked above.
    }
cli-problem-tour-folder = The tour's folder cannot be used ({ $reason }).
cli-problem-tour-relay-start = The relay did not start: { $fault }.
cli-problem-tour-relay-stop = The relay did not stop in order: { $fault }.
cli-problem-tour-relay-file = The relay's file could not be read ({ $fault }).
cli-problem-tour-file = A file could not be read ({ $reason }).
