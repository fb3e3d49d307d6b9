//! Times as people type them: "tomorrow 10:00", "tue 16:30", "24.03. 16:30", "3 May", "nächste Woche". What comes out is shown back
//! before it counts, so nothing here guesses twice: an hour that does not come, or comes twice, is handed back with both readings.
//!
//! English and German are read whatever the reader's language, since people type both. RFC 3339 is read as it stands. No crate reads
//! all of this: those that were looked at know English alone, or take an hour that does not exist without a word.

use crate::Voice;
use app::ground::civil::{Calendar, Reading};
use content::{Language, clock as words};
use jiff::civil::{Date, DateTime, Time, Weekday};
use jiff::{Span, Timestamp};

/// What was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Typed {
    /// A day and no hour.
    Day(Date),
    /// What clocks show.
    Shown(DateTime),
    /// An instant, with the offset that was typed.
    Instant(i64),
}

/// In which direction a weekday, a day without its year or an hour without its day lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Towards {
    /// What is planned.
    Ahead,
    /// What was.
    Back,
}

/// Why there is no one instant that was meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unclear {
    /// It is no time that can be read.
    NoTime,
    /// It is a day, and an hour is needed.
    NoHour(Date),
    /// The clocks go forward over this hour: one of these was meant, each with its offset.
    Never([String; 2]),
    /// The clocks go back over this hour: one of these was meant, each with its offset.
    Twice([String; 2]),
}

/// What is better asked about before it counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// It is past.
    Past,
    /// It is more than a year ahead.
    Far,
}

/// The instant that was typed, in milliseconds since 1970.
pub fn instant(text: &str, towards: Towards, now_ms: i64, voice: &Voice) -> Result<i64, Unclear> {
    let calendar = Calendar::of(voice.zone().clone());
    match read(text, towards, now_ms, voice).ok_or(Unclear::NoTime)? {
        Typed::Instant(ms) => Ok(ms),
        Typed::Day(day) => Err(Unclear::NoHour(day)),
        Typed::Shown(at) => match calendar.reading(at) {
            Reading::Once(ms) => Ok(ms),
            Reading::Never(readings) => Err(Unclear::Never(readings.map(|ms| with_offset(ms, &calendar)))),
            Reading::Twice(readings) => Err(Unclear::Twice(readings.map(|ms| with_offset(ms, &calendar)))),
        },
    }
}

/// The day that was typed; an hour beside it is no fault.
pub fn day(text: &str, towards: Towards, now_ms: i64, voice: &Voice) -> Result<Date, Unclear> {
    let calendar = Calendar::of(voice.zone().clone());
    Ok(match read(text, towards, now_ms, voice).ok_or(Unclear::NoTime)? {
        Typed::Day(day) => day,
        Typed::Shown(at) => at.date(),
        Typed::Instant(ms) => calendar.day(ms),
    })
}

/// Is it past, or so far ahead that the year may be a slip? By the calendar of the reader.
pub fn doubt(ms: i64, now_ms: i64, voice: &Voice) -> Option<Doubt> {
    let calendar = Calendar::of(voice.zone().clone());
    let in_a_year = calendar.day(now_ms).saturating_add(Span::new().years(1));
    let is_far = calendar.day(ms) > in_a_year;
    if ms < now_ms { Some(Doubt::Past) } else { is_far.then_some(Doubt::Far) }
}

/// As it can be typed without doubt: "2026-10-25 02:30+02:00".
fn with_offset(ms: i64, calendar: &Calendar) -> String {
    let offset = calendar.offset(ms).seconds();
    let (sign, seconds) = (if offset < 0 { '-' } else { '+' }, offset.unsigned_abs());
    let shown = calendar.shows(ms).strftime("%Y-%m-%d %H:%M");
    format!("{shown}{sign}{:02}:{:02}", seconds / 3_600, seconds / 60 % 60)
}

