//! Starter topics, sorted by kind, in both directions. Technology is not the first kind.

use crate::Id;
use crate::id::ids;

ids! {
    TEACH_TITLE = "topic-teach-title";
    LEARN_TITLE = "topic-learn-title";
    NO_TOPICS = "topic-no-topics";
    NONE_YET = "topic-none-yet";
    KIND_VIEWS = "topic-kind-views";
    KIND_CUSTOMERS = "topic-kind-customers";
    KIND_WORK = "topic-kind-work";
    KIND_CULTURE = "topic-kind-culture";
    KIND_CAREERS = "topic-kind-careers";
    KIND_TECHNOLOGY = "topic-kind-technology";
    VIEWS_FROM_JUNIOR_1 = "topic-views-from-junior-1";
    VIEWS_FROM_JUNIOR_2 = "topic-views-from-junior-2";
    VIEWS_FROM_SENIOR_1 = "topic-views-from-senior-1";
    VIEWS_FROM_SENIOR_2 = "topic-views-from-senior-2";
    CUSTOMERS_FROM_JUNIOR_1 = "topic-customers-from-junior-1";
    CUSTOMERS_FROM_JUNIOR_2 = "topic-customers-from-junior-2";
    CUSTOMERS_FROM_SENIOR_1 = "topic-customers-from-senior-1";
    CUSTOMERS_FROM_SENIOR_2 = "topic-customers-from-senior-2";
    WORK_FROM_JUNIOR_1 = "topic-work-from-junior-1";
    WORK_FROM_JUNIOR_2 = "topic-work-from-junior-2";
    WORK_FROM_SENIOR_1 = "topic-work-from-senior-1";
    WORK_FROM_SENIOR_2 = "topic-work-from-senior-2";
    CULTURE_FROM_JUNIOR_1 = "topic-culture-from-junior-1";
    CULTURE_FROM_JUNIOR_2 = "topic-culture-from-junior-2";
    CULTURE_FROM_SENIOR_1 = "topic-culture-from-senior-1";
    CULTURE_FROM_SENIOR_2 = "topic-culture-from-senior-2";
    CAREERS_FROM_JUNIOR_1 = "topic-careers-from-junior-1";
    CAREERS_FROM_JUNIOR_2 = "topic-careers-from-junior-2";
    CAREERS_FROM_SENIOR_1 = "topic-careers-from-senior-1";
    CAREERS_FROM_SENIOR_2 = "topic-careers-from-senior-2";
    TECHNOLOGY_FROM_JUNIOR_1 = "topic-technology-from-junior-1";
    TECHNOLOGY_FROM_JUNIOR_2 = "topic-technology-from-junior-2";
    TECHNOLOGY_FROM_SENIOR_1 = "topic-technology-from-senior-1";
    TECHNOLOGY_FROM_SENIOR_2 = "topic-technology-from-senior-2";
    START_TITLE = "topic-start-title";
    START_TEXT = "topic-start-text";
    START_KNOWN = "topic-start-known";
    START_UNSURE = "topic-start-unsure";
    YOU_TEACH = "topic-you-teach" (partner);
    TEACHES_YOU = "topic-teaches-you" (partner);
    TWO_TEACHERS = "topic-two-teachers";
    WORKED_WHEN = "topic-worked-when" (when);
    STATE_ACTIVE = "topic-state-active";
    STATE_PARKED = "topic-state-parked";
    STATE_DONE = "topic-state-done";
}

/// One kind of topic, with topics to start from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kind {
    /// What it is called.
    pub title: Id,
    /// What the junior partner can show.
    pub from_junior: [Id; 2],
    /// What the senior partner can show.
    pub from_senior: [Id; 2],
}

/// The six kinds in the order of the picker.
pub const KINDS: [Kind; 6] = [
    Kind {
        title: KIND_VIEWS,
        from_junior: [VIEWS_FROM_JUNIOR_1, VIEWS_FROM_JUNIOR_2],
        from_senior: [VIEWS_FROM_SENIOR_1, VIEWS_FROM_SENIOR_2],
    },
    Kind {
        title: KIND_CUSTOMERS,
        from_junior: [CUSTOMERS_FROM_JUNIOR_1, CUSTOMERS_FROM_JUNIOR_2],
        from_senior: [CUSTOMERS_FROM_SENIOR_1, CUSTOMERS_FROM_SENIOR_2],
    },
    Kind {
        title: KIND_WORK,
        from_junior: [WORK_FROM_JUNIOR_1, WORK_FROM_JUNIOR_2],
        from_senior: [WORK_FROM_SENIOR_1, WORK_FROM_SENIOR_2],
    },
    Kind {
        title: KIND_CULTURE,
        from_junior: [CULTURE_FROM_JUNIOR_1, CULTURE_FROM_JUNIOR_2],
        from_senior: [CULTURE_FROM_SENIOR_1, CULTURE_FROM_SENIOR_2],
    },
    Kind {
        title: KIND_CAREERS,
        from_junior: [CAREERS_FROM_JUNIOR_1, CAREERS_FROM_JUNIOR_2],
        from_senior: [CAREERS_FROM_SENIOR_1, CAREERS_FROM_SENIOR_2],
    },
    Kind {
        title: KIND_TECHNOLOGY,
        from_junior: [TECHNOLOGY_FROM_JUNIOR_1, TECHNOLOGY_FROM_JUNIOR_2],
        from_senior: [TECHNOLOGY_FROM_SENIOR_1, TECHNOLOGY_FROM_SENIOR_2],
    },
];
