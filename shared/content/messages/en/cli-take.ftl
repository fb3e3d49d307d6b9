### The terminal program: exports, what is read back from one, and backups. What stands after "turnabout", and words such as
### --format or FILE, is typed as it stands and is not translated.
### $found, $known: numbers of formats. $path: a folder or file. $reason: why a disk could not be used. $pairs, $sessions, $notes,
### $topics, $reflections: each a message of the group "How many". $holds: the message cli-take-holds, and perhaps cli-take-unread.

## What was not done

cli-take-not-an-export = This is no JSON export of ours; nothing was taken over. A text goes into your own notes with: turnabout import FILE --session ID
cli-take-export-newer = This export was made by a newer version (format { $found }; this one knows { $known }). Nothing was changed; update this program, and try again.
cli-take-export-damaged = This export is not whole, or says something that no notebook can hold; nothing was taken over. Use another copy of it.
cli-take-already-here = What is in this export is in this notebook already; nothing was taken over. To have it once more, begin a notebook apart: turnabout --profile DIR init --name NAME
cli-take-not-a-backup = This is none of our backups. Nothing was changed.
cli-take-backup-newer = This backup was made by a newer version (format { $found }; this one knows { $known }). Nothing was changed; update this program, and try again.
cli-take-backup-damaged = Something in this backup does not open. Nothing was changed; use another copy of it.
cli-take-backup-passphrase-wrong = This passphrase does not open this backup. Nothing was made or changed; try another one.
cli-take-backup-passphrase-needed = A backup needs a passphrase. Nothing was made or changed.
cli-take-backup-too-large = This is more than a backup file holds (1 GiB). Nothing was made or changed; take your notes along with turnabout export.
cli-take-no-randomness = This system gives no randomness, and nothing was made. Try again after a restart.
cli-take-no-such-zone = There is no such time zone, and nothing was made. Name it like Europe/Berlin, or leave it out.
cli-take-not-printed = The PDF could not be made, and nothing was written. Use --format markdown, and report this.
cli-take-something-there = There is something at that path already, and it was left as it is. Name one that is not there yet.
cli-take-not-written = It could not be written ({ $reason }); nothing was left there. Make room or name another place.
cli-take-needs-fresh = There is a notebook here already, and it was left as it is. Restore into a folder of its own: turnabout --profile DIR backup restore FILE

## The passphrase of a backup

cli-take-passphrase = Passphrase of the backup:
cli-take-passphrase-not-text = TURNABOUT_BACKUP_PASSPHRASE is not text (UTF-8).
cli-take-passphrase-missing = The backup's passphrase is missing. Set TURNABOUT_BACKUP_PASSPHRASE.

## How many. They stand inside the sentences below.

cli-take-pairs = { $count ->
        [one] { $count } pair
       *[other] { $count } pairs
    }
cli-take-sessions = { $count ->
        [one] { $count } session
       *[other] { $count } sessions
    }
cli-take-notes = { $count ->
        [one] { $count } page of your own notes
       *[other] { $count } pages of your own notes
    }
cli-take-topics = { $count ->
        [one] { $count } topic
       *[other] { $count } topics
    }
cli-take-reflections = { $count ->
        [one] { $count } reflection
       *[other] { $count } reflections
    }

## What was done

cli-take-exported = { $count ->
        [one] { $count } file in { $path }. It is readable by anybody who gets it; what was left out is said in it.
       *[other] { $count } files in { $path }. They are readable by anybody who gets them; what was left out is said in them.
    }
cli-take-read-back = Saved here, beside what was here: { $pairs }, { $sessions }, { $topics } and { $reflections }, in new pairs with an empty seat for your partner.
cli-take-unknown-fields = { $count ->
        [one] The file has { $count } field that this version does not know; it was not taken over.
       *[other] The file has { $count } fields that this version does not know; they were not taken over.
    }
cli-take-holds = { $pairs }, { $sessions }, { $notes }, { $topics } and { $reflections }
cli-take-unread = { $count ->
        [one] { $count } document could not be read when it was made and is not in it
       *[other] { $count } documents could not be read when it was made and are not in it
    }
cli-take-backup-made = The backup is in { $path }: { $holds }. It opens with its passphrase and with nothing else; nobody can bring that back. See whether it does: turnabout backup test FILE
# $when: a day and an hour.
cli-take-backup-good = The backup is whole. It was made { $when } and holds { $holds }. Nothing was changed.
cli-take-restored = Saved here: { $holds }. You can read and write. This is a new device: nothing comes in or goes out until it is let in. Another device of yours can do that (turnabout link-device there, turnabout join LINK here), or your recovery code (turnabout recover). What you write here until then waits, and is sent afterwards.
