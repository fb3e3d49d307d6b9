//! iCalendar (RFC 5545): the sessions that are planned, and not a word of what is in them.
//!
//! A session keeps its UID for ever, and SEQUENCE rises with each change of its plan, so that a calendar that takes the file
//! again moves what it has.

use crate::take::pen::Pen;
use app::file::times::Time;
use app::take::shape::data::SessionData;
use content::Id;
use content::export::file as words;
use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::{AmbiguousOffset, Offset, TimeZone};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// No session is longer than a month. A length beyond comes from elsewhere, and a zone's changes would be listed for thousands of
/// years: such a session has no end in the file.
const LENGTH_MINUTES_MAX: u32 = 31 * 24 * 60;

/// Outside of these years nobody meets, and calendar programs differ on what a date means.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2199;

/// What this form leaves out besides.
const LEFT_OUT: [Id; 2] = [words::LEFT_CALENDAR_WORDS, words::LEFT_CALENDAR_OVER];

/// A line has so many bytes at most before it is folded.
const LINE_BYTES: usize = 75;

struct Planned<'a> {
    id: &'a str,
    sequence: u64,
    start: Timestamp,
    end: Option<Timestamp>,
    /// Both said another time: the first one stands.
    open: bool,
}

/// How times are written.
struct Clock<'a> {
    zone: &'a TimeZone,
    /// What others know it by.
    name: &'a str,
    is_utc: bool,
    /// As a clock on the wall shows it, wherever one is.
    floating: bool,
}

/// `changes` are how often a session's plan was changed.
pub(crate) fn file(pen: &Pen<'_>, changes: &BTreeMap<String, u64>, floating: bool) -> Vec<u8> {
    let clock = Clock { zone: pen.zone(), name: &pen.shape.zone, is_utc: pen.is_utc(), floating };
    let sessions = pen.data().sessions.iter().rev();
    let planned: Vec<Planned<'_>> =
        sessions.filter_map(|session| planned(session, *changes.get(&session.id)?, &clock)).collect();
    let mut file = String::new();
    let mut line = |text: &str| fold(&mut file, text);
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//Turnabout//Turnabout//EN");
    line("CALSCALE:GREGORIAN");
    line("METHOD:PUBLISH");
    line(&format!("X-WR-CALDESC:{}", escaped(&pen.left_out(&LEFT_OUT))));
    if !floating && !clock.is_utc {
        for text in zone(&clock, &planned) {
            line(&text);
        }
    }
    for session in &planned {
        for text in event(session, pen, &clock) {
            line(&text);
        }
    }
    line("END:VCALENDAR");
    file.into_bytes()
}

fn planned<'a>(session: &'a SessionData, sequence: u64, clock: &Clock<'_>) -> Option<Planned<'a>> {
    let start = Timestamp::from_millisecond(session.start_at.first()?.0).ok()?;
    let end = session.length_minutes.first().and_then(|minutes| end(start, *minutes));
    let in_range = |time: &Timestamp| YEARS.contains(&clock.zone.to_datetime(*time).year());
    let fits = session.ended_at.is_empty() && in_range(&start) && end.as_ref().is_none_or(in_range);
    fits.then_some(Planned { id: &session.id, sequence, start, end, open: session.start_at.len() > 1 })
}

fn end(start: Timestamp, minutes: u32) -> Option<Timestamp> {
    let minutes = Some(minutes).filter(|minutes| (1..=LENGTH_MINUTES_MAX).contains(minutes))?;
    start.checked_add(jiff::SignedDuration::from_mins(minutes.into())).ok()
}

fn event(session: &Planned<'_>, pen: &Pen<'_>, clock: &Clock<'_>) -> Vec<String> {
    let (Time(now), summary) = (pen.data().exported_at, pen.say(words::CALENDAR));
    let mut lines = vec![
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{}@turnabout", session.id),
        format!("SEQUENCE:{}", session.sequence),
        format!("DTSTAMP:{}", utc(Timestamp::from_millisecond(now).unwrap_or(Timestamp::UNIX_EPOCH))),
        format!("DTSTART{}", moment(session.start, clock)),
    ];
    lines.extend(session.end.map(|end| format!("DTEND{}", moment(end, clock))));
    lines.push(format!("SUMMARY:{}", escaped(&summary)));
    lines.push(format!("DESCRIPTION:{}", escaped(&summary)));
    lines.push(format!("STATUS:{}", if session.open { "TENTATIVE" } else { "CONFIRMED" }));
    lines.push("CLASS:PRIVATE".to_owned());
    lines.push("END:VEVENT".to_owned());
    lines
}

