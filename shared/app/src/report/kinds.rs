//! The words that documents keep for ratings.

use crate::report::event::{RatingMoment, RatingQuestion};

/// The same in documents.
pub(crate) fn question_word(question: RatingQuestion) -> documents::RatingQuestion {
    match question {
        RatingQuestion::Work => documents::RatingQuestion::Work,
        RatingQuestion::You => documents::RatingQuestion::You,
        RatingQuestion::Say => documents::RatingQuestion::Say,
        RatingQuestion::See => documents::RatingQuestion::See,
        RatingQuestion::Useful => documents::RatingQuestion::Useful,
        RatingQuestion::Glad => documents::RatingQuestion::Glad,
    }
}

/// The same in documents.
pub(crate) fn moment_word(moment: RatingMoment) -> documents::RatingMoment {
    match moment {
        RatingMoment::Start => documents::RatingMoment::Start,
        RatingMoment::Middle => documents::RatingMoment::Middle,
        RatingMoment::End => documents::RatingMoment::End,
    }
}
