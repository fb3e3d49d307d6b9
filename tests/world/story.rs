//! A run told line by line, for whoever looks for the reason: `cargo simulate --seed 135 --tell`. Ids and sizes only.

use super::World;
use super::device::Device;
use protocol::{Entry, FromRelay, SpaceId, ToRelay};

impl World {
    /// Tells what crosses the wire from now on, on standard error.
    pub fn tell_story(&mut self) {
        self.tells = true;
    }

    pub(super) fn tell_up(&self, device: Device, message: &[u8]) {
        if self.tells {
            let said = ToRelay::from_bytes(message).map_or_else(|error| error.to_string(), |message| up(&message));
            self.line(&format!("{} says {said}", self.phone(device).name));
        }
    }

    pub(super) fn tell_down(&self, device: Device, message: &FromRelay) {
        if self.tells {
            self.line(&format!("relay says to {}: {}", self.phone(device).name, down(message)));
        }
    }

    /// Anything else that happens.
    #[expect(clippy::print_stderr, reason = "asked for, by a person at a terminal")]
    pub(super) fn line(&self, what: &str) {
        if self.tells {
            eprintln!("{:>9} ms  {what}", self.now_ms);
        }
    }
}

fn up(message: &ToRelay) -> String {
    match message {
        ToRelay::SignIn { space, key, .. } => format!("sign in {} as {}", short(space), short(key)),
        ToRelay::Create { entry, .. } => format!("create {}", entry_in_short(entry)),
        ToRelay::Append { entry } => format!("append {}", entry_in_short(entry)),
        ToRelay::Read { space, after } => format!("read {} after {}", short(space), after.seq),
        ToRelay::Restore { space, after, entries } => {
            format!("restore {} entries of {} after {}", entries.len(), short(space), after.seq)
        }
        ToRelay::PutBox { space, .. } => format!("put box of {}", short(space)),
        ToRelay::GetBox { .. } => "get box".to_owned(),
        ToRelay::Heartbeat => "heartbeat".to_owned(),
    }
}

fn down(message: &FromRelay) -> String {
    match message {
        FromRelay::Welcome { .. } => "welcome".to_owned(),
        FromRelay::SignedIn { space, head, .. } => format!("signed in {}, head {}", short(space), head.seq),
        FromRelay::Appended { space, msg_id, at } => {
            format!("appended {} {} at {}", short(space), short(msg_id), at.seq)
        }
        FromRelay::Entries { space, after, items, head, .. } => {
            format!("{} entries of {} after {after}, head {}", items.len(), short(space), head.seq)
        }
        FromRelay::Restored { space, head } => format!("restored {}, head {}", short(space), head.seq),
        FromRelay::BoxKept { space, .. } => format!("box of {} kept", short(space)),
        FromRelay::Box { sealed, .. } => format!("box of {} bytes", sealed.len()),
        FromRelay::Refused { space, msg_id, refusal } => {
            format!("{:?} {} {}", refusal.code, optional(space.as_ref()), optional(msg_id.as_ref()))
        }
        FromRelay::Heartbeat { .. } => "heartbeat".to_owned(),
    }
}

fn entry_in_short(bytes: &[u8]) -> String {
    let name = |entry: &Entry| {
        let kind = match entry {
            Entry::Envelope(_) => "envelope",
            Entry::Control(_) => "control entry",
        };
        let space: SpaceId = entry.space();
        format!("{kind} {} to {}, {} bytes", short(&entry.msg_id()), short(&space), bytes.len())
    };
    Entry::from_bytes(bytes).map_or_else(|error| error.to_string(), |entry| name(&entry))
}

fn optional(id: Option<&impl ToString>) -> String {
    id.map(short).unwrap_or_default()
}

/// The beginning of an id: enough to tell it from its neighbours.
fn short(id: &impl ToString) -> String {
    id.to_string().chars().take(6).collect()
}
