//! An export of ours read back: what it says, before anything is made of it.

use crate::export::data::{Data, SCHEMA, VERSION};
use crate::view::Problem;
use serde_json::Value;

/// Far above what a pair writes in years; bounds the memory.
const BYTES_MAX: usize = 64 * 1024 * 1024;

/// What was read.
pub(crate) struct Read {
    pub(crate) data: Data,
    /// Fields that this version has no place for.
    pub(crate) unknown: u32,
}

/// Is it one of ours, of a version that we know, and whole?
pub(crate) fn read(bytes: &[u8]) -> Result<Read, Problem> {
    if bytes.len() > BYTES_MAX {
        return Err(Problem::TooLong { units: bytes.len() as u64, max: BYTES_MAX as u64 });
    }
    let value: Value = serde_json::from_slice(bytes).map_err(|_| Problem::NotAnExport)?;
    let schema = value.get("schema").and_then(Value::as_str).and_then(|schema| schema.strip_prefix(SCHEMA));
    let version: u32 = schema.and_then(|version| version.parse().ok()).ok_or(Problem::NotAnExport)?;
    if version > VERSION {
        return Err(Problem::ExportNewer { found: version, known: VERSION });
    }
    let data: Data = serde_json::from_value(value.clone()).map_err(|_| Problem::ExportDamaged)?;
    let known = serde_json::to_value(&data).map_err(|_| Problem::ExportDamaged)?;
    Ok(Read { unknown: u32::try_from(beyond(&value, &known)).unwrap_or(u32::MAX), data })
}

/// How many fields of `found` are not in `known`.
fn beyond(found: &Value, known: &Value) -> usize {
    match (found, known) {
        (Value::Object(found), Value::Object(known)) => {
            found.iter().map(|(key, value)| known.get(key).map_or(1, |known| beyond(value, known))).sum()
        }
        (Value::Array(found), Value::Array(known)) => found.iter().zip(known).map(|(a, b)| beyond(a, b)).sum(),
        (
            Value::Object(_) | Value::Array(_) | Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_),
            _,
        ) => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

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
}
