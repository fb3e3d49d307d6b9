//! Looking for something, and looking back, in a terminal.

use crate::id::ids;

ids! {
    NOTHING = "cli-find-nothing";
    NOT_ANSWERED = "cli-find-not-answered";
    PART = "cli-find-part" (first, last, total);
    PART_MORE = "cli-find-part-more" (first, last, total);
    NOT_A_DAY = "cli-find-not-a-day";
    IN_AGENDA = "cli-find-in-agenda";
    IN_NOTES = "cli-find-in-notes";
    IN_MARK = "cli-find-in-mark";
    IN_TOOK_AWAY = "cli-find-in-took-away";
    IN_STEP = "cli-find-in-step";
    IN_TITLE = "cli-find-in-title";
    IN_WORKED_WHEN = "cli-find-in-worked-when";
    IN_ANSWER = "cli-find-in-answer";
    IN_NAME = "cli-find-in-name";
    IN_CADENCE = "cli-find-in-cadence";
    IN_PREPARED = "cli-find-in-prepared";
    IN_CLAUSE = "cli-find-in-clause";
    IN_LIST = "cli-find-in-list";
    IN_ROLE = "cli-find-in-role";
    OWN_PAGE = "cli-find-own-page";
    NO_CHANGES = "cli-find-no-changes";
    SEE_APART = "cli-find-see-apart";
    GONE = "cli-find-gone";
    SOMEBODY = "cli-find-somebody";
    AS_OF = "cli-find-as-of" (day);
    DAY_UNKNOWN = "cli-find-day-unknown";
    APART_UNKNOWN = "cli-find-apart-unknown";
    SAY_FROM_WHEN = "cli-find-say-from-when";
}
