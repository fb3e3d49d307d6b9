//! Which cards there are, by id. Their words ship beside the core.

use crate::ground::who::StandsAs;

/// For whoever is newer, in the order of reading.
pub const NEWER: [&str; 6] =
    ["junior-reverse", "junior-explain", "junior-show", "junior-advice", "junior-benefits", "junior-next"];

/// For whoever is longer there, in the order of reading.
pub const LONGER: [&str; 6] =
    ["senior-reverse", "senior-ask", "senior-advice", "senior-show", "senior-benefits", "senior-next"];

pub(crate) fn is_one(card: &str) -> bool {
    NEWER.contains(&card) || LONGER.contains(&card)
}

/// The cards for people who stand like this in their pairs; all of them where nobody has said, or stands alike.
pub(crate) fn of(stands: &[StandsAs]) -> Vec<&'static str> {
    let has = |it: StandsAs| stands.contains(&it);
    let both = stands.is_empty() || has(StandsAs::Alike);
    let newer = NEWER.into_iter().filter(|_| both || has(StandsAs::Newer));
    let longer = LONGER.into_iter().filter(|_| both || has(StandsAs::Longer));
    newer.chain(longer).collect()
}
