//! An export of ours read back: what it says, before anything is made of it.

pub(crate) mod count;

use crate::ground::said::Problem;
use crate::take::shape::data::{Data, SCHEMA, VERSION};
use serde::Deserialize;

/// Far above what a pair writes in years; bounds the memory.
const BYTES_MAX: usize = 64 * 1024 * 1024;

/// So many texts, numbers and lists may be in a file: a busy pair has some ten thousand in years. Each takes up to some hundred
/// bytes once it is read, however few it takes in the file.
const VALUES_MAX: usize = 1_000_000;

/// So many pairs, each of which becomes a group with keys of its own; a person has a few.
const PAIRS_MAX: usize = 500;

/// So many sessions, topics and answers each: one of them a day for 27 years. Each becomes a document.
const ROWS_MAX: usize = 10_000;

/// What was read.
pub(crate) struct Read {
    pub(crate) data: Data,
    /// Fields that this version has no place for.
    pub(crate) unknown: u32,
}

/// Only which schema it is, which is asked before anything else.
#[derive(Deserialize)]
struct Head {
    schema: String,
}

/// Is it one of ours, of a version that we know, whole, and no more than a notebook takes?
pub(crate) fn read(bytes: &[u8]) -> Result<Read, Problem> {
    at_most(bytes.len(), BYTES_MAX)?;
    let head: Head = serde_json::from_slice(bytes).map_err(|_| Problem::NotAnExport)?;
    let version = head.schema.strip_prefix(SCHEMA).and_then(|version| version.parse().ok());
    let version: u32 = version.ok_or(Problem::NotAnExport)?;
    if version > VERSION {
        return Err(Problem::ExportNewer { found: version, known: VERSION });
    }
    at_most(count::values(bytes, VALUES_MAX), VALUES_MAX)?;
    let mut unknown = 0_u32;
    let mut json = serde_json::Deserializer::from_slice(bytes);
    let data: Data = serde_ignored::deserialize(&mut json, |_| unknown = unknown.saturating_add(1))
        .map_err(|_| Problem::ExportDamaged)?;
    at_most(data.pairs.len(), PAIRS_MAX)?;
    for rows in [data.sessions.len(), data.topics.len(), data.answers.len()] {
        at_most(rows, ROWS_MAX)?;
    }
    Ok(Read { data, unknown })
}

fn at_most(found: usize, max: usize) -> Result<(), Problem> {
    if found > max { Err(Problem::TooLong { units: found as u64, max: max as u64 }) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn empty() -> Value {
        json!({
            "schema": "turnabout-export/1", "exported_at": "2026-05-03T10:00:00Z", "name": "Ada", "left_out": [],
            "skipped_prompts": [], "pairs": [], "sessions": [], "topics": [], "answers": []
        })
    }

    fn problem(value: &Value) -> Option<Problem> {
        read(value.to_string().as_bytes()).err()
    }

    #[test]
    fn what_is_none_of_ours_newer_or_not_whole_is_told_apart() {
        assert!(problem(&empty()).is_none());
        for no_export in [json!([]), json!({}), json!({ "schema": 1 }), json!({ "schema": "other/1" })] {
            assert_eq!(problem(&no_export), Some(Problem::NotAnExport), "{no_export}");
        }
        assert_eq!(read(b"# Markdown").err(), Some(Problem::NotAnExport));
        let mut newer = empty();
        newer["schema"] = json!("turnabout-export/2");
        assert_eq!(problem(&newer), Some(Problem::ExportNewer { found: 2, known: 1 }));
        let mut cut = empty();
        cut.as_object_mut().unwrap().remove("topics");
        assert_eq!(problem(&cut), Some(Problem::ExportDamaged));
    }

    #[test]
    fn unknown_fields_are_counted_wherever_they_stand() {
        let mut value = empty();
        value["mood"] = json!("fine");
        value["pairs"] =
            json!([{ "id": "a", "partner_names": [], "cadence": [], "began_at": [], "colour": { "of": "both" } }]);
        assert_eq!(read(value.to_string().as_bytes()).map(|read| read.unknown).ok(), Some(2));
    }

    #[test]
    fn more_than_a_notebook_takes_is_refused_before_it_fills_the_memory() {
        let mut zeros = empty();
        zeros["zeros"] = json!(vec![0; VALUES_MAX]);
        assert_eq!(problem(&zeros), Some(Problem::TooLong { units: VALUES_MAX as u64 + 1, max: VALUES_MAX as u64 }));
        let topic = json!({ "id": "t", "pair": "p", "titles": [], "teacher": [], "worked_when": [], "state": [] });
        let answer = json!({ "id": "a", "prompt": "P01", "pair": null, "by": "me", "at": null, "text": "" });
        let pair = json!({ "id": "p", "partner_names": [], "cadence": [], "began_at": [] });
        for (list, row, max) in [("topics", topic, ROWS_MAX), ("answers", answer, ROWS_MAX), ("pairs", pair, PAIRS_MAX)]
        {
            let mut value = empty();
            value[list] = json!(vec![row.clone(); max]);
            assert_eq!(problem(&value), None, "{list}");
            value[list] = json!(vec![row; max + 1]);
            let expected = Problem::TooLong { units: max as u64 + 1, max: max as u64 };
            assert_eq!(problem(&value), Some(expected), "{list}");
        }
    }
}
