//! What happened to a text.

use crate::id::ids;

ids! {
    EDITED_APART = "history-edited-apart";
    BEFORE = "history-before";
    BY = "history-by" (name);
    REMOVED_CHANGED = "history-removed-changed" (name, partner);
    REMOVED = "history-removed" (name);
    RESTORED = "history-restored" (day);
    RESTORE = "history-restore";
    NEWER = "history-newer";
    VERSIONS = "history-versions" (count);
    KEPT = "history-kept" (days);
    SHARED = "history-shared" (name, day);
    COPIED = "history-copied";
    ANSWER = "history-answer" (name, answer);
    NO_CHANGES = "history-no-changes" (here);
    SEE_APART = "history-see-apart";
    GONE = "history-gone";
    SOMEBODY = "history-somebody";
    AS_OF = "history-as-of" (day);
    DAY_UNKNOWN = "history-day-unknown" (here);
    APART_UNKNOWN = "history-apart-unknown";
    SENTENCE_WAS = "history-sentence-was";
    SENTENCE_MINE = "history-sentence-mine";
    SENTENCE_THEIRS = "history-sentence-theirs" (partner);
    SENTENCE_SOMEBODY = "history-sentence-somebody";
    SENTENCE_NOW = "history-sentence-now";
    SENTENCE_EMPTY = "history-sentence-empty";
    SETTLE = "history-settle";
    SETTLE_HERE = "history-settle-here";
    SETTLE_THERE = "history-settle-there";
    SETTLE_BOTH = "history-settle-both";
    SETTLE_LEAVE = "history-settle-leave";
}
