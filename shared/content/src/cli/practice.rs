//! What two people agree on and where they stand, in a terminal.

use crate::id::ids;

ids! {
    SET = "cli-practice-set";
    RUN_OUT = "cli-practice-run-out";
    NOTHING_PROPOSED = "cli-practice-nothing-proposed" (sentence);
    PICK_ONE = "cli-practice-pick-one";
    WAITS_YOU = "cli-practice-waits-you" (partner);
    WAITS_BOTH = "cli-practice-waits-both";
    PAUSED = "cli-practice-paused" (sentence);
    CLOSING = "cli-practice-closing" (sentence);
    CLOSED = "cli-practice-closed";
    ASK_TRIAL = "cli-practice-ask-trial";
    ASK_THIRD = "cli-practice-ask-third";
    ASK_GAP = "cli-practice-ask-gap";
    ASK_UNDECIDED = "cli-practice-ask-undecided";
}
