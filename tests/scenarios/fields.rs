//! Texts in fields: one composes a word, the other writes meanwhile, and nobody loses a letter.
//!
//! A [`Field`] here does what a field on a phone does: it shows a text, types into what it shows, and takes in what has come
//! when it likes. What it shows is never asked of the core, except when it begins.

use super::world;
use app::UiEvent;
use app::ground::said::Problem;
use app::ground::who::Who;
use app::session::event::{Notebook, SessionEvent};
use app::session::view::{TEXT_UNITS_MAX, TextNews, TextSplice};
use std::cell::Cell;
use std::rc::Rc;
use tests::{Device, World};

fn units(text: &str) -> u32 {
    u32::try_from(text.encode_utf16().count()).unwrap()
}

/// Numbers for the splices of one device.
#[derive(Clone, Default)]
struct Numbers(Rc<Cell<u64>>);

impl Numbers {
    fn draw(&self) -> u64 {
        self.0.set(self.0.get() + 2);
        self.0.get() - 1
    }
}

struct Field {
    device: Device,
    session: String,
    notebook: Notebook,
    numbers: Numbers,
    text: String,
    seen: u64,
}

impl Field {
    fn new(world: &mut World, device: Device, session: &str, notebook: Notebook, numbers: &Numbers) -> Self {
        device.opens(world, session);
        let (session, numbers) = (session.to_owned(), numbers.clone());
        let mut field = Self { device, session, notebook, numbers, text: String::new(), seen: 0 };
        field.begins_anew(world);
        field
    }

    /// Takes the whole text, window by window.
    fn begins_anew(&mut self, world: &World) {
        let news = self.news(world, 0, 0);
        let Some(TextNews::Reset { version, units: total }) = news else { panic!("version 0 is never known") };
        (self.text, self.seen) = (String::new(), version);
        loop {
            let start = units(&self.text);
            let view = self.device.view(world);
            let window = view.text_window(&self.session, self.notebook, start, u32::MAX).unwrap();
            assert_eq!((window.version, window.total, window.start), (version, total, start));
            assert!(units(&window.text) <= TEXT_UNITS_MAX && window.end == start + units(&window.text));
            self.text.push_str(&window.text);
            if window.end == total {
                return;
            }
        }
    }

    fn news(&self, world: &World, seen: u64, start: u32) -> Option<TextNews> {
        self.device.view(world).text_since(&self.session, self.notebook, seen, start)
    }

    /// What has come since what it shows; it may take it in or not.
    fn hears(&self, world: &World) -> Option<(u64, Vec<TextSplice>)> {
        let mut all = Vec::new();
        loop {
            let start = u32::try_from(all.len()).unwrap();
            match self.news(world, self.seen, start).unwrap() {
                TextNews::Unchanged => return None,
                TextNews::Splices { version, total, splices, .. } => {
                    let long: u32 = splices.iter().map(|splice| units(&splice.inserted)).sum();
                    assert!(
                        !splices.is_empty() && long <= TEXT_UNITS_MAX,
                        "a window holds something, and not too much"
                    );
                    all.extend(splices);
                    if all.len() == total as usize {
                        return Some((version, all));
                    }
                }
                TextNews::Reset { .. } | TextNews::Refused { .. } => panic!("it was known, and taken"),
            }
        }
    }

    /// Takes in what has come, and says by whom.
    fn takes_in(&mut self, world: &World) -> Vec<Option<Who>> {
        let Some((version, splices)) = self.hears(world) else { return Vec::new() };
        for splice in &splices {
            self.changes(splice.at, splice.removed, &splice.inserted);
        }
        self.seen = version;
        splices.iter().map(|splice| splice.by).collect()
    }

    /// Types, and tells the core.
    fn types(&mut self, world: &mut World, at: u32, removed: u32, inserted: &str) {
        self.changes(at, removed, inserted);
        self.sends(world, at, removed, inserted);
    }

    /// Tells the core of what it shows already.
    fn sends(&mut self, world: &mut World, at: u32, removed: u32, inserted: &str) {
        let (seen, makes) = (self.seen, self.numbers.draw());
        let (session, notebook, inserted) = (self.session.clone(), self.notebook, inserted.to_owned());
        let event =
            UiEvent::Session(SessionEvent::SpliceText { session, notebook, seen, makes, at, removed, inserted });
        self.device.does(world, event);
        self.seen = makes;
    }

    /// In the field alone.
    fn changes(&mut self, at: u32, removed: u32, inserted: &str) {
        let text: Vec<u16> = self.text.encode_utf16().collect();
        let (start, end) = (at as usize, (at + removed) as usize);
        let inserted: Vec<u16> = inserted.encode_utf16().collect();
        let whole = [&text[..start], &inserted, &text[end..]].concat();
        self.text = String::from_utf16(&whole).expect("no character is cut");
    }

