//! All that people do with who is in. A flow without a scene, a story and a check does not compile.

use super::{Scene, checks, stories};
use tests::Device;

/// What somebody is at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flow {
    /// First launch: a name, a relay.
    Begin,
    /// A pair with nobody else in it.
    StartPair,
    /// A link for a partner: one use, and an end.
    Invite,
    /// … and nobody takes it in time.
    InviteEnds,
    /// A door is shut before anybody came.
    Revoke,
    /// A partner comes in.
    Accept,
    /// A partner comes in while nobody else is online.
    AcceptAlone,
    /// Two compare their words.
    CompareWords,
    /// A second device of one's own, into two pairs.
    LinkSecond,
    /// A third one, which both of the others want to let in.
    LinkThird,
    /// A recovery code is made and confirmed.
    MakeCode,
    /// … and another one put in its place.
    ReplaceCode,
    /// Everything was lost and comes back by the code.
    UseCode,
    /// A lost device is taken out.
    RemoveDevice,
    /// A partner is taken out.
    RemovePerson,
    /// Somebody leaves.
    Leave,
    /// A device gives itself fresh keys.
    RenewKeys,
    /// A device comes in anew.
    Repair,
}

impl Flow {
    /// All of them.
    pub const ALL: [Self; 18] = [
        Self::Begin,
        Self::StartPair,
        Self::Invite,
        Self::InviteEnds,
        Self::Revoke,
        Self::Accept,
        Self::AcceptAlone,
        Self::CompareWords,
        Self::LinkSecond,
        Self::LinkThird,
        Self::MakeCode,
        Self::ReplaceCode,
        Self::UseCode,
        Self::RemoveDevice,
        Self::RemovePerson,
        Self::Leave,
        Self::RenewKeys,
        Self::Repair,
    ];

    /// The moment before it begins. The clock of whoever acts stands at `clock_ms`, if that is given.
    pub fn scene(self, clock_ms: Option<i64>) -> Scene {
        match self {
            Self::Begin => Scene::fresh(clock_ms),
            Self::StartPair => Scene::alone(clock_ms),
            Self::Invite | Self::InviteEnds => Scene::in_half_a_pair(clock_ms),
            Self::Revoke => Scene::with_an_open_door(clock_ms),
            Self::Accept => Scene::invited(clock_ms, true),
            Self::AcceptAlone => Scene::invited(clock_ms, false),
            Self::LinkSecond => Scene::with_two_pairs(clock_ms),
            Self::LinkThird => Scene::with_a_laptop(clock_ms),
            Self::ReplaceCode => Scene::with_a_code(clock_ms),
            Self::UseCode => Scene::all_lost(clock_ms),
            Self::RemoveDevice => Scene::with_a_lost_phone(clock_ms),
            Self::CompareWords | Self::MakeCode | Self::RemovePerson | Self::Leave | Self::RenewKeys | Self::Repair => {
                Scene::in_a_pair(clock_ms)
            }
        }
    }

    /// Whoever takes part looks at their screen and does what is to be done next. True once the screens say that it is done.
    pub fn goes_on(self, scene: &mut Scene) -> bool {
        match self {
            Self::Begin => stories::begin(scene),
            Self::StartPair => stories::start_pair(scene),
            Self::Invite | Self::InviteEnds => stories::invite(scene),
            Self::Revoke => stories::revoke(scene),
            Self::Accept => stories::accept(scene),
            Self::AcceptAlone => stories::accept_alone(scene),
            Self::CompareWords => stories::compare_words(scene),
            Self::LinkSecond => stories::link(scene, 2),
            Self::LinkThird => stories::link(scene, 3),
            Self::MakeCode => stories::make_code(scene),
            Self::ReplaceCode => stories::replace_code(scene),
            Self::UseCode => stories::use_code(scene),
            Self::RemoveDevice => stories::remove_device(scene),
            Self::RemovePerson => stories::remove_person(scene),
            Self::Leave => stories::leave(scene),
            Self::RenewKeys => stories::renew_keys(scene),
            Self::Repair => stories::repair(scene),
        }
    }

    /// Whoever is out at the end, and need not be up to date any more.
    pub fn takes_out(self, scene: &Scene) -> Option<Device> {
        match self {
            Self::RemoveDevice | Self::RemovePerson => scene.other,
            Self::Begin
            | Self::StartPair
            | Self::Invite
            | Self::InviteEnds
            | Self::Revoke
            | Self::Accept
            | Self::AcceptAlone
            | Self::CompareWords
            | Self::LinkSecond
            | Self::LinkThird
            | Self::MakeCode
            | Self::ReplaceCode
            | Self::UseCode
            | Self::Leave
            | Self::RenewKeys
            | Self::Repair => None,
        }
    }

    /// What must hold once all is quiet again, beyond that all agree and can write.
    pub fn checks(self, scene: &mut Scene) {
        checks::all_agree_and_can_write(scene);
        match self {
            Self::Begin => checks::begun_once(scene),
            Self::StartPair => checks::one_pair(scene),
            Self::Invite => checks::lets_one_in(scene),
            Self::InviteEnds => checks::has_ended(scene),
            Self::Revoke => checks::lets_nobody_in(scene),
            Self::Accept | Self::AcceptAlone | Self::LinkSecond | Self::LinkThird => checks::the_door_is_shut(scene),
            Self::CompareWords => checks::is_verified(scene),
            Self::MakeCode | Self::ReplaceCode => checks::only_the_last_code_counts(scene),
            Self::UseCode => checks::the_code_is_wiped(scene),
            Self::RemoveDevice | Self::RemovePerson => checks::the_removed_know_nothing_new(scene),
            Self::Leave => checks::has_left(scene),
            Self::RenewKeys => checks::has_other_words(scene),
            Self::Repair => checks::is_back(scene),
        }
    }
}
