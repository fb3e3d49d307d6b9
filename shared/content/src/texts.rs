//! Ids to texts, in one language with English behind it.

use crate::number::Numbers;
use crate::value::arguments;
use crate::{Id, Joined, Language, Value, list, number, sources};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use icu_locale_core::Locale;
use std::borrow::Borrow;
use std::sync::OnceLock;

/// Messages as they were read; every bundle of a language shares them.
type Read = &'static FluentResource;

/// The words in one language, with the numbers and lists of one locale. Cheap to make once the language was read for the first time,
/// so a shell whose reader picks another language makes another one. Asked from any thread.
pub struct Texts {
    language: Language,
    locale: Locale,
    /// The chosen language, then English: who is asked first, and who is asked instead.
    bundles: Vec<FluentBundle<Read>>,
}

impl Texts {
    /// The messages of this language, with the numbers of no country in particular.
    pub fn new(language: Language) -> Self {
        Self::of(language, language.locale_of(language.code()), Numbers::OfLocale)
    }

    /// The messages of the language that this locale means, such as `de_CH.UTF-8` or `en-GB`, with that locale's own numbers and
    /// lists. A locale of a language that does not ship is shown in English, numbers and all.
    pub fn of_locale(locale: &str) -> Self {
        let language = Language::of_locale(locale);
        Self::of(language, language.locale_of(locale), Numbers::OfLocale)
    }

    /// The same words with every number digit after digit, for lines that programs cut and compare.
    pub fn with_plain_numbers(&self) -> Self {
        Self::of(self.language, self.locale.clone(), Numbers::Plain)
    }

    fn of(language: Language, locale: Locale, numbers: Numbers) -> Self {
        let bundles = match language {
            Language::English => vec![shipped(language, &locale, numbers)],
            Language::German => {
                let english = Language::English;
                vec![shipped(language, &locale, numbers), shipped(english, &english.locale_of(english.code()), numbers)]
            }
        };
        Self { language, locale, bundles }
    }

    /// The language that was chosen.
    pub const fn language(&self) -> Language {
        self.language
    }

    /// The locale by which numbers, lists and dates are written. Its language is the chosen one.
    pub const fn locale(&self) -> &Locale {
        &self.locale
    }

    /// Several things in one line, such as "Ada, Ruth, and Grace". They are put in as they are; see [`isolated`](crate::isolated).
    pub fn list(&self, things: &[&str], how: Joined) -> String {
        list::joined(&self.locale, things, how)
    }

    /// The message, told these arguments. What the language lacks comes in English.
    ///
    /// What is inserted stands between isolating marks, so that a name in any script leaves the sentence around it alone.
    /// A file or a terminal that cannot show them wants [`without_isolation`].
    pub fn text(&self, id: Id, values: &[(&str, Value<'_>)]) -> String {
        let arguments = arguments(values);
        let text = self.bundles.iter().find_map(|bundle| format(bundle, id, &arguments));
        // Every id has an English message (see `Id`); its name is still better than nothing.
        text.unwrap_or_else(|| id.name().to_owned())
    }

    /// A message that takes no arguments.
    pub fn plain(&self, id: Id) -> String {
        self.text(id, &[])
    }
}

/// What ships in a language, read once in the life of a process: it never changes, and reading it is most of the work.
fn read(language: Language) -> &'static [FluentResource] {
    static ENGLISH: OnceLock<Vec<FluentResource>> = OnceLock::new();
    static GERMAN: OnceLock<Vec<FluentResource>> = OnceLock::new();
    let read = match language {
        Language::English => &ENGLISH,
        Language::German => &GERMAN,
    };
    read.get_or_init(|| sources(language).iter().map(|source| resource(source.text)).collect())
}

fn resource(file: &'static str) -> FluentResource {
    // A message that does not parse is left out, and the others stay; the tests let neither happen.
    let (Ok(resource) | Err((resource, _))) = FluentResource::try_new(file.to_owned());
    resource
}

fn shipped(language: Language, locale: &Locale, numbers: Numbers) -> FluentBundle<Read> {
    bundle(locale, read(language).iter(), numbers)
}

fn bundle<R: Borrow<FluentResource>>(
    locale: &Locale,
    resources: impl Iterator<Item = R>,
    numbers: Numbers,
) -> FluentBundle<R> {
    // Fluent knows no extensions such as `-u-hc-h23`; language, script and region it does.
    let identifier = locale.id.to_string().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
    number::speak(&mut bundle, numbers);
    for resource in resources {
        let _ = bundle.add_resource(resource);
    }
    bundle
}

fn format<R: Borrow<FluentResource>>(bundle: &FluentBundle<R>, id: Id, arguments: &FluentArgs<'_>) -> Option<String> {
    let pattern = bundle.get_message(id.name())?.value()?;
    // An argument that was not given is shown by its name; there is nothing better to do about it here.
    let mut problems = Vec::new();
    Some(bundle.format_pattern(pattern, Some(arguments), &mut problems).into_owned())
}

/// The paragraphs of a longer text, such as a card's.
pub fn paragraphs(text: &str) -> impl Iterator<Item = &str> {
    text.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty())
}

/// The text without its isolating marks, for plain files and terminals.
pub fn without_isolation(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{scope, sync};

    fn german_with(file: &'static str) -> Texts {
        let [german, english] =
            [Language::German, Language::English].map(|language| language.locale_of(language.code()));
        let resource: Read = Box::leak(Box::new(resource(file)));
        let bundles = vec![
            bundle(&german, std::iter::once(resource), Numbers::OfLocale),
            shipped(Language::English, &english, Numbers::OfLocale),
        ];
        Texts { language: Language::German, locale: german, bundles }
    }

    #[test]
    fn what_german_lacks_comes_in_english_message_by_message() {
        let texts = german_with("scope-mine = Nur ich\n");
        assert_eq!(texts.plain(scope::MINE), "Nur ich");
        assert_eq!(texts.plain(scope::OURS), "Both of us");
    }

    #[test]
    fn a_message_that_does_not_parse_costs_itself_and_not_its_neighbours() {
        let texts = german_with("scope-mine = { $\nscope-ours = Wir beide\n");
        assert_eq!(texts.plain(scope::MINE), "Only me");
        assert_eq!(texts.plain(scope::OURS), "Wir beide");
    }

    #[test]
    fn an_argument_that_was_forgotten_is_shown_by_its_name() {
        let text = Texts::new(Language::English).plain(sync::REACHED_SHORT);
        assert_eq!(without_isolation(&text), "{$partner} has this");
    }

    #[test]
    fn texts_can_be_asked_from_any_thread() {
        const fn is_shared<T: Send + Sync>() {}
        is_shared::<Texts>();
    }

    #[test]
    fn paragraphs_are_parted_by_empty_lines() {
        assert_eq!(paragraphs("One.\n\nTwo,\nstill two.\n\n\n").collect::<Vec<_>>(), ["One.", "Two,\nstill two."]);
        assert_eq!(paragraphs("").count(), 0);
    }
}
