//! Every screen as JSON, from the views themselves: one file a state in `view/`, which is also a sample for the phones' previews.
//!
//! What comes of chance has the same name in every run: ids are called by what they are and counted as they come, times are told
//! to the minute, safety words are ten words of the list. Times are those of the world, which always begins at the same hour.

mod node;

use super::{beside, check};
use app::ViewModel;
use app::ground::said::Said;
use app::pair::view::{BothWaysView, PairView};
use app::report::view::PairReport;
use app::sample::Sample;
use app::session::view::{SessionView, StepView, TurnedView};
use app::take::view::{Export, ExportFile};
use app::topic::view::TopicRow;
use node::Node;
use std::collections::BTreeMap;

/// Times are told to the minute: what comes in between is chance.
const MINUTE_MS: i64 = 60_000;

/// Characters of an id; hashes, which name a wording, have more.
const ID_CHARS: usize = 32;

/// Stand for the words that follow from the keys of one run.
const SAFETY_WORDS: [&str; 10] =
    ["anchor", "basket", "candle", "desert", "engine", "forest", "garden", "harbor", "island", "jungle"];

/// Compares one screen with its file, and what is said of it with the files beside.
pub(super) fn shows(name: &str, title: &str, now_ms: i64, draw: impl FnOnce(&mut Screen) -> &mut Screen) {
    let mut screen = Screen(Sample { title: title.to_owned(), now_ms, ..Sample::default() });
    draw(&mut screen);
    let text = serde_json::to_string(&screen.0).expect("a view is plain data");
    let mut node: Node = serde_json::from_str(&text).expect("what was written a moment ago");
    Steady::default().told(&mut node, "", "");
    let golden = node.to_string();
    check(&format!("view/{name}.json"), &golden);
    beside::says(name, &golden);
}

/// The parts of a view that a screen shows.
pub(super) struct Screen(Sample);

impl Screen {
    pub(super) fn stage(&mut self, view: &ViewModel) -> &mut Self {
        self.0.stage = Some(view.stage);
        self
    }

    pub(super) fn today(&mut self, view: &ViewModel) -> &mut Self {
        self.0.today = Some((*view.today).clone());
        self
    }

    pub(super) fn sessions(&mut self, view: &ViewModel) -> &mut Self {
        self.0.sessions = Some(view.sessions.iter().map(|row| (**row).clone()).collect());
        self
    }

    pub(super) fn session(&mut self, session: &SessionView) -> &mut Self {
        let mut session = session.clone();
        // They stand in the order of their random ids.
        session.next_steps.sort_by(|one: &StepView, other| (&one.when, &one.then).cmp(&(&other.when, &other.then)));
        self.0.session = Some(session);
        self
    }

    pub(super) fn turned(&mut self, turned: &TurnedView) -> &mut Self {
        self.0.turned = Some(turned.clone());
        self
    }

    pub(super) fn topics(&mut self, view: &ViewModel) -> &mut Self {
        self.0.topics = Some(view.topics.iter().map(|row| (**row).clone()).collect());
        self
    }

    pub(super) fn find(&mut self, view: &ViewModel) -> &mut Self {
        self.0.find = view.find.as_deref().cloned();
        self
    }

    pub(super) fn history(&mut self, view: &ViewModel) -> &mut Self {
        self.0.history = view.history.as_deref().cloned();
        self
    }

    pub(super) fn reflect(&mut self, view: &ViewModel) -> &mut Self {
        self.0.reflect = Some((*view.reflect).clone());
        self
    }

    pub(super) fn pairs(&mut self, view: &ViewModel) -> &mut Self {
        self.0.pairs = Some(view.pairs.iter().map(|row| (**row).clone()).collect());
        self
    }

    /// One pair, with the agreement and where the two stand.
    pub(super) fn pair(&mut self, pair: &PairView) -> &mut Self {
        self.0.pairs = Some(vec![pair.clone()]);
        self
    }

    /// Pairs as they are given.
    pub(super) fn rows(&mut self, pairs: &[PairView]) -> &mut Self {
        self.0.pairs = Some(pairs.to_vec());
        self
    }

    /// Topics as they are given.
    pub(super) fn topic_rows(&mut self, topics: &[TopicRow]) -> &mut Self {
        self.0.topics = Some(topics.to_vec());
        self
    }

    /// Pairs both ways, as they are given.
    pub(super) fn both_ways(&mut self, ways: &[BothWaysView]) -> &mut Self {
        self.0.ways = Some(ways.to_vec());
        self
    }

    pub(super) fn profile(&mut self, view: &ViewModel) -> &mut Self {
        self.0.profile = Some((*view.profile).clone());
        self
    }

    pub(super) fn before(&mut self, view: &ViewModel) -> &mut Self {
        self.0.before = Some((*view.before).clone());
        self
    }

    pub(super) fn ways(&mut self, view: &ViewModel) -> &mut Self {
        self.0.ways = Some(view.ways.iter().map(|row| (**row).clone()).collect());
        self
    }

    pub(super) fn devices(&mut self, view: &ViewModel) -> &mut Self {
        self.0.devices = Some((*view.devices).clone());
        self
    }

