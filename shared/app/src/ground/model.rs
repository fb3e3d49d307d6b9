//! What every room stands on: time, chance, the documents at hand and their rows, and what is wanted of the world next.

use crate::ground::apart::Sentence;
use crate::ground::chance::Chance;
use crate::ground::civil::Calendar;
use crate::ground::effect::{NetworkOperation, StoreOperation};
use crate::ground::findable::Findable;
use crate::ground::id;
use crate::ground::index::FindOperation;
use crate::ground::past::Notes;
use crate::ground::rows::{ProfileRow, Projected, Projection};
use crate::ground::said::{Notice, Said};
use crate::ground::shelf::Shelf;
use crate::ground::stale::Stale;
use crate::ground::writer::Writer;
use documents::{Actor, DocumentId, Person};
use protocol::{SpaceId, cbor};
use serde::{Deserialize, Serialize};
use serde_bytes::ByteArray;
use spaces::{DeviceId, LinkSecret, PersonId, RecoveryCode, SpaceKeys, Standing};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use sync::store::{Batch, RecordKey, Table};
use sync::{Action, Moment, Replica};

/// What every room stands on. What a room alone needs is handed to it beside this.
#[derive(Default)]
pub(crate) struct Model {
    /// The wall clock: what is written down and shown.
    pub(crate) now_ms: i64,
    /// Only ever goes forward: what deadlines are judged by, since wall clocks are set and wrong.
    pub(crate) steady_ms: i64,
    /// Days and hours as this person's clocks show them.
    pub(crate) calendar: Calendar,
    pub(crate) chance: Chance,
    /// Drawn at launch; what this process writes under follows from it. Never stored.
    pub(crate) process: [u8; 32],
    /// The store has told what it has.
    pub(crate) loaded: bool,
    /// Something of what was stored is broken, and is being made anew.
    pub(crate) mending: bool,
    pub(crate) facts: DeviceFacts,
    /// A recovery code that was shown and is not confirmed yet.
    pub(crate) draft: Option<Draft>,
    /// A recovery code whose box is being fetched.
    pub(crate) fetching: Option<(String, RecoveryCode)>,
    pub(crate) replica: Replica,
    pub(crate) shelf: Shelf,
    pub(crate) rows: BTreeMap<DocumentId, Projected>,
    /// When a document's texts last took in edits made apart from ours.
    pub(crate) merged: BTreeMap<DocumentId, Merged>,
    /// What can be found lags behind for these documents.
    pub(crate) findable: Findable,
    /// What this process has noted of the past.
    pub(crate) notes: Notes,
    /// Something is being looked for.
    pub(crate) searching: bool,
    pub(crate) writer: Writer,
    /// Documents that the store was asked for.
    pub(crate) reading: BTreeSet<DocumentId>,
    /// Those of them that it could not read.
    pub(crate) unread: BTreeSet<DocumentId>,
    pub(crate) read_again_at_ms: Option<i64>,
    /// The documents of the session on the screen.
    pub(crate) on_screen: Vec<DocumentId>,
    pub(crate) online: bool,
    pub(crate) offline_since_ms: Option<i64>,
    pub(crate) damaged: u32,
    /// When the short quiet after typing is over, and when it is over even if the typing goes on.
    pub(crate) save_at_ms: Option<(i64, i64)>,
    pub(crate) stale: Stale,
    /// The last thing said to the person.
    pub(crate) notice: Option<Arc<Notice>>,
    pub(crate) wishes: Wishes,
    /// What the replica brought that needs more than the ground: see `flow`.
    pub(crate) arrived: Vec<Action>,
    /// Something of sealed answers has changed.
    pub(crate) tend: bool,
}

/// What this device knows of itself.
#[derive(Default, Clone, Serialize, Deserialize)]
pub(crate) struct DeviceFacts {
    /// The person's private space, once begun.
    pub(crate) private: Option<SpaceId>,
    /// Where new spaces go.
    pub(crate) relay: String,
    pub(crate) registration: Option<String>,
    /// When every log was last read to its end.
    #[serde(default)]
    pub(crate) in_touch_ms: Option<i64>,
    /// This device; the same in all of the person's spaces, and seen by their members only.
    #[serde(default)]
    pub(crate) device: Option<DeviceId>,
    /// Pairs that the person has left.
    #[serde(default)]
    pub(crate) left: BTreeSet<SpaceId>,
    /// Links that were shown in a room without a network, and that nobody has come in by yet.
    #[serde(default)]
    pub(crate) nearby: BTreeMap<SpaceId, ShownLink>,
    /// In which pairs the partner has a say in decisions about this person. **Invariant:** it is in no document, and leaves
    /// this device in no way (`what_is_said_about_power_is_on_no_other_device_and_in_nothing_that_leaves`).
    #[serde(default)]
    pub(crate) power: BTreeMap<SpaceId, PowerSaid>,
    /// The prompt that was asked for instead of the first one.
    #[serde(default)]
    pub(crate) prompt: Option<String>,
    /// The day for which notes of the past were last looked through for old ones.
    #[serde(default)]
    pub(crate) swept_day: Option<i64>,
    /// Until when a clock that went far forward is not believed yet.
    #[serde(default)]
    pub(crate) doubted_until_ms: Option<i64>,
    /// The code that everything is coming back by; wiped once it has.
    #[serde(default)]
    pub(crate) recovering: Option<RecoveryCode>,
}

/// Whether the partner has a say.
#[derive(Clone, Copy, Serialize, Deserialize)]
pub(crate) enum PowerSaid {
    Yes,
    No,
    Unsure,
}

/// A link that was shown in a room.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct ShownLink {
    pub(crate) secret: LinkSecret,
    /// By this device's clock, milliseconds since 1970.
    pub(crate) expires_at_ms: i64,
}

