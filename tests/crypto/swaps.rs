//! All swaps of fifty by fifty messages between two spaces (RELIABILITY, I-31): any of one space in place of any of the other,
//! as it is or under the other's header, signed by whoever the header names. None opens.

use protocol::{ControlEntry, Entry, Envelope, EnvelopeHeader, EnvelopeKind, Hash, MessageId, control};
use spaces::envelope::{Stamp, open, seal};
use spaces::{DeviceId, Error, GroupKeys, InjectedRng, Intent, Judgement, Place, SpaceKeys, SpaceKind, VoidReason};
use tests::world::Chance;

const MESSAGES: usize = 50;

struct Dice(Chance);

impl InjectedRng for Dice {
    fn fill(&mut self, bytes: &mut [u8]) {
        for byte in bytes {
            *byte = u8::try_from(self.0.below(256)).unwrap();
        }
    }
}

impl Dice {
    fn msg_id(&mut self) -> MessageId {
        MessageId(spaces::rng::random(self))
    }
}

/// A space with one device in it, fifty texts under some epochs, and fifty control entries.
struct Side {
    keys: GroupKeys,
    texts: Vec<Envelope>,
    /// Each with the keys as they were before it.
    controls: Vec<(Vec<u8>, ControlEntry)>,
    seq: u64,
}

impl Side {
    fn new(kind: SpaceKind, dice: &mut Dice) -> Self {
        let device = DeviceId(spaces::rng::random(dice));
        let keys = GroupKeys::found(kind, device, dice).unwrap();
        let mut side = Self { keys, texts: Vec::new(), controls: Vec::new(), seq: 0 };
        side.commits(&Intent::Found { invite: None }, dice);
        for number in 0..MESSAGES {
            let text = vec![7; number * 11];
            let stamp = Stamp { msg_id: dice.msg_id(), dev_seq: number as u64 + 1 };
            side.texts.push(seal(&side.keys, EnvelopeKind::Change, stamp, &text, dice).unwrap());
            side.commits(&Intent::Update, dice);
        }
        side.controls.remove(0);
        side
    }

    fn commits(&mut self, intent: &Intent, dice: &mut Dice) {
        let place = Place { prev: self.keys.roster().head(), relay_now_ms: 0 };
        let entry = self.keys.begin(intent, dice.msg_id(), place, dice).unwrap();
        let before = self.keys.to_bytes();
        self.seq += 1;
        assert_eq!(self.keys.apply(&entry, self.seq), Judgement::Merged);
        self.controls.push((before, entry));
    }

    fn opens(&self, envelope: &Envelope) -> Result<(), Error> {
        let read = Envelope::from_bytes(&envelope.to_bytes())?;
        open(&self.keys, &read, self.seq + 1).map(drop)
    }

    /// As this space's own author would sign it who signs whatever it is given.
    fn signed(&self, header: &EnvelopeHeader, sealed: Vec<u8>) -> Envelope {
        let author = self.keys.device_key();
        Envelope::sign(EnvelopeHeader { author: author.public(), ..header.clone() }, sealed, author)
    }
}

fn two_spaces() -> [Side; 2] {
    let mut dice = Dice(Chance::new(31));
    [SpaceKind::Pair, SpaceKind::Private].map(|kind| Side::new(kind, &mut dice))
}

#[test]
fn no_text_of_one_space_opens_in_place_of_any_of_another() {
    let [one, other] = two_spaces();
    let mut tried = 0;
    for (here, there) in [(&one, &other), (&other, &one)] {
        for own in &here.texts {
            assert_eq!(here.opens(own), Ok(()), "as it is, it opens");
            for foreign in &there.texts {
                let (space, sealed) = (own.header.space, foreign.sealed.clone());
                assert_eq!(here.opens(foreign), Err(Error::WrongSpace), "raw");
                let under_own = Envelope { sealed: sealed.clone(), ..own.clone() };
                assert!(matches!(here.opens(&under_own), Err(Error::Wire(protocol::Error::BadSignature))));
                for header in [own.header.clone(), EnvelopeHeader { space, ..foreign.header }] {
                    assert_eq!(
                        here.opens(&here.signed(&header, sealed.clone())),
                        Err(Error::DoesNotOpen),
                        "re-headered"
                    );
                }
                tried += 1;
            }
        }
    }
    assert_eq!(tried, 2 * MESSAGES * MESSAGES);
}

#[test]
fn no_text_opens_under_another_header_of_its_own_space_or_under_another_epoch() {
    let [one, _] = two_spaces();
    for (at, own) in one.texts.iter().enumerate() {
        for (other, text) in one.texts.iter().enumerate() {
            let swapped = one.signed(&own.header, text.sealed.clone());
            assert_eq!(one.opens(&swapped).is_ok(), at == other, "{other} under the header of {at}");
            let moved = one.signed(&EnvelopeHeader { epoch: own.header.epoch, ..text.header }, text.sealed.clone());
            assert_eq!(one.opens(&moved).is_ok(), at == other, "{other} in the epoch of {at}");
        }
    }
}

#[test]
fn no_body_of_one_space_is_followed_in_place_of_any_of_another() {
    let [one, other] = two_spaces();
    for (here, there) in [(&one, &other), (&other, &one)] {
        for (at, (before, own)) in here.controls.iter().enumerate() {
            assert!(matches!(Entry::from_bytes(&own.to_bytes()), Ok(Entry::Control(_))));
            for (_, foreign) in &there.controls {
                let (delta, body) = (own.delta.clone(), foreign.body.clone());
                let ControlEntry { kind, space, msg_id, prev, author, .. } = own.clone();
                let unsigned = control::Unsigned { kind, space, msg_id, prev, author, delta };
                let swapped = unsigned.sign(body, here.keys.device_key());
                let mut keys = GroupKeys::from_bytes(before).unwrap();
                assert_ne!(prev, Hash::ZERO);
                assert_eq!(keys.apply(&swapped, at as u64 + 2), Judgement::Void(VoidReason::Body));
                assert_eq!(keys.epoch().0, at as u64 + 1, "nothing has changed");
            }
        }
    }
}
