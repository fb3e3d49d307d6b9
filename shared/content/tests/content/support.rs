//! The files as a tree, comments included, and every message as a person would read it.

use content::{Id, Language, Texts, Value, all, sources, without_isolation};
use fluent_syntax::ast::{Comment, Entry, Expression, InlineExpression, Message, Pattern, PatternElement};
use std::collections::BTreeSet;

/// A message as it stands in a file.
pub struct Written {
    pub subject: &'static str,
    pub name: String,
    pub arguments: BTreeSet<String>,
    /// What translators are told: of the file, of the group, of the message.
    pub comments: String,
}

/// Every message of a language. Fails where a file has something that does not parse.
pub fn written(language: Language) -> Vec<Written> {
    let mut messages = Vec::new();
    for source in sources(language) {
        let tree = fluent_syntax::parser::parse(source.text)
            .unwrap_or_else(|(_, problems)| panic!("{}/{}: {problems:?}", language.code(), source.subject));
        let (mut file, mut group) = (String::new(), String::new());
        for entry in tree.body {
            match entry {
                Entry::ResourceComment(comment) => file.push_str(&lines(&comment)),
                Entry::GroupComment(comment) => group = lines(&comment),
                Entry::Comment(_) => {}
                Entry::Message(message) => messages.push(read(source.subject, &message, &[&file, &group])),
                Entry::Term(term) => panic!("{}: terms are not used here", term.id.name),
                Entry::Junk { content } => panic!("{}: {content}", source.subject),
            }
        }
    }
    messages
}

fn read(subject: &'static str, message: &Message<&str>, above: &[&str]) -> Written {
    assert!(message.attributes.is_empty(), "{}: attributes are not used here", message.id.name);
    let mut arguments = BTreeSet::new();
    let value = message.value.as_ref().unwrap_or_else(|| panic!("{} is empty", message.id.name));
    of_pattern(value, &mut arguments);
    let own = message.comment.as_ref().map(lines).unwrap_or_default();
    let comments = [above, &[&own]].concat().join("\n");
    Written { subject, name: message.id.name.to_owned(), arguments, comments }
}

fn lines(comment: &Comment<&str>) -> String {
    comment.content.join("\n")
}

fn of_pattern(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { .. } => {}
            PatternElement::Placeable { expression } => of_expression(expression, found),
        }
    }
}

fn of_expression(expression: &Expression<&str>, found: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => of_inline(inline, found),
        Expression::Select { selector, variants } => {
            of_inline(selector, found);
            for variant in variants {
                of_pattern(&variant.value, found);
            }
        }
    }
}

fn of_inline(inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => drop(found.insert(id.name.to_owned())),
        InlineExpression::Placeable { expression } => of_expression(expression, found),
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        InlineExpression::FunctionReference { .. }
        | InlineExpression::MessageReference { .. }
        | InlineExpression::TermReference { .. } => panic!("only arguments are inserted here"),
    }
}

const NUMBERS: [&str; 11] =
    ["agreed", "count", "days", "done", "hours", "max", "minutes", "phases", "planned", "total", "weeks"];

/// The message with each of its numbers at `number` and something plain for the rest; no isolating marks.
pub fn told(texts: &Texts, id: Id, number: u32) -> String {
    let value = |name: &&'static str| match *name {
        name if NUMBERS.contains(&name) => (name, Value::Number(number)),
        name @ ("day" | "hour") => (name, Value::Date("3 May")),
        name @ "here" => (name, Value::Text("phone")),
        name => (name, Value::Text("Ada")),
    };
    let values: Vec<_> = id.arguments().iter().map(value).collect();
    without_isolation(&texts.text(id, &values))
}

/// Every message of a language as a person reads it, for the numbers 0, 1, 2 and 5.
pub fn all_told(language: Language) -> Vec<(Id, String)> {
    let texts = Texts::new(language);
    all().flat_map(|id| [0, 1, 2, 5].map(|number| (id, told(&texts, id, number)))).collect()
}
