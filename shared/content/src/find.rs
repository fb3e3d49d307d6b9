//! What a search has found.

use crate::id::ids;

ids! {
    NOTHING = "find-nothing";
    NOT_ANSWERED = "find-not-answered";
    PART = "find-part" (first, last, total);
    PART_MORE = "find-part-more" (first, last, total);
    IN_AGENDA = "find-in-agenda";
    IN_NOTES = "find-in-notes";
    IN_MARK = "find-in-mark";
    IN_TOOK_AWAY = "find-in-took-away";
    IN_STEP = "find-in-step";
    IN_TITLE = "find-in-title";
    IN_WORKED_WHEN = "find-in-worked-when";
    IN_ANSWER = "find-in-answer";
    IN_NAME = "find-in-name";
    IN_CADENCE = "find-in-cadence";
    IN_PREPARED = "find-in-prepared";
    IN_CLAUSE = "find-in-clause";
    IN_LIST = "find-in-list";
    IN_ROLE = "find-in-role";
    OWN_PAGE = "find-own-page";
}
