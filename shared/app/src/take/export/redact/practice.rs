//! The partner's name taken out of what two people agreed on, and of one's own page.

use crate::take::export::data::own::OwnData;
use crate::take::export::data::practice::{GoalData, OfferData, PracticeData};
use crate::take::export::redact;
use crate::take::export::redact::clean_all;

pub(crate) fn clean_own(own: &mut OwnData, words: &[Vec<char>]) {
    own.offers.iter_mut().for_each(|it| clean_offer(it, words));
    own.goals.iter_mut().for_each(|it| clean_goal(it, words));
    own.lists.iter_mut().for_each(|it| clean_all(&mut it.text, words));
    own.said.iter_mut().for_each(|it| clean_all(&mut it.words, words));
    for met in &mut own.met {
        clean_one(&mut met.name, words);
        clean_one(&mut met.what, words);
    }
    own.sealed_answers.iter_mut().for_each(|it| clean_one(&mut it.text, words));
}

pub(crate) fn clean(practice: &mut PracticeData, words: &[Vec<char>]) {
    clean_all(&mut practice.my_word, words);
    clean_all(&mut practice.partner_word, words);
    let agreement = &mut practice.agreement;
    agreement.draft.clauses.0.values_mut().for_each(|lines| clean_all(lines, words));
    for version in &mut agreement.versions {
        version.clauses.0.values_mut().for_each(|line| clean_one(line, words));
    }
    let said = practice.questions.iter_mut().flat_map(|it| [&mut it.i_said, &mut it.partner_said]);
    said.flatten().for_each(|text| clean_one(text, words));
    practice.offers.iter_mut().for_each(|it| clean_offer(it, words));
    practice.goals.iter_mut().for_each(|it| clean_goal(it, words));
    practice.met.iter_mut().for_each(|it| clean_one(&mut it.what, words));
}

fn clean_offer(offer: &mut OfferData, words: &[Vec<char>]) {
    // Days and hours are digits; of an offer it is a line.
    for lines in [&mut offer.what, &mut offer.takes, &mut offer.bring] {
        clean_all(lines, words);
    }
}

fn clean_goal(goal: &mut GoalData, words: &[Vec<char>]) {
    let project = [&mut goal.outcome, &mut goal.audience, &mut goal.help, &mut goal.next];
    [&mut goal.text, &mut goal.reason].into_iter().chain(project).for_each(|lines| clean_all(lines, words));
}

fn clean_one(text: &mut String, words: &[Vec<char>]) {
    redact::clean(text, words);
}
