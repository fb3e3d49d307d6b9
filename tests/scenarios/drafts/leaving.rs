//! What a device sends, as it is before it is sealed: taken from its outboxes, cut into Automerge's changes, and looked
//! through byte by byte, as it is and inflated.

use super::history::History;
use documents::{Actor, Document, Kind};
use protocol::SpaceId;
use std::collections::BTreeSet;
use tests::World;
use tests::world::Device;
use tests::world::evidence::{holds_bytes, inflated};

/// How every piece of Automerge begins.
const MAGIC: [u8; 4] = [0x85, 0x6f, 0x4a, 0x83];

/// Nothing that is looked for is shorter.
const NEEDLE_BYTES_MIN: usize = 4;

/// What left for one side: every change once, and what stands between the changes.
#[derive(Default)]
pub(super) struct Side {
    changes: BTreeSet<Vec<u8>>,
    frames: BTreeSet<Vec<u8>>,
    /// All of it, and all that inflates.
    layers: Vec<Vec<u8>>,
}

/// See the module.
pub(super) struct Leaving {
    /// For a pair's space: what the partner gets.
    ours: Side,
    /// For the private space: what only one's own devices get.
    mine: Side,
}

impl Leaving {
    /// All that has come since this was last asked.
    pub(super) fn of(world: &mut World, device: Device) -> Self {
        let pairs: BTreeSet<String> = device.view(world).pairs.iter().map(|pair| pair.id.clone()).collect();
        let is_ours = |space: &SpaceId| pairs.contains(&space.to_string());
        let (mut ours, mut mine) = (Side::default(), Side::default());
        for (space, row) in world.take_outgoing(device) {
            if is_ours(&space) { ours.add(&row) } else { mine.add(&row) }
        }
        Self { ours: ours.in_layers(), mine: mine.in_layers() }
    }

    pub(super) fn updates(&self) -> usize {
        self.ours.changes.len()
    }

    /// Nothing of what is private is in what leaves for the partner.
    pub(super) fn holds_nothing_of(&self, history: &History) {
        let (ours, mine) = (&self.ours.layers, &self.mine.layers);
        for private in [&history.deleted, &history.only_mine] {
            assert!(holds(mine, &signs(private)), "the search finds {private} where it may be");
            assert!(!holds(ours, &signs(private)), "{private} leaves");
        }
        assert!(holds(ours, &forms(&history.shared)), "what is shared leaves");
        for actor in self.mine.actors() {
            assert!(!holds(ours, &[actor.to_vec()]), "who writes one's own notes is named in what leaves");
        }
        let exact = ours
            .iter()
            .flat_map(|layer| moments(layer))
            .find(|at_ms| history.moments_ms.contains(at_ms) && at_ms % 60_000 != 0);
        assert_eq!(exact, None, "an exact time leaves");
    }

    /// Does what only one's own devices get say in which moment something was done?
    pub(super) fn tells_own_devices_a_moment(&self, history: &History) -> bool {
        self.mine.layers.iter().flat_map(|layer| moments(layer)).any(|at_ms| history.moments_ms.contains(&at_ms))
    }
}

impl Side {
    fn add(&mut self, row: &[u8]) {
        let (mut frame, mut at) = (Vec::new(), 0);
        while at < row.len() {
            let length = change_len(&row[at..]).unwrap_or(0);
            if length == 0 {
                frame.push(row[at]);
            } else {
                self.changes.insert(row[at..at + length].to_vec());
            }
            at += length.max(1);
        }
        self.frames.insert(frame);
    }

    fn in_layers(mut self) -> Self {
        let pieces = self.changes.iter().chain(&self.frames);
        let layers = pieces.flat_map(|bytes| std::iter::once(bytes.clone()).chain(inflated(bytes)));
        self.layers = layers.filter(|layer| layer.len() >= NEEDLE_BYTES_MIN).collect();
        self
    }

    /// Who wrote it. The first change of each kind is written by the same actor everywhere, and says nothing.
    fn actors(&self) -> BTreeSet<[u8; 16]> {
        let first = first_changes();
        self.changes.difference(&first).map(|change| actor(change)).collect()
    }
}

