//! A text that was written anew becomes small edits by words and lines.

use crate::support::{copy, exchange, session, write};
use documents::TextField::Ours;
use documents::{Edit, Splice, ending_alike};
use proptest::prelude::*;

fn splices(before: &str, after: &str) -> Vec<(usize, usize, String)> {
    let splices = Edit::by_words(before, after, &()).splices(&());
    splices.into_iter().map(|Splice { at, removed, inserted, .. }| (at, removed, inserted)).collect()
}

/// What is there once two have written a text anew apart.
fn merged(before: &str, one: &str, other: &str) -> String {
    let mut here = session(1);
    write(&mut here, Ours, before);
    let mut there = copy(&mut here, 2);
    here.rewrite(Ours, one).unwrap();
    there.rewrite(Ours, other).unwrap();
    exchange(&mut here, &mut there);
    assert_eq!(here.text(Ours).unwrap(), there.text(Ours).unwrap());
    here.text(Ours).unwrap()
}

proptest! {
    #[test]
    fn every_text_becomes_every_other(before in "[ab😀 .\n]{0,16}", after in "[ab😀 .\n]{0,16}") {
        let edit = Edit::by_words(&before, &after, &());
        prop_assert_eq!(edit.on(&before), Some(after.clone()));
        let mut here = session(1);
        write(&mut here, Ours, &before);
        here.rewrite(Ours, &after).unwrap();
        prop_assert_eq!(here.text(Ours).unwrap(), after);
    }
}

#[test]
fn a_changed_word_is_one_small_edit_of_whole_words() {
    let before = "one\nWe meet on Monday 👍 at ten.\nthree\n";
    let after = "one\nWe meet on Tuesday 👍 at nine.\nthree\nfour\n";
    let expected = [(14, 7, " Tuesday"), (28, 5, " nine."), (41, 0, "four\n")];
    assert_eq!(splices(before, after), expected.map(|(at, removed, inserted)| (at, removed, inserted.to_owned())));
    assert!(splices("a\nb", "a\nb").is_empty());
}

#[test]
fn a_word_that_both_change_reads_as_two_words_and_a_number_never_as_a_third() {
    for (before, one, other, both) in [
        ("We need 200 chairs.", "We need 250 chairs.", "We need 300 chairs.", [" 250 ", " 300 "]),
        ("It costs 3.50", "It costs 4.50", "It costs 3.75", [" 4.50", " 3.75"]),
        ("Monday at ten\n", "Tuesday at ten\n", "Wednesday at ten\n", ["Tuesday ", "Wednesday "]),
        ("200\n", "250\n", "300\n", ["250\n", "300\n"]),
        ("\n", "Anna\n", "Berta\n", ["Anna\n", "Berta\n"]),
        ("um 10:00 Uhr", "um 10:30 Uhr", "um 11:00 Uhr", [" 10:30 ", " 11:00 "]),
    ] {
        let read = merged(before, one, other);
        assert!(both.iter().all(|word| read.contains(word)), "{before:?} reads {read:?}");
    }
}

#[test]
fn a_word_taken_out_by_one_and_changed_by_the_other_leaves_no_glue() {
    assert_eq!(merged("one two three", "one three", "one four three"), "one four three");
    assert_eq!(merged("one two three", "one two", "one two four"), "one two four");
    assert_eq!(merged("one two", "one and two", "one or two").split(' ').count(), 4);
}

#[test]
fn a_line_break_at_the_end_stays_as_it_was() {
    for (before, after, expected) in [
        ("old\n", "new", "new\n"),
        ("old", "new\n", "new"),
        ("old\n", "new\n", "new\n"),
        ("", "new", "new"),
        ("", "new\n", "new\n"),
        ("old\n", "", ""),
    ] {
        assert_eq!(ending_alike(before, after), expected);
    }
}

#[test]
fn a_very_long_text_written_anew_takes_no_long_time_to_compare() {
    let [before, after] = ["a ", "b "].map(|word| word.repeat(20_000).replace(' ', "\n"));
    assert_eq!(splices(&before, &after).len(), 1, "the whole is replaced");
}
