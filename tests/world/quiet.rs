//! When is the world quiet? And if it does not get there: where does everybody stand?

use super::World;
use super::device::{Device, Phone};
use app::relay::view::{Connection, Saved, SyncView};
use std::fmt::Write;

/// Nothing may have moved for this long.
pub(super) const STILL_MS: u64 = 3_000;

impl World {
    /// Is nothing on its way, everything saved, and everybody who can be in touch up to date?
    pub fn stands_still(&self) -> bool {
        let nothing_moves = self.in_flight == 0 && !self.relay.commit_is_planned;
        nothing_moves && self.devices().into_iter().all(|device| self.is_up_to_date(device))
    }

    fn is_up_to_date(&self, device: Device) -> bool {
        let phone = self.phone(device);
        let Some(view) = phone.view() else { return true };
        let saved = phone.disk.is_idle() && view.sync.saved == Saved::Here;
        saved && (!self.can_be_in_touch(phone, &view.sync) || self.is_heard(phone) && is_settled(&view.sync))
    }

    fn can_be_in_touch(&self, phone: &Phone, sync: &SyncView) -> bool {
        self.relay.is_running() && !phone.is_cut && sync.connection != Connection::Off
    }

    /// A device that has not found out yet that its line is dead believes that it is up to date.
    fn is_heard(&self, phone: &Phone) -> bool {
        let line = phone.line.and_then(|line| self.lines.get(&line));
        line.is_some_and(|line| line.at_device && line.at_relay && !line.silent)
    }

    /// Where everybody stands, in states and numbers only.
    pub fn standing(&self) -> String {
        let mut text = format!("{} in flight, relay {}", self.in_flight, up(self.relay.is_running()));
        for device in self.devices() {
            let phone = self.phone(device);
            // Writing to a string cannot fail.
            let _ = match phone.view() {
                None => write!(text, "; {}: off", phone.name),
                Some(view) => {
                    let spaces: Vec<_> = view.pairs.iter().map(|pair| pair.sync).collect();
                    write!(text, "; {}: {:?}, {}, {spaces:?}", phone.name, view.stage, states(&view.sync))
                }
            };
        }
        text
    }
}

fn is_settled(sync: &SyncView) -> bool {
    sync.settled && sync.unsent == 0 && sync.connection == Connection::Online
}

fn states(sync: &SyncView) -> String {
    let SyncView { saved, connection, unsent, settled, quarantined, damaged, attention, .. } = sync;
    format!(
        "{saved:?}, {connection:?}, {unsent} unsent, settled {settled}, {quarantined} quarantined, {damaged} damaged, \
         attention {attention:?}"
    )
}

fn up(is_up: bool) -> &'static str {
    if is_up { "up" } else { "down" }
}
