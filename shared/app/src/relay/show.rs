//! What is saved, sent and received, in states.

use crate::ground::effect::StoreFault;
use crate::ground::list;
use crate::ground::model::Model;
use crate::relay::view::{Attention, Connection, Cure, Healed, Membership, Reach, Saved, SpaceSync, SyncView};
use protocol::SpaceId;
use spaces::Standing;
use std::sync::Arc;
use sync::{SpaceStatus, Trouble};

/// A link that was refused is its pair's own trouble, and no longer the notebook's once the person has a pair that works. A
/// space that was let go is nobody's trouble.
fn without_refused_links(model: &Model, mut statuses: Vec<SpaceStatus>) -> Vec<SpaceStatus> {
    statuses.retain(|status| !status.let_go);
    if model.pairs().iter().any(|space| model.has_partner(space)) {
        statuses.retain(|status| !matches!(status.trouble, Some(Trouble::InviteUsed | Trouble::InviteExpired)));
    }
    statuses
}

/// Whoever was taken out, or had asked for it and is not known to the relay any more, need not ask there again.
fn let_go(model: &mut Model) {
    let is_out = |space: &SpaceId| {
        let out = model.replica.keys(space).is_some_and(|keys| keys.standing() == Standing::Out);
        let refused = |status: SpaceStatus| status.trouble == Some(Trouble::NotYours);
        out || model.facts.left.contains(space) && model.replica.status(space).is_some_and(refused)
    };
    let out: Vec<SpaceId> = model.replica.spaces().filter(is_out).collect();
    for space in out {
        if let Some(batch) = model.replica.let_go(&space) {
            model.writer.push_quietly(batch, None);
        }
    }
}

/// "In touch" is noted on the disk this often, in milliseconds.
const IN_TOUCH_EVERY_MS: u64 = 10 * 60 * 1000;

/// That a relay was healed is told once, and for this long it can be seen, in milliseconds.
const HEALED_SHOWN_MS: u64 = 24 * 60 * 60 * 1000;

/// `acts_wait`: something that a person did waits for its documents.
pub(crate) fn refresh(model: &mut Model, acts_wait: bool, shown: &mut Arc<SyncView>) {
    let_go(model);
    let all: Vec<SpaceStatus> = model.replica.spaces().filter_map(|space| model.replica.status(&space)).collect();
    let statuses = without_refused_links(model, all);
    let connection = connection(model);
    note_in_touch(model, connection, &statuses);
    let view = SyncView {
        saved: saved(model, acts_wait),
        connection,
        relay: model.facts.relay.clone(),
        in_touch_ms: model.facts.in_touch_ms,
        unsent: statuses.iter().map(|status| status.unsent).fold(0, u32::saturating_add),
        settled: connection == Connection::Online
            && statuses.iter().all(|status| status.settled)
            && saved(model, acts_wait) == Saved::Here,
        quarantined: statuses.iter().map(|status| status.quarantined).fold(0, u32::saturating_add),
        damaged: model.damaged,
        attention: attention(model, &statuses),
        healed: statuses.iter().filter_map(|status| healed(*status, model.now_ms)).max_by_key(|it| it.at_ms),
    };
    list::show(shown, view);
}

fn note_in_touch(model: &mut Model, connection: Connection, statuses: &[SpaceStatus]) {
    let read = connection == Connection::Online && statuses.iter().all(|it| it.settled || it.waiting_for_approval);
    if read && model.facts.in_touch_ms.is_none_or(|at| model.now_ms.abs_diff(at) > IN_TOUCH_EVERY_MS) {
        model.facts.in_touch_ms = Some(model.now_ms);
        let facts = model.facts_record();
        model.writer.push_quietly(facts, None);
    }
}

fn saved(model: &Model, acts_wait: bool) -> Saved {
    match model.writer.fault() {
        Some(StoreFault::Full) => Saved::PhoneFull,
        Some(StoreFault::Unavailable) => Saved::NotYet,
        None if model.shelf.has_dirty() || model.writer.is_saving() || acts_wait => Saved::Saving,
        None => Saved::Here,
    }
}

fn connection(model: &mut Model) -> Connection {
    let (open, wanted) = model.replica.lines();
    if !model.online {
        model.offline_since_ms = None;
        return Connection::Off;
    }
    if open == wanted && open > 0 {
        model.offline_since_ms = None;
        return Connection::Online;
    }
    if model.replica.is_opening() && model.offline_since_ms.is_none() {
        return Connection::Connecting;
    }
    Connection::Offline { since_ms: *model.offline_since_ms.get_or_insert(model.now_ms) }
}

