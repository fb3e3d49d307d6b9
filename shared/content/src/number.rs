//! Numbers as the reader's locale writes them: `1,234,567` in English, `1.234.567` in German, other digits where others are used.
//!
//! Fluent by itself writes every number as a programmer would. What is here is hung into each bundle ([`speak`]): a formatter that
//! writes the numbers that are shown, and the function `NUMBER` for messages that round one. Which plural a number takes is Fluent's
//! own work; years, codes and what is to be typed go into a message as text, since a year has no thousands.

use fixed_decimal::{Decimal, SignedRoundingMode, UnsignedRoundingMode};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::{FluentNumber, FluentValue};
use fluent_bundle::{FluentArgs, FluentResource};
use icu_decimal::DecimalFormatter;
use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu_locale_core::Locale;
use intl_memoizer::Memoizable;
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::LanguageIdentifier;

/// More digits behind the point than a number in 64 bits can have.
const FRACTION_DIGITS_MAX: usize = 15;

/// How a bundle writes the numbers that it shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Numbers {
    /// As its locale does.
    OfLocale,
    /// Digit after digit, the same in every language.
    Plain,
}

/// Lets a bundle write numbers like this.
pub(crate) fn speak<R>(bundle: &mut FluentBundle<R>, numbers: Numbers)
where
    R: std::borrow::Borrow<FluentResource>,
{
    match numbers {
        Numbers::OfLocale => bundle.set_formatter(Some(shown)),
        // What Fluent does by itself.
        Numbers::Plain => bundle.set_formatter(None),
    }
    // A second function of this name is refused, and there is none.
    let _ = bundle.add_function("NUMBER", rounded);
}

/// A formatter that a bundle makes once for each way to group, and keeps. `icu_provider` with its feature `sync` lets it go from
/// thread to thread.
struct Digits(DecimalFormatter);

impl Memoizable for Digits {
    type Args = (bool,);
    type Error = ();

    fn construct(language: LanguageIdentifier, (grouped,): Self::Args) -> Result<Self, Self::Error> {
        let mut options = DecimalFormatterOptions::default();
        options.grouping_strategy = Some(if grouped { GroupingStrategy::Auto } else { GroupingStrategy::Never });
        let locale: Locale = language.to_string().parse().map_err(drop)?;
        DecimalFormatter::try_new(locale.into(), options).map(Self).map_err(drop)
    }
}

/// Writes a number; everything else is left to Fluent. Nothing else may be asked of the memoizer meanwhile: it is one lock.
fn shown(value: &FluentValue<'_>, memoizer: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let decimal: Decimal = number.as_string().parse().ok()?;
    let grouped = number.options.use_grouping;
    memoizer.with_try_get::<Digits, _, _>((grouped,), |digits| digits.0.format_to_string(&decimal)).ok()
}

/// `NUMBER($n, maximumFractionDigits: 0)`: rounds the value itself, halves away from nought, so that the plural is of what is shown;
/// and forgets how, so that an exact variant such as `[0]` still matches: Fluent compares the options, too. With any other option no
/// exact variant matches, so a message that has one must do without.
fn rounded<'a>(given: &[FluentValue<'a>], named: &FluentArgs<'_>) -> FluentValue<'a> {
    let Some(FluentValue::Number(number)) = given.first() else { return FluentValue::Error };
    let mut number: FluentNumber = number.clone();
    number.options.merge(named);
    if let Some(digits) = number.options.maximum_fraction_digits.take() {
        number.value = round(number.value, digits);
    }
    number.into()
}

fn round(value: f64, digits: usize) -> f64 {
    // Written out and read again, so that no power of ten adds a fault of its own.
    let Ok(mut decimal) = value.to_string().parse::<Decimal>() else { return value };
    let place = i16::try_from(digits.min(FRACTION_DIGITS_MAX)).unwrap_or_default();
    decimal.round_with_mode(-place, SignedRoundingMode::Unsigned(UnsignedRoundingMode::HalfExpand));
    decimal.to_string().parse().unwrap_or(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a message says of a number, without isolating marks.
    fn said(locale: &str, message: &str, value: f64) -> String {
        let resource = FluentResource::try_new(format!("it = {message}\n")).expect("a message that parses");
        let mut bundle = FluentBundle::new_concurrent(vec![locale.parse().expect("a locale")]);
        bundle.set_use_isolating(false);
        speak(&mut bundle, Numbers::OfLocale);
        bundle.add_resource(resource).expect("one message");
        let arguments: FluentArgs = [("n", FluentValue::from(value))].into_iter().collect();
        let pattern = bundle.get_message("it").and_then(|message| message.value()).expect("a text");
        bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned()
    }

    const MEETINGS: &str = "{ $n ->\n    [0] none\n    [one] { $n } meeting\n   *[other] { $n } meetings\n }";
    const ROUNDED: &str = "{ NUMBER($n, maximumFractionDigits: 0) ->\n    [0] none\n    [one] { NUMBER($n, maximumFractionDigits: 0) } hour\n   *[other] { NUMBER($n, maximumFractionDigits: 0) } hours\n }";

    #[test]
    fn a_number_is_written_as_its_locale_writes_it() {
        let said = |locale, value| said(locale, "{ $n }", value);
        assert_eq!(said("en", 1_234_567.0), "1,234,567");
        assert_eq!(said("de", 1_234_567.0), "1.234.567");
        assert_ne!(said("de-CH", 1_234_567.0), said("de", 1_234_567.0), "the region counts");
        assert_eq!(said("fr", 1_234_567.0), "1\u{202F}234\u{202F}567");
        assert_eq!(said("ar-EG", 42.0), "٤٢");
        assert_eq!(said("de", 2.5), "2,5");
        assert_eq!(said("en", 0.0), "0");
    }

    #[test]
    fn an_exact_variant_still_matches_and_the_others_are_of_what_is_shown() {
        for (value, words) in [(0.0, "none"), (1.0, "1 meeting"), (1_200.0, "1,200 meetings")] {
            assert_eq!(said("en", MEETINGS, value), words);
        }
        // What is counted is 1.4, what is read is one hour.
        for (value, words) in
            [(0.4, "none"), (1.4, "1 hour"), (1.5, "2 hours"), (0.5, "1 hour"), (2_500.5, "2,501 hours")]
        {
            assert_eq!(said("en", ROUNDED, value), words);
        }
    }

    #[test]
    fn rounding_keeps_as_many_digits_as_were_asked_for() {
        let said = |value| said("de", "{ NUMBER($n, maximumFractionDigits: 1) }", value);
        assert_eq!([said(2.25), said(1_234.56), said(3.0), said(-0.75)], ["2,3", "1.234,6", "3", "-0,8"]);
    }

    #[test]
    fn a_year_that_a_message_groups_by_accident_can_be_told_not_to() {
        assert_eq!(said("de", "{ NUMBER($n, useGrouping: \"false\") }", 2026.0), "2026");
    }
}
