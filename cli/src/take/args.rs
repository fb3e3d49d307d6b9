//! Arguments of what one takes along: exports, imports, backups.

use app::take::event::{ExportFormat, ExportScope};
use clap::{Args, Subcommand, ValueEnum};
use std::path::PathBuf;

/// What leaves and comes back.
#[derive(Subcommand)]
pub enum TakeCommand {
    /// Write everything into files that open without this program.
    Export(ExportArguments),
    /// Read a JSON export back, into new pairs; or add a Markdown or plain text file to your own notes of a session.
    Import {
        /// The file, or - for standard input.
        file: PathBuf,
        /// The session that a text is added to.
        #[arg(long, value_name = "ID")]
        session: Option<String>,
    },
    /// Backups: make one, test it, make a notebook of it.
    Backup {
        /// What to do.
        #[command(subcommand)]
        command: BackupCommand,
    },
}

/// `turnabout export …`
#[derive(Args)]
pub struct ExportArguments {
    /// The folder to make; it must not be there yet.
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
    /// The form.
    #[arg(long, value_enum, default_value_t = Format::Markdown)]
    pub format: Format,
    /// How much.
    #[arg(long, value_enum, default_value_t = Scope::Both)]
    pub scope: Scope,
    /// Only this pair.
    #[arg(long, value_name = "ID")]
    pub pair: Option<String>,
    /// Only this session.
    #[arg(long, value_name = "ID", conflicts_with = "pair")]
    pub session: Option<String>,
    /// Leave your partner's name out, also inside texts, as far as it can be found.
    #[arg(long)]
    pub redact: bool,
    /// The zone of the times that people read, such as Europe/Berlin [default: this computer's].
    #[arg(long, value_name = "NAME")]
    pub zone: Option<String>,
    /// In a calendar: the same hour by the clock, wherever you are.
    #[arg(long)]
    pub floating: bool,
    /// In a report: show what was taken away of these sessions only; `none` shows no line.
    #[arg(long, value_name = "ID")]
    pub lines: Vec<String>,
}

/// The form of an export.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// One Markdown file a session, and an index.
    Markdown,
    /// One JSON file, which `import` reads back.
    Json,
    /// A calendar file with the sessions that are planned.
    Ics,
    /// Your own log of the sessions as a table.
    Csv,
    /// What Markdown has, as one PDF.
    Pdf,
    /// A pair's report as a PDF.
    Report,
}

impl From<Format> for ExportFormat {
    fn from(format: Format) -> Self {
        match format {
            Format::Markdown => Self::Markdown,
            Format::Json => Self::Json,
            Format::Ics => Self::Calendar,
            Format::Csv => Self::Log,
            Format::Pdf => Self::Printed,
            Format::Report => Self::Report,
        }
    }
}

/// How much goes into an export.
#[derive(Clone, Copy, ValueEnum)]
pub enum Scope {
    /// Only what is yours alone.
    Mine,
    /// Only what is for both of you.
    Ours,
    /// Both.
    Both,
}

impl From<Scope> for ExportScope {
    fn from(scope: Scope) -> Self {
        match scope {
            Scope::Mine => Self::Mine,
            Scope::Ours => Self::Ours,
            Scope::Both => Self::Both,
        }
    }
}

/// `turnabout backup …`
#[derive(Subcommand)]
pub enum BackupCommand {
    /// Make a file with everything, sealed under a passphrase of its own.
    Make {
        /// The file to make; it must not be there yet.
        file: PathBuf,
    },
    /// Open a backup, check every record, and say what is in it. Changes nothing.
    Test {
        /// The file.
        file: PathBuf,
    },
    /// Make a notebook of a backup, as a new device of yours.
    Restore {
        /// The file.
        file: PathBuf,
    },
}
