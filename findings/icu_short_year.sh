#!/usr/bin/env bash
# ICU4X (icu 2.4.0): a short date has two digits for 2026 and four for 2050, and in Thailand always four.
#
# Guess: how many digits a short year has hangs on the language: "11/30/26" in English, whatever the year.
# So it is: two digits only where a reader cannot take the century for another: from 1950 to 2049. So one column of dates holds years of
#   both widths, and an end date far off looks unlike its start. Calendars other than the common one have no two digits at all: Thai years
#   (2569) and Persian ones (1405) come whole, and they come by themselves, for the locale chooses the calendar. `YearStyle::Full` always
#   writes four digits; the medium length does so as well.
# So here: a year that is shown is shown whole, and nobody parses, cuts or aligns what was formatted.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$work/target}"

mkdir src
cat >Cargo.toml <<'TOML'
[package]
name = "icu-short-year"
version = "0.0.0"
edition = "2024"

[dependencies]
icu = "=2.4.0"

[profile.dev]
debug = 0

[workspace]
TOML
cat >src/main.rs <<'RUST'
use icu::datetime::options::YearStyle;
use icu::datetime::{DateTimeFormatter, fieldsets::YMD, input::Date};
use icu::locale::Locale;

fn main() {
    for name in ["en", "de", "th", "fa"] {
        let locale: Locale = name.parse().expect("a locale");
        let write = |fields: YMD, year: i32| {
            let formatter = DateTimeFormatter::try_new(locale.clone().into(), fields).expect("its data");
            formatter.format(&Date::try_new_iso(year, 11, 30).expect("a date")).to_string()
        };
        let years = [1949, 1950, 2026, 2049, 2050].map(|year| write(YMD::short(), year));
        println!("{name}: {} | full: {}", years.join("  "), write(YMD::short().with_year_style(YearStyle::Full), 2026));
    }
}
RUST
cargo run -q >seen

diff - seen <<'SEEN'
en: 11/30/1949  11/30/50  11/30/26  11/30/49  11/30/2050 | full: 11/30/2026
de: 30.11.1949  30.11.50  30.11.26  30.11.49  30.11.2050 | full: 30.11.2026
th: 30/11/2492  30/11/2493  30/11/2569  30/11/2592  30/11/2593 | full: 30/11/2569
fa: ۱۳۲۸/۹/۹  ۱۳۲۹/۹/۹  ۱۴۰۵/۹/۹  ۱۴۲۸/۹/۱۰  ۱۴۲۹/۹/۹ | full: ۱۴۰۵/۹/۹
SEEN
cat seen
echo "as it was seen"
