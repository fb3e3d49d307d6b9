//! In which words, in which zone, on what: all that turns a fact into a sentence, as one value.
//!
//! Messages put isolating marks around what they are told. The marks stay in a text with a right-to-left character, where they keep a
//! name from turning the sentence round; in any other text they would change nothing but what a search finds. Where programs read, in
//! pipes, files and JSON, there are none.

use content::sync::Here;
use content::{Id, Joined, Texts, Value, isolated, scope, without_isolation};
use icu_locale_core::Locale;
use jiff::tz::{TimeZone, TimeZoneDatabase};
use std::borrow::Cow;
use std::sync::Arc;

/// How facts are said. Cheap to make, to clone and to replace: a phone whose reader picks another language makes another one.
#[derive(Clone)]
pub struct Voice {
    texts: Arc<Texts>,
    zone: TimeZone,
    here: Here,
    times: Times,
    /// May there be isolating marks where the text goes?
    marks: bool,
    /// What stands for a partner without a name.
    partner: Arc<str>,
}

/// How days, hours and numbers are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Times {
    /// As the reader's locale does: "Sun, May 3, 2026, 10:00 AM", "1,234".
    OfLocale,
    /// In one form for every place, with 24 hours and digits alone: "Sun 3 May 2026 10:00", "1234". Lines of it can be compared and
    /// cut by programs.
    Fixed,
}

impl Voice {
    /// The voice of a phone: words, numbers and times of this locale, such as `de-CH` or `en-US-u-hc-h23`, in this zone.
    ///
    /// What the reader has set in their system goes into the locale as its extension: `-u-hc-h23` is a clock of 24 hours.
    pub fn new(locale: &str, zone: TimeZone) -> Self {
        let texts = Texts::of_locale(locale);
        let partner = texts.plain(scope::PARTNER).into();
        Self { texts: Arc::new(texts), zone, here: Here::Phone, times: Times::OfLocale, marks: true, partner }
    }

    /// Says "this tablet" or "this computer" where it would say "this phone", and "this program" on a computer.
    pub fn on(self, here: Here) -> Self {
        Self { here, ..self }
    }

    /// Writes days, hours and numbers like this.
    pub fn with_times(self, times: Times) -> Self {
        let texts = match times {
            Times::OfLocale => Texts::of_locale(&self.locale().to_string()),
            Times::Fixed => self.texts.with_plain_numbers(),
        };
        Self { texts: Arc::new(texts), times, ..self }
    }

    /// Leaves isolating marks out of every text, for programs to read.
    pub fn without_marks(self) -> Self {
        Self { marks: false, ..self }
    }

    /// The same voice in another zone.
    pub fn in_zone(self, zone: TimeZone) -> Self {
        Self { zone, ..self }
    }

    /// A message that takes no arguments.
    pub fn say(&self, id: Id) -> String {
        self.tell(id, &[])
    }

    /// A message, told these arguments. One that asks what the reader holds (`$here`) is told without being given it.
    pub fn tell(&self, id: Id, values: &[(&str, Value<'_>)]) -> String {
        let text = if id.arguments().contains(&"here") {
            self.texts.text(id, &[values, &[("here", self.here.value())]].concat())
        } else {
            self.texts.text(id, values)
        };
        if self.wants_marks(&text) { text } else { without_isolation(&text) }
    }

    /// Words of a person's own, in a line that is put together from several things.
    pub fn own<'a>(&self, text: &'a str) -> Cow<'a, str> {
        if self.wants_marks(text) { isolated(text).into() } else { text.into() }
    }

    /// The partner's name, or what to say while it is unknown.
    pub fn partner<'a>(&'a self, name: &'a str) -> &'a str {
        if name.is_empty() { &self.partner } else { name }
    }

    /// Names or words of people's own in one line, as the locale joins them: "Ada, Ruth, and Mina".
    pub fn list(&self, things: &[&str], how: Joined) -> String {
        let own: Vec<Cow<'_, str>> = things.iter().map(|thing| self.own(thing)).collect();
        let own: Vec<&str> = own.iter().map(AsRef::as_ref).collect();
        self.texts.list(&own, how)
    }

    /// The words, for a shell that looks up a label.
    pub fn texts(&self) -> &Texts {
        &self.texts
    }

    /// The zone in which times are told.
    pub const fn zone(&self) -> &TimeZone {
        &self.zone
    }