/// What was typed; `None` if it cannot be read.
pub fn read(text: &str, towards: Towards, now_ms: i64, voice: &Voice) -> Option<Typed> {
    let text = text.trim();
    if let Ok(at) = text.parse::<Timestamp>() {
        return Some(Typed::Instant(at.as_millisecond()));
    }
    let now = Calendar::of(voice.zone().clone()).shows(now_ms);
    let known = Known { now, towards, tongues: Language::ALL.map(|language| Tongue::of(language.code())) };
    let mut plain = plain(text);
    // ISO 8601 has a "T" before the hour.
    if plain.get(..10).is_some_and(|day| day.parse::<Date>().is_ok()) && plain.as_bytes().get(10) == Some(&b't') {
        plain.replace_range(10..11, " ");
    }
    let words: Vec<&str> = plain.split([' ', ',']).filter(|word| !word.is_empty()).collect();
    known.read(&words)
}

/// As it is compared: small letters, and umlauts as they are typed without them.
fn plain(text: &str) -> String {
    text.to_lowercase().replace('ä', "ae").replace('ö', "oe").replace('ü', "ue").replace('ß', "ss")
}

/// The words of one language that are read.
struct Tongue {
    weekdays: Vec<Vec<String>>,
    months: Vec<Vec<String>>,
    /// The day before yesterday, yesterday, today, tomorrow, the day after tomorrow.
    near: [Vec<String>; 5],
    next_week: Vec<String>,
    hour: Vec<String>,
}

impl Tongue {
    fn of(locale: &str) -> Self {
        let voice = Voice::new(locale, jiff::tz::TimeZone::UTC);
        let texts = voice.texts();
        let listed = |id| texts.plain(id).split(',').map(|word| plain(word.trim())).collect::<Vec<String>>();
        let both = |short: content::Id, long: Option<String>| {
            let words = [Some(texts.plain(short)), long];
            words.into_iter().flatten().map(|word| plain(word.trim_end_matches('.'))).collect::<Vec<_>>()
        };
        let weekdays = (1..).zip(words::WEEKDAYS);
        let months = (1..).zip(words::MONTHS);
        Self {
            weekdays: weekdays.map(|(number, id)| both(id, crate::clock::long_weekday(number, &voice))).collect(),
            months: months.map(|(number, id)| both(id, crate::clock::month(number, &voice))).collect(),
            near: words::NEAR.map(listed),
            next_week: listed(words::NEXT_WEEK),
            hour: listed(words::HOUR_WORDS),
        }
    }
}

struct Known {
    now: DateTime,
    towards: Towards,
    tongues: [Tongue; Language::ALL.len()],
}

impl Known {
    /// A day, an hour, or a day and then an hour.
    fn read(&self, words: &[&str]) -> Option<Typed> {
        let (last, before) = words.split_last()?;
        let is_hour_word = |word: &str| self.tongues.iter().any(|it| it.hour.iter().any(|hour| hour == word));
        // "16 Uhr", "4 pm": two words for an hour.
        let (hour, rest) = match before.split_last() {
            Some((number, rest)) if is_hour_word(last) => (Some(hour_of(number, true)?), rest),
            Some((number, rest)) if ["am", "pm"].contains(last) => {
                (Some(hour_of(&[*number, *last].concat(), false)?), rest)
            }
            Some(_) | None => hour_of(last, false).map_or((None, words), |hour| (Some(hour), before)),
        };
        match (hour, rest) {
            (Some(hour), []) => Some(Typed::Shown(self.nearest_hour(hour))),
            (Some(hour), day) => Some(Typed::Shown(self.day(day, Some(hour))?.to_datetime(hour))),
            (None, day) => self.day(day, None).map(Typed::Day),
        }
    }

    /// Today if it lies in the right direction, or else the next or the last day.
    fn nearest_hour(&self, hour: Time) -> DateTime {
        let today = self.now.date().to_datetime(hour);
        match self.towards {
            Towards::Ahead if today < self.now => self.on(1).to_datetime(hour),
            Towards::Back if today > self.now => self.on(-1).to_datetime(hour),
            Towards::Ahead | Towards::Back => today,
        }
    }

    /// So many days from today.
    fn on(&self, days: i64) -> Date {
        self.now.date().saturating_add(Span::new().days(days))
    }

