//! The home screen.

use crate::id::ids;

ids! {
    LABEL_NEXT = "today-label-next";
    LABEL_LAST = "today-label-last";
    LABEL_TOPICS = "today-label-topics";
    NONE_PLANNED = "today-none-planned";
    TOPICS_ACTIVE = "today-topics-active" (count);
    WAITING_TITLE = "today-waiting-title";
    WAITING_TWO = "today-waiting-two";
    WAITING_TAKE_AWAY = "today-waiting-take-away";
    WAITING_PICK = "today-waiting-pick" (count);
    WAITING_PREPARE = "today-waiting-prepare";
    WAITING_CARD = "today-waiting-card";
    WAITING_HAPPENED = "today-waiting-happened";
    WAITING_LENGTH = "today-waiting-length";
    QUESTION_ANSWERED = "today-question-answered";
    WAITING_NOBODY = "today-waiting-nobody";
    WAITING_ADMISSION = "today-waiting-admission";
}
