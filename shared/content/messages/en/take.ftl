### Exports, what is read back from one, and backups.

## How many. They stand inside the sentences below.

take-pairs = { $count ->
        [one] { $count } pair
       *[other] { $count } pairs
    }
take-sessions = { $count ->
        [one] { $count } session
       *[other] { $count } sessions
    }
take-notes = { $count ->
        [one] { $count } page of your own notes
       *[other] { $count } pages of your own notes
    }
take-topics = { $count ->
        [one] { $count } topic
       *[other] { $count } topics
    }
take-reflections = { $count ->
        [one] { $count } reflection
       *[other] { $count } reflections
    }

## What was done. $path: a folder or file. $pairs, $sessions, $notes, $topics, $reflections: each a message of the group above.
## $holds: the message take-holds, and perhaps take-unread.

take-exported = { $count ->
        [one] { $count } file in { $path }. It is readable by anybody who gets it; what was left out is said in it.
       *[other] { $count } files in { $path }. They are readable by anybody who gets them; what was left out is said in them.
    }
take-read-back = Saved here, beside what was here: { $pairs }, { $sessions }, { $topics } and { $reflections }, in new pairs with an empty seat for your partner.
take-unknown-fields = { $count ->
        [one] The file has { $count } field that this version does not know; it was not taken over.
       *[other] The file has { $count } fields that this version does not know; they were not taken over.
    }
take-holds = { $pairs }, { $sessions }, { $notes }, { $topics } and { $reflections }
take-unread = { $count ->
        [one] { $count } document could not be read when it was made and is not in it
       *[other] { $count } documents could not be read when it was made and are not in it
    }
take-backup-made = The backup is in { $path }: { $holds }. It opens with its passphrase and with nothing else; nobody can bring that back.
# $when: a day and an hour.
take-backup-good = The backup is whole. It was made { $when } and holds { $holds }. Nothing was changed.
take-restored = Saved here: { $holds }. You can read and write. This is a new device: nothing comes in or goes out until it is let in. Another device of yours can do that, or your recovery code. What you write here until then waits, and is sent afterwards.
