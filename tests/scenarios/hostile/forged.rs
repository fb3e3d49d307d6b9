//! What a hostile relay can make: with no key of the space, with the secret of a link that was used, or with everything that a
//! removed device ever had. What is sealed follows PROTOCOL.md, "Inside the seal", and not our own code, which would refuse.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use ciborium::Value;
use documents::{Actor, Document, Kind, TextField};
use protocol::control::Unsigned;
use protocol::{
    ControlEntry, ControlKind, Entry, Envelope, EnvelopeHeader, EnvelopeKind, Grant, MessageId, PublicKey, Roster,
    RosterDelta, SecretKey, SpaceId,
};
use spaces::envelope::Stamp;
use spaces::{DeviceId, Entrance, GroupKeys, InjectedRng, Intent, Link, LinkKind, Place, SpaceKeys, SpaceKind};
use tests::world::Chance;

/// What an attacker would like to be read.
pub(super) const EVIL: &str = "Evil.";

/// The attacker's own chance and keys.
pub(super) struct Forger {
    chance: Chance,
}

impl InjectedRng for Forger {
    fn fill(&mut self, bytes: &mut [u8]) {
        for byte in bytes {
            *byte = u8::try_from(self.chance.below(256)).unwrap();
        }
    }
}

impl Forger {
    pub(super) fn new() -> Self {
        Self { chance: Chance::new(666) }
    }

    fn bytes<const N: usize>(&mut self) -> [u8; N] {
        spaces::rng::random(self)
    }

    /// A key that nobody has let in.
    pub(super) fn stranger(&mut self) -> SecretKey {
        SecretKey::from_bytes(&self.bytes())
    }

    fn msg_id(&mut self) -> MessageId {
        MessageId(self.bytes())
    }

    /// Bytes that begin like an entry and were signed by nobody.
    pub(super) fn unsigned_junk(&mut self, space: SpaceId) -> Vec<u8> {
        let kind = [1, 16, 17, 18][usize::try_from(self.chance.below(4)).unwrap()];
        [vec![1, kind], space.0.to_vec(), self.bytes::<300>().to_vec()].concat()
    }

    /// A whole envelope, by a stranger, with nothing in it that opens.
    pub(super) fn envelope_of_a_stranger(&mut self, space: SpaceId, epoch: u64) -> Vec<u8> {
        let key = self.stranger();
        let header = EnvelopeHeader {
            kind: EnvelopeKind::Change,
            space,
            msg_id: self.msg_id(),
            doc_tag: [0; 16],
            epoch,
            ctl_seq: 1,
            ctl_hash: self.bytes(),
            dev_seq: 1,
            author: key.public(),
        };
        Envelope::sign(header, self.bytes::<296>().to_vec(), &key).to_bytes()
    }

    /// A control entry at the head of this log, with this body.
    pub(super) fn control(
        &mut self,
        (space, log): (SpaceId, &[Vec<u8>]),
        kind: ControlKind,
        delta: RosterDelta,
        by: &SecretKey,
        body: Option<(&[u8; 32], &[u8])>,
    ) -> Vec<u8> {
        let prev = roster(log).head();
        let unsigned = Unsigned { kind, space, msg_id: self.msg_id(), prev, author: by.public(), delta };
        let body = match body {
            Some((meta, text)) => self.seal_body(meta, &unsigned.header_bytes(), text),
            None => self.bytes::<400>().to_vec(),
        };
        unsigned.sign(body, by).to_bytes()
    }

    fn seal_body(&mut self, meta: &[u8; 32], header: &[u8], text: &[u8]) -> Vec<u8> {
        let nonce: [u8; 24] = self.bytes();
        let aad = [LABEL, header].concat();
        let sealed =
            XChaCha20Poly1305::new(meta.into()).encrypt(&XNonce::from(nonce), Payload { msg: text, aad: &aad });
        [nonce.to_vec(), sealed.unwrap()].concat()
    }

    /// The same entry at the head of another log, sealed and signed anew.
    pub(super) fn moved(&mut self, entry: &ControlEntry, log: &[Vec<u8>], by: &SecretKey, meta: &[u8; 32]) -> Vec<u8> {
        let text = open_body(meta, entry);
        self.control((entry.space, log), entry.kind, entry.delta.clone(), by, Some((meta, &text)))
    }
}

const LABEL: &[u8] = b"turnabout/1 control body";

fn open_body(meta: &[u8; 32], entry: &ControlEntry) -> Vec<u8> {
    let (nonce, sealed) = entry.body.split_first_chunk::<24>().unwrap();
    let aad = [LABEL, &entry.header_bytes()].concat();
    let opened = XChaCha20Poly1305::new(meta.into()).decrypt(&XNonce::from(*nonce), Payload { msg: sealed, aad: &aad });
    opened.expect("whoever has K_meta opens what control entries say")
}