fn attention(model: &Model, statuses: &[SpaceStatus]) -> Option<Attention> {
    let troubles = statuses.iter().flat_map(|status| [status.trouble, status.line_trouble]).flatten().map(of_trouble);
    let newer = statuses.iter().any(|status| status.newer).then_some(Attention::UpdateToRead);
    let fetching = model.replica.fetch_trouble().map(of_trouble);
    let nowhere = model.online && model.facts.private.is_some() && model.facts.relay.is_empty();
    troubles.chain(fetching).chain(newer).chain(nowhere.then_some(Attention::NoRelay)).min()
}

fn of_trouble(trouble: Trouble) -> Attention {
    match trouble {
        Trouble::RelayLogChanged => Attention::RelayLogChanged,
        Trouble::RelayForked => Attention::RelayForked,
        Trouble::RelayVersion => Attention::RelayVersion,
        Trouble::NotARelay => Attention::NotARelay,
        Trouble::RelayUntrusted => Attention::RelayUntrusted,
        Trouble::RelayUnreachable => Attention::RelayUnreachable,
        Trouble::CodeUsedToday => Attention::CodeUsedToday,
        Trouble::RelayFull => Attention::RelayFull,
        Trouble::SpaceFull => Attention::SpaceFull,
        Trouble::RegistrationNeeded => Attention::RegistrationNeeded,
        Trouble::InviteUsed => Attention::InviteUsed,
        Trouble::InviteExpired => Attention::InviteExpired,
        Trouble::AnotherLog => Attention::AnotherLog,
        Trouble::Cloned => Attention::Cloned,
        Trouble::NotYours => Attention::NotYours,
        Trouble::RefusedByRelay => Attention::RefusedByRelay,
    }
}

/// How one space stands.
pub(crate) fn of_space(status: SpaceStatus) -> SpaceSync {
    let unsent = status.unsent;
    match status {
        SpaceStatus { let_go: true, .. } => SpaceSync::UpToDate,
        SpaceStatus { trouble: Some(trouble), .. } => SpaceSync::Stopped(of_trouble(trouble)),
        SpaceStatus { waiting_for_approval: true, .. } => SpaceSync::WaitingForApproval,
        SpaceStatus { catching_up: true, .. } => SpaceSync::CatchingUp,
        SpaceStatus { sending: true, .. } => SpaceSync::Sending { unsent },
        SpaceStatus { unsent: 0, .. } => SpaceSync::UpToDate,
        SpaceStatus { .. } => SpaceSync::Waiting { unsent },
    }
}

/// What goes on with who is in a space.
pub(crate) fn membership(model: &Model, space: &SpaceId) -> Membership {
    let (Some(keys), Some(status)) = (model.replica.keys(space), model.replica.status(space)) else {
        return Membership::ComingIn;
    };
    match keys.standing() {
        _ if status.repairing => Membership::Repairing,
        Standing::Out => Membership::Out,
        _ if status.let_go => Membership::Out,
        Standing::Outside | Standing::Joining => Membership::ComingIn,
        Standing::Founding | Standing::In if status.removing => Membership::Removing,
        Standing::Founding | Standing::In if model.facts.left.contains(space) => Membership::Leaving,
        Standing::Founding | Standing::In if status.waits_for_history => Membership::WaitingForHistory,
        Standing::Founding | Standing::In => Membership::Settled,
    }
}

/// A relay that was healed, as long as it is news.
pub(crate) fn healed(status: SpaceStatus, now_ms: i64) -> Option<Healed> {
    let sync::Healed { how, at_ms } = status.healed.filter(|it| now_ms.abs_diff(it.at_ms) < HEALED_SHOWN_MS)?;
    let how = match how {
        sync::Cure::Refilled => Cure::Refilled,
        sync::Cure::Rewound => Cure::Rewound,
    };
    Some(Healed { how, at_ms })
}

pub(crate) fn reach(status: SpaceStatus) -> Reach {
    match status.reach {
        sync::Reach::Nothing => Reach::Nothing,
        sync::Reach::Relay => Reach::Relay,
        sync::Reach::Partner { at_ms } => Reach::Partner { at_ms },
    }
}