    pub(super) fn sync(&mut self, view: &ViewModel) -> &mut Self {
        self.0.sync = Some((*view.sync).clone());
        self
    }

    pub(super) fn report(&mut self, report: &PairReport) -> &mut Self {
        self.0.report = Some(report.clone());
        self
    }

    pub(super) fn said(&mut self, said: &[Said]) -> &mut Self {
        self.0.said = Some(said.to_vec());
        self
    }

    /// Files that wait to be taken: that there is something in them, since what it is has tests of its own.
    pub(super) fn export(&mut self, files: Vec<ExportFile>) -> &mut Self {
        let file = |ExportFile { path, bytes }| {
            let bytes = bytes.iter().take(1).map(|_| b'\n').collect();
            ExportFile { path, bytes }
        };
        self.0.export = Some(Export { files: files.into_iter().map(file).collect() });
        self
    }
}

/// Takes chance out of what is told.
#[derive(Default)]
struct Steady {
    names: BTreeMap<String, String>,
    counts: BTreeMap<String, u32>,
}

impl Steady {
    /// `field` is where it stands, `above` where that stands.
    fn told(&mut self, node: &mut Node, field: &str, above: &str) {
        match node {
            Node::Object(fields) => fields.iter_mut().for_each(|(name, node)| self.told(node, name, field)),
            Node::Array(rows) if field == "words" && above == "safety" => {
                *rows = SAFETY_WORDS.map(|word| Node::Text(word.to_owned())).into();
            }
            Node::Array(rows) => rows.iter_mut().for_each(|row| self.told(row, field, above)),
            Node::Text(text) if field == "text" && above == "safety" => "TURNABOUT-SAFETY".clone_into(text),
            Node::Text(text) if text.starts_with("turnabout://") => {
                text.truncate(text.find('#').map_or(text.len(), |at| at + 1));
            }
            Node::Text(text) => *text = self.named(text, kind(field, above)),
            Node::Number(number) if field.ends_with("_ms") => *number -= number.rem_euclid(MINUTE_MS),
            Node::Number(_) | Node::Bool(_) | Node::Null => {}
        }
    }

    /// The text, with every id in it called by its name.
    fn named(&mut self, text: &str, kind: &str) -> String {
        let is_part = |char: char| char.is_ascii_digit() || matches!(char, 'a'..='f');
        let is_whole = |char: char| is_part(char) || char == '-';
        // Marks and steps have something in front that sorts them.
        if text.len() > ID_CHARS && text.chars().all(is_whole) {
            return self.name(text, kind).to_owned();
        }
        let mut told = String::new();
        let mut rest = text;
        while let Some(begins) = rest.find(is_part) {
            let (before, from) = rest.split_at(begins);
            let (id, after) = from.split_at(from.find(|char| !is_part(char)).unwrap_or(from.len()));
            told.push_str(before);
            told.push_str(if id.len() < ID_CHARS { id } else { self.name(id, kind) });
            rest = after;
        }
        told + rest
    }

    fn name(&mut self, id: &str, kind: &str) -> &str {
        let counts = &mut self.counts;
        self.names.entry(id.to_owned()).or_insert_with(|| {
            let count = counts.entry(kind.to_owned()).or_default();
            *count += 1;
            format!("{kind}-{count}")
        })
    }
}

/// What an id is called that stands in this field.
fn kind<'a>(field: &'a str, above: &'a str) -> &'a str {
    match (field, above) {
        ("i_teach" | "i_learn" | "undecided", _) => "topic",
        ("let_in_by", _) => "device",
        ("good_times_shared", _) => "pair",
        ("last_session" | "sessions", _) | ("id", "sessions" | "row" | "next_session" | "last_session") => "session",
        ("id", "next_steps") => "step",
        ("id", "my_offers" | "partners_offers") => "offer",
        ("id", above) => above.strip_suffix('s').unwrap_or(above),
        (field, _) => field,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Node {
        let mut node = serde_json::from_str(text).expect("JSON");
        Steady::default().told(&mut node, "", "");
        node
    }

    #[test]
    fn an_id_has_the_same_name_wherever_it_stands_and_a_short_word_stays() {
        let [one, other] = ["ab".repeat(16), "cd".repeat(16)];
        let text =
            format!(r#"{{"pairs":[{{"id":"{one}"}},{{"id":"{other}","pair":"{one}","text":"a cafe, {other}"}}]}}"#);
        let is = r#"{ "pairs": [{ "id": "pair-1" }, { "id": "pair-2", "pair": "pair-1", "text": "a cafe, pair-2" }] }"#;
        assert_eq!(told(&text).to_string(), format!("{is}\n"));
    }

    #[test]
    fn times_are_told_to_the_minute_and_other_numbers_as_they_are() {
        let is = r#"{ "at_ms": 120000, "weeks": 59999, "until_ms": [60000, 0], "since_ms": null }"#;
        let told = told(r#"{"at_ms":179999,"weeks":59999,"until_ms":[60001,0],"since_ms":null}"#);
        assert_eq!(told.to_string(), format!("{is}\n"));
    }
}
