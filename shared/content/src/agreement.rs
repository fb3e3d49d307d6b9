//! The agreement: nine clauses, and what changed between two versions of it.

use crate::Id;
use crate::id::ids;

ids! {
    TITLE = "agreement-title";
    TEXT = "agreement-text";
    NOT_AGREED = "agreement-not-agreed";
    DEFAULT_LABEL = "agreement-default-label";
    LEARN_TITLE = "agreement-learn-title";
    LEARN_HELP = "agreement-learn-help";
    LEARN_DEFAULT = "agreement-learn-default";
    CADENCE_TITLE = "agreement-cadence-title";
    CADENCE_HELP = "agreement-cadence-help";
    CADENCE_DEFAULT = "agreement-cadence-default";
    PLACE_TITLE = "agreement-place-title";
    PLACE_HELP = "agreement-place-help";
    PLACE_DEFAULT = "agreement-place-default";
    ARRANGE_TITLE = "agreement-arrange-title";
    ARRANGE_HELP = "agreement-arrange-help";
    ARRANGE_DEFAULT = "agreement-arrange-default";
    STAYS_TITLE = "agreement-stays-title";
    STAYS_HELP = "agreement-stays-help";
    STAYS_DEFAULT = "agreement-stays-default";
    NOTES_TITLE = "agreement-notes-title";
    NOTES_HELP = "agreement-notes-help";
    NOTES_DEFAULT = "agreement-notes-default";
    POWER_TITLE = "agreement-power-title";
    POWER_HELP = "agreement-power-help";
    POWER_DEFAULT = "agreement-power-default";
    STOP_TITLE = "agreement-stop-title";
    STOP_HELP = "agreement-stop-help";
    STOP_DEFAULT = "agreement-stop-default";
    PAYS_TITLE = "agreement-pays-title";
    PAYS_HELP = "agreement-pays-help";
    PAYS_DEFAULT = "agreement-pays-default";
    CADENCE_WEEKS = "agreement-cadence-weeks" (weeks);
    CADENCE_AFTER = "agreement-cadence-after" (what);
    PAYS_EACH = "agreement-pays-each";
    PAYS_LEARNER = "agreement-pays-learner";
    PAYS_PERSON = "agreement-pays-person" (name);
    PAYS_PROGRAMME = "agreement-pays-programme";
    CHANGED = "agreement-changed" (day, after, before);
    ADDED = "agreement-added" (day, after);
    LEFT_OUT = "agreement-left-out" (day, before);
    SAME = "agreement-same";
    CHANGED_CLAUSE = "agreement-changed-clause" (clause);
    WAITS_PARTNER = "agreement-waits-partner" (partner);
    WAITS_YOU = "agreement-waits-you" (partner);
    BOTH = "agreement-both" (day);
    TWO_ANSWERS = "agreement-two-answers";
    NOTHING_AGREED = "agreement-nothing-agreed";
    IN_FORCE = "agreement-in-force";
    RUN_OUT = "agreement-run-out";
    PROPOSED = "agreement-proposed";
    NOTHING_PROPOSED = "agreement-nothing-proposed";
    PICK_ONE = "agreement-pick-one";
    WAITS_YOURS = "agreement-waits-yours" (partner);
    WAITS_BOTH = "agreement-waits-both";
    CHANGE_LINE = "agreement-change-line" (clause, new, old);
    CHANGE_NEW = "agreement-change-new" (clause, new);
    CHANGE_GONE = "agreement-change-gone" (clause, old);
    ANSWERS_TITLE = "agreement-answers-title" (clause);
    YOU_PAY = "agreement-you-pay";
    WHO_PAYS = "agreement-who-pays" (what);
    NOTHING_SUGGESTED = "agreement-nothing-suggested";
}

/// One clause: what it is called, a short help, and a wording to start from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clause {
    /// What it is called.
    pub title: Id,
    /// What to think of.
    pub help: Id,
    /// A wording that the two may change.
    pub default: Id,
}

/// The nine clauses in the order of the agreement.
pub const CLAUSES: [Clause; 9] = [
    Clause { title: LEARN_TITLE, help: LEARN_HELP, default: LEARN_DEFAULT },
    Clause { title: CADENCE_TITLE, help: CADENCE_HELP, default: CADENCE_DEFAULT },
    Clause { title: PLACE_TITLE, help: PLACE_HELP, default: PLACE_DEFAULT },
    Clause { title: ARRANGE_TITLE, help: ARRANGE_HELP, default: ARRANGE_DEFAULT },
    Clause { title: STAYS_TITLE, help: STAYS_HELP, default: STAYS_DEFAULT },
    Clause { title: NOTES_TITLE, help: NOTES_HELP, default: NOTES_DEFAULT },
    Clause { title: POWER_TITLE, help: POWER_HELP, default: POWER_DEFAULT },
    Clause { title: STOP_TITLE, help: STOP_HELP, default: STOP_DEFAULT },
    Clause { title: PAYS_TITLE, help: PAYS_HELP, default: PAYS_DEFAULT },
];
