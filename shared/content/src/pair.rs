//! The states of a pair, from the trial to the end.

use crate::Id;
use crate::id::ids;

ids! {
    TRIAL_TITLE = "pair-trial-title";
    TRIAL_TEXT = "pair-trial-text";
    TRIAL_ASK = "pair-trial-ask";
    TRIAL_YES = "pair-trial-yes";
    TRIAL_UNSURE = "pair-trial-unsure";
    TRIAL_NO = "pair-trial-no";
    TRIAL_PRIVATE = "pair-trial-private" (partner);
    TRIAL_AGAIN = "pair-trial-again";
    UNDECIDED_ASK = "pair-undecided-ask";
    TRIAL_WAITING = "pair-trial-waiting" (partner);
    TRIAL_WAITING_YOU = "pair-trial-waiting-you" (partner);
    TRIAL_LONGER = "pair-trial-longer";
    TRIAL_BOTH_YES = "pair-trial-both-yes";
    TRIAL_NOT_ON = "pair-trial-not-on";
    THIRD_TITLE = "pair-third-title";
    THIRD_ASK = "pair-third-ask";
    THIRD_SAME = "pair-third-same";
    THIRD_CHANGE = "pair-third-change";
    THIRD_END = "pair-third-end";
    THIRD_TEXT = "pair-third-text";
    THIRD_SAME_BOTH = "pair-third-same-both";
    THIRD_TALK = "pair-third-talk";
    THIRD_END_BOTH = "pair-third-end-both";
    GAP_ASK = "pair-gap-ask";
    GAP_ON = "pair-gap-on";
    GAP_PAUSE = "pair-gap-pause";
    GAP_END = "pair-gap-end";
    GAP_TEXT = "pair-gap-text" (partner);
    PAUSE_TITLE = "pair-pause-title";
    PAUSE_TEXT = "pair-pause-text";
    PAUSE_UNTIL = "pair-pause-until" (day);
    PAUSE_RESUME = "pair-pause-resume";
    RUNS_UNTIL = "pair-runs-until" (day);
    RUNS_CHOICE = "pair-runs-choice";
    RENEWED = "pair-renewed" (day);
    CLOSING_TITLE = "pair-closing-title";
    CLOSING_TEXT = "pair-closing-text";
    CLOSING_THANKS = "pair-closing-thanks" (partner);
    CLOSING_MEETING = "pair-closing-meeting";
    CLOSING_KEEP = "pair-closing-keep";
    CLOSING_OWN = "pair-closing-own";
    CLOSING_SHARED = "pair-closing-shared";
    CLOSING_REMOVE = "pair-closing-remove";
    CLOSING_REMOVE_TEXT = "pair-closing-remove-text" (partner);
    CLOSING_OPENED = "pair-closing-opened";
    END = "pair-end";
    END_CONFIRM = "pair-end-confirm";
    END_CONFIRM_TEXT = "pair-end-confirm-text" (partner);
    END_DO = "pair-end-do";
    END_NOT = "pair-end-not";
    ENDED = "pair-ended";
    ENDED_OTHER = "pair-ended-other";
    ENDED_THANKS = "pair-ended-thanks" (partner);
    FROZEN = "pair-frozen";
    FROZEN_TEXT = "pair-frozen-text";
    FROZEN_TRY = "pair-frozen-try";
    START_AGAIN = "pair-start-again" (partner);
    THANKED = "pair-thanked" (partner);
    YOUR_THANKS = "pair-your-thanks" (partner);
}

/// The three answers after the trial.
pub const TRIAL_ANSWERS: [Id; 3] = [TRIAL_YES, TRIAL_UNSURE, TRIAL_NO];

/// The three answers after the third meeting.
pub const THIRD_ANSWERS: [Id; 3] = [THIRD_SAME, THIRD_CHANGE, THIRD_END];

/// The three answers after a long gap.
pub const GAP_ANSWERS: [Id; 3] = [GAP_ON, GAP_PAUSE, GAP_END];
