//! What is to be typed about where a pair stands.

use crate::advice;
use crate::advice::around;
use crate::language::{say, voice};
use app::practice::view::PairState;
use content::cli::practice;

/// When wrapping up began.
pub fn closed() -> String {
    say(practice::CLOSED)
}

/// After an answer was sealed.
pub fn sealed(name: &str) -> String {
    advice::saved_and(&words::practice::sealed(name, voice()))
}

/// Where a pair stands.
pub fn state(state: PairState, name: &str) -> String {
    let sentence = words::practice::state(state, name, voice());
    match state {
        PairState::Paused => around(&sentence, practice::PAUSED),
        PairState::Closing => around(&sentence, practice::CLOSING),
        PairState::Invited | PairState::Trial | PairState::Active | PairState::Ended => sentence,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_a_pair_stands_says_how_to_go_on() {
        assert_eq!(state(PairState::Paused, "Ruth"), "Paused. Go on with: turnabout pair resume");
        assert_eq!(state(PairState::Active, "Ruth"), "Active: you both said yes.");
    }
}
