//! From a view to what a program reads: the view itself, its times in both forms, and the few steps in which an answer differs.
//!
//! The steps are data, so that the JSON Schema beside the README is made by the same ones: see `tests.rs`.

use crate::moment::Moment;
use serde::Serialize;
use serde_json::{Map, Value};
use std::marker::PhantomData;

/// In what an answer differs from its view. Steps are taken in their order, once the times are told.
#[derive(Clone, Copy)]
pub enum Step {
    /// A field has another name.
    Named(&'static str, &'static str),
    /// What is in a field stands beside the others.
    Beside(&'static str),
    /// Another command tells it.
    Left(&'static str),
    /// The same within a field: in a record, in each of a list, or nowhere.
    Within(&'static str, &'static [Step]),
    /// A list of records is a list of rows: these fields, without their names.
    Rows(&'static str, &'static [&'static str]),
    /// An empty text, or the beginning of 1970, means that nobody knows: null.
    Blank(&'static str),
}

/// How a view is told: by which steps, and which fields of `Beside` stand in it, too.
pub struct Shape<View, Beside = ()> {
    /// The steps.
    pub steps: &'static [Step],
    told: PhantomData<fn(&View, &Beside)>,
}

impl<View: Serialize, Beside: Serialize> Shape<View, Beside> {
    /// By these steps.
    pub const fn new(steps: &'static [Step]) -> Self {
        Self { steps, told: PhantomData }
    }

    /// A view, and what stands beside its fields; that comes last.
    pub fn with(&self, view: &View, beside: &Beside) -> Value {
        let mut it = told(view);
        self.steps.iter().for_each(|step| take(*step, &mut it));
        if let (Some(all), Value::Object(more)) = (it.as_object_mut(), told(beside)) {
            all.extend(more);
        }
        it
    }
}

impl<View: Serialize> Shape<View> {
    /// A view.
    pub fn of(&self, view: &View) -> Value {
        self.with(view, &())
    }

    /// Several.
    pub fn all<'a>(&self, views: impl IntoIterator<Item = &'a View>) -> Value
    where
        View: 'a,
    {
        views.into_iter().map(|view| self.of(view)).collect()
    }
}

/// The word for which variant it is, without what the variant holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Word<Of>(pub Of);

impl<Of: Serialize> Serialize for Word<Of> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let word = told(&self.0);
        let Some(variant) = word.as_object() else { return word.serialize(serializer) };
        let named = || variant.keys().next().map(|word| word.as_str().into());
        variant.get("what").cloned().or_else(named).serialize(serializer)
    }
}

/// As JSON, with every time in both forms.
pub fn told(it: &impl Serialize) -> Value {
    #[expect(clippy::expect_used, reason = "our shapes are plain data with string keys")]
    let plain = serde_json::to_value(it).expect("plain data");
    with_moments(plain)
}

/// What a time of a view is called: `start_at_ms` is `start`, `since_ms` is `since`, and `at_ms` alone is `time`.
pub fn name_of_time(name: &str) -> Option<&str> {
    match name.strip_suffix("_ms")? {
        "at" => Some("time"),
        name => Some(name.strip_suffix("_at").unwrap_or(name)),
    }
}

fn with_moments(it: Value) -> Value {
    match it {
        Value::Object(fields) => Value::Object(fields.into_iter().map(field).collect()),
        Value::Array(rows) => rows.into_iter().map(with_moments).collect(),
        plain @ (Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_)) => plain,
    }
}

fn field((name, it): (String, Value)) -> (String, Value) {
    match name_of_time(&name) {
        Some(time) => (time.to_owned(), moment(it)),
        None => (name, with_moments(it)),
    }
}

fn moment(ms: Value) -> Value {
    if let Value::Array(all) = ms {
        return all.into_iter().map(moment).collect();
    }
    ms.as_i64().map_or(ms, |ms| {
        let Moment { at, ms } = Moment::of(ms);
        Value::Object(Map::from_iter([("at".into(), at.into()), ("ms".into(), ms.into())]))
    })
}

fn take(step: Step, it: &mut Value) {
    match it {
        Value::Array(rows) => rows.iter_mut().for_each(|row| take(step, row)),
        Value::Object(fields) => take_in(step, fields),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn take_in(step: Step, fields: &mut Map<String, Value>) {
    match step {
        Step::Named(was, is) => {
            if let Some(it) = fields.remove(was) {
                fields.insert(is.to_owned(), it);
            }
        }
        Step::Beside(name) => {
            if let Some(Value::Object(more)) = fields.remove(name) {
                fields.extend(more);
            }
        }
        Step::Left(name) => {
            fields.remove(name);
        }
        Step::Within(name, steps) => {
            if let Some(it) = fields.get_mut(name) {
                for step in steps {
                    take(*step, it);
                }
            }
        }
        Step::Rows(name, columns) => {
            if let Some(Value::Array(rows)) = fields.get_mut(name) {
                for row in rows {
                    *row = columns.iter().map(|column| row[column].take()).collect();
                }
            }
        }
        Step::Blank(name) => {
            if let Some(it) = fields.get_mut(name)
                && (*it == "" || it["ms"] == 0)
            {
                *it = Value::Null;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use app::relay::view::{Attention, SpaceSync};
    use app::today::view::Waiting;
    use serde_json::json;

    #[test]
    fn every_time_is_told_in_both_forms_wherever_it_stands() {
        let at = json!({ "at": "1970-01-01T00:00:01Z", "ms": 1000 });
        let view = json!({ "start_at_ms": 1000, "until_ms": null, "rows": [{ "at_ms": 1000 }], "answers_ms": [1000] });
        let is = json!({ "start": at, "until": null, "rows": [{ "time": at }], "answers": [at] });
        assert_eq!(told(&view), is);
    }

    #[test]
    fn steps_change_what_they_name_and_nothing_else() {
        let steps: &[Step] = &[
            Step::Named("titles", "names"),
            Step::Within("inner", &[Step::Beside("deep"), Step::Left("secret")]),
            Step::Rows("spans", &["start", "end"]),
            Step::Blank("part"),
        ];
        let mut it = json!({
            "titles": ["a"],
            "inner": [{ "deep": { "one": 1 }, "secret": true, "two": 2 }],
            "spans": [{ "start": 3, "end": 4, "more": 5 }],
            "part": "",
            "whole": "",
        });
        for step in steps {
            take(*step, &mut it);
        }
        let is =
            json!({ "names": ["a"], "inner": [{ "one": 1, "two": 2 }], "spans": [[3, 4]], "part": null, "whole": "" });
        assert_eq!(it, is);
    }

    #[test]
    fn a_word_says_which_variant_it_is() {
        assert_eq!(told(&Word(SpaceSync::UpToDate)), "up-to-date");
        assert_eq!(told(&Word(SpaceSync::Stopped(Attention::RelayFull))), "stopped");
        assert_eq!(told(&Word(Waiting::Card { session: "one".into() })), "card");
    }
}
