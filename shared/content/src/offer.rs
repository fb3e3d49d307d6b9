//! Questions that find what a person can show to others.

use crate::Id;
use crate::id::ids;

ids! {
    PAGE_TITLE = "offer-page-title";
    FIRST_ASK = "offer-first-ask";
    PAGE_TEXT = "offer-page-text";
    ASK_1 = "offer-ask-1";
    ASK_2 = "offer-ask-2";
    ASK_3 = "offer-ask-3";
    ASK_4 = "offer-ask-4";
    ASK_5 = "offer-ask-5";
    ASK_6 = "offer-ask-6";
    ASK_7 = "offer-ask-7";
    ASK_8 = "offer-ask-8";
    ASK_9 = "offer-ask-9";
    ASK_10 = "offer-ask-10";
    WHAT_LABEL = "offer-what-label";
    TIME_LABEL = "offer-time-label";
    NEED_LABEL = "offer-need-label";
    EXAMPLE_1 = "offer-example-1";
    EXAMPLE_2 = "offer-example-2";
    EXAMPLE_3 = "offer-example-3";
    EXAMPLE_4 = "offer-example-4";
    COPY_OLDER = "offer-copy-older";
}

/// The ten questions that find an offer.
pub const QUESTIONS: [Id; 10] = [ASK_1, ASK_2, ASK_3, ASK_4, ASK_5, ASK_6, ASK_7, ASK_8, ASK_9, ASK_10];

/// What offers can look like.
pub const EXAMPLES: [Id; 4] = [EXAMPLE_1, EXAMPLE_2, EXAMPLE_3, EXAMPLE_4];
