//! `sync`, and what it says in `today` and `status`.

use crate::json::shape::Step::{Named, Within};
use crate::json::shape::{Shape, Word};
use crate::moment::Moment;
use crate::relay::advice;
use app::ViewModel;
use app::relay::view::{Attention, Connection, Membership, SyncView};
use serde::Serialize;
use serde_json::Value;

/// Something that goes on with who is in.
#[derive(Serialize)]
pub struct GoesOn {
    /// Null for one's own.
    pair: Option<String>,
    state: Happening,
    sentence: String,
}

/// What goes on; of one's own, also that everything is coming back.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case", untagged)]
enum Happening {
    Membership(Membership),
    Recovering(&'static str),
}

impl GoesOn {
    /// From all spaces.
    pub fn all(view: &ViewModel) -> Vec<Self> {
        let own = &view.devices;
        let sentence = advice::own_membership(own.membership, own.recovering);
        let state =
            if own.recovering { Happening::Recovering("recovering") } else { Happening::Membership(own.membership) };
        let own = sentence.map(|sentence| Self { pair: None, state, sentence });
        let pairs = view.pairs.iter().filter_map(|pair| {
            let (sentence, state) = (advice::membership(pair)?, Happening::Membership(pair.membership));
            Some(Self { pair: Some(pair.id.clone()), state, sentence })
        });
        own.into_iter().chain(pairs).collect()
    }
}

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
        Self { code: attention, sentence: crate::advice::attention(attention) }
    }
}
