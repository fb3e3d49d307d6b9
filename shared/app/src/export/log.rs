//! CSV (RFC 4180): one's own log of the sessions, a row each, oldest first.

use super::data::{Data, SessionData, place_said};
use super::times::{Time, Times};
use super::{file, left_out, line};
use crate::view::ExportFile;

const HEADING: [&str; 8] =
    ["date", "start", "planned_minutes", "ended", "place", "partner", "i_took_away", "partner_took_away"];

/// A table has no room for remarks: they lie in a file beside it.
pub(super) fn files(data: &Data, times: &Times) -> Vec<ExportFile> {
    let mut rows = vec![HEADING.map(str::to_owned)];
    rows.extend(data.sessions.iter().rev().map(|session| row(data, session, times)));
    let lines = rows.iter().map(|row| row.each_ref().map(|value| cell(value)).join(",") + "\r\n");
    let also = [
        "agendas, texts, marks, next steps, topics and reflections",
        "second answers where you two said different things",
    ];
    let remarks = format!("turnabout.csv: {} {}\n", times.said(), left_out(data, &also));
    vec![file("turnabout.csv", lines.collect::<String>().into_bytes()), file("left-out.txt", remarks.into_bytes())]
}

fn row(data: &Data, session: &SessionData, times: &Times) -> [String; 8] {
    let start = session.start_at.first();
    let ended: Option<&Time> = session.ended_at.iter().min();
    let minute = |time: Option<&Time>| time.map(|time| times.minute(*time)).unwrap_or_default();
    let lines = |of: fn(&super::data::OursData) -> &Vec<String>| {
        session.ours.as_ref().and_then(|ours| of(ours).first()).map(|text| line(text)).unwrap_or_default()
    };
    [
        start.or(ended).and_then(|time| times.day(*time)).unwrap_or_default(),
        minute(start),
        session.length_minutes.first().map(u32::to_string).unwrap_or_default(),
        minute(ended),
        session.place.first().map(|place| place_said(place).to_owned()).unwrap_or_default(),
        data.partner(&session.pair),
        lines(|ours| &ours.i_took_away),
        lines(|ours| &ours.partner_took_away),
    ]
}

/// Quoted where it must be. What a spreadsheet would take for a formula is made a text: names and lines are also the partner's.
fn cell(value: &str) -> String {
    let formula = value.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let value = if formula { format!("'{value}") } else { value.to_owned() };
    if value.contains(['"', ',', '\n', '\r']) { format!("\"{}\"", value.replace('"', "\"\"")) } else { value }
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn cells_are_quoted_and_no_formula_comes_through() {
        assert_eq!(cell("plain"), "plain");
        assert_eq!(cell("a, \"b\""), "\"a, \"\"b\"\"\"");
        assert_eq!(cell("=HYPERLINK(1,2)"), "\"'=HYPERLINK(1,2)\"");
        assert_eq!(cell("-1"), "'-1");
    }
}
