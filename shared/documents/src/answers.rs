//! *Two answers*: one value that two people set apart.

use serde::{Deserialize, Serialize};
use std::fmt;

/// What was set: Automerge's winner first, the others after it, newest first; the same order on every device.
/// Empty: never set. Two or more: "Two answers", until somebody sets it again.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answers<T>(Vec<T>);

impl<T> Answers<T> {
    /// The answer that stands first, if any was given.
    pub fn current(&self) -> Option<&T> {
        self.0.first()
    }

    /// Every answer, the current one first.
    pub fn all(&self) -> &[T] {
        &self.0
    }

    /// True unless two or more different answers stand.
    pub fn is_settled(&self) -> bool {
        self.0.len() < 2
    }
}

impl<T: PartialEq> Answers<T> {
    /// Adds an answer that stands behind those already here. Two people who say the same gave one answer.
    pub(crate) fn push(&mut self, answer: T) {
        if !self.0.contains(&answer) {
            self.0.push(answer);
        }
    }
}

/// In this order; for whoever has them from elsewhere, such as a file.
impl<T: PartialEq> FromIterator<T> for Answers<T> {
    fn from_iter<I: IntoIterator<Item = T>>(all: I) -> Self {
        let mut answers = Self::default();
        all.into_iter().for_each(|answer| answers.push(answer));
        answers
    }
}

impl<T> Default for Answers<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> fmt::Debug for Answers<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Answers({})", self.0.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_equal_answers_are_one() {
        let mut answers = Answers::default();
        assert_eq!(answers.current(), None);
        answers.push("weekly");
        answers.push("weekly");
        assert!(answers.is_settled());
        answers.push("monthly");
        assert_eq!((answers.current(), answers.is_settled()), (Some(&"weekly"), false));
        assert_eq!(format!("{answers:?}"), "Answers(2)", "no content in Debug");
    }
}
