//! Ids to texts, in one language with English behind it.

use crate::value::arguments;
use crate::{Id, Language, Value, sources};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};

/// The words in one language. Made once by a shell, then asked from any thread.
pub struct Texts {
    language: Language,
    /// The chosen language, then English: who is asked first, and who is asked instead.
    bundles: Vec<FluentBundle<FluentResource>>,
}

impl Texts {
    /// Reads the messages of this language.
    pub fn new(language: Language) -> Self {
        let bundles = match language {
            Language::English => vec![shipped(language)],
            Language::German => vec![shipped(language), shipped(Language::English)],
        };
        Self { language, bundles }
    }

    /// The language that was chosen.
    pub const fn language(&self) -> Language {
        self.language
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

fn shipped(language: Language) -> FluentBundle<FluentResource> {
    bundle(language, sources(language).iter().map(|source| source.text))
}

fn bundle(language: Language, files: impl Iterator<Item = &'static str>) -> FluentBundle<FluentResource> {
    let locale = language.code().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![locale]);
    for file in files {
        // A message that does not parse is left out, and the others stay; the tests let neither happen.
        let (Ok(resource) | Err((resource, _))) = FluentResource::try_new(file.to_owned());
        let _ = bundle.add_resource(resource);
    }
    bundle
}

fn format(bundle: &FluentBundle<FluentResource>, id: Id, arguments: &FluentArgs<'_>) -> Option<String> {
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
        let german = bundle(Language::German, std::iter::once(file));
        Texts { language: Language::German, bundles: vec![german, shipped(Language::English)] }
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
