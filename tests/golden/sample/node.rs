//! JSON that keeps the order of its fields, and is written so that it can be read: what fits in a line stands in one.

use serde::de::{self, Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// As far as a line goes.
const LINE_CHARS: usize = 120;

/// A piece of JSON. No view has a fraction in it.
#[derive(Clone, PartialEq, Eq)]
pub(super) enum Node {
    Null,
    Bool(bool),
    Number(i64),
    Text(String),
    Array(Vec<Node>),
    Object(Vec<(String, Node)>),
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader;

        impl<'de> Visitor<'de> for Reader {
            type Value = Node;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("JSON without fractions")
            }

            fn visit_unit<E>(self) -> Result<Node, E> {
                Ok(Node::Null)
            }

            fn visit_bool<E>(self, it: bool) -> Result<Node, E> {
                Ok(Node::Bool(it))
            }

            fn visit_i64<E>(self, it: i64) -> Result<Node, E> {
                Ok(Node::Number(it))
            }

            fn visit_u64<E: de::Error>(self, it: u64) -> Result<Node, E> {
                i64::try_from(it).map(Node::Number).map_err(E::custom)
            }

            fn visit_str<E>(self, it: &str) -> Result<Node, E> {
                Ok(Node::Text(it.to_owned()))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut rows: A) -> Result<Node, A::Error> {
                let mut all = Vec::new();
                while let Some(row) = rows.next_element()? {
                    all.push(row);
                }
                Ok(Node::Array(all))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Node, A::Error> {
                let mut all = Vec::new();
                while let Some(field) = fields.next_entry()? {
                    all.push(field);
                }
                Ok(Node::Object(all))
            }
        }

        deserializer.deserialize_any(Reader)
    }
}

impl fmt::Display for Node {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.lines(0, 0))
    }
}

impl Node {
    /// In one line.
    fn line(&self) -> String {
        let listed = |each: Vec<String>| each.join(", ");
        match self {
            Self::Null => "null".to_owned(),
            Self::Bool(it) => it.to_string(),
            Self::Number(it) => it.to_string(),
            Self::Text(it) => quoted(it),
            Self::Array(rows) => format!("[{}]", listed(rows.iter().map(Self::line).collect())),
            Self::Object(fields) if fields.is_empty() => "{}".to_owned(),
            Self::Object(fields) => {
                let field = |(name, it): &(String, Self)| format!("{}: {}", quoted(name), it.line());
                format!("{{ {} }}", listed(fields.iter().map(field).collect()))
            }
        }
    }

    /// At this depth, behind so many characters.
    fn lines(&self, depth: usize, behind: usize) -> String {
        let line = self.line();
        if 2 * depth + behind + line.chars().count() < LINE_CHARS {
            return line;
        }
        let (open, close, each) = match self {
            Self::Array(rows) => ('[', ']', rows.iter().map(|row| row.lines(depth + 1, 0)).collect()),
            Self::Object(fields) => {
                let field = |(name, it): &(String, Self)| {
                    let name = quoted(name);
                    format!("{name}: {}", it.lines(depth + 1, name.chars().count() + 2))
                };
                ('{', '}', fields.iter().map(field).collect::<Vec<_>>())
            }
            Self::Null | Self::Bool(_) | Self::Number(_) | Self::Text(_) => return line,
        };
        let (inner, outer) = ("  ".repeat(depth + 1), "  ".repeat(depth));
        let each: Vec<String> = each.into_iter().map(|one: String| format!("{inner}{one}")).collect();
        format!("{open}\n{}\n{outer}{close}", each.join(",\n"))
    }
}

fn quoted(text: &str) -> String {
    serde_json::to_string(text).expect("a text is plain data")
}