/// A delta that makes this key a member.
pub(super) fn admits(key: PublicKey) -> RosterDelta {
    RosterDelta { add: vec![(key, Grant::Member)], remove: vec![] }
}

pub(super) fn controls(log: &[Vec<u8>]) -> impl Iterator<Item = ControlEntry> + '_ {
    log.iter().filter_map(|entry| ControlEntry::from_bytes(entry).ok())
}

/// The roster after this log.
pub(super) fn roster(log: &[Vec<u8>]) -> Roster {
    controls(log).fold(Roster::default(), |roster, entry| roster.after(&entry, None).unwrap_or(roster))
}

/// Everything that a removed device ever had in a space, as it was when it was still in.
pub(super) struct ExMember {
    pub(super) keys: Box<dyn SpaceKeys>,
    /// Where the log stood then.
    pub(super) knew: usize,
}

impl ExMember {
    pub(super) fn new(stored: &[u8], log: &[Vec<u8>]) -> Option<Self> {
        let keys = spaces::keys::from_bytes(stored).ok()?;
        let gone = keys.device_key().public();
        let removal = log
            .iter()
            .position(|entry| ControlEntry::from_bytes(entry).is_ok_and(|entry| entry.delta.remove.contains(&gone)))?;
        // It had read everything up to its removal; what came in between changed no membership.
        assert_eq!(keys.roster().head(), roster(&log[..removal]).head(), "its state is of just before its removal");
        Some(Self { keys, knew: removal })
    }

    pub(super) fn meta(&self) -> [u8; 32] {
        *self.keys.meta()
    }

    /// A session that honest people did not make, sealed as this device seals.
    pub(super) fn writes(&self, forger: &mut Forger) -> Vec<u8> {
        let stamp = Stamp { msg_id: forger.msg_id(), dev_seq: 1_000 };
        let envelope = spaces::envelope::seal(&*self.keys, EnvelopeKind::Change, stamp, &evil_session(), forger);
        envelope.unwrap().to_bytes()
    }

    /// An entry of its own, as it would have made it before its removal.
    pub(super) fn begins(&mut self, intent: &Intent, forger: &mut Forger) -> ControlEntry {
        let place = Place { prev: self.keys.roster().head(), relay_now_ms: 0 };
        let msg_id = forger.msg_id();
        self.keys.begin(intent, msg_id, place, forger).expect("it was a member then")
    }

    /// Follows what it has made.
    pub(super) fn follows(&mut self, entry: &ControlEntry) {
        let seq = self.knew as u64 + 1;
        assert_eq!(self.keys.apply(entry, seq), spaces::Judgement::Merged);
    }
}

/// What an envelope says: one session, whose text is [`EVIL`].
fn evil_session() -> Vec<u8> {
    let mut document = Document::new(&Kind::Session, Actor([0xee; 16]));
    document.splice(TextField::Ours, 0, 0, EVIL).unwrap();
    let changes = document.take_changes().into_iter().map(Value::Bytes).collect();
    let text = |word: &str| Value::Text(word.to_owned());
    let part =
        Value::Map(vec![(text("document"), Value::Bytes(vec![0xee; 16])), (text("changes"), Value::Array(changes))]);
    let mut bytes = Vec::new();
    ciborium::into_writer(&Value::Map(vec![(text("parts"), Value::Array(vec![part]))]), &mut bytes).unwrap();
    bytes
}

/// Whoever has the link by which somebody came in, and all of the log: a join of their own, as it would have held before the
/// true one, moved to the end of the log.
pub(super) fn join_by_used_link(link: &str, log: &[Vec<u8>], forger: &mut Forger) -> Option<(SpaceId, Vec<u8>)> {
    let Link { kind, space, secret, .. } = Link::from_text(link).ok()?;
    let kind = match kind {
        LinkKind::Partner | LinkKind::Nearby(_) => SpaceKind::Pair,
        LinkKind::Device => SpaceKind::Private,
    };
    let mut keys = GroupKeys::joining(space, kind, &secret, DeviceId([0xee; 16]), forger);
    let (intent, meta) = (Intent::Join(Entrance::Link { secret }), *keys.meta());
    let joiner = keys.author(&intent);
    let came = log
        .iter()
        .position(|entry| matches!(Entry::from_bytes(entry), Ok(entry) if entry.author() == joiner.public()))?;
    for (at, entry) in controls(&log[..came]).enumerate() {
        keys.apply(&entry, at as u64 + 1);
    }
    let place = Place { prev: roster(&log[..came]).head(), relay_now_ms: 0 };
    let msg_id = forger.msg_id();
    let entry = keys.begin(&intent, msg_id, place, forger).expect("the door was open then");
    Some((space, forger.moved(&entry, log, &joiner, &meta)))
}

/// Is this an envelope?
pub(super) fn is_envelope(entry: &[u8]) -> bool {
    matches!(Entry::from_bytes(entry), Ok(Entry::Envelope(_)))
}
