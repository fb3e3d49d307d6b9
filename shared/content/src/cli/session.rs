//! The home screen, sessions, topics, prompts and answers, in a terminal.

use crate::id::ids;

ids! {
    LABEL_NEXT = "cli-session-label-next";
    LABEL_LAST = "cli-session-label-last";
    LABEL_TOPICS = "cli-session-label-topics";
    NONE_PLANNED = "cli-session-none-planned";
    TOPICS_ACTIVE = "cli-session-topics-active" (count);
    WAITING_TITLE = "cli-session-waiting-title";
    WAITING_TWO = "cli-session-waiting-two" (session);
    WAITING_TAKE_AWAY = "cli-session-waiting-take-away" (session);
    WAITING_NOBODY = "cli-session-waiting-nobody" (pair);
    WAITING_ADMISSION = "cli-session-waiting-admission" (pair);
    LABEL_NAME = "cli-session-label-name";
    LABEL_NOTEBOOK = "cli-session-label-notebook";
    LABEL_RELAY = "cli-session-label-relay";
    STAGE_OPENING = "cli-session-stage-opening";
    STAGE_DAMAGED = "cli-session-stage-damaged";
    STAGE_FRESH = "cli-session-stage-fresh";
    STAGE_LINKING = "cli-session-stage-linking";
    NO_RELAY = "cli-session-no-relay";
    NO_TIME = "cli-session-no-time";
    MINUTES = "cli-session-minutes" (count);
    WITH = "cli-session-with" (partner);
    ENDED = "cli-session-ended";
    TO_FILL = "cli-session-to-fill" (count);
    NONE = "cli-session-none";
    AGENDA = "cli-session-agenda";
    MERGED = "cli-session-merged";
    NOTHING_YET = "cli-session-nothing-yet";
    MARKS = "cli-session-marks";
    FILL_IN = "cli-session-fill-in";
    TOOK_AWAY = "cli-session-took-away";
    TOOK_YOU = "cli-session-took-you";
    NEXT_STEPS = "cli-session-next-steps";
    STEP = "cli-session-step" (when, then);
    NEWER = "cli-session-newer";
    TWO_START = "cli-session-two-start" (answers);
    TWO_LENGTH = "cli-session-two-length" (answers);
    TWO_PLACE = "cli-session-two-place" (answers);
    OR = "cli-session-or";
    YOU_TEACH = "cli-session-you-teach" (partner);
    TEACHES_YOU = "cli-session-teaches-you" (partner);
    TWO_TEACHERS = "cli-session-two-teachers";
    WORKED_WHEN = "cli-session-worked-when" (when);
    NO_TOPICS = "cli-session-no-topics";
    PROMPT_NEWER = "cli-session-prompt-newer";
    PROMPT_HOW = "cli-session-prompt-how";
    NO_PROMPT = "cli-session-no-prompt";
    ANSWER_MINE = "cli-session-answer-mine";
    ANSWER_OURS = "cli-session-answer-ours";
    NO_ANSWERS = "cli-session-no-answers";
}
