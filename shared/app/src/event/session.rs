//! What is chosen about a session.

/// Which of a session's texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Notebook {
    /// Only me: the own notes of a session.
    Mine,
    /// Both of us.
    Ours,
    /// What both want to speak about. Both of us.
    Agenda,
}

/// The three marks that need no typing (EXPERIENCE 4.2), and one of one's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MarkKind {
    /// I just learned something.
    Learned,
    /// Something to do.
    ToDo,
    /// Come back to this.
    ComeBack,
    /// I noticed I was defending. Only in *mine* (capability 59).
    Defending,
}

/// A line that one prepares (capabilities 8 and 9).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Point {
    /// One bigger idea.
    Idea,
    /// One question.
    Question,
    /// One thing to show.
    Show,
    /// One real task.
    Task,
    /// Who will use the result of the task. Brought along with it.
    TaskFor,
}

/// What somebody is asked again and again about how it goes. Each answers alone, and it stays theirs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RatingQuestion {
    /// How effective for the work? One of five; in the middle and at the end (capability 31).
    Work,
    /// How effective for you? The same.
    You,
    /// "I can say what I think to my partner." One of five (capability 37).
    Say,
    /// "I understand how this looks from their place." The same.
    See,
    /// Useful? Yes, in part, no (capability 5).
    Useful,
    /// Glad to have done it? The same.
    Glad,
}

/// Where the time together stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum RatingMoment {
    /// At the beginning.
    #[default]
    Start,
    /// From the fourth meeting on.
    Middle,
    /// At the end.
    End,
}

/// Where a session takes place, as seen by the person who says it (capability 108).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlaceKind {
    /// At my workplace.
    Mine,
    /// At my partner's workplace.
    Theirs,
    /// Neither's.
    Neutral,
    /// Walking.
    Walking,
    /// A meal.
    Meal,
    /// On the phone.
    Call,
    /// By video.
    Video,
}

/// When, how long and where; `None` leaves what is there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SessionPlan {
    /// Start, milliseconds since 1970, UTC.
    pub start_at_ms: Option<i64>,
    /// Length in minutes.
    pub length_minutes: Option<u32>,
    /// Where.
    pub place: Option<PlaceKind>,
}
