//! Scales in words: help, stakes, comfort, effect, and short checks.

use crate::Id;
use crate::id::ids;

ids! {
    HELP_ASK = "scale-help-ask";
    HELP_NONE = "scale-help-none";
    HELP_HINT = "scale-help-hint";
    HELP_TOGETHER = "scale-help-together";
    HELP_LOT = "scale-help-lot";
    HELP_ANSWER = "scale-help-answer" (name, answer);
    HELP_TWO = "scale-help-two";
    HELP_LARGER = "scale-help-larger";
    STAKES_ASK = "scale-stakes-ask";
    STAKES_PRACTICE = "scale-stakes-practice";
    STAKES_INTERNAL = "scale-stakes-internal";
    STAKES_CUSTOMERS = "scale-stakes-customers";
    STAKES_FINAL = "scale-stakes-final";
    STAKES_SAFE = "scale-stakes-safe";
    STAKES_BOTH = "scale-stakes-both";
    COMFORT_ASK = "scale-comfort-ask";
    COMFORT_NEVER = "scale-comfort-never";
    COMFORT_HELPED = "scale-comfort-helped";
    COMFORT_ALONE = "scale-comfort-alone";
    COMFORT_WEEKLY = "scale-comfort-weekly";
    COMFORT_SHOW = "scale-comfort-show";
    EFFECT_WORK_ASK = "scale-effect-work-ask";
    EFFECT_YOU_ASK = "scale-effect-you-ask";
    EFFECT_NOT = "scale-effect-not";
    EFFECT_SLIGHTLY = "scale-effect-slightly";
    EFFECT_SOMEWHAT = "scale-effect-somewhat";
    EFFECT_EFFECTIVE = "scale-effect-effective";
    EFFECT_EXTREMELY = "scale-effect-extremely";
    COUNT = "scale-count" (count, total);
    TOO_FEW = "scale-too-few";
    SELF_SAY = "scale-self-say";
    SELF_SEE = "scale-self-see";
    AGREE_NOT = "scale-agree-not";
    AGREE_SLIGHTLY = "scale-agree-slightly";
    AGREE_SOMEWHAT = "scale-agree-somewhat";
    AGREE_MOSTLY = "scale-agree-mostly";
    AGREE_FULLY = "scale-agree-fully";
    USEFUL_YES = "scale-useful-yes";
    USEFUL_PARTLY = "scale-useful-partly";
    USEFUL_NO = "scale-useful-no";
    END_USEFUL_ASK = "scale-end-useful-ask";
    END_GLAD_ASK = "scale-end-glad-ask";
    END_YES = "scale-end-yes";
    END_PARTLY = "scale-end-partly";
    END_NO = "scale-end-no";
    END_THEN = "scale-end-then" (day);
    TASK_EASY = "scale-task-easy";
    TASK_RIGHT = "scale-task-right";
    TASK_HARD = "scale-task-hard";
    CHECK_ASK = "scale-check-ask";
    CHECK_FINE = "scale-check-fine";
    CHECK_SLOW = "scale-check-slow";
    CHECK_STUCK = "scale-check-stuck";
    CHECK_WHERE = "scale-check-where";
    CHECK_HELP = "scale-check-help";
    CHECK_STUCK_PARTNER = "scale-check-stuck-partner" (partner);
}

/// How much help a task needed, from none to a lot.
pub const HELP: [Id; 4] = [HELP_NONE, HELP_HINT, HELP_TOGETHER, HELP_LOT];

/// What a mistake costs. The first two are [`STAKES_SAFE`].
pub const STAKES: [Id; 4] = [STAKES_PRACTICE, STAKES_INTERNAL, STAKES_CUSTOMERS, STAKES_FINAL];

/// How at ease the learner is with a tool.
pub const COMFORT: [Id; 5] = [COMFORT_NEVER, COMFORT_HELPED, COMFORT_ALONE, COMFORT_WEEKLY, COMFORT_SHOW];

/// How effective it was, for [`EFFECT_WORK_ASK`] and for [`EFFECT_YOU_ASK`].
pub const EFFECT: [Id; 5] = [EFFECT_NOT, EFFECT_SLIGHTLY, EFFECT_SOMEWHAT, EFFECT_EFFECTIVE, EFFECT_EXTREMELY];

/// How far one agrees with [`SELF_SAY`] and [`SELF_SEE`].
pub const AGREE: [Id; 5] = [AGREE_NOT, AGREE_SLIGHTLY, AGREE_SOMEWHAT, AGREE_MOSTLY, AGREE_FULLY];

/// Was a card useful?
pub const USEFUL: [Id; 3] = [USEFUL_YES, USEFUL_PARTLY, USEFUL_NO];

/// The answers to [`END_USEFUL_ASK`] and [`END_GLAD_ASK`].
pub const END: [Id; 3] = [END_YES, END_PARTLY, END_NO];

/// How hard a task was.
pub const TASK: [Id; 3] = [TASK_EASY, TASK_RIGHT, TASK_HARD];

/// How a task goes on the way.
pub const CHECK: [Id; 3] = [CHECK_FINE, CHECK_SLOW, CHECK_STUCK];
