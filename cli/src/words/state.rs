//! Short words for states, kinds and whose something is. Whole sentences about trouble are in [`crate::words`].

use super::attention_sentence;
use crate::clock;
use crate::clock::Gone;
use crate::language::{number, say, tell};
use app::ground::who::Who;
use app::pair::view::PairView;
use app::relay::view::{Connection, Cure, Healed, Reach, Saved, SpaceSync, SyncView};
use app::session::event::{MarkKind, Notebook, PlaceKind};
use app::topic::event::TopicState;
use content::Value::{Date, Text};
use content::cli::state;
use content::{scope, session};

pub use crate::language::partner;

/// Between the parts of a line.
pub const DOT: &str = " · ";

/// The status line of the whole notebook.
pub fn sync(sync: &SyncView, now_ms: i64) -> String {
    let mut parts = vec![saved(sync.saved)];
    parts.extend(connection(sync, now_ms));
    if sync.quarantined > 0 {
        parts.push(tell(state::PUT_ASIDE, &[("count", number(sync.quarantined))]));
    }
    if sync.damaged > 0 {
        parts.push(tell(state::UNREADABLE, &[("count", number(sync.damaged))]));
    }
    parts.join(DOT)
}

/// What needs attention, as a whole sentence.
pub fn attention(sync: &SyncView) -> Option<String> {
    sync.attention.map(attention_sentence)
}

/// A relay that was healed of late.
pub fn healed(healed: Healed, clock: &clock::Clock) -> String {
    let what = match healed.how {
        Cure::Refilled => state::REFILLED,
        Cure::Rewound => state::REWOUND,
    };
    tell(what, &[("day", Date(&clock.day_and_hour(healed.at_ms)))])
}

fn connection(sync: &SyncView, now_ms: i64) -> Option<String> {
    match (sync.connection, sync.unsent) {
        (Connection::Off, 0) => long_offline(sync, now_ms),
        (Connection::Off | Connection::Connecting, unsent) => Some(waiting(unsent)).filter(|_| unsent > 0),
        (Connection::Offline { since_ms }, 0) => Some(away(since_ms, now_ms)),
        (Connection::Offline { .. }, unsent) => Some(waiting(unsent)),
        (Connection::Online, _) if sync.settled => Some(say(content::sync::DONE_SHORT)),
        (Connection::Online, 0) => Some(say(content::sync::READING_SHORT)),
        (Connection::Online, unsent) => Some(sending(unsent)),
    }
}

/// After a few days it is worth saying; before, being offline is nothing special.
fn long_offline(sync: &SyncView, now_ms: i64) -> Option<String> {
    const WORTH_SAYING_MS: i64 = 3 * 24 * 60 * 60 * 1000;
    let last_ms = sync.in_touch_ms.filter(|last| now_ms - last > WORTH_SAYING_MS)?;
    Some(away(last_ms, now_ms))
}

fn away(since_ms: i64, now_ms: i64) -> String {
    let (id, count) = match clock::gone(since_ms, now_ms) {
        Gone::Days(days) => (state::AWAY_DAYS, days),
        Gone::Hours(hours) => (state::AWAY_HOURS, hours),
        Gone::Minutes(minutes) => (state::AWAY_MINUTES, minutes),
    };
    tell(id, &[("count", number(count))])
}

/// How far what was written here has come.
pub fn reach(pair: &PairView, clock: &clock::Clock) -> Option<String> {
    let partner = ("partner", Text(partner(&pair.partner)));
    // With something still to send, or nobody to send it to, there is nothing to say of how far it has come.
    let reach = if pair.has_partner && pair.sync == SpaceSync::UpToDate { pair.reach } else { Reach::Nothing };
    let reached = match reach {
        Reach::Nothing => None,
        Reach::Relay => Some(tell(state::ON_ITS_WAY, &[partner])),
        Reach::Partner { at_ms } => Some(tell(state::REACHED, &[partner, ("day", Date(&clock.day_and_hour(at_ms)))])),
    };
    let behind =
        (pair.own_devices_behind > 0).then(|| tell(state::OWN_BEHIND, &[("count", number(pair.own_devices_behind))]));
    let parts: Vec<String> = reached.into_iter().chain(behind).collect();
    (!parts.is_empty()).then(|| parts.join(DOT))
}

