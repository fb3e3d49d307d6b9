//! Which language a person reads, and by which locale numbers and dates are written in it.

use icu_locale_core::Locale;

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

    /// The locale by which texts of this language write numbers, lists and dates, out of one such as `de_CH.UTF-8` or
    /// `en-US-u-hc-h23`, or of a list such as `fr:de-AT`: the first that means this language, or else the bare language.
    pub fn locale_of(self, locale: &str) -> Locale {
        let named = locale.split(':').find(|locale| Self::named_by(locale) == Some(self));
        let tag = named.map(|named| named.split(['.', '@']).next().unwrap_or_default().trim().replace('_', "-"));
        let own = || Locale::try_from_str(self.code()).unwrap_or(Locale::UNKNOWN);
        tag.and_then(|tag| Locale::try_from_str(&tag).ok()).unwrap_or_else(own)
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
    fn numbers_follow_the_region_where_one_was_named() {
        let of = |language: Language, locale: &str| language.locale_of(locale).to_string();
        assert_eq!(of(Language::German, "de_CH.UTF-8"), "de-CH");
        assert_eq!(of(Language::German, "fr_FR:de-AT@euro"), "de-AT");
        assert_eq!(of(Language::English, "en-us-u-hc-h23"), "en-US-u-hc-h23");
        for elsewhere in ["C", "", "fr_FR", "en_nonsense_of_a_locale", "de"] {
            assert_eq!(of(Language::English, elsewhere), "en", "{elsewhere}");
        }
    }

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
