### Why something was not done, and what to do. A sentence begins with what is safe or what happened, never with a verdict,
### and never holds anybody's words. Nobody is blamed. Nothing in here is to be typed. $max: a number of characters.
### $here: what the person holds: phone, tablet or computer.

## What is refused

problem-not-begun = Nobody has begun here yet.
problem-already-begun = Somebody has begun here already, and everything is as it was.
problem-name-needed = Say your name, the one that your partner will see.
problem-no-relay = No relay is named yet. Name the one that you and your partner use.
problem-bad-relay = This is no address of a relay. Write it like wss://relay.example.
problem-not-a-link = This is none of our links. Copy the whole line that begins with turnabout://join#
problem-link-cut = This link is not whole. Copy all of it, to its last character, and try again.
problem-link-newer = { $here ->
        [computer] This link was made by a newer version. Update this program, then open it again.
       *[other] This link was made by a newer version. Update this app, then open it again.
    }
problem-not-an-answer = This is no answer to a link from this room. Copy the whole line that begins with turnabout://came#
problem-answer-differs = This answers another link than the one that was shown here, or somebody has come in by it; nobody was let in. Show the link once more.
problem-nothing-to-show = There is nothing to show in the room for this pair: both of you are in, or a relay has it. Let your partner in by a link.
problem-already-in = You are in there already; everything is as it was.
problem-device-not-fresh = This link is for a new device of your own, and somebody has begun here already.
problem-no-such-pair = There is no such pair here.
problem-no-such-session = There is no such session here.
problem-no-such-thing = There is no such thing here, or not any more.
problem-empty = Something that must be said is empty. Say it, and try again.
problem-three-active = Three topics are active already, and three are enough at once. Park one of them first.
problem-only-the-learner = How at ease somebody is, they say themselves; in this topic you are not the one who learns.
problem-no-such-hour = Days are from 1 to 7, and hours from 00:00 to 24:00, the first before the last.
problem-not-open = The session's text is not at hand; nothing was changed. Try again.
problem-bad-edit = The text is no longer what this edit was made for; nothing was changed. Try again.
problem-text-too-old = What you wrote last still stands in front of you and nowhere else: so much has come to this text since that it no longer fits in. Copy it, and open the session again.
problem-pair-full = Both of you are in this pair already.
problem-copied = This notebook was copied, and the other one has gone on: nothing is sent from here any more, so nothing was changed. Do it in the other one.
problem-not-in = This device is not in there, or not any more; what is here stays here.
problem-nobody-there = Nobody else is in this pair. Let your partner in.
problem-this-device = That is this very device. Take it out from another one of yours; nothing was changed.
problem-not-a-safety-code = These are neither ten of the safety words nor the text of a safety QR; nothing was compared.
problem-not-a-recovery-code = This is no recovery code. It has nine groups of four letters and digits; type all of it, as it was written down.
problem-code-mistyped = Something in this recovery code was misread or mistyped. Look at it again, group by group, and type it once more.
problem-no-such-code = The relay has nothing for this recovery code. Either it is another relay, or a newer code took the place of this one.
problem-too-many-tries = The relay takes only a few tries at recovery codes in a minute. Nothing was changed; wait a minute, then try again.
problem-no-code-shown = No recovery code was shown that could be confirmed.
problem-code-differs = These are not the groups that were asked for.
problem-document-full = This has taken in as much as it can; everything in it is safe. Go on in a new session.
problem-not-text = This is not plain text (UTF-8); nothing was taken over. Save it as plain text or Markdown first.
problem-only-mine = That mark is for you alone; nothing was shared.
problem-too-many-times = Three times are the most that can be proposed at once. Leave some out.
problem-not-proposed = This time is not proposed, or not any more.
problem-already-over = This session has ended already; everything in it is as it was.
problem-not-over = This session has neither begun nor ended yet. Its card comes afterwards.
problem-not-its-time = This session is not on now: its time is still to come, or it was called off. Nothing was changed; if you meet all the same, say that it is meant.
problem-not-begun-yet = Nobody has begun this session; nothing was changed. If it was held, say that ending it is meant.
problem-no-start = Nobody has said when this session was; nothing was changed. Say when it began.
problem-no-length = Nobody has said how long this session was; nothing was changed. Say its minutes.
problem-nothing-planned = Nothing is planned that a calendar could show, so there is no file.
problem-put-off-already = This card was put off once already. Fill it in, or leave it.
problem-still-to-come = This meeting is still to come; nothing was written down.
problem-bad-length = A meeting lasts from one minute to seven days.
problem-not-on-the-scale = The question has no such answer.
problem-not-asked-yet = This is asked from the middle of your time together on.
problem-nothing-to-share = There is nothing to share, or nothing new since you last did.
problem-pair-has-ended = This pairing has ended: what both of you see does not change any more. You can read and export it, and your own notes stay yours.
problem-wording-changed = The wording has changed since it was shown here, or there is nothing to agree to. Read it again.
problem-two-answers-left = You each changed a clause differently, and both answers are kept. Set one of them first.
problem-both-answered = You both have answered by now; what is sealed stays as it is.
problem-not-asked = This question is not asked here, or not yet.
problem-not-one-line = A clause is one line. Nothing was changed; write it without line breaks.
problem-bad-weeks = Give the weeks as a number from 1 to 52, or say it in your own words.
problem-date-too-early = This date is too early; a later one is needed. Nothing was changed.
problem-not-now = This does not fit where the pair stands now; nothing was changed.
problem-not-shown = This reminder is not shown now, so there is nothing to put off.
problem-damaged = { $here ->
        [phone] This is damaged on this phone and was left as it is. What reached your other devices or your partner is safe there.
        [tablet] This is damaged on this tablet and was left as it is. What reached your other devices or your partner is safe there.
       *[computer] This is damaged on this computer and was left as it is. What reached your other devices or your partner is safe there.
    }
