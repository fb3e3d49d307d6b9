//! What is there before and between meetings, as values that a person says: offers, goals, cards, where they stand.

/// A private list of lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListKind {
    /// What I assume about my partner; each line ends with a question mark.
    Assumptions,
    /// What I am here to learn.
    Wants,
}

/// Was a card useful?
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Useful {
    /// Yes.
    Yes,
    /// In part.
    Partly,
    /// Not for me.
    No,
}

/// Where somebody stands in a pair, said by themselves and seen by nobody else. It chooses cards and prompts; who teaches is
/// said topic by topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StandsAs {
    /// Newer to the work, or lower in rank.
    Newer,
    /// Longer there, or higher in rank.
    Longer,
    /// In a place like the other's.
    Alike,
}

/// Does my partner have a say in my pay, my promotion or my next role? Kept on this device and nowhere else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Power {
    /// Yes.
    Yes,
    /// No.
    No,
    /// I do not know.
    Unsure,
}

/// An answer to a statement of the readiness check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ready {
    /// Yes.
    Yes,
    /// Partly.
    Partly,
    /// Not now.
    NotNow,
}

/// The type of a pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PairType {
    /// Mostly from the newer one to the other.
    Reverse,
    /// Each shows the other something.
    Mutual,
    /// Two in similar places.
    Peer,
}

/// The kind of a topic. Technology is the last one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TopicKind {
    /// How people see an issue.
    Views,
    /// Customers and the people who are served.
    Customers,
    /// Ways of working.
    Work,
    /// How people treat each other.
    Culture,
    /// Careers.
    Careers,
    /// Technology.
    Technology,
}

impl TopicKind {
    /// All of them, in the order of the picker.
    pub const ALL: [Self; 6] =
        [Self::Views, Self::Customers, Self::Work, Self::Culture, Self::Careers, Self::Technology];
}

/// How at ease the learner is with a topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comfort {
    /// Never tried.
    Never,
    /// Tried with help.
    Helped,
    /// Tried alone.
    Alone,
    /// Uses it weekly.
    Weekly,
    /// Could show someone.
    Show,
}

/// How far ahead a goal lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Horizon {
    /// This month.
    Month,
    /// This year.
    Year,
    /// Further.
    Further,
}

/// Where a goal stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GoalState {
    /// Open.
    Open,
    /// Met.
    Met,
    /// It has become another one; the reason says why.
    Changed,
    /// Given up; the reason says why.
    Dropped,
}

/// A reminder that can be put off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NudgeKind {
    /// The next meeting is later than agreed.
    Late,
    /// No meeting for six weeks: pause, go on or end? Putting it off is to go on.
    Gap,
    /// Nothing in one of the two directions yet.
    NothingYet,
    /// Only technology of late.
    OtherKind,
    /// Three meetings: go on as is, change something, or end well?
    ThreeMeetings,
    /// The end that was agreed on is near.
    Ends,
    /// One last meeting, while wrapping up.
    LastMeeting,
}

/// The words of an offer. No `Debug`: they are people's words.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct OfferText {
    /// What I can show.
    pub what: String,
    /// How long it takes.
    pub takes: String,
    /// What you need to bring.
    pub bring: String,
}

/// Good times for me, in my own words, and as days and hours if wished. No calendar is read.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct GoodTimes {
    /// In my own words.
    pub text: String,
    /// Weekdays: 1 is Monday, 7 is Sunday.
    pub days: Vec<u32>,
    /// From this minute of the day on.
    pub from_minute: Option<u32>,
    /// Until this minute of the day.
    pub to_minute: Option<u32>,
}

/// What changes in a topic; `None` leaves what is there.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct TopicChange {
    /// Its name.
    pub title: Option<String>,
    /// "I will know it worked when …".
    pub worked_when: Option<String>,
    /// What kind it is.
    pub kind: Option<TopicKind>,
}

/// What to say of a goal that has grown into a project; `None` leaves what is there.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct ProjectPlan {
    /// What comes of it.
    pub outcome: Option<String>,
    /// For whom.
    pub audience: Option<String>,
    /// By when, milliseconds since 1970, UTC.
    pub due_at_ms: Option<i64>,
    /// What help it needs.
    pub help: Option<String>,
    /// The next step.
    pub next: Option<String>,
}