fn first_changes() -> BTreeSet<Vec<u8>> {
    let private = [Kind::Home, Kind::Keyring, Kind::Profile, Kind::Notes];
    let shared = [Kind::Pair, Kind::Practice, Kind::Session, Kind::Topic, Kind::Answer];
    private.iter().chain(&shared).flat_map(|kind| Document::new(kind, Actor([0; 16])).take_changes()).collect()
}

/// The length of the piece of Automerge that begins here: `magic4 checksum4 kind1 length body`.
fn change_len(bytes: &[u8]) -> Option<usize> {
    bytes.strip_prefix(&MAGIC)?;
    let (length, prefix) = number(bytes.get(9..)?)?;
    let whole = 9 + prefix + usize::try_from(length).ok()?;
    (whole <= bytes.len()).then_some(whole)
}

/// The author in a change: `dependencies actor …`, behind the frame.
fn actor(change: &[u8]) -> [u8; 16] {
    let (_, prefix) = number(&change[9..]).unwrap();
    let body = &change[9 + prefix..];
    let body = if change[8] == 2 { inflated(body).swap_remove(0) } else { body.to_vec() };
    let (dependencies, prefix) = number(&body).unwrap();
    let author = &body[prefix + 32 * usize::try_from(dependencies).unwrap()..];
    assert_eq!(author[0], 16, "an actor has sixteen bytes");
    author[1..17].try_into().unwrap()
}

/// A number in LEB128, and its length.
fn number(bytes: &[u8]) -> Option<(u64, usize)> {
    let length = bytes.iter().take(9).position(|byte| byte & 0x80 == 0)? + 1;
    let groups = bytes[..length].iter().rev();
    Some((groups.fold(0, |number, byte| number << 7 | u64::from(byte & 0x7f)), length))
}

/// Each sign of it alone where the sign is so rare that it tells by itself, and the words between.
fn signs(text: &str) -> Vec<Vec<u8>> {
    let rare = text.chars().filter(|sign| u32::from(*sign) > 0xffff).map(String::from);
    let words = text.trim_matches(|sign| u32::from(sign) > 0xffff).to_owned();
    rare.chain([words]).flat_map(|text| forms(&text)).collect()
}

/// A text as programs write it down.
fn forms(text: &str) -> Vec<Vec<u8>> {
    let units = || text.encode_utf16();
    let (little, big) = (units().flat_map(u16::to_le_bytes).collect(), units().flat_map(u16::to_be_bytes).collect());
    vec![text.as_bytes().to_vec(), little, big]
}

fn holds(layers: &[Vec<u8>], needles: &[Vec<u8>]) -> bool {
    needles.iter().any(|needle| layers.iter().any(|layer| holds_bytes(layer, needle)))
}

/// Every number in here that could be milliseconds since 1970, however a program would have written it.
fn moments(bytes: &[u8]) -> impl Iterator<Item = i64> {
    (0..bytes.len()).flat_map(|at| {
        let rest = &bytes[at..];
        let leb = number(rest).map(|(number, _)| number);
        let big = rest.first_chunk().copied().map(u64::from_be_bytes);
        let little = rest.first_chunk().copied().map(u64::from_le_bytes);
        let digits = |count, radix| {
            let text = rest.get(..count).and_then(|digits| std::str::from_utf8(digits).ok());
            text.and_then(|text| u64::from_str_radix(text, radix).ok())
        };
        let (hex, decimal) = (digits(11, 16), digits(13, 10));
        [leb, big, little, hex, decimal].into_iter().flatten().filter_map(|number| i64::try_from(number).ok())
    })
}

#[test]
fn a_moment_is_found_however_it_is_written() {
    let at_ms = 1_772_442_012_345_i64;
    let leb = [0xb9, 0x95, 0x9b, 0xee, 0xca, 0x33];
    let written: [Vec<u8>; 5] = [
        leb.to_vec(),
        at_ms.to_be_bytes().to_vec(),
        at_ms.to_le_bytes().to_vec(),
        format!("x{at_ms:012x}-").into_bytes(),
        format!("\"{at_ms}\"").into_bytes(),
    ];
    for bytes in written {
        let bytes = [b"before".as_slice(), &bytes, b"after"].concat();
        assert!(moments(&bytes).any(|found| found == at_ms), "{bytes:02x?}");
    }
}
