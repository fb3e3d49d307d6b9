//! What every file of an export is drawn with: the facts, and the words and the zone in which they are told.

use crate::take::kinds;
use crate::{Times, Voice, number, zone_or_utc};
use app::file::times::Time;
use app::take::shape::data::{Data, Side};
use app::take::shape::{LeftOut, Shape};
use content::Value::Text;
use content::export::file as words;
use content::{Id, Value, export};
use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

/// Between several answers to one question.
pub(crate) const OR: &str = " / ";

/// An export and the voice that tells it.
pub(crate) struct Pen<'a> {
    pub(crate) shape: &'a Shape,
    voice: Voice,
}

impl<'a> Pen<'a> {
    /// A file is the same wherever it is read: numbers in one form, no marks, and the zone that was asked for with the export.
    pub(crate) fn new(shape: &'a Shape, voice: &Voice) -> Self {
        // The reader's own zone as they have it, which may be by newer rules than those that are built in.
        let is_own = voice.zone().iana_name() == Some(&shape.zone);
        let zone = if is_own { voice.zone().clone() } else { zone_or_utc(&shape.zone) };
        let voice = voice.clone().with_times(Times::Fixed).without_marks().in_zone(zone);
        Self { shape, voice }
    }

    pub(crate) fn data(&self) -> &'a Data {
        &self.shape.data
    }

    pub(crate) fn voice(&self) -> &Voice {
        &self.voice
    }

    /// The language of the words that are ours; people's own may be in any.
    pub(crate) fn language(&self) -> &'static str {
        self.voice.texts().language().code()
    }

    pub(crate) fn say(&self, id: Id) -> String {
        self.voice.say(id)
    }

    pub(crate) fn tell(&self, id: Id, values: &[(&str, Value<'_>)]) -> String {
        self.voice.tell(id, values)
    }

    /// A message that is told one thing.
    pub(crate) fn of(&self, id: Id, name: &str, text: &str) -> String {
        self.tell(id, &[(name, Text(text))])
    }

    pub(crate) fn zone(&self) -> &TimeZone {
        self.voice.zone()
    }

    /// What a clock on the wall shows.
    fn wall(&self, time: Time) -> Option<DateTime> {
        Timestamp::from_millisecond(time.0).ok().map(|time| self.zone().to_datetime(time))
    }

    /// "2026-05-03 10:00".
    pub(crate) fn minute(&self, time: Time) -> String {
        self.wall(time).map_or_else(|| time.to_string(), |wall| wall.strftime("%Y-%m-%d %H:%M").to_string())
    }

    /// "2026-05-03"; `None` outside of four-digit years.
    pub(crate) fn date(&self, time: Time) -> Option<String> {
        let wall = self.wall(time)?;
        (0..=9999).contains(&wall.year()).then(|| wall.strftime("%Y-%m-%d").to_string())
    }

    /// The same, and something for every year.
    pub(crate) fn day(&self, time: Time) -> String {
        self.date(time).unwrap_or_else(|| time.to_string())
    }

    /// What the partner of a pair is called.
    pub(crate) fn partner(&self, pair: &str) -> String {
        let pair = self.data().pairs.iter().find(|it| it.id == pair);
        self.named(pair.and_then(|pair| pair.partner_names.first()).map_or("", String::as_str))
    }

    /// A partner's name in one line, or what stands for it.
    pub(crate) fn named(&self, name: &str) -> String {
        let name = line(name);
        if name.is_empty() { self.say(export::PARTNER) } else { name }
    }

    pub(crate) fn side(&self, side: Side) -> String {
        self.say(kinds::side(side))
    }

    /// Who sees it.
    pub(crate) fn scope(&self, shared: bool) -> String {
        self.say(if shared { words::BOTH_OF_US } else { words::ONLY_ME })
    }

    pub(crate) fn times_in(&self) -> String {
        self.of(words::TIMES_IN, "zone", &self.shape.zone)
    }

    /// "Left out: …", and what this form leaves out besides.
    pub(crate) fn left_out(&self, also: &[Id]) -> String {
        let all: Vec<String> = self.everything_left_out().chain(also.iter().map(|id| self.say(*id))).collect();
        self.of(words::LEFT_OUT, "list", &all.join("; "))
    }

    /// A sentence each.
    pub(crate) fn everything_left_out(&self) -> impl Iterator<Item = String> {
        self.shape.left_out.iter().map(|left| self.left(left))
    }

    fn left(&self, left: &LeftOut) -> String {
        let counted = |id, count: u32| self.tell(id, &[("count", number(count))]);
        self.say(match left {
            LeftOut::Keys => words::LEFT_KEYS,
            LeftOut::Versions => words::LEFT_VERSIONS,
            LeftOut::OfTheDevice => words::LEFT_DEVICE,
            LeftOut::Power => words::LEFT_POWER,
            LeftOut::SealedByPartner => words::LEFT_SEALED_PARTNER,
            LeftOut::Sealed => words::LEFT_SEALED,
            LeftOut::Mine => words::LEFT_MINE,
            LeftOut::Ours => words::LEFT_OURS,
            LeftOut::OtherSessions => words::LEFT_SESSIONS,
            LeftOut::OtherPairs => words::LEFT_PAIRS,
            LeftOut::Unreadable(count) => return counted(words::LEFT_UNREADABLE, *count),
            LeftOut::UnknownKinds(count) => return counted(words::LEFT_KINDS, *count),
            LeftOut::NewerInside(count) => return counted(words::LEFT_NEWER, *count),
            LeftOut::Name { instead } => {
                let name = self.of(words::LEFT_NAME, "instead", instead);
                return format!("{name}; {}", self.say(words::LEFT_IN_TEXTS));
            }
        })
    }
}

/// One line, so that a name cannot break a file's structure.
pub(crate) fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Every answer, in one line.
pub(crate) fn or(answers: &[String]) -> String {
    line(&answers.join(OR))
}

/// "label: text", unless there is no text.
pub(crate) fn labelled(label: &str, text: &str) -> String {
    if text.is_empty() { String::new() } else { format!("{label}: {text}") }
}