    /// Places between two characters.
    fn places(&self) -> Vec<u32> {
        let ends = self.text.chars().scan(0, |at, character| {
            *at += u32::try_from(character.len_utf16()).unwrap();
            Some(*at)
        });
        std::iter::once(0).chain(ends).collect()
    }

    fn shows_what_is_there(&self, world: &mut World) {
        assert_eq!(self.text, self.device.reads(world, &self.session, self.notebook));
    }
}

/// Two people whose session has this text, and a field of Junior's that shows it.
fn with_text(text: &str) -> (World, Device, Device, Field) {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let session = junior.write_ours(&mut world, text);
    world.run_until_quiet();
    senior.opens(&mut world, &session);
    let field = Field::new(&mut world, junior, &session, Notebook::Ours, &Numbers::default());
    (world, junior, senior, field)
}

#[test]
fn a_word_that_is_being_composed_stays_whole_while_the_partner_writes() {
    let (mut world, junior, senior, mut field) = with_text("a and b");
    // に, にほ, にほん: in the field only, until the word is done.
    field.changes(6, 0, "にほん");
    senior.splices(&mut world, &field.session, Notebook::Ours, (0, 1), "😀 A");
    senior.splices(&mut world, &field.session, Notebook::Ours, (9, 0), "(before the word) ");
    senior.writes(&mut world, &field.session, Notebook::Ours, ", and an end");
    world.run_until_quiet();
    assert!(field.hears(&world).is_some_and(|(_, held)| held.len() == 3), "three changes wait");
    assert_eq!(field.text, "a and にほんb", "and hold nothing up");

    field.sends(&mut world, 6, 0, "にほん");
    assert_eq!(junior.ours(&mut world, &field.session), "😀 A and にほん(before the word) b, and an end");
    let by = field.takes_in(&world);
    assert_eq!(by, [Some(Who::Partner); 3]);
    field.shows_what_is_there(&mut world);
    world.run_until_quiet();
    assert_eq!(senior.ours(&mut world, &field.session), field.text);
    assert!(field.hears(&world).is_none(), "nothing of its own comes back");
}

#[test]
fn a_field_goes_on_typing_before_it_hears_of_anything() {
    let (mut world, _, senior, mut field) = with_text("0123456789");
    senior.splices(&mut world, &field.session, Notebook::Ours, (0, 3), "zero ");
    world.run_until_quiet();
    // Five keys, a correction and a word further on, and only then a look at what has come.
    for (number, key) in ["h", "e", "l", "l", "p"].iter().enumerate() {
        field.types(&mut world, 5 + u32::try_from(number).unwrap(), 0, key);
    }
    field.types(&mut world, 9, 1, "o");
    senior.splices(&mut world, &field.session, Notebook::Ours, (5, 1), "three ");
    world.run_until_quiet();
    field.types(&mut world, 15, 0, " you");
    assert_eq!(field.text, "01234hello56789 you");
    field.takes_in(&world);
    field.shows_what_is_there(&mut world);
    world.run_until_quiet();
    assert_eq!(field.text, "zero three 4hello56789 you");
    assert_eq!(senior.ours(&mut world, &field.session), field.text);
}

#[test]
fn what_a_word_replaces_takes_nothing_with_it_that_the_partner_put_there() {
    let (mut world, _, senior, mut field) = with_text("We meet on Monday.");
    senior.splices(&mut world, &field.session, Notebook::Ours, (14, 0), "(or Tuesday)");
    senior.splices(&mut world, &field.session, Notebook::Ours, (8, 0), "again ");
    world.run_until_quiet();
    field.types(&mut world, 11, 6, "Friday");
    field.takes_in(&world);
    field.shows_what_is_there(&mut world);
    assert_eq!(field.text, "We meet again on Friday(or Tuesday).");
}

#[test]
fn undo_takes_back_ones_own_words_and_leaves_what_came_into_them() {
    let (mut world, _, senior, mut field) = with_text("start end");
    field.types(&mut world, 6, 0, "my own words ");
    world.run_until_quiet();
    senior.splices(&mut world, &field.session, Notebook::Ours, (9, 0), "(theirs) ");
    world.run_until_quiet();
    // The field knows what it typed and what has come since: its words stand in two pieces now.
    assert_eq!(field.takes_in(&world), [Some(Who::Partner)]);
    assert_eq!(field.text, "start my (theirs) own words end");
    field.types(&mut world, 18, 10, "");
    field.types(&mut world, 6, 3, "");
    assert_eq!(field.text, "start (theirs) end");
    world.run_until_quiet();
    field.shows_what_is_there(&mut world);
    assert_eq!(senior.ours(&mut world, &field.session), field.text);
    // And what was undone comes again, where it stood.
    field.types(&mut world, 6, 0, "my own words ");
    assert!(field.hears(&world).is_none());
    field.shows_what_is_there(&mut world);
}