/// The rest of a line with a time. What the clock shows twice when summer time ends means its first time (RFC 5545, 3.3.5), so
/// the second is said in UTC.
fn moment(at: Timestamp, clock: &Clock<'_>) -> String {
    let wall = clock.zone.to_datetime(at);
    let is_second = match clock.zone.to_ambiguous_timestamp(wall).offset() {
        AmbiguousOffset::Fold { before, .. } => clock.zone.to_offset(at) != before,
        AmbiguousOffset::Unambiguous { .. } | AmbiguousOffset::Gap { .. } => false,
    };
    if clock.floating {
        format!(":{}", plain(wall))
    } else if clock.is_utc || is_second {
        format!(":{}", utc(at))
    } else {
        format!(";TZID={}:{}", clock.name, plain(wall))
    }
}

fn plain(wall: DateTime) -> String {
    wall.strftime("%Y%m%dT%H%M%S").to_string()
}

fn utc(at: Timestamp) -> String {
    format!("{}Z", plain(Offset::UTC.to_datetime(at)))
}

/// The zone's rules for as long as these sessions need them.
fn zone(clock: &Clock<'_>, planned: &[Planned<'_>]) -> Vec<String> {
    let mut changes: BTreeSet<Timestamp> = BTreeSet::new();
    for session in planned {
        let (from, to) = (session.start, session.end.unwrap_or(session.start));
        // The rule that holds at the start began with the change before it; where nothing ever changed, it has held for ever.
        let at_latest = from.checked_add(jiff::SignedDuration::from_secs(1)).unwrap_or(from);
        let began = clock.zone.preceding(at_latest).next();
        changes.insert(began.map_or(Timestamp::MIN, |change| change.timestamp()));
        changes.extend(clock.zone.following(from).map(|change| change.timestamp()).take_while(|change| *change <= to));
    }
    let mut lines = vec!["BEGIN:VTIMEZONE".to_owned(), format!("TZID:{}", clock.name)];
    if changes.is_empty() {
        changes.insert(Timestamp::MIN);
    }
    lines.extend(changes.into_iter().flat_map(|change| observance(clock, change)));
    lines.push("END:VTIMEZONE".to_owned());
    lines
}

fn observance(clock: &Clock<'_>, change: Timestamp) -> Vec<String> {
    let to = clock.zone.to_offset_info(change);
    let just_before = change.checked_sub(jiff::SignedDuration::from_secs(1)).unwrap_or(change);
    let from = clock.zone.to_offset(just_before);
    let at =
        if change == Timestamp::MIN { jiff::civil::date(1, 1, 1).at(0, 0, 0, 0) } else { from.to_datetime(change) };
    let kind = if to.dst().is_dst() { "DAYLIGHT" } else { "STANDARD" };
    vec![
        format!("BEGIN:{kind}"),
        format!("DTSTART:{}", plain(at)),
        format!("TZOFFSETFROM:{}", offset(from)),
        format!("TZOFFSETTO:{}", offset(to.offset())),
        format!("TZNAME:{}", escaped(to.abbreviation())),
        format!("END:{kind}"),
    ]
}

fn offset(offset: Offset) -> String {
    let seconds = offset.seconds().unsigned_abs();
    let sign = if offset.is_negative() { '-' } else { '+' };
    let mut text = format!("{sign}{:02}{:02}", seconds / 3_600, seconds / 60 % 60);
    if !seconds.is_multiple_of(60) {
        let _ = write!(text, "{:02}", seconds % 60);
    }
    text
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,").replace('\n', "\\n").replace('\r', "")
}

/// Adds a line, folded between characters.
fn fold(file: &mut String, text: &str) {
    let mut room = LINE_BYTES;
    for character in text.chars() {
        if character.len_utf8() > room {
            file.push_str("\r\n ");
            room = LINE_BYTES - 1;
        }
        file.push(character);
        room -= character.len_utf8();
    }
    file.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn an_hour_that_the_clock_shows_twice_is_said_without_doubt() {
        let zone = crate::zone_or_utc("Europe/Berlin");
        let berlin = |floating| Clock { zone: &zone, name: "Europe/Berlin", is_utc: false, floating };
        assert_eq!(moment(at("2026-10-25T00:30:00Z"), &berlin(false)), ";TZID=Europe/Berlin:20261025T023000");
        assert_eq!(moment(at("2026-10-25T01:30:00Z"), &berlin(false)), ":20261025T013000Z");
        assert_eq!(moment(at("2026-10-25T01:30:00Z"), &berlin(true)), ":20261025T023000");
    }

    #[test]
    fn long_lines_are_folded_between_characters() {
        let mut file = String::new();
        fold(&mut file, &format!("X:{}", "é".repeat(100)));
        assert!(file.split("\r\n").all(|line| line.len() <= LINE_BYTES), "{file}");
        assert_eq!(file.replace("\r\n ", "").trim_end(), format!("X:{}", "é".repeat(100)));
    }
}
