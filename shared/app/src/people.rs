//! Who is in: beginning, pairs, doors, devices, recovery, safety words, and two in one room.

pub(crate) mod act;
pub(crate) mod doors;
pub mod event;
pub(crate) mod link;
pub(crate) mod nearby;
pub(crate) mod reconcile;
pub(crate) mod recovery;
pub(crate) mod show;
pub mod view;

use crate::ground::edit::Outcome;
use crate::ground::model::Model;
use documents::DocumentId;
use event::PeopleEvent;

/// The documents that an act needs at hand. Unknown ids need none: the act itself says so.
pub(crate) fn needs(event: &PeopleEvent, model: &Model) -> Vec<DocumentId> {
    match event {
        PeopleEvent::StartPair
        | PeopleEvent::PairNearby
        | PeopleEvent::TakeIn { .. }
        | PeopleEvent::SawTheirScreen { .. }
        | PeopleEvent::Join { .. }
        | PeopleEvent::NameDevice { .. }
        | PeopleEvent::RemoveDevice { .. }
        | PeopleEvent::CompareSafety { .. }
        | PeopleEvent::ConfirmRecoveryCode { .. } => model.own_pages(),
        PeopleEvent::Begin { .. }
        | PeopleEvent::Invite { .. }
        | PeopleEvent::ShowNearby { .. }
        | PeopleEvent::LinkDevice
        | PeopleEvent::RevokeInvite { .. }
        | PeopleEvent::RemovePartner { .. }
        | PeopleEvent::LeavePair { .. }
        | PeopleEvent::RenewKeys
        | PeopleEvent::Repair { .. }
        | PeopleEvent::MakeRecoveryCode
        | PeopleEvent::Recover { .. } => Vec::new(),
    }
}

/// Does it.
pub(crate) fn act(event: PeopleEvent, model: &mut Model) -> Outcome {
    match event {
        PeopleEvent::Begin { name } => model.begin(&name),
        PeopleEvent::Join { link } => model.join(&link),
        PeopleEvent::StartPair => model.start_pair(),
        PeopleEvent::PairNearby => model.pair_nearby(),
        PeopleEvent::ShowNearby { pair } => model.show_nearby(&pair),
        PeopleEvent::TakeIn { answer } => model.take_in(&answer),
        PeopleEvent::SawTheirScreen { pair } => model.saw_screen(&pair),
        PeopleEvent::Invite { pair } => model.invite(&pair),
        PeopleEvent::LinkDevice => model.link_device(),
        PeopleEvent::RevokeInvite { invite } => model.revoke_invite(&invite),
        PeopleEvent::NameDevice { name } => model.name_device(&name),
        PeopleEvent::RemoveDevice { device } => model.remove_device(&device),
        PeopleEvent::RemovePartner { pair } => model.remove_partner(&pair),
        PeopleEvent::LeavePair { pair } => model.leave_pair(&pair),
        PeopleEvent::RenewKeys => model.renew_keys(),
        PeopleEvent::Repair { pair } => model.repair(pair.as_deref()),
        PeopleEvent::CompareSafety { pair, shown } => model.compare(&pair, &shown),
        PeopleEvent::MakeRecoveryCode => model.make_recovery_code(),
        PeopleEvent::ConfirmRecoveryCode { groups } => model.confirm_recovery_code(&groups),
        PeopleEvent::Recover { relay, code } => model.recover(&relay, &code),
    }
}
