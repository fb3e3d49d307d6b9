//! Times as people read them: by the reader's locale on a phone, in one form for every place in a terminal ([`Times`]).
//!
//! What is read here is milliseconds since 1970, UTC, and shown in the zone of the voice. Days that are near (today, tomorrow) are
//! messages, not dates.

use crate::Voice;
use crate::voice::Times;
use content::Value::{self, Text};
use content::{Id, clock as words};
use icu_calendar::Gregorian;
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::{E, M, T, YMDE};
use icu_datetime::input::{Date, DateTime, Time};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ZonedDateTime, civil};

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// The first day of 1970 was a Thursday; this one is a Monday.
const A_MONDAY: civil::Date = civil::date(2024, 1, 1);

/// Day and hour: "Sun, May 3, 2026, 10:00 AM", or "Sun 3 May 2026 10:00" in the fixed form.
pub fn day_and_hour(ms: i64, voice: &Voice) -> String {
    let time = zoned(ms, voice.zone());
    match voice.times() {
        Times::Fixed => fixed_day_and_hour(&time, voice),
        Times::OfLocale => {
            let formatter = FixedCalendarDateTimeFormatter::<Gregorian, _>::try_new(
                voice.locale().clone().into(),
                YMDE::medium().with_time_hm(),
            );
            let moment = date(time.date()).zip(hour_of(time.hour(), time.minute()));
            let written = formatter.ok().zip(moment);
            written.map_or_else(
                || fixed_day_and_hour(&time, voice),
                |(formatter, (date, time))| formatter.format(&DateTime { date, time }).to_string(),
            )
        }
    }
}

/// The day alone: "Sun, May 3, 2026", or "2026-05-03" in the fixed form.
pub fn day(ms: i64, voice: &Voice) -> String {
    civil_day(zoned(ms, voice.zone()).date(), voice)
}

/// A day that somebody meant, such as until when something runs: "Mon, Jun 15, 2026", or "Mon 15 Jun 2026" in the fixed form.
pub fn meant_day(ms: i64, voice: &Voice) -> String {
    let time = zoned(ms, voice.zone());
    match voice.times() {
        Times::OfLocale => civil_day(time.date(), voice),
        Times::Fixed => fixed(words::DAY, &time, voice),
    }
}

/// A day that is known by its number since the first of January 1970, as histories keep it. It is the same day in every zone.
pub fn numbered_day(day: i64, voice: &Voice) -> String {
    civil_day(zoned(day.saturating_mul(DAY_MS), &TimeZone::UTC).date(), voice)
}

/// The hour alone: "10:07 AM", or "10:07" in the fixed form.
pub fn hour(ms: i64, voice: &Voice) -> String {
    let time = zoned(ms, voice.zone());
    of_day(time.hour(), time.minute(), voice)
}

/// An hour that is known by its minute of the day, from 0 to 1440. The last one is the end of the day.
pub fn minute_of_day(minute: u32, voice: &Voice) -> String {
    let [hour, minute] = [minute / 60, minute % 60].map(|part| i8::try_from(part).unwrap_or(i8::MAX));
    of_day(hour, minute, voice)
}

/// The short name of a day of the week, where Monday is 1; nothing for a number that no day has.
pub fn weekday(number: u32, voice: &Voice) -> Option<String> {
    let at = usize::try_from(number).ok()?.checked_sub(1)?;
    let id = *words::WEEKDAYS.get(at)?;
    Some(match voice.times() {
        Times::Fixed => voice.say(id),
        Times::OfLocale => {
            let day = A_MONDAY.checked_add(jiff::Span::new().days(i64::try_from(at).ok()?)).ok()?;
            let formatter =
                FixedCalendarDateTimeFormatter::<Gregorian, _>::try_new(voice.locale().clone().into(), E::medium());
            let written = formatter.ok().zip(date(day));
            written.map_or_else(|| voice.say(id), |(formatter, day)| formatter.format(&day).to_string())
        }
    })
}

/// The whole name of a day of the week, where Monday is 1: "Tuesday". It is the same in every form.
pub fn long_weekday(number: u32, voice: &Voice) -> Option<String> {
    let at = i64::from(number.checked_sub(1).filter(|at| *at < 7)?);
    let day = A_MONDAY.checked_add(jiff::Span::new().days(at)).ok()?;
    let formatter =
        FixedCalendarDateTimeFormatter::<Gregorian, _>::try_new(voice.locale().clone().into(), E::long()).ok();
    let written = formatter.zip(date(day)).map(|(formatter, day)| formatter.format(&day).to_string());
    written.or_else(|| weekday(number, voice))
}

