//! Is there a file for every state of every screen? The table in README.md says which file shows what; here it is held against the
//! files, and the files against every variant of every enum in a view and every field that may be missing.

mod seen;

use app::agreement::event::{Clause, Pays};
use app::before::event::{ListKind, Power, Ready, Useful};
use app::before::view::{NextUp, ReadyResult};
use app::find::view::FoundIn;
use app::goal::event::{GoalState, Horizon};
use app::ground::index::TextKind;
use app::ground::said::{Problem, Said};
use app::ground::who::{StandsAs, Who};
use app::history::event::HistoryAt;
use app::history::view::Author;
use app::pair::event::PairType;
use app::people::view::{Came, CodeState, Verified};
use app::practice::view::PairState;
use app::reflect::view::PromptScope;
use app::relay::view::{Attention, Connection, Cure, Membership, Reach, Saved, SpaceSync};
use app::report::event::{RatingMoment, RatingQuestion};
use app::sample::Sample;
use app::session::event::{MarkKind, Notebook, PlaceKind, Point};
use app::session::view::Off;
use app::topic::event::{Comfort, TopicKind, TopicState};
use app::view::Stage;
use seen::EITHER;
pub(super) use seen::{seen, words};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Enums' names and variants' words.
type Words = BTreeSet<(&'static str, &'static str)>;

/// Variants that are in no file, and why.
const NOWHERE: &[(&str, &str, &str)] =
    &[("HistoryAt", "list", "a past that is shown is that of a day, or what was apart; the list of days is beside it")];

/// What a field never is, and why.
const NEVER: &[(&str, &str, &str, &str)] = &[
    ("AgreementView", "clauses", "empty", "there are always nine"),
    ("BeforeView", "cards", "empty", "there are always twelve"),
    ("BeforeView", "ready", "empty", "there are always five"),
    ("DevicesView", "devices", "empty", "this one is always there"),
    ("DraftView", "text", "empty", "it is made with a text"),
    ("Export", "files", "empty", "there is no export without a file"),
    ("ExportFile", "bytes", "empty", "no format has an empty file"),
    ("GoalView", "horizon", "empty", "it is shared with one"),
    ("GoalView", "state", "empty", "it begins with one"),
    ("GoalView", "text", "empty", "it is shared with a text"),
    ("HistoryDay", "by", "empty", "a day is there because of somebody"),
    ("OfferView", "what", "empty", "it is made with a text"),
    ("SafetyView", "words", "empty", "there are always ten"),
    ("SharedOffer", "what", "empty", "it is shared with a text"),
    ("TopicRow", "titles", "empty", "it is made with a title"),
    ("VersionView", "changes", "empty", "it is there because of one"),
    ("recovery-code", "ask", "empty", "some groups are always asked for"),
    ("recovery-code", "groups", "empty", "there are always nine"),
];

pub(super) fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("golden/view")
}

/// `<state>.<language>.json` is said of a state.
pub(super) fn is_said(name: &str) -> bool {
    name.matches('.').count() > 1
}

/// Every state by the name of its file, with what it holds, read and as it stands there.
pub(super) fn files() -> Vec<(String, Sample, String)> {
    let mut names: Vec<String> = fs::read_dir(folder())
        .expect("a folder")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .filter(|name| name.split_once('.').is_some_and(|(_, ending)| ending == "json"))
        .collect();
    names.sort();
    names.into_iter().map(read).collect()
}

fn read(name: String) -> (String, Sample, String) {
    let text = fs::read_to_string(folder().join(&name)).expect("a text");
    let sample = serde_json::from_str(&text).unwrap_or_else(|error| panic!("golden/view/{name}: {error}"));
    (name, sample, text)
}

macro_rules! every {
    ($($of:ty),* $(,)?) => {
        [$(words::<$of>()),*]
    };
}