    fn day(&self, words: &[&str], hour: Option<Time>) -> Option<Date> {
        let joined = words.join(" ");
        let tongue = |of: fn(&Tongue) -> &[Vec<String>]| {
            self.tongues.iter().find_map(|it| of(it).iter().position(|all| all.contains(&joined)))
        };
        if let Some(at) = tongue(|it| &it.near) {
            return Some(self.on(i64::try_from(at).ok()? - 2));
        }
        if let Some(at) = tongue(|it| &it.weekdays) {
            return self.weekday(at, hour);
        }
        if let Some(rest) = self.after_next_week(&joined) {
            let monday = 7 - i64::from(self.now.date().weekday().to_monday_zero_offset());
            if rest.is_empty() {
                return Some(self.on(7));
            }
            let at = self
                .tongues
                .iter()
                .find_map(|it| it.weekdays.iter().position(|all| all.iter().any(|one| one == rest)))?;
            return Some(self.on(monday + i64::try_from(at).ok()?));
        }
        if let Ok(day) = joined.parse::<Date>() {
            return Some(day);
        }
        self.numbered(words)
    }

    /// What follows "next week".
    fn after_next_week<'a>(&self, joined: &'a str) -> Option<&'a str> {
        let all = self.tongues.iter().flat_map(|it| &it.next_week);
        all.filter_map(|week| joined.strip_prefix(week.as_str())).map(str::trim).next()
    }

    /// The next such weekday, which is today only if its hour is still to come; or the last one.
    fn weekday(&self, at: usize, hour: Option<Time>) -> Option<Date> {
        let wanted = Weekday::from_monday_zero_offset(i8::try_from(at).ok()?).ok()?;
        let ahead = i64::from(self.now.date().weekday().until(wanted));
        let is_ahead = hour.is_none_or(|hour| hour > self.now.time());
        Some(match self.towards {
            Towards::Ahead if ahead == 0 && !is_ahead => self.on(7),
            Towards::Ahead => self.on(ahead),
            Towards::Back if ahead == 0 && hour.is_some() && is_ahead => self.on(-7),
            Towards::Back => self.on(if ahead == 0 { 0 } else { ahead - 7 }),
        })
    }

    /// "24.03.", "24.03.2026", "24. März", "24 March 2026", "March 24".
    fn numbered(&self, words: &[&str]) -> Option<Date> {
        let parts: Vec<&str> = words.iter().flat_map(|word| word.split('.')).filter(|part| !part.is_empty()).collect();
        let number = |part: &str| part.trim_end_matches(|it: char| it.is_ascii_alphabetic()).parse::<i16>().ok();
        let month_named = |part: &str| {
            let at =
                self.tongues.iter().find_map(|it| it.months.iter().position(|all| all.iter().any(|one| one == part)));
            at.and_then(|at| i16::try_from(at + 1).ok())
        };
        let dotted = words.iter().any(|word| word.contains('.'));
        let (day, month, year) = match parts.as_slice() {
            [first, second, year @ ..] if year.len() <= 1 => {
                let year = year
                    .first()
                    .map(|year| year.parse::<i16>().ok().filter(|it| *it >= 1_900))
                    .map_or(Some(None), |it| it.map(Some))?;
                match (month_named(first), month_named(second)) {
                    (Some(month), None) => (number(second)?, month, year),
                    (None, Some(month)) => (number(first)?, month, year),
                    (None, None) if dotted => (first.parse().ok()?, second.parse().ok()?, year),
                    (None | Some(_), None | Some(_)) => return None,
                }
            }
            _ => return None,
        };
        let of = |year: i16| Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok();
        let Some(year) = year else { return self.nearest_year(of) };
        of(year)
    }

    /// This year's, or else the next or the last: also a 29th of February, which comes every fourth year.
    fn nearest_year(&self, of: impl Fn(i16) -> Option<Date>) -> Option<Date> {
        let today = self.now.date();
        let years = (0..=8).map(|away| match self.towards {
            Towards::Ahead => today.year() + away,
            Towards::Back => today.year() - away,
        });
        years.filter_map(of).find(|day| match self.towards {
            Towards::Ahead => *day >= today,
            Towards::Back => *day <= today,
        })
    }
}

