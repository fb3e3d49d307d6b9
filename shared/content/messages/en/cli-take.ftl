### The terminal program: exports, what is read back from one, and backups. What stands after "turnabout", and words such as
### --format or FILE, is typed as it stands and is not translated.
### $reason: why a disk could not be used. $holds: the message take-holds, and perhaps take-unread.
### $sentence: what every shell says, in a message of its own; here is added what is to be typed.

## What was not done

cli-take-not-an-export = { $sentence } A text goes into your own notes with: turnabout import FILE --session ID
cli-take-already-here = { $sentence } To have it once more, begin a notebook apart: turnabout --profile DIR init --name NAME
cli-take-backup-too-large = This is more than a backup file holds (1 GiB). Nothing was made or changed; take your notes along with turnabout export.
cli-take-not-printed = { $sentence } Use --format markdown, and report this.
cli-take-something-there = There is something at that path already, and it was left as it is. Name one that is not there yet.
cli-take-not-written = It could not be written ({ $reason }); nothing was left there. Make room or name another place.
cli-take-needs-fresh = There is a notebook here already, and it was left as it is. Restore into a folder of its own: turnabout --profile DIR backup restore FILE

## The passphrase of a backup

cli-take-passphrase = Passphrase of the backup:
cli-take-passphrase-not-text = TURNABOUT_BACKUP_PASSPHRASE is not text (UTF-8).
cli-take-passphrase-missing = The backup's passphrase is missing. Set TURNABOUT_BACKUP_PASSPHRASE.

## What was done

cli-take-backup-made = { $sentence } See whether it does: turnabout backup test FILE
cli-take-restored = Saved here: { $holds }. You can read and write. This is a new device: nothing comes in or goes out until it is let in. Another device of yours can do that (turnabout link-device there, turnabout join LINK here), or your recovery code (turnabout recover). What you write here until then waits, and is sent afterwards.
