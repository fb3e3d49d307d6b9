//! What is saved, sent and received; what needs attention. *Saved here* always means on what the reader holds.

use crate::clock::Gone;
use crate::{DOT, Voice, clock, number};
use app::pair::view::PairView;
use app::relay::view::{Attention, Connection, Cure, Healed, Reach, Saved, SpaceSync, SyncView};
use content::Value::{Date, Text};
use content::{attention as needed, sync};

/// The status line of the whole notebook: what is safe, and then what waits.
pub fn status(view: &SyncView, now_ms: i64, voice: &Voice) -> String {
    let mut parts = vec![saved(view.saved, voice)];
    parts.extend(connection(view, now_ms, voice));
    if view.quarantined > 0 {
        parts.push(voice.tell(sync::PUT_ASIDE, &[("count", number(view.quarantined))]));
    }
    if view.damaged > 0 {
        parts.push(voice.tell(sync::UNREADABLE, &[("count", number(view.damaged))]));
    }
    parts.join(DOT)
}

/// Something needs attention: first what is safe, then what happened, then what to do.
pub fn attention(attention: Attention, voice: &Voice) -> String {
    voice.say(match attention {
        Attention::RelayLogChanged => needed::RELAY_LOG_CHANGED,
        Attention::RelayForked => needed::RELAY_FORKED,
        Attention::RelayVersion => needed::RELAY_VERSION,
        Attention::NotARelay => needed::NOT_A_RELAY,
        Attention::RelayUntrusted => needed::RELAY_UNTRUSTED,
        Attention::RelayUnreachable => needed::RELAY_UNREACHABLE,
        Attention::RelayFull => needed::RELAY_FULL,
        Attention::SpaceFull => needed::SPACE_FULL,
        Attention::RegistrationNeeded => needed::REGISTRATION_NEEDED,
        Attention::Cloned => needed::CLONED,
        Attention::CodeUsedToday => needed::CODE_USED_TODAY,
        Attention::AnotherLog => needed::ANOTHER_LOG,
        Attention::InviteUsed => needed::INVITE_USED,
        Attention::InviteExpired => needed::INVITE_EXPIRED,
        Attention::NotYours => needed::NOT_YOURS,
        Attention::RefusedByRelay => needed::REFUSED,
        Attention::UpdateToRead => needed::UPDATE_TO_READ,
        Attention::NoRelay => needed::NO_RELAY,
    })
}

/// A relay that was healed of late.
pub fn healed(healed: Healed, voice: &Voice) -> String {
    let what = match healed.how {
        Cure::Refilled => sync::REFILLED,
        Cure::Rewound => sync::REWOUND,
    };
    voice.tell(what, &[("day", Date(&clock::day_and_hour(healed.at_ms, voice)))])
}

/// How far what was written here has come.
pub fn reach(pair: &PairView, voice: &Voice) -> Option<String> {
    let partner = ("partner", Text(voice.partner(&pair.partner)));
    // With something still to send, or nobody to send it to, there is nothing to say of how far it has come.
    let reach = if pair.has_partner && pair.sync == SpaceSync::UpToDate { pair.reach } else { Reach::Nothing };
    let reached = match reach {
        Reach::Nothing => None,
        Reach::Relay => Some(voice.tell(sync::ON_ITS_WAY, &[partner])),
        Reach::Partner { at_ms } => {
            let day = clock::day_and_hour(at_ms, voice);
            Some(voice.tell(sync::REACHED_ON, &[partner, ("day", Date(&day))]))
        }
    };
    let behind = (pair.own_devices_behind > 0)
        .then(|| voice.tell(sync::OWN_BEHIND, &[("count", number(pair.own_devices_behind))]));
    let parts: Vec<String> = reached.into_iter().chain(behind).collect();
    (!parts.is_empty()).then(|| parts.join(DOT))
}

/// Is it on the disk?
pub fn saved(saved: Saved, voice: &Voice) -> String {
    voice.say(match saved {
        Saved::Here => sync::SAVED_SHORT,
        Saved::Saving => sync::SAVING,
        Saved::PhoneFull => sync::DISK_FULL,
        Saved::NotYet => sync::DISK_SILENT,
    })
}

/// How a pair stands with the relay.
pub fn space(space: SpaceSync, voice: &Voice) -> String {
    let saved_and = |what: String| [saved(Saved::Here, voice), what].join(DOT);
    match space {
        SpaceSync::UpToDate => voice.say(sync::NOTHING_WAITING),
        SpaceSync::Waiting { unsent } => saved_and(waiting(unsent, voice)),
        SpaceSync::Sending { unsent } => saved_and(sending(unsent, voice)),
        SpaceSync::CatchingUp => saved_and(voice.say(sync::READING_SHORT)),
        SpaceSync::WaitingForApproval => voice.say(sync::APPROVAL_SHORT),
        SpaceSync::Stopped(needed) => attention(needed, voice),
    }
}

