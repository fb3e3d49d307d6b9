#!/usr/bin/env bash
# fluent-bundle 0.16.0: a number's options do not change how it is written, and do change which variant is taken.
#
# Guess: as in Fluent for JavaScript: in German, 1234567.891 with at most one digit behind the comma is "1.234.567,9"; and 0 takes the
#   variant `[0]`, however it is to be written.
# So it is: numbers are written by no locale, and `maximumFractionDigits` rounds nothing. But two numbers are the same only if their
#   options are: as soon as a program gives one, `[0]` and `[1]` match no more, and the words of a plural category, or `*[other]`, are taken.
# So here: numbers are formatted before they come to a message, and select by a value without options.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$work/target}"

mkdir src
cat >Cargo.toml <<'TOML'
[package]
name = "fluent-number-options"
version = "0.0.0"
edition = "2024"

[dependencies]
fluent-bundle = "=0.16.0"
unic-langid = "=0.9.6"

[workspace]
TOML
cat >src/main.rs <<'RUST'
use fluent_bundle::types::{FluentNumber, FluentNumberOptions};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};

const MESSAGES: &str = "\
written = { NUMBER($n, maximumFractionDigits: 1) }
chosen = { $n ->
    [0] none
    [one] a single one
   *[other] some
}
";

fn main() {
    let mut bundle = FluentBundle::new(vec!["de".parse().expect("a language")]);
    bundle.add_builtins().expect("NUMBER");
    bundle.add_resource(FluentResource::try_new(MESSAGES.to_owned()).expect("messages")).expect("no message twice");
    let say = |id: &str, value: f64, options: FluentNumberOptions| {
        let mut arguments = FluentArgs::new();
        arguments.set("n", FluentNumber::new(value, options));
        let message = bundle.get_message(id).and_then(|message| message.value()).expect("the message");
        let mut errors = Vec::new();
        let text = bundle.format_pattern(message, Some(&arguments), &mut errors).into_owned();
        assert!(errors.is_empty(), "{errors:?}");
        text
    };
    let ungrouped = || FluentNumberOptions { use_grouping: false, ..Default::default() };
    println!("1234567.891, one digit at most: {}", say("written", 1_234_567.891, Default::default()));
    println!("0: {}", say("chosen", 0.0, Default::default()));
    println!("0, ungrouped: {}", say("chosen", 0.0, ungrouped()));
    println!("1, ungrouped: {}", say("chosen", 1.0, ungrouped()));
}
RUST
cargo run -q >seen

diff - seen <<'SEEN'
1234567.891, one digit at most: 1234567.891
0: none
0, ungrouped: some
1, ungrouped: a single one
SEEN
cat seen
echo "as it was seen"
