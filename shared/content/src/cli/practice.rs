//! What two people agree on and where they stand, in a terminal.

use crate::id::ids;

ids! {
    NOTHING_AGREED = "cli-practice-nothing-agreed";
    SET = "cli-practice-set";
    IN_FORCE = "cli-practice-in-force";
    RUN_OUT = "cli-practice-run-out";
    PROPOSED = "cli-practice-proposed";
    NOTHING_PROPOSED = "cli-practice-nothing-proposed";
    PICK_ONE = "cli-practice-pick-one";
    WAITS_YOU = "cli-practice-waits-you" (partner);
    WAITS_BOTH = "cli-practice-waits-both";
    CHANGED = "cli-practice-changed" (clause, new, old);
    TWO_ANSWERS = "cli-practice-two-answers" (clause);
    YOU_PAY = "cli-practice-you-pay";
    INVITED = "cli-practice-invited";
    TRIAL = "cli-practice-trial" (partner);
    ACTIVE = "cli-practice-active";
    PAUSED = "cli-practice-paused";
    CLOSING = "cli-practice-closing";
    CLOSED = "cli-practice-closed";
    HELD = "cli-practice-held" (done, planned);
    ASK_TRIAL = "cli-practice-ask-trial";
    ASK_THIRD = "cli-practice-ask-third";
    ASK_GAP = "cli-practice-ask-gap";
    NONE_ANSWERED = "cli-practice-none-answered";
    BOTH_ANSWERED = "cli-practice-both-answered";
    OPENS = "cli-practice-opens" (day);
    PARTNER_UNFIT = "cli-practice-partner-unfit" (partner);
    MINE_UNFIT = "cli-practice-mine-unfit";
    TAKE_BACK = "cli-practice-take-back" (partner);
    TAKEN_BACK = "cli-practice-taken-back" (count, partner);
}