fn connection(view: &SyncView, now_ms: i64, voice: &Voice) -> Option<String> {
    match (view.connection, view.unsent) {
        (Connection::Off, 0) => long_offline(view, now_ms, voice),
        (Connection::Off | Connection::Connecting, unsent) => Some(waiting(unsent, voice)).filter(|_| unsent > 0),
        (Connection::Offline { since_ms }, 0) => Some(away(since_ms, now_ms, voice)),
        (Connection::Offline { .. }, unsent) => Some(waiting(unsent, voice)),
        (Connection::Online, _) if view.settled => Some(voice.say(sync::DONE_SHORT)),
        (Connection::Online, 0) => Some(voice.say(sync::READING_SHORT)),
        (Connection::Online, unsent) => Some(sending(unsent, voice)),
    }
}

/// After a few days it is worth saying; before, being offline is nothing special.
fn long_offline(view: &SyncView, now_ms: i64, voice: &Voice) -> Option<String> {
    const WORTH_SAYING_MS: i64 = 3 * 24 * 60 * 60 * 1000;
    let last_ms = view.in_touch_ms.filter(|last| now_ms.saturating_sub(*last) > WORTH_SAYING_MS)?;
    Some(away(last_ms, now_ms, voice))
}

fn away(since_ms: i64, now_ms: i64, voice: &Voice) -> String {
    let (id, count) = match clock::gone(since_ms, now_ms) {
        Gone::Days(days) => (sync::AWAY_DAYS, days),
        Gone::Hours(hours) => (sync::AWAY_HOURS, hours),
        Gone::Minutes(minutes) => (sync::AWAY_MINUTES, minutes),
    };
    voice.tell(id, &[("count", number(count))])
}

fn waiting(unsent: u32, voice: &Voice) -> String {
    voice.tell(sync::WAITING_CONNECTION, &[("count", number(unsent))])
}

fn sending(unsent: u32, voice: &Voice) -> String {
    voice.tell(sync::SENDING_COUNT, &[("count", number(unsent))])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Here;
    use crate::tests::{english, german};

    #[test]
    fn the_status_line_says_what_is_safe_and_then_what_waits() {
        let mut view = SyncView::default();
        let both = |view: &SyncView, now_ms| [english(), german()].map(|voice| status(view, now_ms, &voice));
        assert_eq!(both(&view, 0), ["Saved here", "Hier gespeichert"]);
        view.unsent = 3;
        let waits = [
            "Saved here · 3 changes waiting for a connection",
            "Hier gespeichert · 3 Änderungen warten auf eine Verbindung",
        ];
        assert_eq!(both(&view, 0), waits);
        view.connection = Connection::Online;
        view.unsent = 1_200;
        assert_eq!(
            both(&view, 0),
            ["Saved here · Sending 1,200 changes", "Hier gespeichert · 1.200 Änderungen werden gesendet"]
        );
        view.unsent = 0;
        view.settled = true;
        assert_eq!(
            both(&view, 0),
            ["Saved here · All sent, all read", "Hier gespeichert · Alles gesendet, alles gelesen"]
        );
        view.connection = Connection::Offline { since_ms: 0 };
        let away = ["Saved here · Not in touch for 9 days", "Hier gespeichert · Seit 9 Tagen ohne Verbindung"];
        assert_eq!(both(&view, 9 * 24 * 3_600_000), away);
    }

    #[test]
    fn what_was_not_read_is_said_of_what_the_reader_holds() {
        let view = SyncView { damaged: 2, ..SyncView::default() };
        assert_eq!(status(&view, 0, &english()), "Saved here · 2 records on this phone could not be read");
        let desk = german().on(Here::Computer);
        assert_eq!(
            status(&view, 0, &desk),
            "Hier gespeichert · 2 Einträge auf diesem Computer konnten nicht gelesen werden"
        );
        assert!(attention(Attention::UpdateToRead, &english()).ends_with("update this app to read it."));
        assert!(
            attention(Attention::UpdateToRead, &english().on(Here::Computer))
                .ends_with("update this program to read it.")
        );
    }

    #[test]
    fn how_far_it_has_come_is_said_only_where_nothing_waits() {
        let reached = Reach::Partner { at_ms: 0 };
        let mut pair = PairView { has_partner: true, partner: "Ruth".into(), reach: reached, ..PairView::default() };
        let said = reach(&pair, &english().with_times(crate::Times::Fixed));
        assert_eq!(said.as_deref(), Some("Ruth has this: reached them on Thu 1 Jan 1970 00:00"));
        pair.sync = SpaceSync::Waiting { unsent: 1 };
        assert_eq!(reach(&pair, &english()), None);
        assert_eq!(space(pair.sync, &german()), "Hier gespeichert · 1 Änderung wartet auf eine Verbindung");
    }
}