    pub(crate) fn times(&self) -> Times {
        self.times
    }

    pub(crate) fn locale(&self) -> &Locale {
        self.texts.locale()
    }

    fn wants_marks(&self, text: &str) -> bool {
        self.marks && (self.texts.language().is_right_to_left() || text.contains(is_right_to_left))
    }
}

/// The zone of this name, such as `Europe/Berlin`, from the database that is built in: a shell hands the name over, and no disk is
/// asked. Nothing for a name that the database does not know.
pub fn zone_named(name: &str) -> Option<TimeZone> {
    TimeZoneDatabase::bundled().get(name).ok()
}

/// The same, or UTC: a wrong hour that says its zone is better than none.
pub fn zone_or_utc(name: &str) -> TimeZone {
    zone_named(name).unwrap_or(TimeZone::UTC)
}

/// A number as a message takes it; beyond what it can count they are all the same many.
pub fn number(number: impl TryInto<u32>) -> Value<'static> {
    Value::Number(number.try_into().unwrap_or(u32::MAX))
}

/// Hebrew, Arabic, Syriac, Thaana, N'Ko and their kin, their presentation forms, and the older and rarer scripts.
const fn is_right_to_left(char: char) -> bool {
    matches!(
        char,
        '\u{0590}'..='\u{08FF}' | '\u{200F}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}'
            | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use content::Language;
    use content::session::WITH;

    #[test]
    fn marks_stand_around_a_name_only_where_they_change_what_is_seen() {
        let phone = Voice::new("en", TimeZone::UTC);
        let pipe = phone.clone().without_marks();
        let with = |voice: &Voice, name| voice.tell(WITH, &[("partner", Value::Text(name))]);
        for name in ["ליאת", "ليلى", "ܡܪܝܡ", "ޙަސަން"] {
            assert_eq!(with(&phone, name), format!("with \u{2068}{name}\u{2069}"));
            assert_eq!(with(&pipe, name), format!("with {name}"));
        }
        for name in ["Ruth", "佐藤", "Оля", "नीता"] {
            assert_eq!(with(&phone, name), format!("with {name}"));
        }
    }

    #[test]
    fn ones_own_words_are_kept_apart_too_and_bring_no_marks_of_their_own() {
        let phone = Voice::new("de", TimeZone::UTC);
        assert_eq!(phone.own("שלום\u{202E}"), "\u{2068}שלום\u{2069}");
        assert_eq!(phone.own("Hallo"), "Hallo");
        assert_eq!(phone.list(&["שלום", "Ruth"], Joined::And), "\u{2068}שלום\u{2069} und Ruth");
        assert_eq!(phone.without_marks().own("שלום"), "שלום");
    }

    #[test]
    fn a_number_is_written_for_its_reader_and_in_the_fixed_form_for_programs() {
        let waiting = |voice: &Voice| voice.tell(content::sync::WAITING_CONNECTION, &[("count", number(1_234))]);
        let phone = Voice::new("de-DE", TimeZone::UTC);
        assert_eq!(waiting(&phone), "1.234 Änderungen warten auf eine Verbindung");
        let fixed = phone.with_times(Times::Fixed);
        assert_eq!(waiting(&fixed), "1234 Änderungen warten auf eine Verbindung");
        assert_eq!(waiting(&fixed.with_times(Times::OfLocale)), "1.234 Änderungen warten auf eine Verbindung");
    }

    #[test]
    fn a_partner_without_a_name_is_called_something_in_every_language() {
        for language in Language::ALL {
            let voice = Voice::new(language.code(), TimeZone::UTC);
            assert!(!voice.partner("").is_empty(), "{language:?}");
            assert_eq!(voice.partner("Ruth"), "Ruth");
        }
    }

    #[test]
    fn what_is_held_is_called_what_it_is_without_being_said_each_time() {
        let voice = Voice::new("en", TimeZone::UTC);
        let says = |here| voice.clone().on(here).say(content::before::STAYS_HERE);
        assert_eq!(says(Here::Phone), "It stays on this phone.");
        assert_eq!(says(Here::Computer), "It stays on this computer.");
    }

    #[test]
    fn a_zone_is_found_by_its_name_without_a_disk() {
        assert!(zone_named("Europe/Berlin").is_some());
        assert!(zone_named("Middle/Earth").is_none());
    }
}
