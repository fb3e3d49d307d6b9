//! The cards to read before the first meeting, six for each of the two.

use crate::Id;
use crate::id::ids;

ids! {
    PAGE_TITLE = "card-page-title";
    PAGE_TEXT = "card-page-text";
    TRY_LABEL = "card-try-label";
    USEFUL_ASK = "card-useful-ask";
    JUNIOR_REVERSE_TITLE = "card-junior-reverse-title";
    JUNIOR_REVERSE_TEXT = "card-junior-reverse-text";
    JUNIOR_REVERSE_TRY = "card-junior-reverse-try";
    JUNIOR_EXPLAIN_TITLE = "card-junior-explain-title";
    JUNIOR_EXPLAIN_TEXT = "card-junior-explain-text";
    JUNIOR_EXPLAIN_TRY = "card-junior-explain-try";
    JUNIOR_SHOW_TITLE = "card-junior-show-title";
    JUNIOR_SHOW_TEXT = "card-junior-show-text";
    JUNIOR_SHOW_TRY = "card-junior-show-try";
    JUNIOR_ADVICE_TITLE = "card-junior-advice-title";
    JUNIOR_ADVICE_TEXT = "card-junior-advice-text";
    JUNIOR_ADVICE_TRY = "card-junior-advice-try";
    JUNIOR_BENEFITS_TITLE = "card-junior-benefits-title";
    JUNIOR_BENEFITS_TEXT = "card-junior-benefits-text";
    JUNIOR_BENEFITS_TRY = "card-junior-benefits-try";
    JUNIOR_NEXT_TITLE = "card-junior-next-title";
    JUNIOR_NEXT_TEXT = "card-junior-next-text";
    JUNIOR_NEXT_TRY = "card-junior-next-try";
    SENIOR_REVERSE_TITLE = "card-senior-reverse-title";
    SENIOR_REVERSE_TEXT = "card-senior-reverse-text";
    SENIOR_REVERSE_TRY = "card-senior-reverse-try";
    SENIOR_ASK_TITLE = "card-senior-ask-title";
    SENIOR_ASK_TEXT = "card-senior-ask-text";
    SENIOR_ASK_TRY = "card-senior-ask-try";
    SENIOR_ADVICE_TITLE = "card-senior-advice-title";
    SENIOR_ADVICE_TEXT = "card-senior-advice-text";
    SENIOR_ADVICE_TRY = "card-senior-advice-try";
    SENIOR_SHOW_TITLE = "card-senior-show-title";
    SENIOR_SHOW_TEXT = "card-senior-show-text";
    SENIOR_SHOW_TRY = "card-senior-show-try";
    SENIOR_BENEFITS_TITLE = "card-senior-benefits-title";
    SENIOR_BENEFITS_TEXT = "card-senior-benefits-text";
    SENIOR_BENEFITS_TRY = "card-senior-benefits-try";
    SENIOR_NEXT_TITLE = "card-senior-next-title";
    SENIOR_NEXT_TEXT = "card-senior-next-text";
    SENIOR_NEXT_TRY = "card-senior-next-try";
}

/// One card: a title, three to six short paragraphs ([`crate::paragraphs`]), one thing to try.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Card {
    /// The title.
    pub title: Id,
    /// The paragraphs.
    pub text: Id,
    /// One thing to try.
    pub practice: Id,
}

/// For the junior partner, in the order of reading.
pub const JUNIOR: [Card; 6] = [
    Card { title: JUNIOR_REVERSE_TITLE, text: JUNIOR_REVERSE_TEXT, practice: JUNIOR_REVERSE_TRY },
    Card { title: JUNIOR_EXPLAIN_TITLE, text: JUNIOR_EXPLAIN_TEXT, practice: JUNIOR_EXPLAIN_TRY },
    Card { title: JUNIOR_SHOW_TITLE, text: JUNIOR_SHOW_TEXT, practice: JUNIOR_SHOW_TRY },
    Card { title: JUNIOR_ADVICE_TITLE, text: JUNIOR_ADVICE_TEXT, practice: JUNIOR_ADVICE_TRY },
    Card { title: JUNIOR_BENEFITS_TITLE, text: JUNIOR_BENEFITS_TEXT, practice: JUNIOR_BENEFITS_TRY },
    Card { title: JUNIOR_NEXT_TITLE, text: JUNIOR_NEXT_TEXT, practice: JUNIOR_NEXT_TRY },
];

/// For the senior partner, in the order of reading.
pub const SENIOR: [Card; 6] = [
    Card { title: SENIOR_REVERSE_TITLE, text: SENIOR_REVERSE_TEXT, practice: SENIOR_REVERSE_TRY },
    Card { title: SENIOR_ASK_TITLE, text: SENIOR_ASK_TEXT, practice: SENIOR_ASK_TRY },
    Card { title: SENIOR_ADVICE_TITLE, text: SENIOR_ADVICE_TEXT, practice: SENIOR_ADVICE_TRY },
    Card { title: SENIOR_SHOW_TITLE, text: SENIOR_SHOW_TEXT, practice: SENIOR_SHOW_TRY },
    Card { title: SENIOR_BENEFITS_TITLE, text: SENIOR_BENEFITS_TEXT, practice: SENIOR_BENEFITS_TRY },
    Card { title: SENIOR_NEXT_TITLE, text: SENIOR_NEXT_TEXT, practice: SENIOR_NEXT_TRY },
];
