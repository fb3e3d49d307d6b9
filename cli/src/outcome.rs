//! How a command ends: an answer, or a sentence and an exit code.

use crate::json::shape::told;
use codes::Parts;
use serde::Serialize;
use serde_json::Value;

/// The exit codes. Scripts rely on the numbers; `--help` and `README.md` repeat them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// It was done.
    Done,
    /// It could not be done; nothing was changed or lost.
    CouldNot,
    /// It was not clear what was wanted.
    Usage,
    /// The notebook could not be opened: wrong key, in use, newer, damaged, not there.
    Profile,
    /// Trouble with the relay; everything is saved here.
    Relay,
    /// Not settled in time; everything is saved here.
    NotYet,
}

impl Exit {
    /// Its number.
    pub const fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::CouldNot => 1,
            Self::Usage => 2,
            Self::Profile => 3,
            Self::Relay => 4,
            Self::NotYet => 5,
        }
    }
}

/// What comes below a text that a camera may read as well.
#[derive(Default)]
pub struct Code {
    /// A picture that says all, or why there is none; empty where none was asked for.
    pub text: String,
    /// What takes several pictures.
    pub moving: Option<Parts>,
}

/// An answer in both forms; the caller prints one.
#[derive(Clone, PartialEq)]
pub struct Reply {
    /// For people; ends with a line break unless it is empty.
    pub text: String,
    /// For programs.
    pub json: Value,
    /// For a camera: shown once the text is printed, until somebody says that it has been read.
    pub moving: Option<Parts>,
}

impl Reply {
    /// An answer; the line break is added where it is missing.
    pub fn new(text: impl Into<String>, shape: &impl Serialize) -> Self {
        let mut text = text.into();
        if !text.is_empty() && !text.ends_with('\n') {
            text.push('\n');
        }
        Self { text, json: told(shape), moving: None }
    }

    /// With a code for a camera below.
    pub fn below(self, Code { text, moving }: Code) -> Self {
        Self { text: self.text + &text, moving, ..self }
    }
}

/// Why it was not done. No `Debug`: the reply may hold people's words.
#[derive(Clone, PartialEq)]
pub struct Failure {
    /// For scripts.
    pub exit: Exit,
    /// For people: what is the matter and what to do. Never anybody's words.
    pub sentence: String,
    /// What can be shown nevertheless, on standard output.
    pub reply: Option<Box<Reply>>,
}

impl Failure {
    /// A failure with nothing to show.
    pub fn new(exit: Exit, sentence: impl Into<String>) -> Self {
        Self { exit, sentence: sentence.into(), reply: None }
    }

    /// It could not be done.
    pub fn could_not(sentence: impl Into<String>) -> Self {
        Self::new(Exit::CouldNot, sentence)
    }

    /// It was not clear what was wanted.
    pub fn usage(sentence: impl Into<String>) -> Self {
        Self::new(Exit::Usage, sentence)
    }

    /// Shows something nevertheless.
    pub fn showing(self, reply: Reply) -> Self {
        Self { reply: Some(Box::new(reply)), ..self }
    }
}

/// What a command comes to.
pub type Outcome = Result<Reply, Failure>;
