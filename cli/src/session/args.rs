//! Arguments of `turnabout session …`.

use app::session::event::{MarkKind, Notebook, PlaceKind, Point};
use clap::{Args, Subcommand, ValueEnum};

/// `turnabout session …`
#[derive(Subcommand)]
pub enum SessionCommand {
    /// Make a session.
    New {
        #[command(flatten)]
        plan: PlanArguments,
        /// What you want to speak about; both of you see it.
        #[arg(long, value_name = "TEXT")]
        agenda: Option<String>,
        /// The pair.
        #[arg(long, value_name = "ID")]
        pair: Option<String>,
    },
    /// List all sessions, newest first.
    List,
    /// Show a session: your own notes beside those of both.
    Show {
        /// The session.
        session: Option<String>,
    },
    /// Write: a line, standard input (-), or the whole text in your editor.
    Note(NoteArguments),
    /// Make a mark, stamped with the minute.
    Mark {
        /// Which.
        mark: Mark,
        /// May be left out and filled in afterwards.
        #[arg(default_value = "", hide_default_value = true)]
        text: String,
        /// For both of you rather than only for you.
        #[arg(long)]
        ours: bool,
        #[command(flatten)]
        which: WhichSession,
    },
    /// Fill a mark in.
    Fill {
        /// The mark.
        mark: String,
        /// Its text.
        text: String,
        #[command(flatten)]
        which: WhichSession,
    },
    /// Your line "I took away …"; both of you see it.
    Took {
        /// One line.
        line: String,
        #[command(flatten)]
        which: WhichSession,
    },
    /// Agree on a next step: when …, then ….
    Step {
        /// The occasion.
        #[arg(long)]
        when: String,
        /// What is done then.
        #[arg(long)]
        then: String,
        /// You do it.
        #[arg(long, conflicts_with = "partner")]
        me: bool,
        /// Your partner does it.
        #[arg(long)]
        partner: bool,
        #[command(flatten)]
        which: WhichSession,
    },
    /// A step is done.
    Done {
        /// The step.
        step: String,
        /// Not done after all.
        #[arg(long)]
        not: bool,
        #[command(flatten)]
        which: WhichSession,
    },
    /// Take a mark or a next step away; what stood there on an earlier day comes back with `restore`.
    Remove {
        /// The mark or step.
        id: String,
        #[command(flatten)]
        which: WhichSession,
    },
    /// Change when, how long and where; also settles Two answers.
    Plan {
        /// The session.
        session: Option<String>,
        #[command(flatten)]
        plan: PlanArguments,
    },
    /// Copy one line of your own notes into those of both.
    Share {
        /// The line's number, the line, or a part of it that no other line has.
        line: String,
        #[command(flatten)]
        which: WhichSession,
    },
    /// Propose up to three times for your partner to pick from; makes a session, or goes with one that is there.
    Propose {
        /// The times, such as "2026-05-03 10:00" or "tue 16:30".
        #[arg(required = true, num_args = 1.., value_name = "TIME")]
        times: Vec<String>,
        /// You mean them, although one is past or more than a year ahead.
        #[arg(long)]
        meant: bool,
        /// Its length.
        #[arg(long)]
        minutes: Option<u32>,
        /// The kind of place, as you see it.
        #[arg(long)]
        place: Option<Place>,
        /// The session, if it is there already.
        #[arg(long, value_name = "ID")]
        session: Option<String>,
        /// The pair, for a new one.
        #[arg(long, value_name = "ID", conflicts_with = "session")]
        pair: Option<String>,
    },
    /// Pick one of the proposed times.
    Pick {
        /// Its number in the list, or the time.
        time: String,
        #[command(flatten)]
        which: WhichSession,
    },
    /// Two minutes before a session: prepare for yourself, and bring to the agenda what you like. Without options: show.
    Prepare(PrepareArguments),
    /// The meeting begins now.
    Begin {
        /// The session.
        session: Option<String>,
        /// You mean it, although its time is still to come or it was called off.
        #[arg(long)]
        meant: bool,
    },
    /// Show what you turn round to the other person: nothing of your own notes.
    Turn {
        /// The session.
        session: Option<String>,
    },
    /// One question that you could ask before you answer.
    Ask {
        /// Another one.
        #[arg(long)]
        another: bool,
        #[command(flatten)]
        which: WhichSession,
    },
    /// Two minutes after a session: marks, one line, one step. Without options: show.
    Card {
        /// Later; you can put it off once.
        #[arg(long, conflicts_with = "done")]
        later: bool,
        /// You are done with it, or leave it.
        #[arg(long)]
        done: bool,
        #[command(flatten)]
        which: WhichSession,
    },
    /// "We met": write down a meeting that nobody had planned, any day back.
    Met {
        /// When it began, such as "yesterday 16:30"; without it, it has just ended.
        #[arg(long, value_name = "TIME")]
        at: Option<String>,
        /// Its length.
        #[arg(long)]
        minutes: u32,
        /// The kind of place, as you see it.
        #[arg(long)]
        place: Option<Place>,
        /// The pair.
        #[arg(long, value_name = "ID")]
        pair: Option<String>,
    },
    /// The meeting is over.
    End {
        /// The session.
        session: Option<String>,
        /// You mean it, although nobody has begun it.
        #[arg(long)]
        meant: bool,
    },
    /// It does not take place, or did not; no reason is asked.
    CallOff {
        /// The session.
        session: Option<String>,
        /// Other times for it, such as "2026-05-03 10:00": up to three.
        #[arg(long, value_name = "TIME", num_args = 1..)]
        propose: Vec<String>,
        /// You mean them, although one is past or more than a year ahead.
        #[arg(long, requires = "propose")]
        meant: bool,
    },
    /// Say afterwards that it was held: when, how long and where. Without options: as planned.
    Correct {
        /// The session.
        session: Option<String>,
        #[command(flatten)]
        was: WasArguments,
    },
    /// Propose the next one: as long and at the same place, from the weeks that you agreed on and both people's good times.
    Next {
        /// The session that it comes after; without it, the last one that was held.
        session: Option<String>,
    },
}