#[test]
fn two_fields_show_one_text_and_what_acts_add_to_it() {
    let (mut world, junior, _, mut field) = with_text("one");
    let mut other = Field::new(&mut world, junior, &field.session, Notebook::Ours, &field.numbers.clone());
    field.types(&mut world, 3, 0, " two");
    other.types(&mut world, 0, 0, "zero ");
    junior.does(
        &mut world,
        UiEvent::Session(SessionEvent::ShareLine { session: field.session.clone(), line: "a line".to_owned() }),
    );
    junior.splices(&mut world, &field.session, Notebook::Ours, (0, 0), "> ");
    let told = [field.takes_in(&world), other.takes_in(&world)];
    assert!(told.concat().iter().all(|by| *by == Some(Who::Me)));
    for field in [&field, &other] {
        assert_eq!(field.text, "> zero one two\na line\n");
        field.shows_what_is_there(&mut world);
    }
}

#[test]
fn all_three_texts_have_fields_on_each_device_of_mine() {
    let (mut world, junior, senior, ours) = with_text("");
    let session = ours.session.clone();
    let tablet = world.link_device(junior, "Junior's tablet");
    world.run_until_quiet();
    let (numbers, others) = (ours.numbers.clone(), Numbers::default());
    for notebook in [Notebook::Mine, Notebook::Ours, Notebook::Agenda] {
        let mut here = Field::new(&mut world, junior, &session, notebook, &numbers);
        let mut there = Field::new(&mut world, tablet, &session, notebook, &others);
        here.types(&mut world, 0, 0, "from here");
        world.run_until_quiet();
        assert_eq!(there.takes_in(&world), [Some(Who::Me)], "{notebook:?}: who wrote it is known");
        there.types(&mut world, 9, 0, ", and there");
        world.run_until_quiet();
        here.takes_in(&world);
        assert_eq!((here.text.as_str(), there.text.as_str()), ("from here, and there", "from here, and there"));
        here.shows_what_is_there(&mut world);
    }
    let seen = senior.opens(&mut world, &session);
    assert_eq!((&*seen.mine.text, &*seen.ours.text), ("", "from here, and there"));
}

#[test]
fn a_field_that_was_away_long_begins_anew_and_what_it_typed_is_not_lost_in_silence() {
    let (mut world, junior, senior, mut field) = with_text("the beginning");
    let (session, before) = (field.session.clone(), junior.last_notice(&world));
    for _ in 0..2_001 {
        junior.splices(&mut world, &session, Notebook::Ours, (0, 0), ".");
    }
    assert!(matches!(field.news(&world, field.seen, 0), Some(TextNews::Reset { .. })));
    let there = junior.ours(&mut world, &session);
    assert_eq!(junior.last_notice(&world), before);

    field.types(&mut world, 0, 0, "typed meanwhile ");
    assert_eq!(junior.refusal(&world), Some(Problem::TextTooOld));
    let refused = TextNews::Refused { problem: Problem::TextTooOld };
    assert!(field.news(&world, field.seen, 0) == Some(refused.clone()), "its own field is told");
    field.types(&mut world, 0, 0, "more, ");
    assert!(field.news(&world, field.seen, 0) == Some(refused), "also of what was typed behind it");
    assert_eq!(field.text, "more, typed meanwhile the beginning", "and still shows it");
    assert_eq!(junior.ours(&mut world, &session), there, "the text is as it was");

    field.begins_anew(&world);
    field.types(&mut world, 0, 0, "pasted again ");
    field.shows_what_is_there(&mut world);
    world.run_until_quiet();
    assert_eq!(senior.ours(&mut world, &session), field.text);
}

#[test]
fn the_last_words_of_a_field_arrive_after_its_screen_has_closed() {
    let (mut world, junior, senior, mut field) = with_text("text");
    let pair = junior.first_pair(&world);
    junior.does(&mut world, UiEvent::Session(SessionEvent::Close));
    field.types(&mut world, 4, 0, ", and a last word");
    assert!(field.news(&world, field.seen, 0).is_none(), "a closed session tells nothing");
    for _ in 0..3 {
        let another = junior.makes_session(&mut world, &pair);
        junior.opens(&mut world, &another);
    }
    field.types(&mut world, 21, 0, " more");
    world.run_until_quiet();
    assert_eq!(senior.ours(&mut world, &field.session), "text, and a last word more");

    // Of the fifth session back nothing is known any more.
    let another = junior.makes_session(&mut world, &pair);
    junior.opens(&mut world, &another);
    field.types(&mut world, 0, 0, "too late ");
    assert_eq!(junior.refusal(&world), Some(Problem::TextTooOld));
}

