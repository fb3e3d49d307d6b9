//! What is to be typed to see more of what was found.

use crate::language::{tell, voice};
use content::Value::{Message, Text};
use content::cli::find;

/// How many there are, of which some are shown, and how to see others.
pub fn part(start: u32, shown: usize, total: u32, more: bool) -> String {
    let sentence = words::find::part(start, shown, total, more, voice());
    // As text: what is typed is not grouped.
    let next = words::find::last(start, shown).to_string();
    tell(find::PART, &[("sentence", Message(&sentence)), ("start", Text(&next))])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_to_see_others_is_said_in_digits_that_can_be_typed() {
        assert_eq!(part(0, 20, 40, false), "1 to 20 of 40. Others: --start 20");
        let more = "1001 to 1020 of 5000, and there are more: ask more closely. Others: --start 1020";
        assert_eq!(part(1_000, 20, 5_000, true), more);
    }
}
