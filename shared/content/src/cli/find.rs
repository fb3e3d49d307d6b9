//! Looking for something, and looking back, in a terminal.

use crate::id::ids;

ids! {
    PART = "cli-find-part" (sentence, start);
    NOT_A_DAY = "cli-find-not-a-day";
    SEE_APART = "cli-find-see-apart" (sentence);
    SETTLE = "cli-find-settle" (sentence, number);
    SAY_FROM_WHEN = "cli-find-say-from-when";
}