fn waiting(unsent: u32) -> String {
    tell(state::WAITING, &[("count", number(unsent))])
}

fn sending(unsent: u32) -> String {
    tell(state::SENDING, &[("count", number(unsent))])
}

/// Is it on the disk?
pub fn saved(saved: Saved) -> String {
    say(match saved {
        Saved::Here => content::sync::SAVED_SHORT,
        Saved::Saving => state::SAVING,
        Saved::PhoneFull => state::DISK_FULL,
        Saved::NotYet => state::DISK_SILENT,
    })
}

/// How a pair stands with the relay.
pub fn space(sync: SpaceSync) -> String {
    let saved_and = |what: String| [saved(Saved::Here), what].join(DOT);
    match sync {
        SpaceSync::UpToDate => say(state::NOTHING_WAITING),
        SpaceSync::Waiting { unsent } => saved_and(waiting(unsent)),
        SpaceSync::Sending { unsent } => saved_and(sending(unsent)),
        SpaceSync::CatchingUp => saved_and(say(content::sync::READING_SHORT)),
        SpaceSync::WaitingForApproval => say(content::sync::APPROVAL_SHORT),
        SpaceSync::Stopped(attention) => attention_sentence(attention),
    }
}

/// One of the two.
pub fn who(who: Who, partner_name: &str) -> String {
    match who {
        Who::Me => say(state::YOU),
        Who::Partner => partner(partner_name).to_owned(),
    }
}

/// Who sees it.
pub fn notebook(notebook: Notebook) -> String {
    say(match notebook {
        Notebook::Mine => scope::MINE,
        Notebook::Ours | Notebook::Agenda => scope::OURS,
    })
}

/// A mark.
pub fn mark(kind: Option<MarkKind>) -> String {
    say(match kind {
        Some(MarkKind::Learned) => session::MARK_LEARNED,
        Some(MarkKind::ToDo) => session::MARK_TO_DO,
        Some(MarkKind::ComeBack) => session::MARK_COME_BACK,
        Some(MarkKind::Defending) => session::MARK_DEFENDING,
        None => state::MARK_NEWER,
    })
}

/// A kind of place.
pub fn place(place: PlaceKind) -> String {
    say(match place {
        PlaceKind::Mine => state::PLACE_MINE,
        PlaceKind::Theirs => state::PLACE_THEIRS,
        PlaceKind::Neutral => state::PLACE_NEUTRAL,
        PlaceKind::Walking => state::PLACE_WALKING,
        PlaceKind::Meal => state::PLACE_MEAL,
        PlaceKind::Call => state::PLACE_CALL,
        PlaceKind::Video => state::PLACE_VIDEO,
    })
}

/// A topic's state.
pub fn topic(topic: Option<TopicState>) -> String {
    say(match topic {
        Some(TopicState::Active) => state::TOPIC_ACTIVE,
        Some(TopicState::Parked) => state::TOPIC_PARKED,
        Some(TopicState::Done) => state::TOPIC_DONE,
        None => content::sync::TWO_SHORT,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_status_line_says_what_is_safe_and_then_what_waits() {
        let mut view = SyncView::default();
        assert_eq!(sync(&view, 0), "Saved here");
        view.unsent = 3;
        assert_eq!(sync(&view, 0), "Saved here · 3 changes waiting for a connection");
        view.connection = Connection::Online;
        assert_eq!(sync(&view, 0), "Saved here · Sending 3 changes");
        view.unsent = 0;
        view.settled = true;
        assert_eq!(sync(&view, 0), "Saved here · All sent, all read");
        view.connection = Connection::Offline { since_ms: 0 };
        assert_eq!(sync(&view, 9 * 24 * 3_600_000), "Saved here · Not in touch for 9 days");
    }
}
