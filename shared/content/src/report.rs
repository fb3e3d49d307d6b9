//! The report that a device makes from the sessions: counts, never percentages.

use crate::Id;
use crate::id::ids;

ids! {
    TITLE = "report-title";
    SINCE = "report-since" (day);
    MEETINGS = "report-meetings" (done, planned);
    MEETINGS_UNPLANNED = "report-meetings-unplanned" (count);
    CALLED_OFF = "report-called-off" (count);
    FELL_THROUGH = "report-fell-through" (count);
    HOURS = "report-hours" (hours);
    PERSON_HOURS = "report-person-hours" (hours);
    PLACES = "report-places";
    PLACE_LINE = "report-place-line" (place, count);
    PLACE_ONE = "report-place-one";
    GOALS = "report-goals";
    GOAL_OPEN = "report-goal-open";
    GOAL_MET = "report-goal-met";
    GOAL_CHANGED = "report-goal-changed";
    GOAL_DROPPED = "report-goal-dropped";
    GOAL_WHY = "report-goal-why";
    GOALS_COUNT = "report-goals-count" (count, total);
    TOOK_AWAY = "report-took-away" (count, total);
    LESSONS = "report-lessons" (count);
    OPPORTUNITIES = "report-opportunities" (count);
    TRIED = "report-tried";
    TEXTS = "report-texts";
    MADE_HERE = "report-made-here";
    NONE = "report-none";
    YEARS = "report-years" (year, phases, count);
    OF = "report-of" (title, name, partner);
    AGREED = "report-agreed" (cadence);
    DAYS_BETWEEN = "report-days-between" (list);
    CADENCE = "report-cadence" (answers);
    IN_PERSON = "report-in-person" (count);
    REMOTELY = "report-remotely" (count);
    SOMEWHERE = "report-somewhere" (count);
    TOGETHER = "report-together" (total, parts, count);
    MET_THROUGH = "report-met-through" (what, who, day);
    TIMES = "report-times" (count);
    KNOWN = "report-known";
    NOTHING_ASKED = "report-nothing-asked";
    NO_CONTACTS = "report-no-contacts";
    RATING = "report-rating" (question, answer, moment, day);
    QUESTION_NEWER = "report-question-newer";
    ANSWER_NEWER = "report-answer-newer";
    AT_START = "report-at-start";
    AT_MIDDLE = "report-at-middle";
    AT_END = "report-at-end";
    AT_OTHER = "report-at-other";
    SHARED_MINE = "report-shared-mine" (rating);
    SHARED_PARTNER = "report-shared-partner" (partner, rating);
}

/// What became of a goal.
pub const GOAL_STATES: [Id; 4] = [GOAL_OPEN, GOAL_MET, GOAL_CHANGED, GOAL_DROPPED];
