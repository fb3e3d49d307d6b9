//! A QR in the terminal: two squares a character, one above the other.
//!
//! A camera wants dark squares on a light ground with a light rim. On a terminal both colours are therefore said outright,
//! from the fixed part of the 256 colours that themes leave alone, and it is the same on a dark and a light screen. In a file
//! or a pipe there are no colours: there the light squares are drawn as blocks, which is right where text is light on dark.

use crate::language::say;
use crate::outcome::Failure;
use content::cli::problem;
use qrcode::{Color, EcLevel, QrCode};
use std::io;
use std::io::IsTerminal;

/// How many squares stay light around the code; scanners rely on them.
const RIM: usize = 4;
pub(crate) const WHITE_ON_BLACK: &str = "\u{1b}[38;5;231;48;5;16m";
pub(crate) const PLAIN: &str = "\u{1b}[0m";

/// The text as a QR, for wherever standard output goes.
pub fn draw(text: &str) -> Result<String, Failure> {
    let plain = squares(text)?;
    Ok(if io::stdout().is_terminal() { coloured(&plain) } else { plain })
}

/// Colours that no theme and no light background turns round.
fn coloured(plain: &str) -> String {
    plain.lines().flat_map(|line| [WHITE_ON_BLACK, line, PLAIN, "\n"]).collect()
}

fn squares(text: &str) -> Result<String, Failure> {
    // A screen has no dirt and no folds: the least correction gives the largest squares.
    let code = QrCode::with_error_correction_level(text, EcLevel::L)
        .map_err(|_| Failure::could_not(say(problem::TOO_LONG_FOR_QR)))?;
    let (width, colors) = (code.width(), code.to_colors());
    let is_light = |row: usize, column: usize| {
        let inside = |at: usize| at.checked_sub(RIM).filter(|at| *at < width);
        let at = inside(row).zip(inside(column)).map(|(row, column)| row * width + column);
        at.and_then(|at| colors.get(at)).is_none_or(|color| *color == Color::Light)
    };
    let all = width + 2 * RIM;
    let line = |row: usize| -> String {
        (0..all).map(|column| half_blocks(is_light(row, column), is_light(row + 1, column))).chain(['\n']).collect()
    };
    Ok((0..all).step_by(2).map(line).collect())
}

fn half_blocks(upper_is_light: bool, lower_is_light: bool) -> char {
    match (upper_is_light, lower_is_light) {
        (true, true) => '█',
        (true, false) => '▀',
        (false, true) => '▄',
        (false, false) => ' ',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn on_a_terminal_every_line_says_both_colours_and_gives_them_back() {
        let plain = squares("turnabout://safety#00").ok().unwrap();
        let shown = coloured(&plain);
        assert_eq!(shown.lines().count(), plain.lines().count());
        assert!(shown.lines().all(|line| line.starts_with(WHITE_ON_BLACK) && line.ends_with(PLAIN)));
    }

    #[test]
    fn what_is_too_long_for_a_qr_is_refused() {
        assert!(squares(&"x".repeat(4_000)).is_err_and(|failure| failure.sentence.contains("too long for a QR")));
    }
}