problem-too-long = { $count ->
        [one] This is too long: { $count } character, and the most is { $max }. Nothing was changed; split it, and try again.
       *[other] This is too long: { $count } characters, and the most is { $max }. Nothing was changed; split it, and try again.
    }

## Exports and backups. $found, $known: numbers of formats.

problem-not-an-export = This is no JSON export of ours; nothing was taken over.
problem-export-newer = { $here ->
        [computer] This export was made by a newer version (format { $found }; this one knows { $known }). Nothing was changed; update this program, and try again.
       *[other] This export was made by a newer version (format { $found }; this one knows { $known }). Nothing was changed; update this app, and try again.
    }
problem-export-damaged = This export is not whole, or says something that no notebook can hold; nothing was taken over. Use another copy of it.
problem-already-here = What is in this export is in this notebook already; nothing was taken over.
problem-not-a-backup = This is none of our backups. Nothing was changed.
problem-backup-newer = { $here ->
        [computer] This backup was made by a newer version (format { $found }; this one knows { $known }). Nothing was changed; update this program, and try again.
       *[other] This backup was made by a newer version (format { $found }; this one knows { $known }). Nothing was changed; update this app, and try again.
    }
problem-backup-damaged = Something in this backup does not open. Nothing was changed; use another copy of it.
problem-backup-passphrase-wrong = This passphrase does not open this backup. Nothing was made or changed; try another one.
problem-backup-passphrase-needed = A backup needs a passphrase. Nothing was made or changed.
problem-backup-too-large = This is more than a backup file holds (1 GiB). Nothing was made or changed; export your notes instead.
problem-no-randomness = This system gives no randomness, and nothing was made. Try again after a restart.
problem-no-such-zone = There is no such time zone, and nothing was made. Name it like Europe/Berlin, or leave it out.
problem-not-printed = The PDF could not be made, and nothing was written.

## The relay, asked a question, does not answer

problem-relay-unreachable = Cannot reach the relay; nothing was changed. Check its address, and try again when there is a network.
problem-relay-silent = The relay has not answered yet; nothing was changed. Try again in a while.

## Safety words and the recovery code

problem-safety-differs = Not the same. Either one of you has not heard of the newest change yet, or somebody stands between you. Be online both of you for a moment, then compare anew. If they still differ, write nothing here that others must not read, and talk in person.
problem-code-unconfirmed = This code was not confirmed and does not count.
problem-code-unconfirmed-before = This code was not confirmed and does not count; the one before still does.

## Opening a notebook. $found, $known: numbers of file formats. $reason: why a disk could not be used.

problem-in-use = This notebook is open in another program. Close it there, then try again.
problem-wrong-key = This key or passphrase does not open this notebook; everything in it is as it was. Try the right one.
problem-newer = { $here ->
        [computer] This notebook was written by a newer version (format { $found }; this program knows { $known }) and was left as it is. Update this program.
       *[other] This notebook was written by a newer version (format { $found }; this app knows { $known }) and was left as it is. Update this app.
    }
problem-file-damaged = This notebook's file is damaged and was left as it is. Restore it from a backup, or begin anew: what reached your partner or the relay is safe there.
problem-folder-unusable = This notebook's folder cannot be used ({ $reason }). Check free space and permissions, then try again.
# $program: the other program's name, such as turnabout.
problem-in-use-by = This notebook is open in another program ({ $program }). Close it there, then try again.
problem-no-notebook = There is no notebook in this folder yet.
problem-other-build = { $here ->
        [computer] Two parts of this program are of different versions, so nothing was opened; the notebook is as it was. Install the program anew.
       *[other] Two parts of this app are of different versions, so nothing was opened; the notebook is as it was. Install the app anew.
    }
problem-key-malformed = The key that this device keeps for the notebook is not whole, so nothing was opened; the notebook is as it was. Restart the device, and try again.
# "salt" is the name of the file.
problem-salt-malformed = The file "salt" in the notebook's folder is not 16 bytes. Restore it from your copy; the passphrase opens nothing without it.
problem-passphrase-needed = A passphrase is needed; nothing was opened.
problem-folder-refused = This notebook's folder cannot be used. Check free space and permissions, then try again.
problem-partly-damaged = The part of this notebook that all else hangs on is damaged, and it was left as it is. Be online for a while. If that does not help, restore it from a backup, or begin anew.

## Waiting and the disk

problem-timed-out = No answer came in time. What was saved before is safe; look whether this was done before you do it again.
problem-stopped = { $here ->
        [computer] The program has stopped on a fault of its own; what was saved is safe. Try again.
       *[other] The app has stopped on a fault of its own; what was saved is safe. Try again.
    }
problem-disk-full = What you just wrote is not saved: the disk is full. Free some space, then write it again; all the rest is safe.
problem-disk-silent = What you just wrote is not saved: the disk does not answer. Try again; all the rest is safe.

## The words for things, as they stand in sentences

problem-thing-pair = pair
problem-thing-session = session
problem-thing-topic = topic
problem-thing-device = device
problem-thing-link = link
problem-thing-mark = mark
problem-thing-step = step
problem-thing-contact = contact
problem-thing-mark-or-step = mark or step
problem-thing-offer = offer
problem-thing-goal = goal
problem-thing-draft = draft
problem-thing-line = line
problem-thing-answer = answer
