//! What is said of each golden file, in each language: `view/<state>.<language>.json`, from the path of a fact to its sentence.
//!
//! The sentences are those of `words`, on a phone, by the clock of the golden world and in UTC. That nothing worth saying is left out
//! is held here against the enums of the views.

use super::check;
use super::states::{files, folder, is_said, seen};
use app::sample::Sample;
use content::Language;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use words::sample::{Sentences, sentences};
use words::{Voice, zone_or_utc};

/// Enums that are not said of every fact, and why. `Enum.word` is one of its variants.
const UNSAID: [(&str, &str); 7] = [
    ("Stage", "which screen is shown, not something on it"),
    ("Said", "a shell goes on by it, to what was made for instance; a refusal is said"),
    ("Notebook", "the screen of a text has its name as a heading, which is a phrase"),
    ("PassageFate", "whose hand it was is said of its field `by`"),
    ("Membership.settled", "nothing goes on"),
    ("Verified.no", "there is nobody yet to compare with"),
    ("Reach", "nothing is said while something waits here, and as long as nobody else is in"),
];

/// Compares what is said of one golden file.
pub(super) fn says(name: &str, golden: &str) {
    let sample: Sample = serde_json::from_str(golden).expect("what was written a moment ago");
    for language in Language::ALL {
        let said = serde_json::to_string_pretty(&said(&sample, language)).expect("texts are plain data");
        check(&format!("view/{name}.{}.json", language.code()), &(said + "\n"));
    }
}

fn said(sample: &Sample, language: Language) -> Sentences {
    sentences(sample, &Voice::new(language.code(), zone_or_utc("UTC")))
}

/// Does this path, such as `pairs[0].membership`, lead to something?
fn leads_somewhere(path: &str, view: &Value) -> bool {
    let pointer = path.replace(['.', '['], "/").replace(']', "");
    view.pointer(&format!("/{pointer}")).is_some()
}

#[test]
fn what_is_said_is_said_of_a_fact_and_in_both_languages_of_the_same() {
    for (name, sample, text) in files() {
        let view: Value = serde_json::from_str(&text).expect("JSON");
        let [english, german] = Language::ALL.map(|language| said(&sample, language));
        let nowhere: Vec<&String> = english.keys().filter(|path| !leads_somewhere(path, &view)).collect();
        assert!(nowhere.is_empty(), "{name}: sentences about nothing: {nowhere:?}");
        assert!(english.keys().eq(german.keys()), "{name}: not of the same facts in both languages");
        assert!(
            english.values().chain(german.values()).all(|sentence| !sentence.trim().is_empty()),
            "{name}: an empty sentence"
        );
    }
}

#[test]
fn every_state_of_a_view_is_said_or_named_as_one_that_is_not() {
    let mut unsaid = BTreeSet::new();
    for (_, sample, _) in files() {
        let said = said(&sample, Language::English);
        for (place, name, word) in seen(&sample).variants {
            let above = place.match_indices(['.', '[']).map(|(end, _)| place[..end].to_owned());
            if !above.chain([place.clone()]).any(|place| said.contains_key(&place)) {
                unsaid.insert((name.to_owned(), format!("{name}.{word}"), place));
            }
        }
    }
    let named = |name: &str, variant: &str| UNSAID.iter().any(|(of, _)| *of == name || *of == variant);
    let left: Vec<_> = unsaid.iter().filter(|(name, variant, _)| !named(name, variant)).collect();
    assert!(left.is_empty(), "no sentence beside a golden file says {left:?}");
    let is_unsaid = |of: &str| unsaid.iter().any(|(name, variant, _)| of == name || of == variant);
    let said: Vec<&str> = UNSAID.iter().map(|(of, _)| *of).filter(|of| !is_unsaid(of)).collect();
    assert!(said.is_empty(), "said after all: {said:?}");
}

#[test]
fn beside_every_golden_file_stands_what_is_said_of_it_and_nothing_else() {
    let wanted = files().into_iter().flat_map(|(name, ..)| {
        Language::ALL.map(|language| name.replace(".json", &format!(".{}.json", language.code())))
    });
    let wanted: BTreeSet<String> = wanted.collect();
    let there = fs::read_dir(folder()).expect("a folder").map(|entry| entry.expect("an entry").file_name());
    let there = there.map(|name| name.to_string_lossy().into_owned()).filter(|name| is_said(name));
    assert_eq!(there.collect::<BTreeSet<String>>(), wanted);
}
