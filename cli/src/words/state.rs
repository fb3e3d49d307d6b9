//! Short words for states, kinds and whose something is. Whole sentences about trouble are in [`crate::words`].

use super::{attention_sentence, counted};
use crate::clock;
use app::event::{MarkKind, Notebook, PlaceKind, TopicState, Who};
use app::view::{Connection, Cure, Healed, PairView, Reach, Saved, SpaceSync, SyncView};

/// The status line of the whole notebook.
pub fn sync(sync: &SyncView, now_ms: i64) -> String {
    let mut parts = vec![saved(sync.saved).to_owned()];
    parts.extend(connection(sync, now_ms));
    if sync.quarantined > 0 {
        parts.push(format!("{} could not be read and were put aside", counted(sync.quarantined, "thing")));
    }
    if sync.damaged > 0 {
        parts.push(format!("{} on this computer could not be read", counted(sync.damaged, "record")));
    }
    parts.join(" · ")
}

/// What needs attention, as a whole sentence.
pub fn attention(sync: &SyncView) -> Option<&'static str> {
    sync.attention.map(attention_sentence)
}

/// A relay that was healed of late.
pub fn healed(healed: Healed, clock: &clock::Clock) -> String {
    let what = match healed.how {
        Cure::Refilled => "The relay had lost some of what it kept; this computer has brought it back",
        Cure::Rewound => "The relay was set back and had gone on since; this computer has brought both together",
    };
    format!("{what} ({}). Nothing is lost.", clock.day_and_hour(healed.at_ms))
}

fn connection(sync: &SyncView, now_ms: i64) -> Option<String> {
    match (sync.connection, sync.unsent) {
        (Connection::Off, 0) => long_offline(sync, now_ms),
        (Connection::Off | Connection::Connecting, unsent) => Some(waiting(unsent)).filter(|_| unsent > 0),
        (Connection::Offline { since_ms }, 0) => Some(format!("Not in touch {}", clock::since(since_ms, now_ms))),
        (Connection::Offline { .. }, unsent) => Some(waiting(unsent)),
        (Connection::Online, _) if sync.settled => Some("All sent, all read".to_owned()),
        (Connection::Online, 0) => Some("Reading".to_owned()),
        (Connection::Online, unsent) => Some(format!("Sending {}", counted(unsent, "change"))),
    }
}

/// After a few days it is worth saying; before, being offline is nothing special.
fn long_offline(sync: &SyncView, now_ms: i64) -> Option<String> {
    const WORTH_SAYING_MS: i64 = 3 * 24 * 60 * 60 * 1000;
    let last_ms = sync.in_touch_ms.filter(|last| now_ms - last > WORTH_SAYING_MS)?;
    Some(format!("Not in touch {}", clock::since(last_ms, now_ms)))
}

/// How far what was written here has come.
pub fn reach(pair: &PairView, clock: &clock::Clock) -> Option<String> {
    let partner = partner(&pair.partner);
    // With something still to send, or nobody to send it to, there is nothing to say of how far it has come.
    let reach = if pair.has_partner && pair.sync == SpaceSync::UpToDate { pair.reach } else { Reach::Nothing };
    let reached = match reach {
        Reach::Nothing => None,
        Reach::Relay => Some(format!("On its way: {partner} gets it when they are online")),
        Reach::Partner { at_ms } => Some(format!("{partner} has this: reached them on {}", clock.day_and_hour(at_ms))),
    };
    let behind = (pair.own_devices_behind > 0)
        .then(|| format!("{} of your own not up to date", counted(pair.own_devices_behind, "device")));
    let parts: Vec<String> = reached.into_iter().chain(behind).collect();
    (!parts.is_empty()).then(|| parts.join(" · "))
}

fn waiting(unsent: u32) -> String {
    format!("{} waiting for a connection", counted(unsent, "change"))
}

/// Is it on the disk?
pub fn saved(saved: Saved) -> &'static str {
    match saved {
        Saved::Here => "Saved here",
        Saved::Saving => "Saving",
        Saved::PhoneFull => "Not saved yet: the disk is full",
        Saved::NotYet => "Not saved yet: the disk does not answer",
    }
}

/// How a pair stands with the relay.
pub fn space(sync: SpaceSync) -> String {
    match sync {
        SpaceSync::UpToDate => "Saved here, nothing waiting".to_owned(),
        SpaceSync::Waiting { unsent } => format!("Saved here · {}", waiting(unsent)),
        SpaceSync::Sending { unsent } => format!("Saved here · Sending {}", counted(unsent, "change")),
        SpaceSync::CatchingUp => "Saved here · Reading".to_owned(),
        SpaceSync::WaitingForApproval => "Waiting for approval".to_owned(),
        SpaceSync::Stopped(attention) => attention_sentence(attention).to_owned(),
    }
}

/// The partner's name, or what to say while it is unknown.
pub fn partner(name: &str) -> &str {
    if name.is_empty() { "your partner" } else { name }
}

/// One of the two.
pub fn who(who: Who, partner_name: &str) -> String {
    match who {
        Who::Me => "you".to_owned(),
        Who::Partner => partner(partner_name).to_owned(),
    }
}

/// Who sees it.
pub fn notebook(notebook: Notebook) -> &'static str {
    match notebook {
        Notebook::Mine => "Only me",
        Notebook::Ours | Notebook::Agenda => "Both of us",
    }
}

/// A mark.
pub fn mark(kind: Option<MarkKind>) -> &'static str {
    match kind {
        Some(MarkKind::Learned) => "Learned",
        Some(MarkKind::ToDo) => "To do",
        Some(MarkKind::ComeBack) => "Come back",
        Some(MarkKind::Defending) => "I noticed I was defending",
        None => "Written by a newer version",
    }
}

/// A kind of place.
pub fn place(place: PlaceKind) -> &'static str {
    match place {
        PlaceKind::Mine => "at your workplace",
        PlaceKind::Theirs => "at your partner's workplace",
        PlaceKind::Neutral => "on neutral ground",
        PlaceKind::Walking => "walking",
        PlaceKind::Meal => "over a meal",
        PlaceKind::Call => "on the phone",
        PlaceKind::Video => "by video",
    }
}

/// A topic's state.
pub fn topic(state: Option<TopicState>) -> &'static str {
    match state {
        Some(TopicState::Active) => "active",
        Some(TopicState::Parked) => "parked",
        Some(TopicState::Done) => "done",
        None => "Two answers",
    }
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
