//! iCalendar (RFC 5545): the sessions that are planned, and not a word of what is in them.
//!
//! A session keeps its UID for ever, and SEQUENCE rises with each change of its plan, so that a calendar that takes the file
//! again moves what it has, or takes out what was called off. A session is an instant, and is said as one (3.3.5, form 2): most
//! readers know zones by their own database and pass over the rules in a file, so that a zone whose clocks were changed for good
//! puts them an hour off. No METHOD: this is a file, and PUBLISH wants an ORGANIZER (RFC 5546, 3.2.1), whom nobody is told.

use crate::take::pen::Pen;
use app::file::times::Time;
use app::take::shape::data::SessionData;
use content::Id;
use content::export::file as words;
use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::{Offset, TimeZone};
use std::collections::BTreeMap;

/// No session is longer than a month. A length beyond comes from elsewhere: such a session has no end in the file.
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
    minutes: Option<u32>,
    state: State,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Planned,
    /// Both said another time: the first one stands.
    TwoAnswers,
    /// It does not take place: a calendar that has it takes it out.
    Off,
}

/// How times are written.
struct Clock<'a> {
    zone: &'a TimeZone,
    /// As a clock on the wall shows it, wherever one is.
    floating: bool,
}

/// `changes` are how often a session's plan was changed. `None` where there is nothing to show: an empty calendar is a file that
/// nobody asked for and some programs refuse.
pub(crate) fn file(pen: &Pen<'_>, changes: &BTreeMap<String, u64>, floating: bool) -> Option<Vec<u8>> {
    let clock = Clock { zone: pen.zone(), floating };
    let sessions = pen.data().sessions.iter().rev();
    let planned: Vec<Planned<'_>> =
        sessions.filter_map(|session| planned(session, *changes.get(&session.id)?, &clock)).collect();
    if planned.is_empty() {
        return None;
    }
    let mut file = String::new();
    let mut line = |text: &str| fold(&mut file, text);
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//Turnabout//Turnabout//EN");
    line("CALSCALE:GREGORIAN");
    line(&format!("X-WR-CALDESC:{}", escaped(&pen.left_out(&LEFT_OUT))));
    for session in &planned {
        for text in event(session, pen, &clock) {
            line(&text);
        }
    }
    line("END:VCALENDAR");
    Some(file.into_bytes())
}

fn planned<'a>(session: &'a SessionData, sequence: u64, clock: &Clock<'_>) -> Option<Planned<'a>> {
    let start = Timestamp::from_millisecond(session.start_at.first()?.0).ok()?;
    let minutes = session.length_minutes.first().copied().filter(|it| (1..=LENGTH_MINUTES_MAX).contains(it));
    let in_range = |time: &Timestamp| YEARS.contains(&clock.zone.to_datetime(*time).year());
    let ends_in_range = minutes.is_none_or(|minutes| end(start, minutes).as_ref().is_some_and(in_range));
    let fits = session.ended_at.is_empty() && in_range(&start) && ends_in_range;
    let state = match session.start_at.len() {
        _ if !session.off_at.is_empty() && session.begun_at.is_empty() => State::Off,
        0 | 1 => State::Planned,
        _ => State::TwoAnswers,
    };
    fits.then_some(Planned { id: &session.id, sequence, start, minutes, state })
}

fn end(start: Timestamp, minutes: u32) -> Option<Timestamp> {
    start.checked_add(jiff::SignedDuration::from_mins(minutes.into())).ok()
}

fn event(session: &Planned<'_>, pen: &Pen<'_>, clock: &Clock<'_>) -> Vec<String> {
    let (Time(now), summary) = (pen.data().exported_at, pen.say(words::CALENDAR));
    let mut lines = vec![
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{}@turnabout", session.id),
        format!("SEQUENCE:{}", session.sequence),
        format!("DTSTAMP:{}", utc(Timestamp::from_millisecond(now).unwrap_or(Timestamp::UNIX_EPOCH))),
        format!("DTSTART:{}", moment(session.start, clock)),
    ];
    lines.extend(session.minutes.and_then(|minutes| {
        // What the clock shows may go back in between, and an end before its start is none.
        if clock.floating {
            return Some(format!("DURATION:PT{minutes}M"));
        }
        end(session.start, minutes).map(|end| format!("DTEND:{}", utc(end)))
    }));
    lines.push(format!("SUMMARY:{}", escaped(&summary)));
    lines.push(format!("DESCRIPTION:{}", escaped(&summary)));
    lines.push(format!("STATUS:{}", session.state.word()));
    lines.push("CLASS:PRIVATE".to_owned());
    lines.push("END:VEVENT".to_owned());
    lines
}

impl State {
    const fn word(self) -> &'static str {
        match self {
            Self::Planned => "CONFIRMED",
            Self::TwoAnswers => "TENTATIVE",
            Self::Off => "CANCELLED",
        }
    }
}

fn moment(at: Timestamp, clock: &Clock<'_>) -> String {
    if clock.floating { plain(clock.zone.to_datetime(at)) } else { utc(at) }
}

fn plain(wall: DateTime) -> String {
    wall.strftime("%Y%m%dT%H%M%S").to_string()
}

fn utc(at: Timestamp) -> String {
    format!("{}Z", plain(Offset::UTC.to_datetime(at)))
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
        let berlin = |floating| Clock { zone: &zone, floating };
        assert_eq!(moment(at("2026-10-25T00:30:00Z"), &berlin(false)), "20261025T003000Z");
        assert_eq!(moment(at("2026-10-25T01:30:00Z"), &berlin(false)), "20261025T013000Z");
        assert_eq!(moment(at("2026-10-25T01:30:00Z"), &berlin(true)), "20261025T023000");
    }

    #[test]
    fn long_lines_are_folded_between_characters() {
        let mut file = String::new();
        fold(&mut file, &format!("X:{}", "é".repeat(100)));
        assert!(file.split("\r\n").all(|line| line.len() <= LINE_BYTES), "{file}");
        assert_eq!(file.replace("\r\n ", "").trim_end(), format!("X:{}", "é".repeat(100)));
    }
}
