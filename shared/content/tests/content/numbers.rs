//! Numbers in the messages that ship: written by locale, with every exact variant and every plural still found.

use content::{Language, Texts, Value, report, sync, without_isolation};

fn waiting(texts: &Texts, count: u32) -> String {
    without_isolation(&texts.text(sync::WAITING_SHORT, &[("count", Value::Number(count))]))
}

#[test]
fn a_large_number_is_grouped_as_the_reader_groups_it() {
    let of = |locale| waiting(&Texts::of_locale(locale), 1_234_567);
    assert_eq!(of("en"), "1,234,567 changes waiting");
    assert_eq!(of("de"), "1.234.567 Änderungen warten");
    assert_ne!(of("de_CH.UTF-8"), of("de_DE.UTF-8"));
    // A language that does not ship is shown in English, and its numbers, too.
    assert_eq!(of("fr_FR"), "1,234,567 changes waiting");
}

#[test]
fn plain_numbers_are_digits_alone_and_choose_the_same_words() {
    let texts = Texts::of_locale("de_CH.UTF-8").with_plain_numbers();
    let said = [0, 1, 1_234_567].map(|count| waiting(&texts, count));
    assert_eq!(said, ["Nichts wartet", "1 Änderung wartet", "1234567 Änderungen warten"]);
}

#[test]
fn nought_and_one_still_have_words_of_their_own() {
    for (language, none, one) in [
        (Language::English, "Nothing waiting", "1 change waiting"),
        (Language::German, "Nichts wartet", "1 Änderung wartet"),
    ] {
        let texts = Texts::new(language);
        assert_eq!([waiting(&texts, 0), waiting(&texts, 1)], [none, one]);
    }
}

#[test]
fn a_year_is_text_and_never_grouped() {
    for language in Language::ALL {
        let values = [("year", Value::Text("2026")), ("phases", Value::Number(1)), ("count", Value::Number(1_200))];
        let said = without_isolation(&Texts::new(language).text(report::YEARS, &values));
        assert!(said.contains(" 2026:"), "{said}");
        assert!(said.contains("1,200") || said.contains("1.200"), "{said}");
    }
}

/// A shell makes one again whenever its reader picks another language.
#[test]
fn a_voice_in_another_language_is_made_while_others_are_asked() {
    let [english, german] = [Texts::of_locale("en"), Texts::of_locale("de")];
    let asked = std::thread::spawn(move || (waiting(&english, 2), waiting(&german, 2))).join().expect("no panic");
    assert_eq!(asked, ("2 changes waiting".to_owned(), "2 Änderungen warten".to_owned()));
    assert_eq!(waiting(&Texts::of_locale("en"), 2), "2 changes waiting");
}
