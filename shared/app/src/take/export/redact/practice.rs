//! The partner's name taken out of what two people agreed on, and of one's own page.

use crate::take::export::redact;
use crate::take::export::redact::{Names, clean_all};
use crate::take::shape::own::OwnData;
use crate::take::shape::practice::{GoalData, OfferData, PracticeData};

pub(crate) fn clean_own(own: &mut OwnData, names: &Names<'_>) {
    own.offers.iter_mut().for_each(|it| clean_offer(it, names));
    own.goals.iter_mut().for_each(|it| clean_goal(it, names));
    own.lists.iter_mut().for_each(|it| clean_all(&mut it.text, names));
    own.said.iter_mut().for_each(|it| clean_all(&mut it.words, names));
    for met in &mut own.met {
        clean_one(&mut met.name, names);
        clean_one(&mut met.what, names);
    }
    own.sealed_answers.iter_mut().for_each(|it| clean_one(&mut it.text, names));
}

pub(crate) fn clean(practice: &mut PracticeData, names: &Names<'_>) {
    clean_all(&mut practice.my_word, names);
    clean_all(&mut practice.partner_word, names);
    let agreement = &mut practice.agreement;
    agreement.draft.clauses.0.values_mut().for_each(|lines| clean_all(lines, names));
    for version in &mut agreement.versions {
        version.clauses.0.values_mut().for_each(|line| clean_one(line, names));
    }
    let said = practice.questions.iter_mut().flat_map(|it| [&mut it.i_said, &mut it.partner_said]);
    said.flatten().for_each(|text| clean_one(text, names));
    practice.offers.iter_mut().for_each(|it| clean_offer(it, names));
    practice.goals.iter_mut().for_each(|it| clean_goal(it, names));
    practice.met.iter_mut().for_each(|it| clean_one(&mut it.what, names));
}

fn clean_offer(offer: &mut OfferData, names: &Names<'_>) {
    // Days and hours are digits; of an offer it is a line.
    for lines in [&mut offer.what, &mut offer.takes, &mut offer.bring] {
        clean_all(lines, names);
    }
}

fn clean_goal(goal: &mut GoalData, names: &Names<'_>) {
    let project = [&mut goal.outcome, &mut goal.audience, &mut goal.help, &mut goal.next];
    [&mut goal.text, &mut goal.reason].into_iter().chain(project).for_each(|lines| clean_all(lines, names));
}

fn clean_one(text: &mut String, names: &Names<'_>) {
    redact::clean(text, names);
}
