//! Arguments of `turnabout history …` and `turnabout restore …`.

use app::session::event::Notebook;
use clap::{Args, Subcommand, ValueEnum};

/// The past of a text, and bringing it back.
#[derive(Subcommand)]
pub enum HistoryCommand {
    /// Who changed a session's text on which day, and how it was; 90 days are kept on this computer.
    History(HistoryArguments),
    /// Bring a text back as it was, or a part of it, as a new edit.
    Restore(RestoreArguments),
    /// Settle a sentence that both of you wrote in while apart: take one of the two, take both, or leave it.
    Settle(SettleArguments),
}

/// Which of a session's texts; both of yours, unless said otherwise.
#[derive(Args)]
#[group(multiple = false)]
pub struct Text {
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

impl Text {
    /// Which text.
    pub fn notebook(&self) -> Notebook {
        match (self.mine, self.agenda) {
            (true, _) => Notebook::Mine,
            (false, true) => Notebook::Agenda,
            (false, false) => Notebook::Ours,
        }
    }
}

/// Which part of the past.
#[derive(Args)]
#[group(multiple = false)]
pub struct When {
    /// This day, such as 2026-05-03. Days are those of UTC, by this computer's clock.
    #[arg(long, value_name = "DATE")]
    pub day: Option<String>,
    /// What both of you wrote while apart, the last time you did.
    #[arg(long)]
    pub apart: bool,
}

/// `turnabout history …`
#[derive(Args)]
pub struct HistoryArguments {
    /// The session.
    pub session: Option<String>,
    #[command(flatten)]
    pub text: Text,
    #[command(flatten)]
    pub when: When,
}

/// `turnabout restore …`
#[derive(Args)]
pub struct RestoreArguments {
    /// The session.
    pub session: String,
    #[command(flatten)]
    pub text: Text,
    #[command(flatten)]
    pub when: When,
    /// Only this passage that went, by its number in `history`.
    #[arg(long, value_name = "NUMBER", conflicts_with = "id")]
    pub passage: Option<u32>,
    /// A mark or next step that was there then.
    #[arg(long, value_name = "ID")]
    pub id: Option<String>,
}

/// `turnabout settle …`
#[derive(Args)]
pub struct SettleArguments {
    /// The session.
    pub session: String,
    #[command(flatten)]
    pub text: Text,
    /// Which sentence, by its number in `history --apart`.
    pub number: String,
    /// What it reads from now on.
    pub reads: Reads,
}

/// What a sentence reads from now on.
#[derive(Clone, Copy, ValueEnum)]
pub enum Reads {
    /// As it was written on this side.
    Here,
    /// As it came.
    There,
    /// Both, one after the other.
    Both,
    /// As it reads now.
    Leave,
}
