//! CSV (RFC 4180): one's own log of the sessions, a row each, oldest first.

use crate::take::files::file;
use crate::take::kinds;
use crate::take::pen::{Pen, line};
use app::file::times::Time;
use app::take::shape::data::{OursData, SessionData};
use app::take::view::ExportFile;
use content::Id;
use content::export::file as words;

/// What this form leaves out besides.
const LEFT_OUT: [Id; 2] = [words::LEFT_LOG_TEXTS, words::LEFT_LOG_ANSWERS];

/// The columns, named for programs.
const HEADING: [&str; 8] =
    ["date", "start", "planned_minutes", "ended", "place", "partner", "i_took_away", "partner_took_away"];

/// Where a spreadsheet may begin a cell, whatever the quotes say: it splits as the country it is set to does.
const MAY_SPLIT: [char; 5] = [';', '\t', '|', '\n', '\r'];

/// What makes a cell a formula at its beginning, in the wide forms of East Asia, too.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// A table has no room for remarks: they lie in a file beside it.
pub(crate) fn files(pen: &Pen<'_>) -> Vec<ExportFile> {
    let mut rows = vec![HEADING.map(str::to_owned)];
    rows.extend(pen.data().sessions.iter().rev().map(|session| row(session, pen)));
    let lines = rows.iter().map(|row| row.each_ref().map(|value| cell(value)).join(",") + "\r\n");
    let remarks = format!("turnabout.csv: {} {}\n", pen.times_in(), pen.left_out(&LEFT_OUT));
    vec![file("turnabout.csv", lines.collect::<String>().into_bytes()), file("left-out.txt", remarks.into_bytes())]
}

fn row(session: &SessionData, pen: &Pen<'_>) -> [String; 8] {
    let start = session.start_at.first();
    let ended: Option<&Time> = session.ended_at.iter().min();
    let minute = |time: Option<&Time>| time.map(|time| pen.minute(*time)).unwrap_or_default();
    let lines = |of: fn(&OursData) -> &Vec<String>| {
        session.ours.as_ref().and_then(|ours| of(ours).first()).map(|text| line(text)).unwrap_or_default()
    };
    [
        start.or(ended).and_then(|time| pen.date(*time)).unwrap_or_default(),
        minute(start),
        session.length_minutes.first().map(u32::to_string).unwrap_or_default(),
        minute(ended),
        session.place.first().map(|place| pen.say(kinds::place(place))).unwrap_or_default(),
        pen.partner(&session.pair),
        lines(|ours| &ours.i_took_away),
        lines(|ours| &ours.partner_took_away),
    ]
}

/// Always quoted. What a spreadsheet would take for a formula is made a text: names and lines are also the partner's.
fn cell(value: &str) -> String {
    let mut out = String::from("\"");
    let mut begins = true;
    for character in value.chars() {
        if begins && FORMULA.contains(&character) {
            out.push('\'');
        }
        // Blanks and quotes at the beginning of a cell may be dropped by whoever reads it.
        let dropped = character.is_whitespace() || character == '"';
        begins = MAY_SPLIT.contains(&character) || begins && dropped;
        out.extend(std::iter::repeat_n(character, if character == '"' { 2 } else { 1 }));
    }
    out + "\""
}

#[cfg(test)]
mod tests {
    use crate::take::log::cell;

    #[test]
    fn cells_are_quoted_and_no_formula_comes_through() {
        assert_eq!(cell("plain"), "\"plain\"");
        assert_eq!(cell(""), "\"\"");
        assert_eq!(cell("a, \"b\""), "\"a, \"\"b\"\"\"");
        assert_eq!(cell("=HYPERLINK(1,2)"), "\"'=HYPERLINK(1,2)\"");
        assert_eq!(cell("-1"), "\"'-1\"");
    }

    #[test]
    fn no_formula_begins_behind_what_another_country_splits_at() {
        assert_eq!(cell("x;=HYPERLINK(1)"), "\"x;'=HYPERLINK(1)\"");
        assert_eq!(cell("x; \"=1\""), "\"x; \"\"'=1\"\"\"");
        for split in [';', '\t', '|', '\n'] {
            for begins in ['=', '+', '-', '@', '＝'] {
                assert_eq!(cell(&format!("x{split}{begins}1")), format!("\"x{split}'{begins}1\""));
            }
        }
        assert_eq!(cell("one-two; a = b"), "\"one-two; a = b\"", "what stands inside of a cell stays");
    }
}
