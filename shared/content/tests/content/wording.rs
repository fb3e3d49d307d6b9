//! Words that were agreed on and do not change by accident.

use super::support::told;
use content::{Id, Language, Texts, Value, off, pair, prompt, report, role, scale, session, sync, without_isolation};

fn plain<const N: usize>(ids: [Id; N]) -> [String; N] {
    let texts = Texts::new(Language::English);
    ids.map(|id| texts.plain(id))
}

#[test]
fn the_scales_have_exactly_these_words() {
    assert_eq!(plain(scale::HELP), ["None", "A hint", "We worked together", "A lot"]);
    assert_eq!(plain(scale::STAKES), ["Practice", "Internal", "Customers see it", "It cannot be undone"]);
    assert_eq!(plain(scale::EFFECT), ["Not at all", "Slightly", "Somewhat", "Effective", "Extremely effective"]);
    assert_eq!(
        plain(scale::COMFORT),
        ["Never tried", "Tried with help", "Tried alone", "Use it weekly", "Could show someone"]
    );
}

#[test]
fn the_end_is_said_in_fixed_words_that_name_nobody() {
    assert_eq!(plain([pair::ENDED]), ["This pairing has ended. Nothing more is needed."]);
    for id in [pair::ENDED, pair::ENDED_OTHER, pair::TRIAL_NOT_ON, pair::FROZEN_TEXT] {
        assert_eq!(id.arguments(), [""; 0], "{} could say who", id.name());
    }
}

#[test]
fn the_words_of_a_meeting_are_these() {
    assert_eq!(plain(session::MARKS), ["Learned", "To do", "Come back"]);
    assert_eq!(plain([session::NOTING]), ["I am writing this down. I am not on messages."]);
    let planned = [("done", Value::Number(7)), ("planned", Value::Number(8))];
    let planned = Texts::new(Language::English).text(report::MEETINGS, &planned);
    assert_eq!(without_isolation(&planned), "Held: 7 of 8 planned");
}

#[test]
fn while_one_waits_neither_answer_is_to_be_seen() {
    let waiting = told(&Texts::new(Language::English), pair::TRIAL_WAITING, 0);
    assert_eq!(waiting, "You have answered. Waiting for Ada's answer; neither of you can see the other's yet.");
}

#[test]
fn this_phone_is_called_what_it_is() {
    for (here, word) in
        [(sync::Here::Phone, "phone"), (sync::Here::Tablet, "tablet"), (sync::Here::Computer, "computer")]
    {
        let values = [("here", here.value()), ("partner", Value::Text("Ada"))];
        let saved = without_isolation(&Texts::new(Language::English).text(sync::SAVED_FULL, &values));
        assert_eq!(
            saved,
            format!("Saved on this {word}. It will reach Ada and your other devices when you are online.")
        );
    }
}

#[test]
fn a_prompt_is_found_by_the_id_that_documents_keep() {
    assert_eq!(prompt::ALL.len(), 40);
    for (at, id) in prompt::ALL.iter().enumerate() {
        assert_eq!(prompt::of(&format!("P{:02}", at + 1)), Some(*id));
    }
    for unknown in ["P00", "P41", "P1", "", "prompt-p01"] {
        assert_eq!(prompt::of(unknown), None, "{unknown}");
    }
}

#[test]
fn a_line_that_was_crossed_names_whom_to_talk_to_and_works_without_a_programme() {
    let texts = Texts::new(Language::English);
    let charter = [("programme", Value::Text("Bridge")), ("contacts", Value::Text("Mina, room 4"))];
    let contacts = without_isolation(&texts.text(off::CROSSED_CONTACTS, &charter));
    assert_eq!(contacts, "In Bridge you can talk to: Mina, room 4");
    assert_eq!(off::CROSSED_NO_CONTACTS.arguments(), [""; 0]);
    assert_eq!(off::SITUATIONS[4].title, off::CROSSED_TITLE);
}

#[test]
fn a_suggested_role_is_no_longer_than_one_that_is_typed() {
    for language in Language::ALL {
        let texts = Texts::new(language);
        for word in role::SUGGESTIONS.map(|id| texts.plain(id)) {
            assert!(word.chars().count() <= 20, "{word}");
        }
    }
}
