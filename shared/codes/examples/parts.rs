//! Prints the first parts of a text as JSON lines, for readers that are written in other languages: the part, and its rows of squares.
//!
//! `cargo run -p codes --example parts -- TEXT NUMBERS`

use codes::{Parts, Size};
use std::io::{Error, Result, Write, stdout};

fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let (text, numbers) = (arguments.next().unwrap_or_default(), arguments.next().and_then(|it| it.parse().ok()));
    let parts = Parts::of(&text, Size::Usual).map_err(Error::other)?;
    let mut out = stdout().lock();
    for number in 0..numbers.unwrap_or(parts.count()) {
        let picture = parts.picture(number);
        let row = |row: &[bool]| row.iter().map(|dark| if *dark { '1' } else { '0' }).collect::<String>();
        let rows: Vec<String> = picture.rows().map(row).collect();
        // Nothing in Base45 has to be escaped in JSON.
        writeln!(out, r#"{{"part": "{}", "rows": "{}"}}"#, parts.part(number), rows.join(" "))?;
    }
    Ok(())
}