/// The name of a month, where January is 1: "March"; in the fixed form as a terminal shows it. Nothing for a number that no month has.
pub fn month(number: u32, voice: &Voice) -> Option<String> {
    let at = usize::try_from(number).ok()?.checked_sub(1)?;
    let id = *words::MONTHS.get(at)?;
    Some(match voice.times() {
        Times::Fixed => voice.say(id),
        Times::OfLocale => {
            let day = civil::Date::new(A_MONDAY.year(), i8::try_from(number).ok()?, 1).ok()?;
            let formatter =
                FixedCalendarDateTimeFormatter::<Gregorian, _>::try_new(voice.locale().clone().into(), M::long());
            let written = formatter.ok().zip(date(day));
            written.map_or_else(|| voice.say(id), |(formatter, day)| formatter.format(&day).to_string())
        }
    })
}

/// How much time is gone, in its largest unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gone {
    /// One or more.
    Days(i64),
    /// Less than a day.
    Hours(i64),
    /// Less than an hour.
    Minutes(i64),
}

/// From then to now; nothing if it is still to come.
pub fn gone(ms: i64, now_ms: i64) -> Gone {
    let gone = SignedDuration::from_millis(now_ms.saturating_sub(ms).max(0));
    match (gone.as_hours() / 24, gone.as_hours()) {
        (days @ 1.., _) => Gone::Days(days),
        (_, hours @ 1..) => Gone::Hours(hours),
        (_, _) => Gone::Minutes(gone.as_mins()),
    }
}

fn civil_day(day: civil::Date, voice: &Voice) -> String {
    match voice.times() {
        Times::Fixed => day.to_string(),
        Times::OfLocale => {
            let formatter =
                FixedCalendarDateTimeFormatter::<Gregorian, _>::try_new(voice.locale().clone().into(), YMDE::medium());
            let written = formatter.ok().zip(date(day));
            written.map_or_else(|| day.to_string(), |(formatter, day)| formatter.format(&day).to_string())
        }
    }
}

fn of_day(hour: i8, minute: i8, voice: &Voice) -> String {
    let fixed = || format!("{hour:02}:{minute:02}");
    match voice.times() {
        Times::Fixed => fixed(),
        Times::OfLocale => {
            let formatter = FixedCalendarDateTimeFormatter::<(), _>::try_new(voice.locale().clone().into(), T::hm());
            // No locale has a word for 24:00, the end of a day.
            let written = formatter.ok().zip(hour_of(hour, minute));
            written.map_or_else(fixed, |(formatter, time)| formatter.format(&time).to_string())
        }
    }
}

fn fixed_day_and_hour(time: &ZonedDateTime, voice: &Voice) -> String {
    fixed(words::DAY_AND_HOUR, time, voice)
}

