//! What each attack ends in, for each victim.

use super::{Attack, Victim};
use app::relay::view::{Attention, Cure};

/// What the victim's screen says while the relay is at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shows {
    /// Nothing out of the ordinary: there is nothing that could be noticed, or it did no harm.
    Nothing,
    /// It waits: to be let in, to be caught up.
    Waits,
    /// The relay has said that there is no such code.
    NoSuchCode,
    /// This device has healed the relay, and says so.
    Healed(Cure),
    /// Entries were set aside and counted; everything goes on.
    SetsAside,
    /// It believes a device that was removed, since a relay can keep a removal back from whoever was away, or put something
    /// before it: THREATS.md says so. Those who knew more are alarmed, and so is this one as soon as it is shown the true log.
    Misled,
    /// An alarm.
    Alarm(Attention),
}

/// What it takes until everybody agrees again, once the relay behaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Heals {
    /// Nothing: all agree while the relay is still at it.
    Already,
    /// Only a relay that behaves.
    ByItself,
    /// The next launch: until then nothing goes to that relay.
    AtTheNextLaunch,
    /// The victim begins anew on an empty device, by a fresh link or by the code. What it was in is frozen or refused.
    WhenBegunAnew,
    /// It does not: the space is frozen, with everything in it, and its people are told so.
    Never,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct End {
    pub(super) shows: Shows,
    pub(super) heals: Heals,
}

pub(super) fn end(attack: Attack, victim: Victim) -> End {
    let (shows, heals) = match attack {
        Attack::LosesEverything => loses_everything(victim),
        Attack::SetsBack => sets_back(victim),
        Attack::Forks => forks(victim),
        Attack::Withholds => withholds(victim),
        // What was written waits; nothing is wrong but silence.
        Attack::SaysNothing => (Shows::Waits, Heals::ByItself),
        Attack::Replays | Attack::ExMemberWrites => sets_texts_aside(victim),
        Attack::SwapsBodies => swaps_bodies(victim),
        Attack::Junk => junk(victim),
        // What no rule allows is followed by nobody, and nothing more is said to such a relay until the next launch.
        Attack::ReplaysMembership | Attack::Ghosts | Attack::ExMemberCommits => {
            (Shows::Alarm(Attention::RelayLogChanged), Heals::AtTheNextLaunch)
        }
        Attack::UsedLink => used_link(victim),
        Attack::ExMemberBackdates => ex_member_backdates(victim),
        Attack::ExMemberForks => ex_member_forks(victim),
    };
    End { shows, heals }
}

fn loses_everything(victim: Victim) -> (Shows, Heals) {
    match victim {
        Victim::Member | Victim::Returning | Victim::Newcomer => (Shows::Healed(Cure::Refilled), Heals::Already),
        // The others had refilled it before this device came.
        Victim::OwnDevice => (Shows::Nothing, Heals::Already),
        // Nobody has the private space of somebody who has lost every device: only an older copy of the relay helps.
        Victim::Recovering => (Shows::NoSuchCode, Heals::WhenBegunAnew),
    }
}

fn sets_back(victim: Victim) -> (Shows, Heals) {
    match victim {
        Victim::Member => (Shows::Healed(Cure::Refilled), Heals::Already),
        // Another device had brought everything back before this one looked.
        Victim::Returning | Victim::Newcomer | Victim::OwnDevice => (Shows::Nothing, Heals::Already),
        // The end of the private space is nowhere but in a newer copy of the relay; what it came into is another group.
        Victim::Recovering => (Shows::Waits, Heals::WhenBegunAnew),
    }
}

fn forks(victim: Victim) -> (Shows, Heals) {
    match victim {
        // Two logs are two silences. One log again, and all that was written is in it.
        Victim::Member | Victim::Returning | Victim::Newcomer | Victim::Recovering => (Shows::Nothing, Heals::ByItself),
        // Nobody is there who would let it into the pair.
        Victim::OwnDevice => (Shows::Waits, Heals::ByItself),
    }
}

fn withholds(victim: Victim) -> (Shows, Heals) {
    match victim {
        // It knows more than it is shown, and gives it back.
        Victim::Member => (Shows::Healed(Cure::Refilled), Heals::ByItself),
        Victim::Returning => (Shows::Nothing, Heals::ByItself),
        // A stale group: it comes in where a removed device still is. Once it is shown the true log it freezes its own side:
        // two memberships grew from one. Nobody else ever sees it in.
        Victim::Newcomer | Victim::Recovering => (Shows::Nothing, Heals::WhenBegunAnew),
        Victim::OwnDevice => (Shows::Waits, Heals::WhenBegunAnew),
    }
}

fn sets_texts_aside(victim: Victim) -> (Shows, Heals) {
    match victim {
        Victim::Member | Victim::Returning | Victim::Recovering => (Shows::SetsAside, Heals::Already),
        // Written before it was in, under keys that it does not have: passed over.
        Victim::Newcomer | Victim::OwnDevice => (Shows::Nothing, Heals::Already),
    }
}

fn swaps_bodies(victim: Victim) -> (Shows, Heals) {
    match victim {
        Victim::Member => (Shows::Healed(Cure::Rewound), Heals::Already),
        Victim::Returning => (Shows::Healed(Cure::Rewound), Heals::ByItself),
        Victim::Newcomer => (Shows::Nothing, Heals::ByItself),
        // What would tell it of its pairs does not open.
        Victim::OwnDevice | Victim::Recovering => (Shows::Waits, Heals::ByItself),
    }
}

fn junk(victim: Victim) -> (Shows, Heals) {
    match victim {
        // A newcomer had a private space before.
        Victim::Member | Victim::Returning | Victim::Newcomer => (Shows::Healed(Cure::Rewound), Heals::Already),
        Victim::OwnDevice | Victim::Recovering => (Shows::SetsAside, Heals::Already),
    }
}

fn used_link(victim: Victim) -> (Shows, Heals) {
    match victim {
        Victim::Member | Victim::Returning | Victim::OwnDevice | Victim::Recovering => {
            (Shows::Alarm(Attention::RelayLogChanged), Heals::AtTheNextLaunch)
        }
        // Only the other one's private space has a link that was used; they are alarmed.
        Victim::Newcomer => (Shows::Nothing, Heals::AtTheNextLaunch),
    }
}

fn ex_member_forks(victim: Victim) -> (Shows, Heals) {
    match victim {
        Victim::Member => (Shows::Alarm(Attention::RelayForked), Heals::Never),
        Victim::Returning => (Shows::Misled, Heals::Never),
        // The link names an entry that is not in that log, or its door is not: nobody comes in there.
        Victim::Newcomer => (Shows::Waits, Heals::ByItself),
        // … and those who were there are frozen.
        Victim::OwnDevice => (Shows::Waits, Heals::Never),
        Victim::Recovering => (Shows::Alarm(Attention::InviteUsed), Heals::Never),
    }
}

fn ex_member_backdates(victim: Victim) -> (Shows, Heals) {
    match victim {
        // Whoever knows of the removal sees a removed device write behind it. That side is frozen for good.
        Victim::Member => (Shows::Alarm(Attention::RelayForked), Heals::Never),
        // Whoever has not read that part of the log before cannot tell when it was written.
        Victim::Returning | Victim::Recovering => (Shows::Misled, Heals::Never),
        // It was sealed before this one was in; those who were there are frozen.
        Victim::Newcomer => (Shows::Nothing, Heals::Never),
        Victim::OwnDevice => (Shows::Waits, Heals::Never),
    }
}