/// A code that counts once two of its groups were typed back.
pub(crate) struct Draft {
    pub(crate) code: RecoveryCode,
    /// Which groups, counted from 0.
    pub(crate) ask: [usize; 2],
}

/// When edits made apart last came together, in milliseconds since 1970.
#[derive(Default, Clone, Serialize, Deserialize)]
pub(crate) struct Merged {
    pub(crate) agenda_ms: Option<i64>,
    /// *Ours* of a session, *mine* of one's own notes.
    pub(crate) text_ms: Option<i64>,
    /// What both had before, and what both had afterwards.
    #[serde(default)]
    pub(crate) parted: Vec<ByteArray<32>>,
    #[serde(default)]
    pub(crate) met: Vec<ByteArray<32>>,
    /// What both wrote in, by the number that was given out last.
    #[serde(default)]
    pub(crate) sentences: Vec<Sentence>,
    #[serde(default)]
    pub(crate) last: u64,
}

/// Effects to come.
#[derive(Default)]
pub(crate) struct Wishes {
    pub(crate) store: Vec<(StoreOperation, Then)>,
    /// With the number of the search that asks.
    pub(crate) find: Vec<(FindOperation, u64)>,
    pub(crate) network: Vec<NetworkOperation>,
}

/// Which event answers a store operation.
pub(crate) enum Then {
    Written,
    Loaded,
    Read(Vec<DocumentId>),
    Rebuilt,
    /// The notes of this document's past; `None` for all there are.
    Past(Option<DocumentId>),
    /// This block of this space's log.
    Log(SpaceId, u64),
}

const FACTS: &[u8] = b"device";

const MERGED: &[u8] = b"merged";

impl Model {
    /// The replica together with what it needs.
    pub(crate) fn replica(&mut self) -> (&mut Replica, Moment<'_>) {
        let moment = Moment { now_ms: self.steady_ms, wall_ms: self.now_ms, rng: &mut self.chance };
        (&mut self.replica, moment)
    }

    /// Who writes in a space: another one in each, so that nobody can tell from two spaces' documents that one device
    /// wrote in both, and at each start, so that a restored backup never goes on where another has gone on.
    pub(crate) fn actor(&self, space: &SpaceId) -> Actor {
        id::actor(&self.process, space)
    }

    pub(crate) fn say(&mut self, said: Said) {
        let number = self.notice.as_ref().map_or(0, |notice| notice.number) + 1;
        self.notice = Some(Arc::new(Notice { number, said }));
    }

    pub(crate) fn facts_record(&self) -> Batch {
        let mut batch = Batch::default();
        batch.put(RecordKey::new(Table::Meta, &[FACTS]), cbor::to_bytes(&self.facts));
        batch
    }

    pub(crate) fn merged_record(&self, id: &DocumentId) -> (RecordKey, Vec<u8>) {
        let merged = self.merged.get(id).cloned().unwrap_or_default();
        (RecordKey::new(Table::Meta, &[MERGED, &id.0]), cbor::to_bytes(&merged))
    }

    /// Takes a stored fact back in.
    pub(crate) fn restore_fact(&mut self, key: &[u8], value: &[u8]) {
        if key == FACTS {
            self.facts = cbor::from_bytes(value).unwrap_or_default();
        } else if self.findable.restore(key) {
        } else if let Some(id) = key.strip_prefix(MERGED).and_then(|id| id.try_into().ok()) {
            self.merged.insert(DocumentId(id), cbor::from_bytes(value).unwrap_or_default());
        }
    }

    /// Who the person at this device is in a space.
    pub(crate) fn me(&self, space: &SpaceId) -> Option<Person> {
        self.replica.keys(space).map(|keys| id::person(keys.me().person))
    }

    /// Who the other one is.
    pub(crate) fn partner(&self, space: &SpaceId) -> Option<Person> {
        self.replica.keys(space).map(|keys| id::person(keys.partner()))
    }

    /// Is the partner in, and this device with them? Whoever reads the group from outside is in no pair yet.
    pub(crate) fn has_partner(&self, space: &SpaceId) -> bool {
        let inside =
            |keys: &&dyn SpaceKeys| matches!(keys.standing(), Standing::In | Standing::Founding | Standing::Out);
        self.replica.keys(space).filter(inside).is_some_and(|keys| {
            let partner: PersonId = keys.partner();
            keys.present().values().any(|member| member.person == partner)
        })
    }

    /// The pair spaces.
    pub(crate) fn pairs(&self) -> Vec<SpaceId> {
        let private = self.facts.private;
        self.replica.spaces().filter(|space| Some(*space) != private).collect()
    }

    /// One's own page of the practice.
    pub(crate) fn profile_row(&self) -> Option<&ProfileRow> {
        let profile = id::profile(&self.facts.private?);
        if let Projection::Profile(row) = &self.rows.get(&profile)?.what { Some(row) } else { None }
    }

    /// One's own name.
    pub(crate) fn name(&self) -> Option<&str> {
        let home = id::home(&self.facts.private?);
        let Projection::Home { name, .. } = &self.rows.get(&home)?.what else { return None };
        Some(name)
    }

    /// The partner's name in a pair; empty as long as it is unknown.
    pub(crate) fn partner_name(&self, space: &SpaceId) -> String {
        let (Some(partner), Some(row)) = (self.partner(space), self.rows.get(&id::pair(space))) else {
            return String::new();
        };
        let Projection::Pair(pair) = &row.what else { return String::new() };
        pair.people.get(&partner).and_then(|names| names.first()).map(|name| one_line(name)).unwrap_or_default()
    }
}

/// A name, on one line: a partner may have called themselves anything.
pub(crate) fn one_line(name: &str) -> String {
    name.split(char::is_control).collect::<Vec<_>>().join(" ")
}
