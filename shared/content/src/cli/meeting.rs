//! A meeting before and after it, the report, and how it goes, in a terminal.

use crate::id::ids;

ids! {
    PROPOSED = "cli-meeting-proposed" (session);
    PICK = "cli-meeting-pick" (proposal);
    NO_SUCH_TIME = "cli-meeting-no-such-time";
    MET = "cli-meeting-met" (session);
    CALLED_OFF = "cli-meeting-called-off" (session);
    NEXT = "cli-meeting-next" (session, times);
    FILL = "cli-meeting-fill" (hour, mark, session);
    ASK = "cli-meeting-ask" (question, answers, word);
    ANSWER_TYPED = "cli-meeting-answer-typed" (typed, answer);
    SAY_ONE = "cli-meeting-say-one" (answers);
    NO_CONTACTS = "cli-meeting-no-contacts" (sentence);
}
