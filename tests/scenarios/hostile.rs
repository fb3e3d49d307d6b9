//! The hostile relay: whatever it does to whom, it ends in the stated alarm and state, and never in accepted data.
//!
//! A table of [`Attack`]s and [`Victim`]s. Each pair is a story of its own ([`story`]): honest people write, the relay does its
//! worst ([`attacks`], with what [`forged`] makes), the victim does what it came for, and then the relay behaves again. What
//! every story must keep, whatever the attack, is in [`promises`]; what each one ends in is [`ends`].
//!
//! In our design the `GroupInfo` by which a newcomer comes in stands inside the sealed control entries, so a stale one can be
//! served only by serving an older end of the log.

mod attacks;
mod ends;
mod forged;
mod promises;
mod story;

use ends::end;
use std::panic::catch_unwind;
use story::Story;

/// What a relay may do, alone or with others. Matched without a wildcard: a new one compiles only with its ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Attack {
    /// Forgets everything.
    LosesEverything,
    /// Goes back to an older copy of itself.
    SetsBack,
    /// Shows the victim another log than everybody else, from the same beginning.
    Forks,
    /// Shows the victim the log up to a place, and nothing behind it.
    Withholds,
    /// Lets no entry at all through to the victim.
    SaysNothing,
    /// Serves all texts again that stand in the log, behind it.
    Replays,
    /// Serves the whole log again, behind it: the changes of membership, too.
    ReplaysMembership,
    /// Puts the text of one entry under the header of another one.
    SwapsBodies,
    /// Puts what it made up between the entries, in words that nobody signed or that a stranger did.
    Junk,
    /// Puts changes of membership by a stranger into the log, that let a ghost in.
    Ghosts,
    /// The same by somebody who has the secret of a link that was used.
    UsedLink,
    /// Takes what a device that was removed writes after its removal, with all that it ever knew.
    ExMemberWrites,
    /// Takes what that device says about who is in, after its removal.
    ExMemberCommits,
    /// Puts what that device writes before its removal, as if it had been written then.
    ExMemberBackdates,
    /// Lets that device go on before its removal: it removes who had removed it.
    ExMemberForks,
}

impl Attack {
    const ALL: [Self; 15] = [
        Self::LosesEverything,
        Self::SetsBack,
        Self::Forks,
        Self::Withholds,
        Self::SaysNothing,
        Self::Replays,
        Self::ReplaysMembership,
        Self::SwapsBodies,
        Self::Junk,
        Self::Ghosts,
        Self::UsedLink,
        Self::ExMemberWrites,
        Self::ExMemberCommits,
        Self::ExMemberBackdates,
        Self::ExMemberForks,
    ];
}

/// Whom it is done to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Victim {
    /// A member's device that was there all the time.
    Member,
    /// One that was offline, before the removal of a device too, and comes back.
    Returning,
    /// Somebody on the way into a pair, by a link.
    Newcomer,
    /// A further device of a member, by a link.
    OwnDevice,
    /// A new device of a member who lost everything but the code.
    Recovering,
}

impl Victim {
    const ALL: [Self; 5] = [Self::Member, Self::Returning, Self::Newcomer, Self::OwnDevice, Self::Recovering];
}

/// One row of the table, against every victim.
fn all_victims_of(attack: Attack) {
    let mut wrong = Vec::new();
    for victim in Victim::ALL {
        let stated = end(attack, victim);
        match catch_unwind(|| Story::tell(attack, victim)) {
            Ok(found) if found == stated => {}
            Ok(found) => wrong.push(format!("{attack:?} × {victim:?}: {found:?}, and stated is {stated:?}")),
            Err(_) => wrong.push(format!("{attack:?} × {victim:?}: broken, as said above")),
        }
    }
    assert!(wrong.is_empty(), "\n  {}", wrong.join("\n  "));
}

macro_rules! rows {
    ($(fn $name:ident: $attack:ident;)*) => {
        $(
            #[test]
            fn $name() {
                all_victims_of(Attack::$attack);
            }
        )*

        #[test]
        fn every_attack_of_the_table_is_tried() {
            assert_eq!([$(Attack::$attack),*], Attack::ALL);
        }
    };
}

rows! {
    fn a_relay_that_loses_everything_is_refilled_by_any_device: LosesEverything;
    fn a_relay_that_goes_back_is_told_from_one_that_did_not: SetsBack;
    fn a_relay_that_shows_two_logs_gets_one_again: Forks;
    fn a_relay_that_withholds_the_end_of_a_log_is_silence: Withholds;
    fn a_relay_that_lets_nothing_through_is_a_relay_that_does_not_answer: SaysNothing;
    fn a_relay_that_serves_everything_twice_brings_nothing_twice: Replays;
    fn a_relay_that_serves_a_change_of_membership_twice_has_a_log_that_nobody_follows: ReplaysMembership;
    fn a_relay_that_swaps_what_is_sealed_has_nothing_of_it_read: SwapsBodies;
    fn a_relay_that_makes_entries_up_has_nothing_of_them_read: Junk;
    fn a_relay_that_lets_a_ghost_in_has_a_log_that_nobody_follows: Ghosts;
    fn a_relay_with_the_secret_of_a_used_link_lets_nobody_in: UsedLink;
    fn a_relay_and_a_removed_device_that_writes_on_are_not_read: ExMemberWrites;
    fn a_relay_and_a_removed_device_that_commits_have_a_log_that_nobody_follows: ExMemberCommits;
    fn a_relay_and_a_removed_device_that_write_into_the_past_are_noticed: ExMemberBackdates;
    fn a_relay_and_a_removed_device_that_undo_its_removal_are_noticed: ExMemberForks;
}
