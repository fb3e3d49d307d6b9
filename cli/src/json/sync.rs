//! `sync`, and what it says in `today` and `status`.

use super::people::GoesOn;
use super::shape::Step::{Named, Within};
use super::shape::{Shape, Word};
use crate::advice;
use crate::clock::Moment;
use app::ViewModel;
use app::relay::view::{Attention, Connection, SyncView};
use serde::Serialize;
use serde_json::Value;

/// `sync`, and a part of `today` and `status`.
pub const SYNC: Shape<SyncView, Touch> = Shape::new(&[Within("healed", &[Named("time", "at")])]);

/// What stands in fields of its own, and what has a sentence.
#[derive(Serialize)]
pub struct Touch {
    connection: Word<Connection>,
    offline_since: Option<Moment>,
    attention: Option<Trouble>,
    membership: Vec<GoesOn>,
}

/// What a program reads of it.
pub type Sync = Value;

/// From what is saved, sent and received, and what goes on with who is in.
pub fn sync(all: &ViewModel) -> Sync {
    let view = &*all.sync;
    let offline_since = match view.connection {
        Connection::Offline { since_ms } => Some(Moment::of(since_ms)),
        Connection::Off | Connection::Connecting | Connection::Online => None,
    };
    let attention = view.attention.map(Trouble::of);
    let membership = GoesOn::all(all);
    SYNC.with(view, &Touch { connection: Word(view.connection), offline_since, attention, membership })
}

/// What needs attention: a code and its sentence.
#[derive(Serialize)]
pub struct Trouble {
    code: Attention,
    sentence: String,
}

impl Trouble {
    /// From what needs attention.
    pub fn of(attention: Attention) -> Self {
        Self { code: attention, sentence: advice::attention(attention) }
    }
}
