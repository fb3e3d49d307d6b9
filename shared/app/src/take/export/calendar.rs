//! iCalendar (RFC 5545): the sessions that are planned, and not a word of what is in them.
//!
//! A session keeps its UID for ever, and SEQUENCE rises with each change of its plan, so that a calendar that takes the file
//! again moves what it has.

use crate::file::times::{Time, Times};
use crate::ground::id;
use crate::ground::model::Model;
use crate::take::export::data::{Data, SessionData};
use crate::take::export::{left_out, words};
use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::{AmbiguousOffset, Offset};
use std::collections::BTreeSet;
use std::fmt::Write;

/// No session is longer than a month. A length beyond comes from elsewhere, and a zone's changes would be listed for thousands of
/// years: such a session has no end in the file.
const LENGTH_MINUTES_MAX: u32 = 31 * 24 * 60;

/// Outside of these years nobody meets, and calendar programs differ on what a date means.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2199;

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

pub(crate) fn file(model: &Model, data: &Data, times: &Times, floating: bool) -> Vec<u8> {
    let planned: Vec<Planned<'_>> =
        data.sessions.iter().rev().filter_map(|session| planned(model, session, times)).collect();
    let mut file = String::new();
    let mut line = |text: &str| fold(&mut file, text);
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//Turnabout//Turnabout//EN");
    line("CALSCALE:GREGORIAN");
    line("METHOD:PUBLISH");
    line(&format!("X-WR-CALDESC:{}", escaped(&left_out(data, &words::CALENDAR_LEFT_OUT))));
    if !floating && !times.is_utc() {
        for text in zone(times, &planned) {
            line(&text);
        }
    }
    for session in &planned {
        for text in event(session, data.exported_at, times, floating) {
            line(&text);
        }
    }
    line("END:VCALENDAR");
    file.into_bytes()
}

fn planned<'a>(model: &Model, session: &'a SessionData, times: &Times) -> Option<Planned<'a>> {
    let start = Timestamp::from_millisecond(session.start_at.first()?.0).ok()?;
    let end = session.length_minutes.first().and_then(|minutes| end(start, *minutes));
    let in_range = |time: &Timestamp| YEARS.contains(&times.zone.to_datetime(*time).year());
    let document = &model.shelf.get(&id::document(&session.id)?)?.document;
    let fits = session.ended_at.is_empty() && in_range(&start) && end.as_ref().is_none_or(in_range);
    fits.then_some(Planned {
        id: &session.id,
        sequence: documents::session::plan_number(document).ok()?,
        start,
        end,
        open: session.start_at.len() > 1,
    })
}

fn end(start: Timestamp, minutes: u32) -> Option<Timestamp> {
    let minutes = Some(minutes).filter(|minutes| (1..=LENGTH_MINUTES_MAX).contains(minutes))?;
    start.checked_add(jiff::SignedDuration::from_mins(minutes.into())).ok()
}

fn event(session: &Planned<'_>, now: Time, times: &Times, floating: bool) -> Vec<String> {
    let mut lines = vec![
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{}@turnabout", session.id),
        format!("SEQUENCE:{}", session.sequence),
        format!("DTSTAMP:{}", utc(Timestamp::from_millisecond(now.0).unwrap_or(Timestamp::UNIX_EPOCH))),
        format!("DTSTART{}", moment(session.start, times, floating)),
    ];
    lines.extend(session.end.map(|end| format!("DTEND{}", moment(end, times, floating))));
    lines.push(format!("SUMMARY:{}", words::SESSION));
    lines.push(format!("DESCRIPTION:{}", words::SESSION));
    lines.push(format!("STATUS:{}", if session.open { "TENTATIVE" } else { "CONFIRMED" }));
    lines.push("CLASS:PRIVATE".to_owned());
    lines.push("END:VEVENT".to_owned());
    lines
}

/// The rest of a line with a time. What the clock shows twice when summer time ends means its first time (RFC 5545, 3.3.5), so
/// the second is said in UTC.
fn moment(at: Timestamp, times: &Times, floating: bool) -> String {
    let wall = times.zone.to_datetime(at);
    let is_second = match times.zone.to_ambiguous_timestamp(wall).offset() {
        AmbiguousOffset::Fold { before, .. } => times.zone.to_offset(at) != before,
        AmbiguousOffset::Unambiguous { .. } | AmbiguousOffset::Gap { .. } => false,
    };
    if floating {
        format!(":{}", plain(wall))
    } else if times.is_utc() || is_second {
        format!(":{}", utc(at))
    } else {
        format!(";TZID={}:{}", times.name, plain(wall))
    }
}

fn plain(wall: DateTime) -> String {
    wall.strftime("%Y%m%dT%H%M%S").to_string()
}

fn utc(at: Timestamp) -> String {
    format!("{}Z", plain(Offset::UTC.to_datetime(at)))
}

/// The zone's rules for as long as these sessions need them.
fn zone(times: &Times, planned: &[Planned<'_>]) -> Vec<String> {
    let mut changes: BTreeSet<Timestamp> = BTreeSet::new();
    for session in planned {
        let (from, to) = (session.start, session.end.unwrap_or(session.start));
        // The rule that holds at the start began with the change before it; where nothing ever changed, it has held for ever.
        let at_latest = from.checked_add(jiff::SignedDuration::from_secs(1)).unwrap_or(from);
        let began = times.zone.preceding(at_latest).next();
        changes.insert(began.map_or(Timestamp::MIN, |change| change.timestamp()));
        changes.extend(times.zone.following(from).map(|change| change.timestamp()).take_while(|change| *change <= to));
    }
    let mut lines = vec!["BEGIN:VTIMEZONE".to_owned(), format!("TZID:{}", times.name)];
    if changes.is_empty() {
        changes.insert(Timestamp::MIN);
    }
    lines.extend(changes.into_iter().flat_map(|change| observance(times, change)));
    lines.push("END:VTIMEZONE".to_owned());
    lines
}

fn observance(times: &Times, change: Timestamp) -> Vec<String> {
    let to = times.zone.to_offset_info(change);
    let just_before = change.checked_sub(jiff::SignedDuration::from_secs(1)).unwrap_or(change);
    let from = times.zone.to_offset(just_before);
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
        let berlin = Times::of(Some("Europe/Berlin")).ok().unwrap();
        assert_eq!(moment(at("2026-10-25T00:30:00Z"), &berlin, false), ";TZID=Europe/Berlin:20261025T023000");
        assert_eq!(moment(at("2026-10-25T01:30:00Z"), &berlin, false), ":20261025T013000Z");
        assert_eq!(moment(at("2026-10-25T01:30:00Z"), &berlin, true), ":20261025T023000");
    }

    #[test]
    fn long_lines_are_folded_between_characters() {
        let mut file = String::new();
        fold(&mut file, &format!("X:{}", "é".repeat(100)));
        assert!(file.split("\r\n").all(|line| line.len() <= LINE_BYTES), "{file}");
        assert_eq!(file.replace("\r\n ", "").trim_end(), format!("X:{}", "é".repeat(100)));
    }
}
