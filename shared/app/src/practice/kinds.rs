//! Where a pair stands, in the words that files keep.

use documents::practice::PairState;

/// Where a pair stands, in a word that files keep.
pub(crate) fn pair_state(state: PairState) -> &'static str {
    match state {
        PairState::Invited => "invited",
        PairState::Trial => "trial",
        PairState::Active => "active",
        PairState::Paused => "paused",
        PairState::Closing => "closing",
        PairState::Ended => "ended",
    }
}