fn fixed(id: Id, time: &ZonedDateTime, voice: &Voice) -> String {
    let [day, year] = [time.day().to_string(), time.year().to_string()];
    let values = [
        ("weekday", Text(&named(&words::WEEKDAYS, time.weekday().to_monday_zero_offset(), voice))),
        ("day", Text(&day)),
        ("month", Text(&named(&words::MONTHS, time.month() - 1, voice))),
        // As text: a year has no thousands.
        ("year", Text(&year)),
        ("hour", Text(&format!("{:02}:{:02}", time.hour(), time.minute()))),
    ];
    let takes = |(name, _): &(&str, Value<'_>)| id.arguments().contains(name);
    voice.tell(id, &values.into_iter().filter(takes).collect::<Vec<_>>())
}

/// The weekday or month of this number, counted from nought.
fn named(names: &[Id], number: i8, voice: &Voice) -> String {
    let id = usize::try_from(number).ok().and_then(|at| names.get(at));
    id.map_or_else(String::new, |id| voice.say(*id))
}

/// Far years are shown as the last one there is; nothing we write comes near.
fn zoned(ms: i64, zone: &TimeZone) -> ZonedDateTime {
    Timestamp::from_millisecond(ms).unwrap_or(Timestamp::MAX).to_zoned_datetime(zone.clone())
}

fn date(day: civil::Date) -> Option<Date<Gregorian>> {
    let [month, day_of_month] = [day.month(), day.day()].map(|part| u8::try_from(part).unwrap_or_default());
    Date::try_new_gregorian(day.year().into(), month, day_of_month).ok()
}

fn hour_of(hour: i8, minute: i8) -> Option<Time> {
    let [hour, minute] = [hour, minute].map(|part| u8::try_from(part).unwrap_or(u8::MAX));
    Time::try_new(hour, minute, 0, 0).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 3 May 2026, 10:00 two hours east of Greenwich: a Sunday.
    const SUNDAY_MS: i64 = 1_777_795_200_000;

    fn voice(locale: &str) -> Voice {
        Voice::new(locale, TimeZone::fixed(jiff::tz::offset(2)))
    }

    /// With plain spaces, whichever kind the locale puts there.
    fn plain(text: &str) -> String {
        text.replace(['\u{A0}', '\u{202F}', '\u{2009}'], " ")
    }

    #[test]
    fn day_and_hour_are_written_as_the_locale_does() {
        let of = |locale| plain(&day_and_hour(SUNDAY_MS, &voice(locale)));
        assert_eq!(of("en-US"), "Sun, May 3, 2026, 10:00 AM");
        assert_eq!(of("en-US-u-hc-h23"), "Sun, May 3, 2026, 10:00");
        assert_eq!(of("en-GB"), "Sun, 3 May 2026, 10:00");
        assert_eq!(of("de-DE"), "So., 03.05.2026, 10:00");
    }

    #[test]
    fn days_hours_weekdays_and_months_are_too() {
        let (english, german) = (voice("en-US"), voice("de"));
        assert_eq!([day(SUNDAY_MS, &english), day(SUNDAY_MS, &german)], ["Sun, May 3, 2026", "So., 03.05.2026"]);
        assert_eq!(plain(&hour(SUNDAY_MS, &english)), "10:00 AM");
        assert_eq!(hour(SUNDAY_MS, &german), "10:00");
        assert_eq!([weekday(7, &english), weekday(7, &german)], [Some("Sun".into()), Some("So".into())]);
        assert_eq!(
            [long_weekday(2, &english), long_weekday(2, &german)],
            [Some("Tuesday".into()), Some("Dienstag".into())]
        );
        assert_eq!([long_weekday(0, &english), long_weekday(8, &english)], [None, None]);
        assert_eq!([month(3, &english), month(3, &german)], [Some("March".into()), Some("März".into())]);
        assert_eq!([weekday(0, &english), weekday(8, &english), month(13, &english)], [None, None, None]);
    }

    #[test]
    fn the_fixed_form_is_the_same_everywhere() {
        let fixed = |locale| voice(locale).with_times(Times::Fixed);
        let of = |locale| day_and_hour(SUNDAY_MS, &fixed(locale));
        assert_eq!(
            [of("en-US"), of("en-GB"), of("de")],
            ["Sun 3 May 2026 10:00", "Sun 3 May 2026 10:00", "So 3. Mai 2026 10:00"]
        );
        assert_eq!(hour(SUNDAY_MS, &fixed("en-US")), "10:00");
        assert_eq!(day(SUNDAY_MS, &fixed("en-US")), "2026-05-03");
        assert_eq!(numbered_day(20_576, &fixed("de")), "2026-05-03");
        assert_eq!(weekday(2, &fixed("en")), Some("Tue".into()));
        assert_eq!(month(12, &fixed("de")), Some("Dezember".into()));
        assert_eq!([minute_of_day(780, &fixed("en")), minute_of_day(1440, &fixed("en"))], ["13:00", "24:00"]);
    }

    #[test]
    fn every_day_and_month_has_its_name() {
        let named = |ms| day_and_hour(ms, &Voice::new("en", TimeZone::UTC).with_times(Times::Fixed));
        assert_eq!(named(1_735_430_400_000), "Sun 29 Dec 2024 00:00");
        assert_eq!(named(1_735_603_140_000), "Mon 30 Dec 2024 23:59");
        assert_eq!(named(4_291_765_200_000), "Fri 1 Jan 2106 05:00");
    }

    #[test]
    fn a_year_is_never_grouped_and_a_far_one_is_the_last() {
        for locale in ["en", "de", "de-CH"] {
            for times in [Times::Fixed, Times::OfLocale] {
                let text = day_and_hour(SUNDAY_MS, &voice(locale).with_times(times));
                assert!(text.contains("2026"), "{text}");
            }
        }
        assert!(day(i64::MAX, &voice("en").with_times(Times::Fixed)).starts_with("9999-12-3"));
    }

    #[test]
    fn a_time_gone_is_told_in_its_largest_unit() {
        assert_eq!(gone(0, 9 * 24 * 3_600_000), Gone::Days(9));
        assert_eq!(gone(0, 3_600_000), Gone::Hours(1));
        assert_eq!(gone(10, 0), Gone::Minutes(0));
    }
}
