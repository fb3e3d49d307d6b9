//! `PROTOCOL.md` says the same as the code: the limits, and the codes of refusal.

use super::clean;
use super::repository::read;
use super::source::code;
use std::collections::BTreeMap;

const PAGE: &str = "shared/protocol/PROTOCOL.md";

/// Name and value of each `pub const NAME: type = expression;`.
fn constants(source: &str) -> BTreeMap<String, u64> {
    let mut values = BTreeMap::new();
    for statement in code(source).split(';') {
        let Some((_, declared)) = statement.split_once("pub const ") else { continue };
        let (name, rest) = declared.split_once(':').expect("a constant has a type");
        let (_, expression) = rest.split_once('=').expect("a constant has a value");
        let value = value(expression, &values).unwrap_or_else(|| panic!("{name} is written in a way we do not read"));
        values.insert(name.trim().to_owned(), value);
    }
    values
}

/// Products and differences of numbers and of constants that stand further up.
fn value(expression: &str, known: &BTreeMap<String, u64>) -> Option<u64> {
    let atom = |text: &str| known.get(text.trim()).copied().or_else(|| text.trim().replace('_', "").parse().ok());
    let product = |text: &str| text.split('*').map(atom).product::<Option<u64>>();
    let mut terms = expression.split(" - ").map(product);
    let first = terms.next()??;
    terms.try_fold(first, |left, term| left.checked_sub(term?))
}

/// The rows of a page: a name in backticks, its value, and the reason.
fn rows(page: &str) -> BTreeMap<String, (String, String)> {
    let cells =
        |line: &str| line.trim().trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect::<Vec<_>>();
    let rows = page.lines().filter(|line| line.starts_with("| `")).map(cells);
    rows.filter_map(|row| match row.as_slice() {
        [name, value, reason] => Some((name.trim_matches('`').to_owned(), (value.clone(), reason.clone()))),
        _ => None,
    })
    .collect()
}

fn limits_that_differ(source: &str, page: &str) -> Vec<String> {
    let (constants, rows) = (constants(source), rows(page));
    let mut findings = Vec::new();
    for (name, value) in &constants {
        match rows.get(name) {
            None => findings.push(format!("{name} has no row")),
            Some((written, _)) if written.replace(',', "") != value.to_string() => {
                findings.push(format!("{name} is {value}, the table says {written}"));
            }
            Some((_, reason)) if reason.is_empty() => findings.push(format!("{name} has no reason")),
            Some(_) => {}
        }
    }
    let is_limit =
        |name: &&String| name.contains('_') && name.chars().all(|char| char.is_ascii_uppercase() || char == '_');
    let gone = rows.keys().filter(is_limit).filter(|name| !constants.contains_key(*name));
    findings.extend(gone.map(|name| format!("{name} stands in the table only")));
    findings
}

/// The variants of an enum, as serde writes them in `snake_case`.
fn variants(source: &str, name: &str) -> Vec<String> {
    let code = code(source);
    let body = code.split(&format!("pub enum {name} {{")).nth(1).and_then(|rest| rest.split('}').next());
    let names = body.unwrap_or_default().split(',').map(str::trim).filter(|variant| !variant.is_empty());
    names.map(snake_case).collect()
}

fn snake_case(name: &str) -> String {
    let mut snake = String::new();
    for char in name.chars() {
        if char.is_uppercase() && !snake.is_empty() {
            snake.push('_');
        }
        snake.extend(char.to_lowercase());
    }
    snake
}

fn codes_without_a_row(source: &str, page: &str) -> Vec<String> {
    let codes = variants(source, "RefusalCode").into_iter();
    codes.filter(|code| !page.contains(&format!("| `{code}` |"))).map(|code| format!("{code} has no row")).collect()
}

#[test]
fn the_limits_of_the_page_are_the_limits_of_the_code() {
    let source = read("shared/protocol/src/limits.rs");
    assert!(constants(&source).len() > 15, "the constants were not found");
    clean("PROTOCOL.md, \"Limits\":", &limits_that_differ(&source, &read(PAGE)));
}

#[test]
fn every_code_of_refusal_is_explained() {
    let source = read("shared/protocol/src/refusal.rs");
    assert!(variants(&source, "RefusalCode").len() > 10, "the codes were not found");
    clean("PROTOCOL.md, \"Refusals\":", &codes_without_a_row(&source, &read(PAGE)));
}

#[cfg(test)]
mod planted {
    use super::*;

    const SOURCE: &str = "/// A.\npub const A_MAX: usize = 2 * 1_024;\n/// B.\npub const B_MAX: u64 = A_MAX - 4 * 6;\n";

    #[test]
    fn limits_are_read_and_compared() {
        let right = "| `A_MAX` | 2,048 | why |\n| `B_MAX` | 2,024 | why |\n";
        assert!(limits_that_differ(SOURCE, right).is_empty());
        for (wrong, finding) in [
            ("| `A_MAX` | 2,048 | why |\n| `B_MAX` | 2,025 | why |\n", "B_MAX is 2024, the table says 2,025"),
            ("| `A_MAX` | 2,048 | why |\n", "B_MAX has no row"),
            ("| `A_MAX` | 2,048 | |\n| `B_MAX` | 2,024 | why |\n", "A_MAX has no reason"),
            (
                "| `A_MAX` | 2,048 | why |\n| `B_MAX` | 2,024 | why |\n| `C_MAX` | 1 | why |\n",
                "C_MAX stands in the table only",
            ),
        ] {
            assert_eq!(limits_that_differ(SOURCE, wrong), [finding]);
        }
    }

    #[test]
    fn a_code_without_a_row_is_found() {
        let source = "pub enum RefusalCode {\n    /// One.\n    NotYours,\n    /// Two.\n    StaleHead,\n}";
        assert_eq!(codes_without_a_row(source, "| `not_yours` | … |"), ["stale_head has no row"]);
    }
}
