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
