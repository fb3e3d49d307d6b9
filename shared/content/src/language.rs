//! Which language a person reads.

/// A language that ships. English is complete; what another one lacks is shown in English.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Language {
    /// English, the language that the messages are written in.
    #[default]
    English,
    /// German, in the du-form.
    German,
}

impl Language {
    /// Every one that ships.
    pub const ALL: [Self; 2] = [Self::English, Self::German];

    /// The language of a locale such as `de_CH.UTF-8`, `en-GB` or `C`, or the first known one of a list such as `fr:de`.
    pub fn of_locale(locale: &str) -> Self {
        locale.split(':').find_map(Self::named_by).unwrap_or_default()
    }

    fn named_by(locale: &str) -> Option<Self> {
        let code = locale.split(['_', '-', '.', '@']).next()?.trim();
        Self::ALL.into_iter().find(|language| language.code().eq_ignore_ascii_case(code))
    }

    /// The two letters of BCP 47.
    pub const fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
        }
    }

    /// Is it written from right to left? Then names of other scripts are isolated in every line.
    pub const fn is_right_to_left(self) -> bool {
        match self {
            Self::English | Self::German => false,
        }
    }

    /// Its name in itself, for a list to choose from.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::German => "Deutsch",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_in_any_spelling_names_its_language_and_an_unknown_one_english() {
        for german in ["de", "de_CH.UTF-8", "de-AT", "DE", "de@euro", "de.UTF-8", "fr_FR:de:en", "C:de"] {
            assert_eq!(Language::of_locale(german), Language::German, "{german}");
        }
        for english in ["en", "en-GB", "en_US.UTF-8", "C", "C.UTF-8", "POSIX", "", ":", "fr_FR", "den", "en:de"] {
            assert_eq!(Language::of_locale(english), Language::English, "{english}");
        }
    }
}
