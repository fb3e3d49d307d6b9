//! What people hold a phone at, and what is held at it on purpose.

use super::*;
use crate::limits::COUNT_MAX;
use crate::parts::{Parts, Size};
use proptest::prelude::*;

fn text(letters: usize) -> String {
    format!("turnabout://came#{}", "aB3-zZ_9".chars().cycle().take(letters * 4).collect::<String>())
}

fn parts(letters: usize) -> Parts {
    Parts::of(&text(letters), Size::Usual).unwrap()
}

#[test]
fn parts_in_any_order_with_doubles_and_strange_codes_between_become_the_text() {
    let parts = parts(450);
    let mut gather = Gather::default();
    assert_eq!(gather.progress(), None);
    assert_eq!(gather.take(&parts.part(5)), Taken::News { have: 1, need: 8 });
    assert_eq!(gather.take(&parts.part(5)), Taken::Known { have: 1, need: 8 });
    assert_eq!(gather.take("https://example.org"), Taken::Foreign);
    assert_eq!(gather.take(&parts.part(0)), Taken::News { have: 2, need: 8 });
    let last =
        (8..u16::MAX).map(|number| gather.take(&parts.part(number))).find(|taken| matches!(taken, Taken::Whole { .. }));
    assert!(last == Some(Taken::Whole { text: text(450) }), "repairs bring what is missing");
    assert_eq!(gather.progress(), None, "the next one begins anew");
}

#[test]
fn a_link_that_stands_alone_is_whole_at_once() {
    let alone = Parts::of("turnabout://safety#00ff", Size::Usual).unwrap();
    let taken = Gather::default().take(&alone.part(3));
    assert!(taken == Taken::Whole { text: "turnabout://safety#00ff".to_owned() });
    assert_eq!(format!("{taken:?}"), "Whole(…)", "it is a secret");
}

#[test]
fn two_codes_are_never_mixed_and_the_one_that_stays_on_the_screen_is_gathered() {
    let (one, other) = (parts(450), Parts::of(&text(451), Size::Usual).unwrap());
    let mut gather = Gather::default();
    gather.take(&one.part(0));
    assert_eq!(gather.take(&other.part(0)), Taken::OtherCode);
    assert_eq!(gather.take(&other.part(1)), Taken::OtherCode);
    assert_eq!(gather.take(&one.part(1)), Taken::News { have: 2, need: 8 }, "one in passing changes nothing");
    assert_eq!(gather.take(&other.part(0)), Taken::OtherCode);
    assert_eq!(gather.take(&other.part(1)), Taken::OtherCode);
    assert_eq!(gather.take(&other.part(2)), Taken::News { have: 1, need: 8 });
    let mut rest = (0..8).map(|number| gather.take(&other.part(number)));
    assert!(rest.any(|taken| taken == Taken::Whole { text: text(451) }));
}

#[test]
fn the_same_text_in_another_size_is_another_code() {
    let mut gather = Gather::default();
    gather.take(&parts(450).part(0));
    assert_eq!(gather.take(&Parts::of(&text(450), Size::Small).unwrap().part(0)), Taken::OtherCode);
}

#[test]
fn a_whole_that_is_not_what_was_cut_is_refused_and_gathering_begins_anew() {
    let parts = parts(450);
    let mut gather = Gather::default();
    let mut forged = Part::from_text(&parts.part(3)).ok().unwrap();
    forged.block[9] ^= 1;
    gather.take(&forged.to_text());
    let taken: Vec<Taken> = (0..8).map(|number| gather.take(&parts.part(number))).collect();
    assert_eq!(taken.last(), Some(&Taken::Broken));
    let again = (0..8).map(|number| gather.take(&parts.part(number))).last();
    assert!(again == Some(Taken::Whole { text: text(450) }));
}

#[test]
fn a_whole_that_holds_no_text_is_refused() {
    let whole = [0, 0xff];
    let name = Name { check: check(&whole), length: 2, block: 2 };
    assert_eq!(Gather::default().take(&Part { name, number: 0, block: whole.to_vec() }.to_text()), Taken::Broken);
}

#[test]
fn the_largest_code_is_gathered_from_repairs_alone() {
    let long = "x".repeat(11_263);
    let parts = Parts::of(&long, Size::Usual).unwrap();
    assert_eq!(usize::from(parts.count()), COUNT_MAX);
    let mut gather = Gather::default();
    let used =
        (64..=u16::MAX).position(|number| gather.take(&parts.part(number)) == Taken::Whole { text: long.clone() });
    assert!(used.is_some_and(|used| used < 80), "{used:?}");
}

proptest! {
    #[test]
    fn no_text_whatever_stands_in_it_panics_or_takes_more_room(
        texts in prop::collection::vec("(T1:)?[0-9A-Z $%*+./:-]{0,300}|\\PC{0,20}", 0..40),
    ) {
        let mut gather = Gather::default();
        for text in texts {
            gather.take(&text);
            let rows = gather.begun.as_ref().map_or(0, |begun| begun.rows.len());
            prop_assert!(rows < COUNT_MAX);
        }
    }

    #[test]
    fn no_header_whatever_stands_in_it_panics_or_takes_more_room(
        parts in prop::collection::vec((0..3_u8, 0..200_u16, any::<u16>(), 1..30_usize), 0..200),
    ) {
        let mut gather = Gather::default();
        for (check, length, number, words) in parts {
            let block = vec![check; words * 2];
            let name = Name { check: [check; 4], length, block: 0 };
            gather.take(&Part { name, number, block }.to_text());
            prop_assert!(gather.begun.as_ref().map_or(0, |begun| begun.rows.len()) < COUNT_MAX);
        }
    }

    #[test]
    fn any_text_comes_back(text in "[ -~]{0,400}", size in prop::sample::select(vec![Size::Usual, Size::Small]), from in any::<u16>()) {
        let parts = Parts::of(&text, size).unwrap();
        let mut gather = Gather::default();
        let mut numbers = (0..200).map(|more| from.wrapping_add(more));
        let comes_back = numbers.any(|number| gather.take(&parts.part(number)) == Taken::Whole { text: text.clone() });
        prop_assert!(comes_back);
    }
}