/// Every variant that a view can have.
fn states() -> Words {
    let every = every![
        Attention,
        Author,
        Came,
        Clause,
        CodeState,
        Comfort,
        Connection,
        Cure,
        FoundIn,
        GoalState,
        HistoryAt,
        Horizon,
        ListKind,
        MarkKind,
        Membership,
        NextUp,
        Notebook,
        Off,
        PairState,
        PairType,
        Pays,
        PlaceKind,
        Point,
        Power,
        Problem,
        PromptScope,
        RatingMoment,
        RatingQuestion,
        Reach,
        Ready,
        ReadyResult,
        Said,
        Saved,
        SpaceSync,
        Stage,
        StandsAs,
        TextKind,
        TopicKind,
        TopicState,
        Useful,
        Verified,
        Who,
    ];
    let nudges = [
        "never-met",
        "next-due",
        "late",
        "gap",
        "three-meetings",
        "ends",
        "last-meeting",
        "nothing-yet",
        "other-kind",
        "too-many-active",
    ];
    let waiting = [
        "two-answers",
        "take-away",
        "pick-time",
        "prepare",
        "card",
        "happened",
        "length",
        "question",
        "nobody-yet",
        "admission",
    ];
    let tagged = [("Nudge", &nudges[..]), ("Waiting", &waiting), ("PassageFate", &["kept", "added", "removed"])];
    let all = every.into_iter().chain(tagged);
    all.flat_map(|(name, words)| words.iter().map(move |word| (name, *word))).collect()
}

#[test]
fn every_state_of_every_enum_is_in_a_file() {
    let shown: Words =
        files().iter().flat_map(|(_, sample, _)| seen(sample).variants).map(|(_, name, word)| (name, word)).collect();
    let states = states();
    let nowhere: Words = NOWHERE.iter().map(|(name, word, _)| (*name, *word)).collect();
    let missing: Vec<_> = states.difference(&shown).filter(|state| !nowhere.contains(state)).collect();
    assert!(missing.is_empty(), "no file in golden/view shows {missing:?}");
    let unlisted: BTreeSet<&str> = shown.difference(&states).map(|(name, _)| *name).collect();
    assert!(unlisted.is_empty(), "enums that are in a view and not in the list above: {unlisted:?}");
    let shown_after_all: Vec<_> = nowhere.intersection(&shown).collect();
    assert!(shown_after_all.is_empty(), "a file shows {shown_after_all:?}: NOWHERE says otherwise");
}

#[test]
fn every_field_that_may_be_missing_or_two_things_is_in_a_file_as_either() {
    let shown: BTreeSet<_> = files().iter().flat_map(|(_, sample, _)| seen(sample).fields).collect();
    // Which parts of the view a file has is the table's affair.
    let shown = shown.into_iter().filter(|(record, ..)| *record != "Sample").collect::<BTreeSet<_>>();
    let others = |(record, field, which): &(&'static str, &'static str, &'static str)| {
        let [one, other] = *EITHER.iter().find(|either| either.contains(which)).expect("one of two");
        (*record, *field, if one == *which { other } else { one })
    };
    let missing: BTreeSet<_> = shown.iter().map(others).filter(|it| !shown.contains(it)).collect();
    let never: BTreeSet<_> = NEVER.iter().map(|(record, field, which, _)| (*record, *field, *which)).collect();
    let unnamed: Vec<_> = missing.difference(&never).collect();
    assert!(unnamed.is_empty(), "no file in golden/view shows {unnamed:?}");
    let shown_after_all: Vec<_> = never.difference(&missing).collect();
    assert!(shown_after_all.is_empty(), "a file shows {shown_after_all:?}: NEVER says otherwise");
}

#[test]
fn every_file_is_read_as_a_sample_and_written_as_it_was() {
    for (name, sample, text) in files() {
        let was: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        assert_eq!(serde_json::to_value(&sample).expect("plain data"), was, "golden/view/{name}");
    }
}

#[test]
fn the_table_names_every_file_and_no_other() {
    let readme = fs::read_to_string(folder().join("../README.md")).expect("golden/README.md");
    let named = readme.split("](view/").skip(1).filter_map(|link| link.split(')').next());
    let named: BTreeSet<String> = named.map(str::to_owned).collect();
    let there: BTreeSet<String> = files().into_iter().map(|(name, ..)| name).collect();
    let unnamed: Vec<&String> = there.difference(&named).collect();
    let gone: Vec<&String> = named.difference(&there).collect();
    assert!(unnamed.is_empty() && gone.is_empty(), "not in golden/README.md: {unnamed:?}; no such file: {gone:?}");
}
