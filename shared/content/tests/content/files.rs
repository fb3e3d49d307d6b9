//! The files against the ids, and the languages against each other.

use super::support::{all_told, written};
use content::{Id, Language, all, sources};
use std::collections::{BTreeMap, BTreeSet};

fn names(language: Language) -> BTreeSet<String> {
    written(language).into_iter().map(|message| message.name).collect()
}

#[test]
fn every_id_has_an_english_message_and_every_english_message_an_id() {
    let ids: BTreeSet<String> = all().map(|id| id.name().to_owned()).collect();
    let english = names(Language::English);
    assert_eq!(ids.difference(&english).collect::<Vec<_>>(), [""; 0], "ids without a message");
    assert_eq!(english.difference(&ids).collect::<Vec<_>>(), [""; 0], "messages without an id");
    assert!(ids.len() > 400, "only {} ids", ids.len());
}

#[test]
fn no_language_names_a_message_that_english_lacks() {
    let english = names(Language::English);
    for language in Language::ALL {
        assert_eq!(names(language).difference(&english).collect::<Vec<_>>(), [""; 0], "{language:?}");
    }
}

#[test]
fn each_message_takes_the_arguments_of_its_id_in_every_language() {
    for language in Language::ALL {
        for message in written(language) {
            let id = Id::find(&message.name).expect("an id of that name");
            let declared: BTreeSet<String> = id.arguments().iter().map(|&name| name.to_owned()).collect();
            assert_eq!(message.arguments, declared, "{} in {language:?}", message.name);
        }
    }
}

#[test]
fn no_message_stands_twice_and_each_begins_with_its_subject() {
    for language in Language::ALL {
        let messages = written(language);
        assert_eq!(names(language).len(), messages.len(), "a message stands twice in {language:?}");
        for message in messages {
            let (subject, name) = (message.subject, &message.name);
            let of_subject = name.strip_prefix(subject).is_some_and(|rest| rest.starts_with('-'));
            assert!(of_subject, "{name} stands in {subject}.ftl");
        }
    }
}

#[test]
fn every_message_has_words_for_every_number_and_leaves_no_gap() {
    for language in Language::ALL {
        for (id, text) in all_told(language) {
            assert!(text.chars().any(char::is_alphanumeric), "{} in {language:?} says nothing", id.name());
            assert!(!text.contains(['{', '}', '$']), "{} in {language:?}: {text}", id.name());
        }
    }
}

/// `$count` counts what its sentence names and explains itself.
#[test]
fn every_argument_is_explained_to_translators() {
    let mut unexplained = Vec::new();
    for message in written(Language::English) {
        let silent = |argument: &&String| *argument != "count" && !message.comments.contains(&format!("${argument}"));
        unexplained
            .extend(message.arguments.iter().filter(silent).map(|argument| (message.name.clone(), argument.clone())));
    }
    assert_eq!(unexplained, []);
}

/// What a pair meets every day. The other subjects may come in English for a while.
const EVERY_DAY: [&str; 22] = [
    "prompt",
    "off",
    "scale",
    "pair",
    "nudge",
    "sync",
    "session",
    "history",
    "export",
    "report",
    "role",
    "scope",
    "cli-attention",
    "cli-clock",
    "cli-command",
    "cli-pair",
    "cli-people",
    "cli-problem",
    "cli-session",
    "cli-state",
    "cli-take",
    "cli-tour",
];

#[test]
fn german_has_all_that_a_pair_meets_every_day() {
    let english = written(Language::English);
    let german = names(Language::German);
    let missing = english.iter().filter(|message| !german.contains(&message.name));
    let missing: Vec<&String> =
        missing.filter(|message| EVERY_DAY.contains(&message.subject)).map(|message| &message.name).collect();
    assert_eq!(missing, [""; 0]);
}

/// A German title above an English text would be worse than either.
#[test]
fn a_card_is_whole_in_one_language() {
    for language in Language::ALL {
        let names = names(language);
        for card in content::card::JUNIOR.iter().chain(&content::card::SENIOR) {
            let there = [card.title, card.text, card.practice].map(|id| names.contains(id.name()));
            assert!(there == [true; 3] || there == [false; 3], "{} in {language:?}", card.title.name());
        }
    }
}

#[test]
fn all_languages_have_the_same_files_in_the_same_order() {
    let subjects = |language| sources(language).iter().map(|source| source.subject).collect::<Vec<_>>();
    let english = sources(Language::English);
    // `cli` has several files; the others are named by their first word.
    let of = |id: &Id| {
        let subjects = english.iter().map(|source| source.subject);
        subjects.filter(|subject| id.name().starts_with(&format!("{subject}-"))).max_by_key(|subject| subject.len())
    };
    let mut of_ids: Vec<&str> = all().filter_map(|id| of(&id)).collect();
    of_ids.dedup();
    for language in Language::ALL {
        assert_eq!(subjects(language), of_ids, "{language:?}");
    }
}

#[test]
fn no_two_ids_share_a_name() {
    let mut seen = BTreeMap::new();
    for id in all() {
        assert!(seen.insert(id.name(), id).is_none(), "{} stands twice", id.name());
        assert_eq!(Id::find(id.name()), Some(id));
    }
    assert_eq!(Id::find("sync-nothing-like-this"), None);
}
