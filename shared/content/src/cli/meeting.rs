//! A meeting before and after it, the report, and how it goes, in a terminal.

use crate::id::ids;

ids! {
    PROPOSED = "cli-meeting-proposed" (session);
    MINE_PROPOSED = "cli-meeting-mine-proposed" (count);
    BOTH_PROPOSED = "cli-meeting-both-proposed" (count);
    PICK = "cli-meeting-pick" (proposal);
    NO_SUCH_TIME = "cli-meeting-no-such-time";
    I_BRING = "cli-meeting-i-bring" (count);
    TASK_FOR = "cli-meeting-task-for";
    NO_ONE_NAMED = "cli-meeting-no-one-named";
    ON = "cli-meeting-on" (elapsed);
    ON_OF = "cli-meeting-on-of" (elapsed, planned);
    TOOK = "cli-meeting-took" (elapsed);
    TOOK_OF = "cli-meeting-took-of" (elapsed, planned);
    MET = "cli-meeting-met" (session);
    NO_CARD = "cli-meeting-no-card";
    FILL = "cli-meeting-fill" (hour, mark, session);
    REPORT_OF = "cli-meeting-report-of" (title, name, partner);
    AGREED = "cli-meeting-agreed" (cadence);
    DAYS_BETWEEN = "cli-meeting-days-between" (list);
    CADENCE = "cli-meeting-cadence" (answers);
    IN_PERSON = "cli-meeting-in-person" (count);
    REMOTELY = "cli-meeting-remotely" (count);
    SOMEWHERE = "cli-meeting-somewhere" (count);
    TOGETHER = "cli-meeting-together" (total, parts, count);
    MET_THROUGH = "cli-meeting-met-through" (what, who, day);
    SHARED_MINE = "cli-meeting-shared-mine" (rating);
    SHARED_PARTNER = "cli-meeting-shared-partner" (partner, rating);
    TIMES = "cli-meeting-times" (count);
    NOTHING_ASKED = "cli-meeting-nothing-asked";
    ASK = "cli-meeting-ask" (question, answers, word);
    ANSWER_TYPED = "cli-meeting-answer-typed" (typed, answer);
    SAY_ONE = "cli-meeting-say-one" (answers);
    RATING = "cli-meeting-rating" (question, answer, moment, day);
    QUESTION_NEWER = "cli-meeting-question-newer";
    ANSWER_NEWER = "cli-meeting-answer-newer";
    AT_START = "cli-meeting-at-start";
    AT_MIDDLE = "cli-meeting-at-middle";
    AT_END = "cli-meeting-at-end";
    AT_OTHER = "cli-meeting-at-other";
    NO_CONTACTS = "cli-meeting-no-contacts";
    KNOWN = "cli-meeting-known";
}
