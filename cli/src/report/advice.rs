//! What is to be typed about how it goes: questions, and their answers as words.

use crate::advice::around;
use crate::language::{say, tell, voice};
use crate::outcome::Failure;
use app::report::event::RatingQuestion;
use content::Id;
use content::Value::{Message, Text};
use content::cli::meeting;

/// Nobody was met.
pub fn no_contacts() -> String {
    around(&say(content::report::NO_CONTACTS), meeting::NO_CONTACTS)
}

/// How to answer a question.
pub fn ask_rating(question: RatingQuestion) -> String {
    let (asked, answers) = (words::report::question(Some(question), voice()), answers(question));
    let word = ("word", Text(question_word(question)));
    tell(meeting::ASK, &[("question", Message(&asked)), ("answers", Message(&answers)), word])
}

/// The answers to "how effective", as they are typed in every language.
const EFFECT: [&str; 5] = ["not-at-all", "slightly", "somewhat", "effective", "extremely-effective"];

/// The answers to a statement about oneself.
const AGREE: [&str; 5] = ["not-at-all", "a-little", "in-part", "mostly", "fully"];

/// The answers at the end.
const END: [&str; 3] = ["yes", "in-part", "no"];

/// The steps of a question's scale, from little to much: what is typed, and what it says.
fn steps(question: RatingQuestion) -> Vec<(&'static str, Id)> {
    let typed: &[&'static str] = match question {
        RatingQuestion::Work | RatingQuestion::You => &EFFECT,
        RatingQuestion::Say | RatingQuestion::See => &AGREE,
        RatingQuestion::Useful | RatingQuestion::Glad => &END,
    };
    typed.iter().copied().zip(words::report::answers(question).iter().copied()).collect()
}

/// What it is called in a command.
pub fn question_word(question: RatingQuestion) -> &'static str {
    match question {
        RatingQuestion::Work => "work",
        RatingQuestion::You => "you",
        RatingQuestion::Say => "say",
        RatingQuestion::See => "see",
        RatingQuestion::Useful => "useful",
        RatingQuestion::Glad => "glad",
    }
}

/// The answers of a question, as they are typed, and what they mean where that is not the same.
fn answers(question: RatingQuestion) -> String {
    let shown = |(typed, id): (&str, Id)| {
        let said = say(id);
        if as_typed(&said) == typed {
            return typed.to_owned();
        }
        tell(meeting::ANSWER_TYPED, &[("typed", Text(typed)), ("answer", Message(&said))])
    };
    steps(question).into_iter().map(shown).collect::<Vec<_>>().join(", ")
}

/// The place of what was typed: the answer, in any case, with hyphens or spaces.
pub fn answer_of(question: RatingQuestion, given: &str) -> Result<u32, Failure> {
    let given = as_typed(given.trim());
    let place = steps(question).iter().position(|(typed, _)| *typed == given);
    let place = place.and_then(|place| u32::try_from(place + 1).ok());
    place.ok_or_else(|| Failure::usage(tell(meeting::SAY_ONE, &[("answers", Message(&answers(question)))])))
}

fn as_typed(text: &str) -> String {
    text.to_lowercase().replace(' ', "-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_answer_can_be_typed_and_in_english_in_the_words_it_is_shown_in() {
        let questions = [
            RatingQuestion::Work,
            RatingQuestion::You,
            RatingQuestion::Say,
            RatingQuestion::See,
            RatingQuestion::Useful,
            RatingQuestion::Glad,
        ];
        for question in questions {
            for place in 1..=u32::try_from(steps(question).len()).unwrap() {
                assert_eq!(
                    answer_of(question, &words::report::answer(Some(question), place, voice())).ok(),
                    Some(place)
                );
            }
            assert!(answer_of(question, "7").is_err());
        }
    }
}
