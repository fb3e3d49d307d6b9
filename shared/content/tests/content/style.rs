//! The house style, as far as a machine can hold it: plain, kind, without labels for people, without figures.

use super::support::all_told;
use content::{Language, Texts, card, paragraphs, prompt, sources};

fn words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

/// The text with a space for everything that is no letter, in lower case: words can be looked for whole.
fn spaced(text: &str) -> String {
    let letters = text.chars().map(|char| if char.is_alphanumeric() { char } else { ' ' });
    let lower: String = letters.flat_map(char::to_lowercase).collect();
    format!(" {} ", lower.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Which of these words or phrases stand in the text as whole words.
fn found<'a>(text: &str, forbidden: &[&'a str]) -> Vec<&'a str> {
    let text = spaced(text);
    forbidden.iter().copied().filter(|phrase| text.contains(&spaced(phrase))).collect()
}

/// Labels for people, by age or by role, and jokes about either.
const fn labels(language: Language) -> &'static [&'static str] {
    match language {
        Language::English => &[
            "digital native",
            "digital natives",
            "old dog",
            "whippersnapper",
            "guru",
            "millennial",
            "millennials",
            "boomer",
            "boomers",
            "generation",
            "generations",
            "gen z",
            "intern",
            "interns",
            "mentor",
            "mentee",
            "young",
            "elderly",
            "junior partner",
            "senior partner",
            "tech savvy",
            "user",
            "users",
            "administrator",
        ],
        Language::German => &[
            "digital native",
            "digital natives",
            "alter hase",
            "alte hasen",
            "grünschnabel",
            "guru",
            "millennial",
            "millennials",
            "boomer",
            "generation",
            "generationen",
            "praktikant",
            "praktikantin",
            "mentor",
            "mentorin",
            "mentee",
            "jung",
            "jungen",
            "nutzer",
            "nutzerin",
            "administrator",
        ],
    }
}

/// Pressure, guilt and alarm.
const fn pressure(language: Language) -> &'static [&'static str] {
    match language {
        Language::English => &[
            "overdue",
            "forgot",
            "forgotten",
            "don't forget",
            "streak",
            "we miss you",
            "you should",
            "you must",
            "unfortunately",
            "failed",
            "failure",
            "error",
            "conflict",
            "invalid",
            "warning",
            "server",
            "queue",
            "queued",
            "hurry",
            "last chance",
            "only you can",
        ],
        Language::German => &[
            "überfällig",
            "vergessen",
            "vergiss",
            "wir vermissen dich",
            "du solltest",
            "leider",
            "fehlgeschlagen",
            "konflikt",
            "ungültig",
            "warnung",
            "server",
            "warteschlange",
            "beeil",
            "letzte chance",
        ],
    }
}

/// Figures of speech that do not survive a translation.
const IDIOMS: [&str; 10] = [
    "on the same page",
    "low hanging",
    "touch base",
    "ballpark",
    "think outside",
    "elephant in the room",
    "ice breaker",
    "reach out",
    "circle back",
    "deep dive",
];

#[test]
fn prompts_have_under_forty_words_and_at_most_two_questions() {
    for language in Language::ALL {
        let texts = Texts::new(language);
        for id in prompt::ALL {
            let text = texts.plain(*id);
            let questions = text.matches('?').count();
            assert!(words(&text) < 40, "{} in {language:?} has {} words", id.name(), words(&text));
            assert!(words(&text) > 8, "{} in {language:?} is no question", id.name());
            assert!(questions <= 2, "{} in {language:?} asks {questions} questions", id.name());
        }
    }
}

#[test]
fn nobody_is_labelled_pressed_or_alarmed() {
    for language in Language::ALL {
        for (id, text) in all_told(language) {
            assert_eq!(found(&text, labels(language)), [""; 0], "{} in {language:?}", id.name());
            assert_eq!(found(&text, pressure(language)), [""; 0], "{} in {language:?}", id.name());
        }
    }
}

#[test]
fn no_english_text_leans_on_an_idiom() {
    for (id, text) in all_told(Language::English) {
        assert_eq!(found(&text, &IDIOMS), [""; 0], "{}", id.name());
    }
}

