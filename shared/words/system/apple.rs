//! A string catalog (`.xcstrings`), as Xcode writes it.
//!
//! It is JSON: `sourceLanguage`, `version`, and for each key a `stringUnit` a language with its `state`; `extractionState` is `manual`,
//! or else Xcode calls a key stale that it finds in no source ("Localizing and varying text with a string catalog",
//! <https://developer.apple.com/documentation/xcode/localizing-and-varying-text-with-a-string-catalog>; keys of `Info.plist` stand in a
//! catalog of that name). Quotes, backslashes and line breaks are escaped as JSON does, apostrophes and ampersands stand as they are. A
//! text is a format only where it is asked for with arguments; ours are not, so a percent stays one. Keys are in order and a space
//! stands before each colon, so that opening the file in Xcode changes nothing in it.

use serde_json::ser::{Formatter, PrettyFormatter, Serializer};
use serde_json::{Map, Value, json};
use std::io;
use std::io::Write;

/// The whole catalog: keys, each with its text in every language.
pub fn catalog(strings: &[(&str, Vec<(&str, String)>)]) -> String {
    let strings: Map<String, Value> = strings.iter().map(|(key, texts)| ((*key).to_owned(), unit(texts))).collect();
    written(&json!({ "sourceLanguage": "en", "strings": strings, "version": "1.0" }))
}

fn unit(texts: &[(&str, String)]) -> Value {
    let localizations: Map<String, Value> = texts
        .iter()
        .map(|(language, text)| {
            ((*language).to_owned(), json!({ "stringUnit": { "state": "translated", "value": text } }))
        })
        .collect();
    json!({ "extractionState": "manual", "localizations": localizations })
}

fn written(catalog: &Value) -> String {
    let mut bytes = Vec::new();
    let mut serializer = Serializer::with_formatter(&mut bytes, AsXcode(PrettyFormatter::new()));
    #[expect(clippy::expect_used, reason = "plain data with string keys, into memory")]
    serde::Serialize::serialize(catalog, &mut serializer).expect("plain data");
    bytes.push(b'\n');
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Two spaces further in for each depth, and `"key" : value`.
struct AsXcode(PrettyFormatter<'static>);

impl Formatter for AsXcode {
    fn begin_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.begin_object(writer)
    }

    fn end_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.end_object(writer)
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        self.0.begin_object_key(writer, first)
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        writer.write_all(b" : ")
    }

    fn end_object_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.end_object_value(writer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_catalog_has_each_key_in_every_language_and_is_json() {
        let text = catalog(&[
            ("b", vec![("en", "Don't & \"so\" 5 %\n\\".to_owned()), ("de", "So".to_owned())]),
            ("a", vec![]),
        ]);
        assert!(text.contains("\"value\" : \"Don't & \\\"so\\\" 5 %\\n\\\\\""), "{text}");
        let read: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(read["strings"]["b"]["localizations"]["en"]["stringUnit"]["value"], "Don't & \"so\" 5 %\n\\");
        assert_eq!(read["strings"]["b"]["localizations"]["de"]["stringUnit"]["state"], "translated");
        assert_eq!([&read["sourceLanguage"], &read["version"]], ["en", "1.0"]);
        assert!(text.find("\"a\"") < text.find("\"b\""), "keys are in order");
    }
}
