//! A member who sends what breaks Automerge: everybody else goes on.

use super::world;
use app::UiEvent;
use app::relay::event::RelayEvent;
use app::session::event::Notebook;
use app::store::Table;
use ciborium::Value;
use documents::{Actor, Document, DocumentId, TextField};
use tests::World;
use tests::world::Device;

/// The changes of a session, and changes on top of it over which Automerge panics: `shared/documents/tests/documents/poison`.
const CORPUS: &[u8] = include_bytes!("../../shared/documents/tests/poison.bin");
/// So many make the session.
const BASE: usize = 2;
const SESSION: DocumentId = DocumentId([0xd0; 16]);

/// Byte strings, each behind its length.
fn corpus() -> Vec<Vec<u8>> {
    let (mut items, mut rest) = (Vec::new(), CORPUS);
    while let Some((length, after)) = rest.split_first_chunk::<4>() {
        let (item, after) = after.split_at(usize::try_from(u32::from_be_bytes(*length)).unwrap());
        items.push(item.to_vec());
        rest = after;
    }
    items
}

/// A good change on top of the session.
fn good(base: &[Vec<u8>]) -> Vec<Vec<u8>> {
    let mut document = Document::empty(Actor([9; 16]));
    assert_eq!(document.apply(base).applied, BASE);
    document.splice(TextField::Ours, 0, 0, "And a good one. ").unwrap();
    document.take_changes()
}

/// Has this device send changes that nobody's app would make, sealed and signed like all that it sends.
pub(super) fn sends(world: &mut World, device: Device, document: DocumentId, changes: Vec<Vec<u8>>) {
    hides(world, device);
    smuggles(world, device, document, changes);
}

/// Has this device write something without a network, which it sends later.
pub(super) fn hides(world: &mut World, device: Device) {
    world.cut(device);
    device.write_ours(world, "What the hostile one hides behind.");
    world.run_for(5_000);
}

/// Has it send those changes together with what it has written.
pub(super) fn smuggles(world: &mut World, device: Device, document: DocumentId, changes: Vec<Vec<u8>>) {
    world.crash(device);
    let part = part(document, changes);
    let mut smuggled = false;
    world.spoil(device, Table::Outbox, |record| {
        let mut row: Value = ciborium::from_reader(record.as_slice()).unwrap();
        if !smuggled && smuggle(&mut row, &part) {
            smuggled = true;
            record.clear();
            ciborium::into_writer(&row, record).unwrap();
        }
    });
    assert!(smuggled, "what was written without a network waits in the outbox");
    world.heal(device);
    world.relaunch(device);
    device.does(world, UiEvent::Relay(RelayEvent::GoOnline));
}

fn part(document: DocumentId, changes: Vec<Vec<u8>>) -> Value {
    let changes = changes.into_iter().map(Value::Bytes).collect();
    let text = |word: &str| Value::Text(word.to_owned());
    Value::Map(vec![(text("document"), Value::Bytes(document.0.to_vec())), (text("changes"), Value::Array(changes))])
}

/// Adds a document to what a row of the outbox sends; false if it sends no changes.
fn smuggle(row: &mut Value, part: &Value) -> bool {
    let Value::Map(pairs) = row else { return false };
    pairs.iter_mut().any(|(key, value)| match value.as_array_mut().filter(|_| key.as_text() == Some("parts")) {
        Some(parts) => {
            parts.push(part.clone());
            true
        }
        None => smuggle(value, part),
    })
}

#[test]
fn poison_of_a_member_is_set_aside_and_everybody_writes_on() {
    let mut world = world();
    let [hostile, victim] = world.paired_devices(["Hostile", "Victim"]);
    let before = victim.write_ours(&mut world, "Before. ");
    world.run_until_quiet();
    let mut base = corpus();
    let poison = base.split_off(BASE);
    let good = good(&base);
    assert!(poison.len() >= 100, "the corpus is there");

    sends(&mut world, hostile, SESSION, [base, poison.clone(), good].concat());
    world.run_until_quiet();

    let session = SESSION.to_string();
    assert_eq!(victim.view(&world).sync.quarantined as usize, poison.len());
    for life in ["The same process", "After a relaunch"] {
        assert!(victim.ours(&mut world, &session).contains("And a good one. "), "{life}");
        for session in [&session, &before] {
            victim.writes(&mut world, session, Notebook::Ours, &format!(" {life}."));
            world.run_until_quiet();
            assert!(victim.ours(&mut world, session).ends_with(&format!(" {life}.")));
        }
        assert!(hostile.ours(&mut world, &before).ends_with(&format!(" {life}.")), "what is good still travels");
        world.crash(victim);
        world.relaunch(victim);
        victim.does(&mut world, UiEvent::Relay(RelayEvent::GoOnline));
        world.run_until_quiet();
    }
    assert_eq!(victim.view(&world).sync.damaged, 0);
}
