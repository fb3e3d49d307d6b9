### Where a pair stands. Kind and plain, and with nobody at fault. $partner: the partner's name. $done, $planned: numbers.

## Where a pair stands

practice-invited = Invited: nobody else is in yet.
practice-trial = Trial: meet once, then you and { $partner } each say alone whether to go on.
practice-active = Active: you both said yes.
practice-paused = Paused.
practice-closing = Wrapping up: one last session, a thank-you, what each keeps.
# $done, $planned: numbers.
practice-held = Planned meetings held: { $done } of { $planned }.

## Taking back

practice-take-back = Take your take-away lines, the words of your marks and your shared answers out of what both of you see? Text that you wrote together stays, and { $partner } may have copied anything.
practice-taken-back = { $count ->
        [one] Saved here. { $count } entry taken out from here on; { $partner } may have copied it.
       *[other] Saved here. { $count } entries taken out from here on; { $partner } may have copied them.
    }
