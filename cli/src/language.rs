//! The language that a person reads, and how a name of another direction stands in it.
//!
//! Both are chosen once, when the program begins, and hold for all of it, as the time zone does: so no function passes them on. What
//! is said before is in English.
//!
//! Messages put isolating marks around what they are told. On a terminal the marks stay in a text with a right-to-left character,
//! where they keep a name from turning the sentence round; in any other text they would change nothing but what a search finds. Pipes,
//! files and JSON get none: programs read those.

use content::{Id, Language, Texts, Value, isolated, scope, without_isolation};
use std::borrow::Cow;
use std::env;
use std::ffi::OsStr;
use std::sync::OnceLock;

static SPOKEN: OnceLock<Spoken> = OnceLock::new();

/// What was chosen. A value, so that tests can choose.
struct Spoken {
    texts: Texts,
    /// May there be isolating marks where the text goes?
    marks: bool,
    /// What stands for a partner without a name.
    partner: String,
}

/// Chooses the language by what was typed, or else by the environment, and whether marks make sense where the text goes.
pub fn choose(typed: Option<&OsStr>, marks: bool) {
    let typed = typed.map(|typed| typed.to_string_lossy().into_owned());
    let variable = |name: &str| env::var_os(name).map(|value| value.to_string_lossy().into_owned());
    // A second choice would come too late for what was said already, and there is none.
    let _ = SPOKEN.set(Spoken::new(language(typed, variable), marks));
}

/// The first that says something decides, even if it is a language that we do not have: that one is shown in English.
fn language(typed: Option<String>, variable: impl Fn(&str) -> Option<String>) -> Language {
    let usual = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(variable);
    let locale = typed.into_iter().chain(usual).find(|locale| !locale.is_empty());
    locale.map_or_else(Language::default, |locale| Language::of_locale(&locale))
}

fn spoken() -> &'static Spoken {
    SPOKEN.get_or_init(|| Spoken::new(Language::English, false))
}

/// A message that takes no arguments.
pub fn say(id: Id) -> String {
    tell(id, &[])
}

/// A message, told these arguments.
pub fn tell(id: Id, values: &[(&str, Value<'_>)]) -> String {
    spoken().tell(id, values)
}

/// Words of a person's own, in a line that is put together from several things.
pub fn own(text: &str) -> Cow<'_, str> {
    spoken().own(text)
}

/// The partner's name, or what to say while it is unknown.
pub fn partner(name: &str) -> &str {
    if name.is_empty() { &spoken().partner } else { name }
}

/// A number as a message takes it; beyond what it can count they are all the same many.
pub fn number(number: impl TryInto<u32>) -> Value<'static> {
    Value::Number(number.try_into().unwrap_or(u32::MAX))
}

impl Spoken {
    fn new(language: Language, marks: bool) -> Self {
        let texts = Texts::new(language);
        let partner = texts.plain(scope::PARTNER);
        Self { texts, marks, partner }
    }

    fn tell(&self, id: Id, values: &[(&str, Value<'_>)]) -> String {
        let text = self.texts.text(id, values);
        if self.wants_marks(&text) { text } else { without_isolation(&text) }
    }

    fn own<'a>(&self, text: &'a str) -> Cow<'a, str> {
        if self.wants_marks(text) { isolated(text).into() } else { text.into() }
    }

    fn wants_marks(&self, text: &str) -> bool {
        self.marks && (self.texts.language().is_right_to_left() || text.contains(is_right_to_left))
    }
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
    use content::cli::session::WITH;

    fn chosen(typed: Option<&str>, variables: &[(&str, &str)]) -> Language {
        let variable =
            |wanted: &str| variables.iter().find(|(name, _)| *name == wanted).map(|(_, value)| (*value).to_owned());
        language(typed.map(str::to_owned), variable)
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
    fn marks_stand_around_a_name_only_where_they_change_what_is_seen() {
        let with = |marks, name| Spoken::new(Language::English, marks).tell(WITH, &[("partner", Value::Text(name))]);
        for name in ["ליאת", "ليلى", "ܡܪܝܡ", "ޙަސަން"] {
            assert_eq!(with(true, name), format!("with \u{2068}{name}\u{2069}"));
            assert_eq!(with(false, name), format!("with {name}"));
        }
        for name in ["Ruth", "佐藤", "Оля", "नीता"] {
            assert_eq!(with(true, name), format!("with {name}"));
        }
    }

    #[test]
    fn ones_own_words_are_kept_apart_too_and_bring_no_marks_of_their_own() {
        let terminal = Spoken::new(Language::German, true);
        assert_eq!(terminal.own("שלום\u{202E}"), "\u{2068}שלום\u{2069}");
        assert_eq!(terminal.own("Hallo"), "Hallo");
        assert_eq!(Spoken::new(Language::German, false).own("שלום"), "שלום");
    }

    #[test]
    fn a_partner_without_a_name_is_called_something_in_every_language() {
        for language in Language::ALL {
            assert!(!Spoken::new(language, false).partner.is_empty(), "{language:?}");
        }
    }
}
