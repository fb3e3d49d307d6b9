//! Names of any script in sentences of any direction.

use content::{Language, Texts, Value, history, isolated, people, sync, without_isolation};

const SCRIPTS: [&str; 6] = ["ליאת", "ليلى", "佐藤", "Zoë O'Brien", "Оля", "नीता"];

#[test]
fn a_name_of_any_script_stands_between_isolating_marks() {
    for name in SCRIPTS {
        for (language, after) in [(Language::English, " has this"), (Language::German, " hat das")] {
            let text = Texts::new(language).text(sync::REACHED_SHORT, &[("partner", Value::Text(name))]);
            assert_eq!(text, format!("\u{2068}{name}\u{2069}{after}"));
            assert_eq!(without_isolation(&text), format!("{name}{after}"));
        }
    }
}

#[test]
fn two_names_of_two_directions_stay_apart() {
    let names = [("name", Value::Text("ليلى")), ("partner", Value::Text("Grace"))];
    let text = Texts::new(Language::English).text(history::REMOVED_CHANGED, &names);
    assert_eq!(text, "\u{2068}ليلى\u{2069} removed this; \u{2068}Grace\u{2069} changed it on the same day");
}

/// The sentence is isolated as a whole, and the name in it once more.
#[test]
fn a_sentence_in_a_sentence_keeps_its_name_apart() {
    let texts = Texts::new(Language::English);
    let inner = texts.text(people::LEAVING, &[("partner", Value::Text("ליאת"))]);
    let values = [("partner", Value::Text("ליאת")), ("sentence", Value::Message(&inner))];
    let outer = texts.text(people::YOU_AND_GOES_ON, &values);
    assert!(outer.starts_with("You and \u{2068}ליאת\u{2069}: \u{2068}You asked"), "{outer}");
    assert!(outer.contains("devices of \u{2068}ליאת\u{2069} do so"), "{outer}");
}

/// A name may carry marks that end the isolation or turn all that follows; they stay outside.
#[test]
fn a_name_cannot_turn_the_sentence_around_it() {
    for marks in ["\u{2069}\u{202E}", "\u{2066}", "\u{202B}", "\u{202D}\u{202C}"] {
        let name = format!("Gr{marks}ace");
        let text = Texts::new(Language::English).text(sync::REACHED_SHORT, &[("partner", Value::Text(&name))]);
        assert_eq!(text, "\u{2068}Grace\u{2069} has this");
        assert_eq!(isolated(&name), "\u{2068}Grace\u{2069}");
    }
}

#[test]
fn words_that_look_like_syntax_are_only_words() {
    let name = "{ $partner } -> [one]";
    let text = Texts::new(Language::English).text(sync::REACHED_SHORT, &[("partner", Value::Text(name))]);
    assert_eq!(without_isolation(&text), "{ $partner } -> [one] has this");
}
