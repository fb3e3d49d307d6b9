//! What is to be typed to see more of what was.

use crate::advice::around;
use crate::language::voice;
use content::cli::find;

/// Both wrote while apart.
pub fn see_apart() -> String {
    around(&words::history::see_apart(voice()), find::SEE_APART)
}
