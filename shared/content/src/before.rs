//! Private exercises before the first meeting: assumptions, power, readiness.

use crate::Id;
use crate::id::ids;

ids! {
    ASSUME_TITLE = "before-assume-title";
    ASSUME_TEXT = "before-assume-text";
    ASSUME_FIELD = "before-assume-field";
    ASSUME_RETURN_TITLE = "before-assume-return-title";
    ASSUME_RETURN_TEXT = "before-assume-return-text";
    POWER_ASK = "before-power-ask";
    POWER_YES = "before-power-yes";
    POWER_NO = "before-power-no";
    POWER_UNSURE = "before-power-unsure";
    POWER_PRIVATE = "before-power-private";
    POWER_CAUTION_TITLE = "before-power-caution-title";
    POWER_CAUTION_TEXT = "before-power-caution-text";
    POWER_CHOOSE_OTHER = "before-power-choose-other";
    POWER_ADD_CLAUSE = "before-power-add-clause";
    POWER_GO_ON = "before-power-go-on";
    READY_TITLE = "before-ready-title";
    READY_TEXT = "before-ready-text";
    READY_1 = "before-ready-1";
    READY_2 = "before-ready-2";
    READY_3 = "before-ready-3";
    READY_4 = "before-ready-4";
    READY_5 = "before-ready-5";
    READY_YES = "before-ready-yes";
    READY_PARTLY = "before-ready-partly";
    READY_NO = "before-ready-no";
    READY_RESULT_GO = "before-ready-result-go";
    READY_RESULT_TALK = "before-ready-result-talk";
    READY_RESULT_WAIT = "before-ready-result-wait";
    READY_REASON = "before-ready-reason";
    LEARN_TITLE = "before-learn-title";
    LEARN_TEXT = "before-learn-text";
    LEARN_1 = "before-learn-1";
    LEARN_2 = "before-learn-2";
    LEARN_3 = "before-learn-3";
    STAYS_HERE = "before-stays-here" (here);
    NEXT_FIRST_OFFER = "before-next-first-offer";
    NEXT_INVITE = "before-next-invite";
    NEXT_CARDS = "before-next-cards";
    NEXT_POWER = "before-next-power";
    NEXT_SHARE_OFFER = "before-next-share-offer";
    NEXT_PLAN = "before-next-plan";
    NEXT_TOPICS = "before-next-topics";
    NEXT_MEET = "before-next-meet";
    NEXT_TAKE_AWAY = "before-next-take-away";
}

/// The five statements of the readiness check.
pub const STATEMENTS: [Id; 5] = [READY_1, READY_2, READY_3, READY_4, READY_5];

/// The answers to a statement. All "yes" leads to [`READY_RESULT_GO`], any "not now" to [`READY_RESULT_WAIT`], the rest
/// to [`READY_RESULT_TALK`]. Nothing is counted.
pub const STATEMENT_ANSWERS: [Id; 3] = [READY_YES, READY_PARTLY, READY_NO];

/// The answers to the question about power.
pub const POWER_ANSWERS: [Id; 3] = [POWER_YES, POWER_NO, POWER_UNSURE];

/// The small check before one is taught.
pub const LEARN: [Id; 3] = [LEARN_1, LEARN_2, LEARN_3];
