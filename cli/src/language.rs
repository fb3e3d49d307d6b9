//! The voice of the terminal: in which language it speaks, and how a name of another direction stands in it.
//!
//! It is chosen once, when the program begins, and holds for all of it, as the time zone does: so no function here passes it on. What
//! is said before is in English. What stands where a text goes decides about isolating marks: a terminal gets them where they change
//! what is seen; pipes, files and JSON get none, since programs read those.

use crate::zones;
use content::{Id, Value};
use jiff::tz::TimeZone;
use std::borrow::Cow;
use std::env;
use std::ffi::OsStr;
use std::sync::OnceLock;
use words::{Here, Times, Voice};

static SPOKEN: OnceLock<Voice> = OnceLock::new();

/// Chooses the language by what was typed, or else by the environment, and whether marks make sense where the text goes.
pub fn choose(typed: Option<&OsStr>, marks: bool) {
    let typed = typed.map(|typed| typed.to_string_lossy().into_owned());
    let variable = |name: &str| env::var_os(name).map(|value| value.to_string_lossy().into_owned());
    // A second choice would come too late for what was said already, and there is none.
    let _ = SPOKEN.set(spoken(&locale(typed, variable), zones::zones().zone.clone(), marks));
}

/// The first that says something decides, even if it is a language that we do not have: that one is shown in English.
fn locale(typed: Option<String>, variable: impl Fn(&str) -> Option<String>) -> String {
    let usual = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(variable);
    typed.into_iter().chain(usual).find(|locale| !locale.is_empty()).unwrap_or_default()
}

/// Times and numbers have one form for every region: lines of it are cut and compared, and a program behind a pipe would not expect
/// the spaces and marks that some regions put between digits.
fn spoken(locale: &str, zone: TimeZone, marks: bool) -> Voice {
    let voice = Voice::new(locale, zone).on(Here::Computer).with_times(Times::Fixed);
    if marks { voice } else { voice.without_marks() }
}

/// The voice that was chosen.
pub fn voice() -> &'static Voice {
    SPOKEN.get_or_init(|| spoken("en", TimeZone::UTC, false))
}

/// A message that takes no arguments.
pub fn say(id: Id) -> String {
    voice().say(id)
}

/// A message, told these arguments.
pub fn tell(id: Id, values: &[(&str, Value<'_>)]) -> String {
    voice().tell(id, values)
}

/// Words of a person's own, in a line that is put together from several things.
pub fn own(text: &str) -> Cow<'_, str> {
    voice().own(text)
}

/// The partner's name, or what to say while it is unknown.
pub fn partner(name: &str) -> &str {
    voice().partner(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use content::Language;
    use words::number;

    fn chosen(typed: Option<&str>, variables: &[(&str, &str)]) -> Language {
        let variable =
            |wanted: &str| variables.iter().find(|(name, _)| *name == wanted).map(|(_, value)| (*value).to_owned());
        Language::of_locale(&locale(typed.map(str::to_owned), variable))
    }

    #[test]
    fn what_is_typed_wins_and_then_the_environment_in_its_usual_order() {
        let german = [("LANG", "de_DE.UTF-8")];
        assert_eq!(chosen(None, &german), Language::German);
        assert_eq!(chosen(Some("en"), &german), Language::English);
        assert_eq!(chosen(Some(""), &german), Language::German);
        assert_eq!(chosen(None, &[("LC_MESSAGES", "de"), ("LANG", "en_US")]), Language::German);
        assert_eq!(chosen(None, &[("LC_ALL", "C"), ("LC_MESSAGES", "de"), ("LANG", "de")]), Language::English);
        assert_eq!(chosen(None, &[("LC_ALL", ""), ("LANG", "de")]), Language::German);
        assert_eq!(chosen(None, &[("LANG", "tlh_QO")]), Language::English);
        assert_eq!(chosen(None, &[]), Language::English);
    }

    #[test]
    fn a_terminal_gets_marks_where_they_change_what_is_seen_and_a_pipe_none() {
        let with = |marks| {
            let voice = spoken("de_DE.UTF-8", TimeZone::UTC, marks);
            voice.tell(content::session::WITH, &[("partner", Value::Text("ליאת"))])
        };
        assert_eq!([with(true), with(false)], ["du und \u{2068}ליאת\u{2069}", "du und ליאת"]);
    }

    #[test]
    fn a_number_is_written_alike_in_every_region() {
        let waiting = |locale| {
            let voice = spoken(locale, TimeZone::UTC, false);
            voice.tell(content::sync::WAITING_CONNECTION, &[("count", number(1_234))])
        };
        assert_eq!(waiting("de_AT.UTF-8"), "1234 Änderungen warten auf eine Verbindung");
        assert_eq!(waiting("de_CH.UTF-8"), waiting("de_DE.UTF-8"));
        assert_eq!(waiting("fr_FR.UTF-8"), "1234 changes waiting for a connection");
    }
}
