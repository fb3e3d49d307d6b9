//! Arguments of `turnabout reflect …` and `turnabout thank …`.

use clap::{Args, Subcommand};

/// `turnabout reflect …`
#[derive(Subcommand)]
pub enum ReflectCommand {
    /// Answer a prompt. Only you see the answer, unless you share it.
    #[command(allow_missing_positional = true)]
    Answer {
        /// The prompt, such as P08; without one, the prompt that is shown.
        prompt: Option<String>,
        /// Your answer, or - for standard input.
        text: String,
        /// Share it with your partner.
        #[arg(long)]
        share: bool,
        /// The pair to share it with.
        #[arg(long, value_name = "ID", requires = "share")]
        pair: Option<String>,
    },
    /// Not this one.
    Skip,
    /// Another one now; this one may come again.
    Another,
    /// Give your partner a copy of an answer of yours.
    Share {
        /// The answer.
        answer: String,
        /// The pair.
        #[arg(long, value_name = "ID")]
        pair: Option<String>,
    },
    /// List the answers.
    List,
}

/// `turnabout thank …`
#[derive(Args)]
pub struct ThankArguments {
    /// The note.
    pub text: String,
    /// The pair.
    #[arg(long, value_name = "ID")]
    pub pair: Option<String>,
}
