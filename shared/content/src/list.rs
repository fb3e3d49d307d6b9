//! Several things in one line, as the reader's locale joins them: "Ada, Ruth, and Grace", „Ada, Ruth und Grace“.

use icu_list::ListFormatter;
use icu_list::options::ListFormatterOptions;
use icu_locale_core::Locale;

/// What joins the last two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Joined {
    /// All of them.
    And,
    /// One of them.
    Or,
}

/// The things in one line. They come as they are: a name has to be isolated before.
pub(crate) fn joined(locale: &Locale, things: &[&str], how: Joined) -> String {
    let (preferences, options) = (locale.clone().into(), ListFormatterOptions::default());
    let formatter = match how {
        Joined::And => ListFormatter::try_new_and(preferences, options),
        Joined::Or => ListFormatter::try_new_or(preferences, options),
    };
    // Every locale has a way, its own or that of all; without any, commas are still better than nothing.
    formatter.map_or_else(|_| things.join(", "), |formatter| formatter.format(things.iter()).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Language, Texts, isolated};

    #[test]
    fn things_are_joined_as_the_locale_joins_them() {
        let [english, german] = [Language::English, Language::German].map(Texts::new);
        let british = Texts::of_locale("en_GB.UTF-8");
        let three = ["Ada", "Ruth", "Mina"];
        assert_eq!(english.list(&three, Joined::And), "Ada, Ruth, and Mina");
        assert_eq!(british.list(&three, Joined::And), "Ada, Ruth and Mina");
        assert_eq!(german.list(&three, Joined::And), "Ada, Ruth und Mina");
        assert_eq!(german.list(&three, Joined::Or), "Ada, Ruth oder Mina");
        assert_eq!([english.list(&three[..1], Joined::And), english.list(&[], Joined::And)], ["Ada", ""]);
    }

    #[test]
    fn a_name_of_another_direction_stays_apart_in_a_list() {
        let name = isolated("ליאת");
        let list = Texts::new(Language::English).list(&[&name, "Ruth"], Joined::And);
        assert_eq!(list, "\u{2068}ליאת\u{2069} and Ruth");
    }
}
