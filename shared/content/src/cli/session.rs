//! The home screen, sessions, topics, prompts and answers, in a terminal.

use crate::id::ids;

ids! {
    WAITING_TWO = "cli-session-waiting-two" (session);
    WAITING_TAKE_AWAY = "cli-session-waiting-take-away" (session);
    WAITING_PICK = "cli-session-waiting-pick" (count, session);
    WAITING_PREPARE = "cli-session-waiting-prepare" (session);
    WAITING_CARD = "cli-session-waiting-card" (session);
    WAITING_HAPPENED = "cli-session-waiting-happened" (session);
    WAITING_LENGTH = "cli-session-waiting-length" (session);
    WAITING_QUESTION = "cli-session-waiting-question" (sentence, pair);
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
    NONE = "cli-session-none" (sentence);
    TWO_START = "cli-session-two-start" (sentence);
    TWO_LENGTH = "cli-session-two-length" (sentence);
    TWO_PLACE = "cli-session-two-place" (sentence);
    NO_TOPICS = "cli-session-no-topics" (sentence);
    PROMPT_HOW = "cli-session-prompt-how";
}
