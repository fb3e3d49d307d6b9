//! What is said of a state of a screen: each fact's sentence, by the path of the fact in the view, such as `pairs[0].membership`.
//!
//! Off in what ships (`samples`). These sentences stand beside the golden files in `tests/golden/view`, so that a preview has words
//! without a running notebook. Each is made by the function that the border hands to a phone for the same fact; a walk through the
//! views is all that is here, a file for what lies near each other. A sentence about a whole record has the record's own path; of
//! several lines, each is a line of the text. What has a name only, such as a button, is a phrase and not a fact.

mod meetings;
mod page;
mod pairs;
mod past;
mod reports;

use crate::{Id, Voice, clock, refused, relay, today};
use app::ground::said::Said;
use app::sample::Sample;
use app::today::view::TodayView;
use serde_json::Value;
use std::collections::BTreeMap;

/// Sentences by the path of what they are about.
pub type Sentences = BTreeMap<String, String>;

/// What this voice says of a state. Each time in it is said as a day and its hour, but for the minute of a mark.
pub fn sentences(sample: &Sample, voice: &Voice) -> Sentences {
    let mut beside = Beside { voice, now_ms: sample.now_ms, said: Sentences::new() };
    beside.facts(sample);
    if let Ok(view) = serde_json::to_value(sample) {
        beside.times(&Place::default(), &view);
    }
    beside.said
}

/// Where a fact stands in the view.
#[derive(Clone, Default)]
struct Place(String);

impl Place {
    fn of(part: &str) -> Self {
        Self(part.to_owned())
    }

    /// A field of what is here.
    fn at(&self, field: &str) -> Self {
        if self.0.is_empty() { Self::of(field) } else { Self(format!("{}.{field}", self.0)) }
    }

    /// The rows of what is here, each with its place.
    fn rows<'a, Row>(&self, rows: &'a [Row]) -> impl Iterator<Item = (Self, &'a Row)> {
        rows.iter().enumerate().map(|(number, row)| (Self(format!("{}[{number}]", self.0)), row))
    }
}

struct Beside<'a> {
    voice: &'a Voice,
    now_ms: i64,
    said: Sentences,
}

impl Beside<'_> {
    /// Takes a sentence, where there is one. One fact has one sentence.
    fn says(&mut self, place: Place, sentence: impl Into<Option<String>>) {
        let Some(sentence) = sentence.into() else { return };
        assert!(!self.said.contains_key(&place.0), "{}", place.0);
        self.said.insert(place.0, sentence);
    }

    /// The same for each of several rows.
    fn each<Row>(&mut self, place: &Place, rows: &[Row], say: impl Fn(&Row, &Voice) -> String) {
        for (place, row) in place.rows(rows) {
            self.says(place, say(row, self.voice));
        }
    }

    /// The same for what is said in several lines, or in none.
    fn lines(&mut self, place: Place, lines: &[String]) {
        self.says(place, (!lines.is_empty()).then(|| lines.join("\n")));
    }

    /// What is said of a list with nothing in it.
    fn nothing<Row>(&mut self, place: Place, rows: &[Row], id: Id) {
        self.says(place, rows.is_empty().then(|| self.voice.say(id)));
    }

    fn facts(&mut self, sample: &Sample) {
        for (place, said) in Place::of("said").rows(sample.said.as_deref().unwrap_or_default()) {
            if let Said::Refused(problem) = said {
                self.says(place.at("refused"), refused::sentence(problem, self.voice));
            }
        }
        if let Some(today) = &sample.today {
            self.today(&Place::of("today"), today);
        }
        if let Some(sync) = &sample.sync {
            let place = Place::of("sync");
            self.says(place.at("saved"), relay::saved(sync.saved, self.voice));
            self.says(place.at("attention"), sync.attention.map(|needed| relay::attention(needed, self.voice)));
            self.says(place.at("healed"), sync.healed.map(|healed| relay::healed(healed, self.voice)));
            self.says(place, relay::status(sync, self.now_ms, self.voice));
        }
        self.meetings(sample);
        self.past(sample);
        self.pairs(sample);
        self.page(sample);
        if let Some(report) = &sample.report {
            self.report(&Place::of("report"), report);
        }
    }

    fn today(&mut self, place: &Place, view: &TodayView) {
        for (field, row) in [("next_session", &view.next_session), ("last_session", &view.last_session)] {
            if let Some(row) = row {
                self.row(&place.at(field), row);
            }
        }
        if view.next_session.is_none() {
            self.says(place.at("next_session"), self.voice.say(content::today::NONE_PLANNED));
        }
        self.prompt(place.at("prompt"), view.prompt.as_deref());
        self.each(&place.at("waiting"), &view.waiting, today::waiting);
        self.says(place.at("active_topics"), today::active_topics(view.active_topics, self.voice));
    }

    /// Milliseconds since 1970 are a time wherever they stand.
    fn times(&mut self, place: &Place, node: &Value) {
        match node {
            Value::Object(fields) => {
                for (name, node) in fields {
                    self.times(&place.at(name), node);
                }
            }
            Value::Array(rows) => place.rows(rows).for_each(|(place, row)| self.times(&place, row)),
            Value::Number(number) => {
                let field = place.0.trim_end_matches(|char: char| char.is_ascii_digit() || "[]".contains(char));
                if let Some(ms) = number.as_i64().filter(|_| field.ends_with("_ms")) {
                    self.said.entry(place.0.clone()).or_insert_with(|| clock::day_and_hour(ms, self.voice));
                }
            }
            Value::Null | Value::Bool(_) | Value::String(_) => {}
        }
    }
}
