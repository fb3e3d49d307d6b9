//! None, one and several, in both languages.

use super::support::told;
use content::{Id, Language, Texts, Value, agreement, nudge, session, sync, without_isolation};

fn three(language: Language, id: Id) -> [String; 3] {
    let texts = Texts::new(language);
    [0, 1, 2].map(|number| told(&texts, id, number))
}

#[test]
fn none_one_and_several_changes_each_have_their_words() {
    assert_eq!(
        three(Language::English, sync::WAITING_SHORT),
        ["Nothing waiting", "1 change waiting", "2 changes waiting"]
    );
    assert_eq!(
        three(Language::German, sync::WAITING_SHORT),
        ["Nichts wartet", "1 Änderung wartet", "2 Änderungen warten"]
    );
}

#[test]
fn today_tomorrow_and_later_each_have_their_words() {
    let soon = |language| three(language, nudge::SOON).map(|text| text.replace("3 May", "10:00"));
    assert_eq!(
        soon(Language::English),
        ["You meet Ada today at 10:00.", "You meet Ada tomorrow at 10:00.", "You meet Ada in 2 days, at 10:00."]
    );
    assert_eq!(
        soon(Language::German),
        ["Du triffst Ada heute um 10:00.", "Du triffst Ada morgen um 10:00.", "Du triffst Ada in 2 Tagen um 10:00."]
    );
}

#[test]
fn days_offline_and_marks_and_weeks_count_in_both_languages() {
    assert_eq!(
        three(Language::English, sync::AWAY_SHORT),
        ["In touch today", "Not in touch for 1 day", "Not in touch for 2 days"]
    );
    assert_eq!(
        three(Language::German, sync::AWAY_SHORT),
        ["Heute zuletzt verbunden", "Seit 1 Tag ohne Verbindung", "Seit 2 Tagen ohne Verbindung"]
    );
    assert_eq!(
        three(Language::English, session::CARD_MARKS),
        ["You set no marks", "You set 1 mark", "You set 2 marks"]
    );
    assert_eq!(three(Language::English, agreement::CADENCE_WEEKS)[1..], ["Every week", "Every 2 weeks"]);
    assert_eq!(three(Language::German, agreement::CADENCE_WEEKS)[1..], ["Jede Woche", "Alle 2 Wochen"]);
}

#[test]
fn two_numbers_in_one_sentence_choose_each_for_itself() {
    let late = |language, weeks, agreed| {
        let values = [("weeks", Value::Number(weeks)), ("agreed", Value::Number(agreed))];
        without_isolation(&Texts::new(language).text(nudge::LATE, &values))
    };
    assert_eq!(late(Language::English, 5, 3), "You last met 5 weeks ago; you agreed on every 3 weeks.");
    assert_eq!(late(Language::English, 1, 2), "You last met a week ago; you agreed on every 2 weeks.");
    assert_eq!(late(Language::English, 2, 1), "You last met 2 weeks ago; you agreed on every week.");
    assert_eq!(
        late(Language::German, 5, 3),
        "Ihr habt euch zuletzt vor 5 Wochen getroffen; vereinbart ist alle 3 Wochen."
    );
    assert_eq!(
        late(Language::German, 1, 1),
        "Ihr habt euch zuletzt vor einer Woche getroffen; vereinbart ist jede Woche."
    );
}