/// "16:30", "4:30pm", "4pm"; a bare number only where a word says that it is an hour.
fn hour_of(word: &str, is_bare: bool) -> Option<Time> {
    let (clock, half) = match (word.strip_suffix("am"), word.strip_suffix("pm")) {
        (Some(clock), _) => (clock, Some(0)),
        (None, Some(clock)) => (clock, Some(12)),
        (None, None) => (word, None),
    };
    let (hour, minute) = match clock.split_once(':') {
        Some((hour, minute)) => (
            hour.parse::<i8>().ok()?,
            minute.get(..2).filter(|_| minute.len() == 2 || is_seconds(minute))?.parse::<i8>().ok()?,
        ),
        None if half.is_some() || is_bare => (clock.parse::<i8>().ok()?, 0),
        None => return None,
    };
    let hour = match half {
        Some(_) if !(1..=12).contains(&hour) => return None,
        Some(half) => hour % 12 + half,
        None => hour,
    };
    Time::new(hour, minute, 0, 0).ok()
}

/// "30:00": seconds that a program has written.
fn is_seconds(minute: &str) -> bool {
    minute.len() == 5 && minute.as_bytes().get(2) == Some(&b':')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::{english, german};
    use crate::zone_or_utc;
    use jiff::civil::date;

    /// Tuesday 24 March 2026, 12:00 in Berlin; the clocks go forward on the 29th and back on 25 October.
    fn now_ms() -> i64 {
        "2026-03-24T12:00:00+01:00".parse::<Timestamp>().unwrap().as_millisecond()
    }

    fn berlin(voice: Voice) -> Voice {
        voice.in_zone(zone_or_utc("Europe/Berlin"))
    }

    /// The same in whatever language one speaks.
    fn reads(text: &str, towards: Towards) -> Option<Typed> {
        let [english, german] = [english(), german()].map(|voice| read(text, towards, now_ms(), &berlin(voice)));
        assert_eq!(english, german, "{text}");
        english
    }

    fn shown(text: &str) -> String {
        match reads(text, Towards::Ahead) {
            Some(Typed::Shown(at)) => at.strftime("%a %Y-%m-%d %H:%M").to_string(),
            Some(Typed::Day(day)) => day.strftime("%a %Y-%m-%d").to_string(),
            Some(Typed::Instant(ms)) => ms.to_string(),
            None => "nothing".to_owned(),
        }
    }

    #[test]
    fn times_are_read_as_people_write_them() {
        for (text, meant) in [
            ("16:30", "Tue 2026-03-24 16:30"),
            ("09:00", "Wed 2026-03-25 09:00"),
            ("4:30pm", "Tue 2026-03-24 16:30"),
            ("4 pm", "Tue 2026-03-24 16:00"),
            ("12am", "Wed 2026-03-25 00:00"),
            ("16 Uhr", "Tue 2026-03-24 16:00"),
            ("tomorrow 10:00", "Wed 2026-03-25 10:00"),
            ("Tomorrow, 10:00", "Wed 2026-03-25 10:00"),
            ("day after tomorrow 10:00", "Thu 2026-03-26 10:00"),
            ("übermorgen 10 Uhr", "Thu 2026-03-26 10:00"),
            ("morgen 10:00", "Wed 2026-03-25 10:00"),
            ("tue 16:30", "Tue 2026-03-24 16:30"),
            ("Tuesday 11:30", "Tue 2026-03-31 11:30"),
            ("fri 9:05", "Fri 2026-03-27 09:05"),
            ("Di 16:30", "Tue 2026-03-24 16:30"),
            ("Donnerstag 16:30 Uhr", "Thu 2026-03-26 16:30"),
            ("24.03. 16:30", "Tue 2026-03-24 16:30"),
            ("24.3. 16:30", "Tue 2026-03-24 16:30"),
            ("23.03. 16:30", "Tue 2027-03-23 16:30"),
            ("24.03.2026 16:30", "Tue 2026-03-24 16:30"),
            ("3. Mai 10:00", "Sun 2026-05-03 10:00"),
            ("3 May 2026 10:00", "Sun 2026-05-03 10:00"),
            ("May 3 10:00", "Sun 2026-05-03 10:00"),
            ("3rd May 10:00", "Sun 2026-05-03 10:00"),
            ("next week", "Tue 2026-03-31"),
            ("next week fri 10:00", "Fri 2026-04-03 10:00"),
            ("nächste Woche Freitag 10:00", "Fri 2026-04-03 10:00"),
            ("naechste woche", "Tue 2026-03-31"),
            ("2026-05-03 10:00", "Sun 2026-05-03 10:00"),
            ("2026-05-03T10:00", "Sun 2026-05-03 10:00"),
            ("2026-05-03T10:00:00", "Sun 2026-05-03 10:00"),
            ("2026-05-03", "Sun 2026-05-03"),
            ("29.02.", "Tue 2028-02-29"),
            ("1970-01-01T00:00:00Z", "0"),
        ] {
            assert_eq!(shown(text), meant, "{text}");
        }
    }

    #[test]
    fn what_is_no_time_or_may_be_two_days_is_not_read() {
        for text in [
            "",
            "soon",
            "25:00",
            "16:60",
            "03/04 10:00",
            "13pm",
            "24.13. 10:00",
            "30.02.",
            "16.30",
            "24.03.26 10:00",
            "10",
        ] {
            assert_eq!(shown(text), "nothing", "{text}");
        }
    }

    #[test]
    fn what_was_lies_back_as_the_nearest_that_fits() {
        let back = |text| reads(text, Towards::Back);
        assert_eq!(back("16:30"), Some(Typed::Shown(date(2026, 3, 23).at(16, 30, 0, 0))));
        assert_eq!(back("tue 16:30"), Some(Typed::Shown(date(2026, 3, 17).at(16, 30, 0, 0))));
        assert_eq!(back("wed"), Some(Typed::Day(date(2026, 3, 18))));
        assert_eq!(back("25.03."), Some(Typed::Day(date(2025, 3, 25))));
        assert_eq!(back("gestern 10:00"), Some(Typed::Shown(date(2026, 3, 23).at(10, 0, 0, 0))));
    }

    #[test]
    fn an_hour_that_never_comes_or_comes_twice_is_handed_back_with_both_readings_and_each_can_be_typed() {
        let voice = berlin(english());
        let read = |text: &str| instant(text, Towards::Ahead, now_ms(), &voice);
        let Err(Unclear::Never([before, after])) = read("29.03. 02:30") else { panic!("the clocks go forward") };
        assert_eq!([before.as_str(), after.as_str()], ["2026-03-29 03:30+02:00", "2026-03-29 01:30+01:00"]);
        let Err(Unclear::Twice([first, second])) = read("25.10. 02:30") else { panic!("the clocks go back") };
        assert_eq!([first.as_str(), second.as_str()], ["2026-10-25 02:30+02:00", "2026-10-25 02:30+01:00"]);
        for typed in [before, after, first.clone(), second.clone()] {
            assert!(read(&typed).is_ok(), "{typed}");
        }
        assert_eq!(read(&second).unwrap() - read(&first).unwrap(), 3_600_000);
        assert_eq!(read("2026-05-03"), Err(Unclear::NoHour(date(2026, 5, 3))));
        assert_eq!(read("soon"), Err(Unclear::NoTime));
    }

    #[test]
    fn what_is_past_or_more_than_a_year_ahead_is_asked_about() {
        let voice = berlin(english());
        let of = |text: &str| doubt(instant(text, Towards::Ahead, now_ms(), &voice).unwrap(), now_ms(), &voice);
        assert_eq!(of("2026-03-24 11:59"), Some(Doubt::Past));
        assert_eq!(of("2026-03-24 12:00"), None);
        assert_eq!(of("2027-03-24 23:59"), None);
        assert_eq!(of("2027-03-25 00:00"), Some(Doubt::Far));
    }
}
