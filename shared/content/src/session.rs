//! One meeting: marks, places, the card afterwards, and preparing.

use crate::Id;
use crate::id::ids;

ids! {
    START = "session-start";
    END = "session-end";
    MET = "session-met";
    ELAPSED = "session-elapsed" (minutes);
    MARK_LEARNED = "session-mark-learned";
    MARK_TO_DO = "session-mark-to-do";
    MARK_COME_BACK = "session-mark-come-back";
    MARK_DEFENDING = "session-mark-defending";
    MARK_COPY = "session-mark-copy";
    MARK_FILL = "session-mark-fill" (hour);
    PLACE_MINE = "session-place-mine";
    PLACE_THEIRS = "session-place-theirs" (partner);
    PLACE_NEUTRAL = "session-place-neutral";
    PLACE_WALKING = "session-place-walking";
    PLACE_MEAL = "session-place-meal";
    PLACE_CALL = "session-place-call";
    PLACE_VIDEO = "session-place-video";
    TURN_TITLE = "session-turn-title";
    TURN_TEXT = "session-turn-text";
    TURN_EMPTY = "session-turn-empty";
    NOTING = "session-noting";
    ASK_FIRST = "session-ask-first";
    ASK_TRIED = "session-ask-tried";
    ASK_WISH = "session-ask-wish";
    ASK_PLACE = "session-ask-place";
    ASK_HARD = "session-ask-hard";
    ASK_LISTEN = "session-ask-listen";
    ASK_THINK = "session-ask-think";
    CARD_TITLE = "session-card-title";
    CARD_TEXT = "session-card-text";
    CARD_TOOK = "session-card-took";
    CARD_WHEN = "session-card-when";
    CARD_THEN = "session-card-then";
    CARD_MARKS = "session-card-marks" (count);
    CARD_THANKS = "session-card-thanks" (partner);
    CARD_DONE = "session-card-done";
    CARD_LATER = "session-card-later";
    CARD_SKIP = "session-card-skip";
    TOOK_AWAY = "session-took-away" (name);
    TOOK_AWAY_NONE = "session-took-away-none" (partner);
    PREPARE_IDEA = "session-prepare-idea";
    PREPARE_QUESTION = "session-prepare-question";
    PREPARE_SHOW = "session-prepare-show";
    PREPARE_TASK = "session-prepare-task";
    PREPARE_BRING = "session-prepare-bring";
    PREPARE_COUNT = "session-prepare-count" (count, name);
    PROPOSED = "session-proposed" (count, partner);
    PROPOSED_PICK = "session-proposed-pick";
    CALENDAR = "session-calendar";
    NO_TIME = "session-no-time";
    MINUTES = "session-minutes" (count);
    WITH = "session-with" (partner);
    ENDED = "session-ended";
    ON_NOW = "session-on-now";
    CALLED_OFF = "session-called-off";
    FELL_THROUGH = "session-fell-through";
    TO_FILL = "session-to-fill" (count);
    AT_MINE = "session-at-mine";
    AT_THEIRS = "session-at-theirs";
    AT_NEUTRAL = "session-at-neutral";
    AT_WALKING = "session-at-walking";
    AT_MEAL = "session-at-meal";
    AT_CALL = "session-at-call";
    AT_VIDEO = "session-at-video";
    AGENDA = "session-agenda";
    MERGED = "session-merged";
    NOTHING_YET = "session-nothing-yet";
    MARKS_TITLE = "session-marks-title";
    FILL_IN = "session-fill-in";
    TOOK_AWAY_TITLE = "session-took-away-title";
    TOOK_YOU = "session-took-you";
    NEXT_STEPS = "session-next-steps";
    STEP = "session-step" (when, then);
    NEWER = "session-newer";
    MARK_NEWER = "session-mark-newer";
    TWO_START = "session-two-start" (answers);
    TWO_LENGTH = "session-two-length" (answers);
    TWO_PLACE = "session-two-place" (answers);
    OR = "session-or";
    MINE_PROPOSED = "session-mine-proposed" (count);
    BOTH_PROPOSED = "session-both-proposed" (count);
    I_BRING = "session-i-bring" (count);
    TASK_FOR = "session-task-for";
    NO_ONE_NAMED = "session-no-one-named";
    ON = "session-on" (elapsed);
    ON_OF = "session-on-of" (elapsed, planned);
    TOOK = "session-took" (elapsed);
    TOOK_OF = "session-took-of" (elapsed, planned);
    NO_SESSIONS = "session-no-sessions";
    NO_CARD = "session-no-card";
    TIMES_MINE = "session-times-mine" (times);
    TIMES_PARTNER = "session-times-partner" (partner, times);
    HOURS = "session-hours" (from, to);
}

/// The three marks.
pub const MARKS: [Id; 3] = [MARK_LEARNED, MARK_TO_DO, MARK_COME_BACK];

/// Questions to ask before one answers, one at a time, beside [`ASK_FIRST`].
pub const ASKS: [Id; 6] = [ASK_TRIED, ASK_WISH, ASK_PLACE, ASK_HARD, ASK_LISTEN, ASK_THINK];

/// The seven kinds of place.
pub const PLACES: [Id; 7] =
    [PLACE_MINE, PLACE_THEIRS, PLACE_NEUTRAL, PLACE_WALKING, PLACE_MEAL, PLACE_CALL, PLACE_VIDEO];
