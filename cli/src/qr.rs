//! Codes in the terminal: two squares a character, one above the other.
//!
//! A camera wants dark squares on a light ground with a light rim. On a terminal both colours are therefore said outright,
//! from the fixed part of the 256 colours that themes leave alone, and it is the same on a dark and a light screen. In a file
//! or a pipe there are no colours: there the light squares are drawn as blocks, which is right where text is light on dark.
//!
//! The window is measured first: a code that wraps or scrolls away is read by no camera. A text that needs several pictures moves, and
//! only where somebody can say that the camera has it; everybody else is told what it takes. The text stands above, and works as well.

use crate::language::{say, tell};
use crate::outcome::Code;
use codes::{PICTURE_MS, Parts, Picture, Size};
use content::Value::Number;
use content::cli::command;
use std::io::{self, IsTerminal, Write};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;
use terminal_size::terminal_size_of;

pub(crate) const WHITE_ON_BLACK: &str = "\u{1b}[38;5;231;48;5;16m";
pub(crate) const PLAIN: &str = "\u{1b}[0m";

/// The larger one first: fewer parts.
const SIZES: [Size; 2] = [Size::Usual, Size::Small];

/// What a terminal has if it does not say.
const USUAL_WINDOW: Window = Window { columns: 80, lines: 24 };

/// Characters across and down.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Window {
    columns: usize,
    lines: usize,
}

/// Where a code goes.
#[derive(Clone, Copy)]
enum Place {
    /// A file or a pipe: as large as one likes, and still.
    Paper,
    /// A window; does somebody sit at its keyboard?
    Terminal(Window, bool),
}

/// The text as a code, for wherever standard output goes.
pub fn code(text: &str, is_wanted: bool) -> Code {
    if !is_wanted {
        return Code::default();
    }
    let out = io::stdout();
    if !out.is_terminal() {
        return placed(text, Place::Paper);
    }
    let window = terminal_size_of(&out)
        .map_or(USUAL_WINDOW, |(columns, lines)| Window { columns: columns.0.into(), lines: lines.0.into() });
    placed(text, Place::Terminal(window, io::stdin().is_terminal()))
}

fn placed(text: &str, place: Place) -> Code {
    let still = |text: String| Code { text: format!("\n{text}"), moving: None };
    let mut smallest = None;
    for parts in SIZES.into_iter().filter_map(|size| Parts::of(text, size).ok()) {
        let picture = parts.picture(0);
        let needed = needed(&picture);
        match place {
            Place::Paper if parts.is_still() => return still(squares(&picture)),
            Place::Terminal(window, keys) if needed.columns <= window.columns && needed.lines <= window.lines => {
                if parts.is_still() {
                    return still(coloured(&squares(&picture)));
                }
                if keys {
                    return Code { text: String::new(), moving: Some(parts) };
                }
            }
            Place::Paper | Place::Terminal(..) => {}
        }
        smallest = Some(needed);
    }
    still(smallest.map_or_else(|| say(command::CODE_TOO_LONG), |needed| why_not(needed, place)) + "\n")
}

/// Why there is no code here, and what it takes.
fn why_not(needed: Window, place: Place) -> String {
    let [columns, lines] = [needed.columns, needed.lines].map(|count| Number(u32::try_from(count).unwrap_or(u32::MAX)));
    let is_small =
        matches!(place, Place::Terminal(window, _) if window.columns < needed.columns || window.lines < needed.lines);
    let why = if is_small { command::CODE_WINDOW_SMALL } else { command::CODE_MOVES };
    tell(why, &[("columns", columns), ("lines", lines)])
}

/// A line a pair of rows, and one below for what to do.
fn needed(picture: &Picture) -> Window {
    Window { columns: picture.side(), lines: picture.side().div_ceil(2) + 1 }
}

/// Shows part after part until Enter is pressed.
pub fn play(parts: &Parts) -> io::Result<()> {
    let (enter, pressed) = channel();
    thread::spawn(move || {
        let line = io::stdin().read_line(&mut String::new());
        // Whoever has stopped listening needs no news.
        let _ = enter.send(line);
    });
    let pause = Duration::from_millis(PICTURE_MS.into());
    let goes_on = || matches!(pressed.recv_timeout(pause), Err(RecvTimeoutError::Timeout));
    draw_each(parts, &mut io::stdout().lock(), goes_on)
}

