//! Reminders that a device makes from what the two agreed: a fact, then at most one thing to do.

use crate::id::ids;

ids! {
    LATE = "nudge-late" (weeks, agreed);
    LATE_DO = "nudge-late-do";
    LAST_MET = "nudge-last-met" (weeks);
    NEVER_MET = "nudge-never-met";
    NEXT_DUE = "nudge-next-due" (day);
    SOON = "nudge-soon" (days, partner, hour);
    SOON_LOCKED = "nudge-soon-locked" (hour);
    PREPARE = "nudge-prepare";
    PREPARE_TASK = "nudge-prepare-task" (partner);
    TRIAL = "nudge-trial" (day);
    THIRD = "nudge-third";
    GAP = "nudge-gap" (weeks);
    DIRECTION = "nudge-direction" (partner);
    DIRECTION_LEARN = "nudge-direction-learn" (partner);
    OTHER_KIND = "nudge-other-kind" (count);
    WORTH = "nudge-worth";
    ENDS = "nudge-ends" (day);
    CHECK = "nudge-check";
    CARD = "nudge-card";
    TOOK_AWAY = "nudge-took-away" (partner);
    KIND_SOON = "nudge-kind-soon";
    KIND_AFTER = "nudge-kind-after";
    KIND_ADDED = "nudge-kind-added";
    KIND_NEEDS = "nudge-kind-needs";
    KIND_ASK = "nudge-kind-ask";
    PUSH = "nudge-push";
    MANY_ACTIVE = "nudge-many-active" (count);
}
