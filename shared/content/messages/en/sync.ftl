### Offline and on the way. "Saved" always means: on this device. First what is safe, then what waits. Being offline is a
### state, not a fault. "-short" is for a status line, "-full" is the sentence behind it.
### $partner: the partner's name. $day, $hour: already written out. $here: which kind of device this is; one of the words
### phone, tablet, computer, as a key and not for display. $device: the name that a person gave to a device of theirs.

sync-saved-short = Saved here
sync-saved-full = { $here ->
        [phone] Saved on this phone. It will reach { $partner } and your other devices when you are online.
        [tablet] Saved on this tablet. It will reach { $partner } and your other devices when you are online.
       *[computer] Saved on this computer. It will reach { $partner } and your other devices when you are online.
    }
# $count: a number of changes.
sync-waiting-short = { $count ->
        [0] Nothing waiting
        [one] { $count } change waiting
       *[other] { $count } changes waiting
    }
sync-waiting-full = { $count ->
        [0] Everything that is saved here has been sent.
        [one] { $count } change is saved here and waiting for a connection.
       *[other] { $count } changes are saved here and waiting for a connection.
    }
sync-sending-short = Sending
sync-sending-full = { $count ->
        [one] { $count } change is on its way to the relay. It stays saved here.
       *[other] { $count } changes are on their way to the relay. They stay saved here.
    }
sync-relay-short = On its way
sync-relay-full = { $partner } has not opened the app since. It arrives when { $partner } opens it.
sync-reached-short = { $partner } has this
# It reached the device. Nobody learns whether it was read.
sync-reached-full = Reached { $partner }'s device on { $day } at { $hour }.
sync-behind-short = { $device } is not up to date
sync-behind-full = { $device } last caught up on { $day }.
sync-merged-short = Both edits kept
sync-merged-full = You and { $partner } both changed this while apart. Both are here.
sync-merged-do = See what changed
sync-two-short = Two answers
sync-two-full = You each set something different. Pick one, or talk about it.
sync-two-date = You each set a different date. Pick one, or talk about it.
# $days: full days since the last contact with the relay.
sync-away-short = { $days ->
        [0] In touch today
        [one] Not in touch for { $days } day
       *[other] Not in touch for { $days } days
    }
sync-away-full = Nothing is lost. Open the app where there is a network when you can.
sync-unreachable-short = Cannot reach the relay
sync-unreachable-full = Your network works; the relay does not answer. Everything is saved here.
sync-key-short = { $partner } has a new device
sync-key-full = Compare the words with { $partner } before you send private things.
sync-approval-short = Waiting for approval
sync-approval-full = { $here ->
        [phone] Approve this phone on a device that you already use.
        [tablet] Approve this tablet on a device that you already use.
       *[computer] Approve this computer on a device that you already use.
    }
sync-storage-short = { $here ->
        [phone] Phone is full
        [tablet] Tablet is full
       *[computer] Computer is full
    }
sync-storage-full = New notes cannot be saved until there is room. Export or free space.
sync-update-short = Update to read
sync-update-full = { $partner }'s version writes something this one cannot read. Your own notes are fine.
sync-done-short = All sent, all read
sync-reading-short = Reading

## The line that says how it stands: parts that are separated by dots. $partner: the name. $day: day and hour, already written
## out. $here: what the person holds: phone, tablet or computer.

sync-saving = Saving
sync-disk-full = Not saved yet: the disk is full
sync-disk-silent = Not saved yet: the disk does not answer
sync-put-aside = { $count ->
        [one] { $count } thing could not be read and was put aside
       *[other] { $count } things could not be read and were put aside
    }
sync-unreadable = { $count ->
        [one] { $count } record on { $here ->
            [phone] this phone
            [tablet] this tablet
           *[computer] this computer
        } could not be read
       *[other] { $count } records on { $here ->
            [phone] this phone
            [tablet] this tablet
           *[computer] this computer
        } could not be read
    }
sync-waiting-connection = { $count ->
        [one] { $count } change waiting for a connection
       *[other] { $count } changes waiting for a connection
    }
sync-sending-count = { $count ->
        [one] Sending { $count } change
       *[other] Sending { $count } changes
    }
sync-away-days = { $count ->
        [one] Not in touch for { $count } day
       *[other] Not in touch for { $count } days
    }
sync-away-hours = { $count ->
        [one] Not in touch for { $count } hour
       *[other] Not in touch for { $count } hours
    }
sync-away-minutes = { $count ->
        [one] Not in touch for { $count } minute
       *[other] Not in touch for { $count } minutes
    }
sync-nothing-waiting = Saved here, nothing waiting
sync-on-its-way = On its way: { $partner } gets it when they are online
sync-reached-on = { $partner } has this: reached them on { $day }
sync-own-behind = { $count ->
        [one] { $count } device of your own not up to date
       *[other] { $count } devices of your own not up to date
    }

## A relay that was healed of late. $day: day and hour, already written out. $here: what the person holds: phone, tablet or
## computer.

sync-refilled = { $here ->
        [phone] The relay had lost some of what it kept; this phone has brought it back ({ $day }). Nothing is lost.
        [tablet] The relay had lost some of what it kept; this tablet has brought it back ({ $day }). Nothing is lost.
       *[computer] The relay had lost some of what it kept; this computer has brought it back ({ $day }). Nothing is lost.
    }
sync-rewound = { $here ->
        [phone] The relay was set back and had gone on since; this phone has brought both together ({ $day }). Nothing is lost.
        [tablet] The relay was set back and had gone on since; this tablet has brought both together ({ $day }). Nothing is lost.
       *[computer] The relay was set back and had gone on since; this computer has brought both together ({ $day }). Nothing is lost.
    }