/// `turnabout session prepare …`
#[derive(Args)]
pub struct PrepareArguments {
    /// One bigger idea; empty takes it back.
    #[arg(long, value_name = "TEXT")]
    pub idea: Option<String>,
    /// One question.
    #[arg(long, value_name = "TEXT")]
    pub question: Option<String>,
    /// One thing to show.
    #[arg(long, value_name = "TEXT")]
    pub show: Option<String>,
    /// One real task.
    #[arg(long, value_name = "TEXT")]
    pub task: Option<String>,
    /// Who will use the result of the task.
    #[arg(long, value_name = "TEXT")]
    pub task_for: Option<String>,
    /// Bring these to the agenda, where both of you see them.
    #[arg(long, value_name = "WHAT")]
    pub bring: Vec<Bring>,
    /// No preparation this time.
    #[arg(long)]
    pub leave: bool,
    #[command(flatten)]
    pub which: WhichSession,
}

/// What can be brought.
#[derive(Clone, Copy, ValueEnum)]
pub enum Bring {
    /// The idea.
    Idea,
    /// The question.
    Question,
    /// The thing to show.
    Show,
    /// The task, and who will use its result.
    Task,
}

impl From<Bring> for Point {
    fn from(bring: Bring) -> Self {
        match bring {
            Bring::Idea => Self::Idea,
            Bring::Question => Self::Question,
            Bring::Show => Self::Show,
            Bring::Task => Self::Task,
        }
    }
}

/// Which session, where the first words are something else.
#[derive(Args)]
pub struct WhichSession {
    /// The session.
    #[arg(long, value_name = "ID")]
    pub session: Option<String>,
}

/// When it was, how long and where.
#[derive(Args)]
pub struct WasArguments {
    /// When it began.
    #[arg(long, value_name = "TIME")]
    pub at: Option<String>,
    /// Its length.
    #[arg(long)]
    pub minutes: Option<u32>,
    /// The kind of place, as you see it.
    #[arg(long)]
    pub place: Option<Place>,
}

/// When, how long and where.
#[derive(Args, Default)]
pub struct PlanArguments {
    /// The start in your time zone: "2026-05-03 10:00", "tue 16:30", "tomorrow 10:00", "24.03. 16:30"; or with its difference from
    /// UTC, as in RFC 3339.
    #[arg(long, value_name = "TIME")]
    pub at: Option<String>,
    /// You mean it, although the time is past or more than a year ahead.
    #[arg(long, requires = "at")]
    pub meant: bool,
    /// It starts now.
    #[arg(long, conflicts_with = "at")]
    pub now: bool,
    /// Its length.
    #[arg(long)]
    pub minutes: Option<u32>,
    /// The kind of place, as you see it.
    #[arg(long)]
    pub place: Option<Place>,
}

/// `turnabout session note …`
#[derive(Args)]
pub struct NoteArguments {
    /// The session's id, the text, or both; - reads the text from standard input; no text opens your editor.
    #[arg(value_name = "ID] [TEXT", num_args = 0..=2)]
    pub words: Vec<String>,
    #[command(flatten)]
    pub note: Note,
    /// The text takes the place of what is there, in as small steps as can be.
    #[arg(long)]
    pub replace: bool,
}

/// Whose text.
#[derive(Args)]
#[group(required = true, multiple = false)]
pub struct Note {
    /// Only you.
    #[arg(long)]
    mine: bool,
    /// Both of you.
    #[arg(long)]
    ours: bool,
    /// What you want to speak about; both of you.
    #[arg(long)]
    agenda: bool,
}

impl Note {
    /// Which text.
    pub fn notebook(&self) -> Notebook {
        match (self.mine, self.ours) {
            (true, _) => Notebook::Mine,
            (false, true) => Notebook::Ours,
            (false, false) => Notebook::Agenda,
        }
    }
}

/// The three marks.
#[derive(Clone, Copy, ValueEnum)]
pub enum Mark {
    /// I just learned something.
    Learned,
    /// Something to do.
    Todo,
    /// Come back to this.
    ComeBack,
    /// I noticed I was defending. Only for you.
    Defending,
}

impl From<Mark> for MarkKind {
    fn from(mark: Mark) -> Self {
        match mark {
            Mark::Learned => Self::Learned,
            Mark::Todo => Self::ToDo,
            Mark::ComeBack => Self::ComeBack,
            Mark::Defending => Self::Defending,
        }
    }
}

/// The kinds of place.
#[derive(Clone, Copy, ValueEnum)]
pub enum Place {
    /// At your workplace.
    Mine,
    /// At your partner's workplace.
    Theirs,
    /// At neither's.
    Neutral,
    /// Walking.
    Walking,
    /// Over a meal.
    Meal,
    /// On the phone.
    Call,
    /// By video.
    Video,
}

impl From<Place> for PlaceKind {
    fn from(place: Place) -> Self {
        match place {
            Place::Mine => Self::Mine,
            Place::Theirs => Self::Theirs,
            Place::Neutral => Self::Neutral,
            Place::Walking => Self::Walking,
            Place::Meal => Self::Meal,
            Place::Call => Self::Call,
            Place::Video => Self::Video,
        }
    }
}