#[test]
fn a_planted_label_is_found_as_a_whole_word_only() {
    assert_eq!(found("Ask the Intern.", labels(Language::English)), ["intern"]);
    assert_eq!(found("A \"digital-native\" speaks", labels(Language::English)), ["digital native"]);
    assert!(found("The internet, internally; regeneration.", labels(Language::English)).is_empty());
    assert_eq!(found("Don't forget!", pressure(Language::English)), ["don't forget"]);
}

#[test]
fn no_percentage_and_no_exclamation_is_shipped() {
    for language in Language::ALL {
        for (id, text) in all_told(language) {
            assert!(!text.contains(['%', '!']), "{} in {language:?}: {text}", id.name());
        }
    }
}

#[test]
fn german_is_quoted_as_german_is() {
    // What is typed in a terminal stands between the marks that a shell reads.
    let typed = |text: &str| text.contains("turnabout ") || text.contains("2026-05-03");
    for (id, text) in all_told(Language::German) {
        assert!(typed(&text) || !text.contains(['"', '\'']), "{}: {text}", id.name());
        assert_eq!(text.matches('„').count(), text.matches('“').count(), "{}: {text}", id.name());
    }
}

#[test]
fn german_names_a_partner_only_where_one_without_a_name_has_the_same_form() {
    // "dein Gegenüber" is "deinem Gegenüber" behind these.
    let dative = ["aus", "bei", "beim", "mit", "nach", "seit", "von", "vom", "zu", "zum"];
    // There is a name to replace.
    let named = "export-redact";
    for subject in sources(Language::German) {
        for line in subject.text.lines().filter(|line| !line.starts_with(named)) {
            let astray = dative
                .iter()
                .find(|word| format!(" {}", line.to_lowercase()).contains(&format!(" {word} {{ $partner }}")));
            assert_eq!(astray, None, "{line}");
        }
    }
}

fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split(['.', '?', '\n']).filter(|sentence| words(sentence) > 0)
}

#[test]
fn sentences_are_short() {
    const WORDS_MAX: usize = 29;
    for language in Language::ALL {
        for (id, text) in all_told(language) {
            for sentence in sentences(&text) {
                assert!(words(sentence) <= WORDS_MAX, "{} in {language:?}: {sentence}", id.name());
            }
        }
    }
}

/// The Automated Readability Index: about the school year in which a text is read with ease; the sixth is age 11 to 12.
fn school_year(text: &str) -> f64 {
    let count = |number: usize| f64::from(u32::try_from(number).unwrap_or(u32::MAX));
    let letters = count(text.chars().filter(|char| char.is_alphanumeric()).count());
    let (words, sentences) = (count(words(text)), count(sentences(text).count()));
    4.71 * letters / words + 0.5 * words / sentences - 21.43
}

#[test]
fn longer_english_texts_are_read_with_ease_at_twelve() {
    let texts = Texts::new(Language::English);
    for card in card::JUNIOR.iter().chain(&card::SENIOR) {
        let year = school_year(&texts.plain(card.text));
        assert!(year < 7.0, "{} needs school year {year:.1}", card.text.name());
    }
    let prompts: Vec<String> = prompt::ALL.iter().map(|id| texts.plain(*id)).collect();
    let year = school_year(&prompts.join("\n"));
    assert!(year < 7.0, "the prompts need school year {year:.1}");
}

#[test]
fn a_card_has_three_to_six_short_paragraphs_and_one_thing_to_try() {
    for language in Language::ALL {
        let texts = Texts::new(language);
        for card in card::JUNIOR.iter().chain(&card::SENIOR) {
            let text = texts.plain(card.text);
            let count = paragraphs(&text).count();
            assert!((3..=6).contains(&count), "{} has {count} paragraphs", card.text.name());
            for paragraph in paragraphs(&text) {
                assert!(words(paragraph) <= 60, "{} in {language:?}: {paragraph}", card.text.name());
            }
            assert!(words(&texts.plain(card.practice)) >= 8, "{}", card.practice.name());
        }
    }
}
