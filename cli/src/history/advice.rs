//! What is to be typed to see more of what was.

use crate::advice::around;
use crate::language::{tell, voice};
use content::Value::{Message, Text};
use content::cli::find;

/// Both wrote while apart.
pub fn see_apart() -> String {
    around(&words::history::see_apart(voice()), find::SEE_APART)
}

/// What one can do about a sentence that both wrote in.
pub fn settle(number: &str) -> String {
    let sentence = words::history::settle(voice());
    tell(find::SETTLE, &[("sentence", Message(&sentence)), ("number", Text(number))])
}
