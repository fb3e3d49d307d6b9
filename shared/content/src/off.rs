//! "Something is off": five situations, each with what one may notice, a sentence to say and a next step.

use crate::Id;
use crate::id::ids;

ids! {
    PAGE_TITLE = "off-page-title";
    PAGE_TEXT = "off-page-text";
    NOTICE_LABEL = "off-notice-label";
    SAY_LABEL = "off-say-label";
    NEXT_LABEL = "off-next-label";
    CANCELS_TITLE = "off-cancels-title";
    CANCELS_NOTICE = "off-cancels-notice";
    CANCELS_SAY = "off-cancels-say";
    CANCELS_NEXT = "off-cancels-next";
    TALKS_TITLE = "off-talks-title";
    TALKS_NOTICE = "off-talks-notice";
    TALKS_SAY = "off-talks-say";
    TALKS_NEXT = "off-talks-next";
    POLITE_TITLE = "off-polite-title";
    POLITE_NOTICE = "off-polite-notice";
    POLITE_SAY = "off-polite-say";
    POLITE_NEXT = "off-polite-next";
    DRIFTING_TITLE = "off-drifting-title";
    DRIFTING_NOTICE = "off-drifting-notice";
    DRIFTING_SAY = "off-drifting-say";
    DRIFTING_NEXT = "off-drifting-next";
    CROSSED_TITLE = "off-crossed-title";
    CROSSED_NOTICE = "off-crossed-notice";
    CROSSED_SAY = "off-crossed-say";
    CROSSED_NEXT = "off-crossed-next";
    CROSSED_CONTACTS = "off-crossed-contacts" (programme, contacts);
    CROSSED_NO_CONTACTS = "off-crossed-no-contacts";
    CROSSED_QUIET = "off-crossed-quiet";
}

/// One situation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Situation {
    /// What it is called.
    pub title: Id,
    /// What one may notice.
    pub notice: Id,
    /// A sentence to say.
    pub say: Id,
    /// A next step.
    pub next: Id,
}

/// The five situations. Below the last one stand [`CROSSED_CONTACTS`] if a charter names people, otherwise
/// [`CROSSED_NO_CONTACTS`], and always [`CROSSED_QUIET`].
pub const SITUATIONS: [Situation; 5] = [
    Situation { title: CANCELS_TITLE, notice: CANCELS_NOTICE, say: CANCELS_SAY, next: CANCELS_NEXT },
    Situation { title: TALKS_TITLE, notice: TALKS_NOTICE, say: TALKS_SAY, next: TALKS_NEXT },
    Situation { title: POLITE_TITLE, notice: POLITE_NOTICE, say: POLITE_SAY, next: POLITE_NEXT },
    Situation { title: DRIFTING_TITLE, notice: DRIFTING_NOTICE, say: DRIFTING_SAY, next: DRIFTING_NEXT },
    Situation { title: CROSSED_TITLE, notice: CROSSED_NOTICE, say: CROSSED_SAY, next: CROSSED_NEXT },
];