/// One over the other, as long as it goes on: whoever says so also lets the time pass.
fn draw_each(parts: &Parts, out: &mut dyn Write, mut goes_on: impl FnMut() -> bool) -> io::Result<()> {
    let mut back = "\n".to_owned();
    for number in (0..=u16::MAX).cycle() {
        let picture = coloured(&squares(&parts.picture(number)));
        write!(out, "{back}{picture}{}", say(command::CODE_MOVING))?;
        out.flush()?;
        if !goes_on() {
            break;
        }
        back = format!("\u{1b}[{}A\r", picture.lines().count());
    }
    Ok(())
}

/// Colours that no theme and no light background turns round.
fn coloured(plain: &str) -> String {
    plain.lines().flat_map(|line| [WHITE_ON_BLACK, line, PLAIN, "\n"]).collect()
}

fn squares(picture: &Picture) -> String {
    let rows: Vec<&[bool]> = picture.rows().collect();
    let line = |two: &[&[bool]]| -> String {
        let [upper, lower] = [two.first(), two.get(1)].map(|row| row.copied().unwrap_or_default());
        let dark = |row: &[bool], column: usize| row.get(column).copied().unwrap_or_default();
        let columns = 0..picture.side();
        columns.map(|column| half_blocks(dark(upper, column), dark(lower, column))).chain(['\n']).collect()
    };
    rows.chunks(2).map(line).collect()
}

fn half_blocks(upper_is_dark: bool, lower_is_dark: bool) -> char {
    match (upper_is_dark, lower_is_dark) {
        (false, false) => '█',
        (false, true) => '▀',
        (true, false) => '▄',
        (true, true) => ' ',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terminal(columns: usize, lines: usize) -> Place {
        Place::Terminal(Window { columns, lines }, true)
    }

    fn long() -> String {
        format!("turnabout://came#{}", "aB3-".repeat(456))
    }

    #[test]
    fn on_a_terminal_every_line_says_both_colours_and_gives_them_back() {
        let shown = placed("turnabout://safety#00", terminal(80, 24)).text;
        let lines = shown.trim_start_matches('\n').lines();
        assert!(shown.lines().count() > 10);
        assert!(lines.into_iter().all(|line| line.starts_with(WHITE_ON_BLACK) && line.ends_with(PLAIN)), "{shown}");
    }

    #[test]
    fn the_window_is_measured_and_what_fits_into_it_is_shown() {
        let moving = |place| placed(&long(), place).moving.map(|parts| parts.picture(0).side());
        assert_eq!(moving(terminal(57, 30)), Some(57));
        assert_eq!(moving(terminal(200, 29)), Some(45));
        assert_eq!(moving(terminal(80, 24)), Some(45), "a window as terminals open it");
        assert_eq!(moving(terminal(80, 23)), None);
        assert_eq!(moving(terminal(44, 60)), None);
        assert_eq!(moving(Place::Paper), None);
    }

    #[test]
    fn a_window_that_is_too_small_is_told_how_large_it_needs_to_be() {
        let said = placed(&long(), terminal(80, 23)).text;
        assert!(said.contains("too small for a code") && said.contains("45 columns and 24 lines"), "{said}");
        for place in [Place::Paper, Place::Terminal(Window { columns: 80, lines: 40 }, false)] {
            let said = placed(&long(), place).text;
            assert!(said.contains("one after the other") && said.contains("45 columns and 24 lines"), "{said}");
        }
        let said = placed(&"x".repeat(20_000), terminal(80, 40)).text;
        assert!(said.contains("too long for a code"), "{said}");
    }

    #[test]
    fn each_part_is_drawn_over_the_one_before_until_somebody_has_read_it() {
        let parts = Parts::of(&long(), Size::Usual).unwrap();
        let (mut out, mut left) = (Vec::new(), 9);
        draw_each(&parts, &mut out, || {
            left -= 1;
            left > 0
        })
        .unwrap();
        let out = String::from_utf8(out).unwrap();
        let drawn: Vec<&str> = out.split("\u{1b}[29A\r").collect();
        assert_eq!(drawn.len(), 9);
        for (number, drawn) in (0..).zip(drawn) {
            let expected = coloured(&squares(&parts.picture(number)));
            assert_eq!(drawn.trim_start(), expected + "Press Enter once the camera has all of it.");
        }
    }
}
