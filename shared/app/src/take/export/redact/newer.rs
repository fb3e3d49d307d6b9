//! Words that stand for something that a newer version knows. Whoever wrote them may have written anything, so without the
//! partner's name only that much is said of them.

use crate::reflect;
use crate::take::shape::data::{Data, MY_WORKPLACE, MarkData, PARTNERS_WORKPLACE};
use crate::take::shape::own::OwnData;
use crate::take::shape::practice::{GoalData, OfferData, PracticeData, RatingData};
use crate::take::shape::{NEWER, NEWER_ID};
use documents::practice::Pays;
use documents::practice::standing::{CHECK, Course, STILL, TRIALS, UNDECIDED};
use documents::{
    Comfort, GoalState, Horizon, ListSort, MarkKind, OfferSort, PairType, Place, RatingMoment, RatingQuestion,
    TopicSort, TopicState,
};

/// Says of each word that is none of ours that it is newer.
macro_rules! newer {
    ($of:ident, $words:expr) => {
        for word in $words {
            if matches!($of::from(word.clone()), $of::Newer(_)) {
                *word = NEWER.to_owned();
            }
        }
    };
}

pub(crate) fn say(data: &mut Data) {
    for session in &mut data.sessions {
        let places = session.place.iter_mut().filter(|place| is_newer(place));
        places.for_each(|place| NEWER.clone_into(place));
        session.ours.iter_mut().for_each(|ours| marks(&mut ours.marks));
        session.mine.iter_mut().for_each(|mine| marks(&mut mine.marks));
    }
    for topic in &mut data.topics {
        newer!(TopicState, &mut topic.state);
        newer!(TopicSort, &mut topic.kind);
        newer!(Comfort, topic.comfort.iter_mut().map(|it| &mut it.step));
    }
    let prompts = data.answers.iter_mut().map(|it| &mut it.prompt).chain(&mut data.skipped_prompts);
    for prompt in prompts.filter(|prompt| reflect::prompts::find(prompt).is_none()) {
        NEWER_ID.clone_into(prompt);
    }
    data.pairs.iter_mut().filter_map(|pair| pair.practice.as_mut()).for_each(practice);
    data.own.iter_mut().for_each(own);
}

/// Whose workplace it is, is a word of this file.
fn is_newer(place: &str) -> bool {
    let is_ours = matches!(place, MY_WORKPLACE | PARTNERS_WORKPLACE);
    !is_ours && matches!(Place::from(place.to_owned()), Place::WorkplaceOf(_) | Place::Newer(_))
}

fn practice(practice: &mut PracticeData) {
    newer!(Course, &mut practice.course);
    newer!(PairType, &mut practice.pair_type);
    let agreement = &mut practice.agreement;
    let versions = agreement.versions.iter_mut().filter_map(|version| version.pays.as_mut());
    // Which of the two it is, is a word of this file.
    newer!(
        Pays,
        agreement.draft.pays.iter_mut().chain(versions).filter(|word| !matches!(word.as_str(), "me" | "partner"))
    );
    practice.set_aside.retain(|question| is_question(question));
    questions(practice.questions.iter_mut().map(|it| &mut it.question));
    offers(&mut practice.offers);
    goals(&mut practice.goals);
    ratings(&mut practice.ratings);
}

fn own(own: &mut OwnData) {
    offers(&mut own.offers);
    goals(&mut own.goals);
    ratings(&mut own.ratings);
    newer!(ListSort, own.lists.iter_mut().map(|it| &mut it.list));
    questions(own.sealed_answers.iter_mut().map(|it| &mut it.question));
}

/// Each keeps a number, so that they stay apart.
fn questions<'a>(questions: impl Iterator<Item = &'a mut String>) {
    for (number, question) in questions.enumerate().filter(|(_, question)| !is_question(question)) {
        *question = format!("{}-{}", NEWER_ID, number + 1);
    }
}

/// Beside the prompts, the two of a pair itself, and one a day of not having met.
fn is_question(word: &str) -> bool {
    let is_day = |day: &str| day.chars().all(|it| it.is_ascii_digit() || it == '-');
    TRIALS.contains(&word)
        || [CHECK, UNDECIDED].contains(&word)
        || word.strip_prefix(STILL).is_some_and(is_day)
        || reflect::prompts::find(word).is_some()
}

fn marks(marks: &mut [MarkData]) {
    newer!(MarkKind, marks.iter_mut().map(|it| &mut it.kind));
}

fn offers(offers: &mut [OfferData]) {
    newer!(OfferSort, offers.iter_mut().map(|it| &mut it.sort));
}

fn goals(goals: &mut [GoalData]) {
    for goal in goals {
        newer!(Horizon, &mut goal.horizon);
        newer!(GoalState, &mut goal.state);
    }
}

fn ratings(ratings: &mut [RatingData]) {
    for rating in ratings {
        newer!(RatingQuestion, [&mut rating.question]);
        newer!(RatingMoment, [&mut rating.moment]);
    }
}
