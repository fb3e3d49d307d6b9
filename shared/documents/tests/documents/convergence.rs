//! Any order of arrival gives the same document.

use crate::support::{actor, person};
use documents::TextField::{Agenda, Ours};
use documents::{Document, Kind, TextField, session as sessions};
use proptest::collection::vec;
use proptest::prelude::*;

/// What may happen on three devices.
#[derive(Debug, Clone)]
enum Event {
    Edit { who: usize, field: TextField, at: usize, removed: usize, text: String },
    Plan { who: usize, minutes: u32 },
    TakeAway { who: usize, line: String },
    Send { who: usize },
    Receive { who: usize, count: usize },
}

fn event() -> impl Strategy<Value = Event> {
    let field = prop_oneof![Just(Agenda), Just(Ours)];
    let edit = (0..3_usize, field, any::<usize>(), 0..4_usize, "[ab😀é🇨🇭\u{301} ]{0,5}");
    prop_oneof![
        4 => edit.prop_map(|(who, field, at, removed, text)| Event::Edit { who, field, at, removed, text }),
        1 => (0..3_usize, 0..5_u32).prop_map(|(who, minutes)| Event::Plan { who, minutes }),
        1 => (0..3_usize, "[xyz]{1,3}").prop_map(|(who, line)| Event::TakeAway { who, line }),
        2 => (0..3_usize).prop_map(|who| Event::Send { who }),
        2 => (0..3_usize, 1..4_usize).prop_map(|(who, count)| Event::Receive { who, count }),
    ]
}

/// Three devices and the log between them; `seen` is how much of the log each has applied.
struct World {
    devices: Vec<Document>,
    log: Vec<Vec<Vec<u8>>>,
    seen: [usize; 3],
}

impl World {
    fn new() -> Self {
        let devices = (1..4).map(|number| Document::new(&Kind::Session, actor(number))).collect();
        Self { devices, log: Vec::new(), seen: [0; 3] }
    }

    fn happens(&mut self, event: Event) {
        match event {
            Event::Edit { who, field, at, removed, text } => edit(&mut self.devices[who], field, at, removed, &text),
            Event::Plan { who, minutes } => {
                let plan = documents::Plan { length_minutes: Some(minutes), ..documents::Plan::default() };
                sessions::plan(&mut self.devices[who], &plan).unwrap();
            }
            Event::TakeAway { who, line } => {
                sessions::take_away(&mut self.devices[who], &person(1), &line).unwrap();
            }
            Event::Send { who } => self.log.push(self.devices[who].take_changes()),
            Event::Receive { who, count } => {
                let until = (self.seen[who] + count).min(self.log.len());
                let batch: Vec<_> = self.log[self.seen[who]..until].concat();
                assert_eq!(self.devices[who].apply(&batch).refused, []);
                self.seen[who] = until;
            }
        }
    }
}

/// Edits at a place that is no half of a character.
fn edit(document: &mut Document, field: TextField, at: usize, removed: usize, text: &str) {
    let before = document.text(field).unwrap();
    let places: Vec<usize> = before
        .chars()
        .scan(0, |at, character| {
            *at += character.len_utf16();
            Some(*at)
        })
        .collect();
    let places = [vec![0], places].concat();
    let start = at % places.len();
    let end = (start + removed).min(places.len() - 1);
    document.splice(field, places[start], places[end] - places[start], text).unwrap();
}

fn everything(document: &mut Document) -> (Vec<[u8; 32]>, sessions::Session) {
    (document.heads(), sessions::read(document).unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_order_of_arrival_gives_the_same_document(
        events in vec(event(), 1..50),
        shuffle in vec((any::<u32>(), any::<bool>()), 200),
    ) {
        let mut world = World::new();
        for event in events {
            world.happens(event);
        }
        for who in 0..3 {
            world.happens(Event::Send { who });
        }
        for who in 0..3 {
            world.happens(Event::Receive { who, count: usize::MAX / 2 });
        }
        let [one, two, three] = world.devices.as_mut_slice() else { panic!("three devices") };
        let expected = everything(one);
        prop_assert!(everything(two) == expected && everything(three) == expected);

        // A late device gets every change in any order, some twice, in batches of any size.
        let mut changes: Vec<_> = world.log.concat();
        let again: Vec<_> = changes.iter().zip(&shuffle).filter(|(_, (_, twice))| *twice).map(|(c, _)| c.clone()).collect();
        changes.extend(again);
        let mut order: Vec<_> = changes.into_iter().zip(shuffle.iter().cycle().map(|(key, _)| *key)).collect();
        order.sort_by_key(|(change, key)| (u64::from(*key) * 2_654_435_761) ^ change.len() as u64);
        let shuffled: Vec<_> = order.into_iter().map(|(change, _)| change).collect();
        let mut late = Document::empty(actor(9));
        for batch in shuffled.chunks(1 + shuffle[0].0 as usize % 7) {
            prop_assert_eq!(late.apply(batch).refused, vec![]);
        }
        prop_assert!(everything(&mut late) == expected);

        let saved = late.save();
        let (mut opened, refused) = Document::open(Some(&saved), &[], actor(8)).unwrap();
        prop_assert_eq!(refused, vec![]);
        prop_assert!(everything(&mut opened) == expected);
    }
}