#[test]
fn half_a_character_and_a_number_of_the_core_are_refused() {
    let (mut world, junior, _, mut field) = with_text("a😀b");
    field.types(&mut world, 4, 0, "c");
    let good = field.seen;
    for (at, removed) in [(2, 0), (1, 1), (2, 1), (5, 1), (u32::MAX, 1)] {
        field.seen = good;
        field.sends(&mut world, at, removed, "x");
        assert_eq!(junior.refusal(&world), Some(Problem::BadEdit));
        let refused = TextNews::Refused { problem: Problem::BadEdit };
        assert!(field.news(&world, field.seen, 0) == Some(refused));
    }
    {
        let makes = good + 1;
        let (session, notebook, inserted) = (field.session.clone(), Notebook::Ours, "x".to_owned());
        let before = junior.last_notice(&world);
        let event = UiEvent::Session(SessionEvent::SpliceText {
            session,
            notebook,
            seen: good,
            makes,
            at: 0,
            removed: 0,
            inserted,
        });
        junior.does(&mut world, event);
        assert!(junior.last_notice(&world) > before && junior.refusal(&world) == Some(Problem::BadEdit));
    }
    field.seen = good;
    assert!(field.hears(&world).is_none(), "what was good before is still");
    field.types(&mut world, 1, 2, "😎");
    field.shows_what_is_there(&mut world);
}

#[test]
fn long_texts_cross_in_windows() {
    let (mut world, _, senior, mut field) = with_text(&"a long page 😀 ".repeat(1_000));
    assert_eq!(units(&field.text), 15_000);
    field.changes(7, 0, "composed ");
    senior.splices(&mut world, &field.session, Notebook::Ours, (7, 0), &"wide 🇨🇭 words ".repeat(1_000));
    for at in [0, 15_010] {
        senior.splices(&mut world, &field.session, Notebook::Ours, (at, 5), "");
    }
    world.run_until_quiet();
    field.sends(&mut world, 7, 0, "composed ");
    field.takes_in(&world);
    field.shows_what_is_there(&mut world);
    assert!(field.text.starts_with("g composed wide 🇨🇭"), "{}", &field.text[..40]);
}

#[test]
fn a_splice_that_has_not_been_looked_at_yet_is_no_news() {
    let (world, _, _, field) = with_text("text");
    let ahead = field.numbers.draw();
    assert!(field.news(&world, ahead, 0) == Some(TextNews::Unchanged));
    assert!(matches!(field.news(&world, 2, 0), Some(TextNews::Reset { .. })), "another text's version");
}

#[test]
fn fields_that_lag_behind_in_any_way_end_alike() {
    let (mut world, junior, senior, first) = with_text("a text 😀 to begin with");
    let session = first.session.clone();
    let theirs = Numbers::default();
    let second = Field::new(&mut world, junior, &session, Notebook::Ours, &first.numbers.clone());
    let third = Field::new(&mut world, senior, &session, Notebook::Ours, &theirs);
    let fourth = Field::new(&mut world, senior, &session, Notebook::Ours, &theirs);
    let mut fields = [first, second, third, fourth];
    let mut dice = world.seed() | 1;
    let mut roll = |below: usize| {
        dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(dice >> 33).unwrap() % below.max(1)
    };
    for _ in 0..400 {
        let which = roll(fields.len());
        let field = &mut fields[which];
        match roll(8) {
            0 => drop(field.takes_in(&world)),
            1 => world.run_for(3_000),
            2 => {
                let device = [junior, senior][roll(2)];
                if world.is_cut(device) { world.heal(device) } else { world.cut(device) }
            }
            _ => {
                let places = field.places();
                let at = roll(places.len());
                let end = (at + roll(4)).min(places.len() - 1);
                let inserted = ["", "x", "word ", "😀", "🇨🇭"][roll(5)];
                field.types(&mut world, places[at], places[end] - places[at], inserted);
            }
        }
    }
    for device in [junior, senior] {
        world.heal(device);
    }
    world.run_until_quiet();
    for field in &mut fields {
        field.takes_in(&world);
    }
    let text = junior.ours(&mut world, &session);
    for field in &fields {
        assert_eq!(field.text, text);
        field.shows_what_is_there(&mut world);
        assert!(field.hears(&world).is_none());
    }
}
