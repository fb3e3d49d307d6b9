//! Codes: what one phone shows and another one's camera reads. `codes` makes and gathers; here it is handed over.
//!
//! A shell draws [`CodeParts::picture`] of 0, 1, 2 and so on, each for [`CodeParts::picture_ms`], with whatever its screen has
//! to draw squares. It hands each text that its camera reads to [`CodeGather::take`], also those that it has read before, and says
//! [`Words::reading`](crate::Words) of the answer, until one is [`CodeTaken::Whole`].

use codes::{Gather, PICTURE_MS, Parts, Size, Taken};
use std::sync::{Arc, Mutex, PoisonError};

/// A text as parts of a code: a link, an answer, a safety code.
#[derive(uniffi::Object)]
pub struct CodeParts(Parts);

/// Which squares are dark.
#[derive(PartialEq, Eq, uniffi::Record)]
pub struct CodePicture {
    /// Squares across and down, with the light rim that cameras find a code by.
    pub side: u32,
    /// Row by row from the top, each from the left; 1 is dark, 0 is light.
    pub dark: Vec<u8>,
}

/// Why a text makes no code. It works as text all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error, uniffi::Error)]
#[non_exhaustive]
pub enum CodeError {
    /// It would take longer than anybody holds a phone still.
    #[error("the text makes too many parts")]
    TooLong,
    /// None of ours is.
    #[error("a code is of ASCII only")]
    NotAscii,
}

impl From<codes::Error> for CodeError {
    fn from(error: codes::Error) -> Self {
        match error {
            codes::Error::NotAscii => Self::NotAscii,
            // It may grow; what is new there is about size until it has a name here.
            codes::Error::TooLong | _ => Self::TooLong,
        }
    }
}

#[uniffi::export]
impl CodeParts {
    /// Cuts it. What fits into one picture stays as it is, so that any camera opens it.
    #[uniffi::constructor]
    pub fn new(text: &str) -> Result<Arc<Self>, CodeError> {
        Ok(Arc::new(Self(Parts::of(text, Size::Usual)?)))
    }

    /// How many parts the text has. One stands still; more are shown one after the other, and repairs behind them.
    pub fn count(&self) -> u32 {
        self.0.count().into()
    }

    /// How long each picture stands.
    pub fn picture_ms(&self) -> u32 {
        PICTURE_MS.into()
    }

    /// The picture of this number: there is one for each, without an end.
    pub fn picture(&self, number: u32) -> CodePicture {
        let picture = self.0.picture(within(number));
        let dark = picture.rows().flatten().map(|dark| u8::from(*dark)).collect();
        CodePicture { side: u32::try_from(picture.side()).unwrap_or_default(), dark }
    }

    /// What stands in that picture.
    pub fn part(&self, number: u32) -> String {
        self.0.part(within(number))
    }
}

/// Past the last number comes the first one.
fn within(number: u32) -> u16 {
    let [_, _, high, low] = number.to_be_bytes();
    u16::from_be_bytes([high, low])
}

/// What a text that was read came to.
#[derive(Clone, PartialEq, Eq, uniffi::Enum)]
pub enum CodeTaken {
    /// It brought something.
    News {
        /// So many parts are there.
        have: u32,
        /// So many it takes.
        need: u32,
    },
    /// What it says was known.
    Known {
        /// So many parts are there.
        have: u32,
        /// So many it takes.
        need: u32,
    },
    /// All is there: the text that the other screen shows.
    Whole {
        /// To join by, to take in, or to compare.
        text: String,
    },
    /// A part of another code, set aside. If more of them come, they are gathered instead.
    OtherCode,
    /// No code of ours.
    Foreign,
    /// A newer version shows it.
    Newer,
    /// All was there, and it did not fit together: gathering began anew.
    Broken,
}

impl From<Taken> for CodeTaken {
    fn from(taken: Taken) -> Self {
        match taken {
            Taken::News { have, need } => Self::News { have: have.into(), need: need.into() },
            Taken::Known { have, need } => Self::Known { have: have.into(), need: need.into() },
            Taken::Whole { text } => Self::Whole { text },
            Taken::OtherCode => Self::OtherCode,
            Taken::Foreign => Self::Foreign,
            Taken::Newer => Self::Newer,
            Taken::Broken => Self::Broken,
        }
    }
}

/// What a camera has read so far. One for each time that it is held up.
#[derive(uniffi::Object)]
pub struct CodeGather(Mutex<Gather>);

#[uniffi::export]
impl CodeGather {
    /// Nothing read yet.
    #[uniffi::constructor]
    pub fn new() -> Arc<Self> {
        Arc::new(Self(Mutex::default()))
    }

    /// Takes a text that was read, whatever it is.
    pub fn take(&self, text: &str) -> CodeTaken {
        // Nothing panics while holding it.
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take(text).into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{ReadOn, Words};

    #[test]
    fn what_one_phone_shows_another_one_gathers_and_both_say_how_far_it_is() {
        let text = format!("turnabout://came#{}", "aB3-".repeat(456));
        let (parts, gather) = (CodeParts::new(&text).unwrap(), CodeGather::new());
        let words = Words::new("en", "UTC", ReadOn::Phone);
        assert_eq!((parts.count(), parts.picture(0).side, parts.picture(65_536 + 9).dark.len()), (8, 57, 57 * 57));
        assert!(parts.picture(65_536 + 9) == parts.picture(9), "past the last number comes the first one");

        let first = gather.take(&parts.part(9));
        assert_eq!(words.reading(first).as_deref(), Some("1 of 8 parts read"));
        assert!(gather.take("https://example.org") == CodeTaken::Foreign);
        let whole =
            (10..40).map(|number| gather.take(&parts.part(number))).find(|it| words.reading(it.clone()).is_none());
        assert!(whole == Some(CodeTaken::Whole { text }));
        assert_eq!(CodeParts::new("Zoë").err(), Some(CodeError::NotAscii));
    }
}
