//! What two people agree on and where they stand, out of their document.

use crate::agreement::kinds::clause;
use crate::file::times::Time;
use crate::ground::id;
use crate::ground::model::Model;
use crate::ground::rows::{PracticeRow, Projection, project};
use crate::practice;
use crate::take::export::gather::{all, side};
use crate::take::shape::data::Side;
use crate::take::shape::practice::{
    AgreementData, Clauses, CopyData, DraftData, GoalData, OfferData, PracticeData, QuestionData, RatingData,
    SharedMetData, VersionData,
};
use documents::practice::standing::{CHECK, STILL, TRIAL, TRIALS, YES};
use documents::practice::{Agreement, PairState, Pays, Said, Sealed, Terms, Version};
use documents::{Answers, Goal, Happened, Offer, Person, Rating};
use protocol::SpaceId;

/// A pair's practice, if it has come to this device.
pub(crate) fn row(model: &Model, space: &SpaceId) -> Option<Box<PracticeRow>> {
    let page = model.shelf.get(&id::practice(space))?;
    let Projection::Practice(mut row) = project(&page.document) else { return None };
    row.practice = model.believes(space, &row.practice);
    Some(row)
}

pub(crate) fn gather(model: &Model, space: &SpaceId) -> Option<PracticeData> {
    let (me, partner) = (model.me(space)?, model.partner(space)?);
    let row = row(model, space)?;
    let (practice, roles) = (&row.practice, &row.roles);
    let standing = &practice.standing;
    let of = |person: &Person| side(model, space, person);
    let word = |person| roles.words.get(person).map(|words| words.all().to_vec()).unwrap_or_default();
    let seen = Seen { model, space, row: &row, me: &me, partner: &partner };
    Some(PracticeData {
        state: practice::kinds::pair_state(seen.state()).to_owned(),
        course: all(&standing.course, |course| String::from(course.clone())),
        paused_until: all(&standing.paused_until_ms, |until| dated(*until)),
        ended_at: standing.ended_at_ms.map(Time),
        trial_is_over: seen.trial_is_over(),
        // That a trial is over is said in a field of its own.
        set_aside: standing.set_aside.iter().filter(|question| *question != TRIAL).cloned().collect(),
        pair_type: all(&roles.pair_type, |it| it.word().to_owned()),
        my_word: word(&me),
        partner_word: word(&partner),
        agreement: agreement(&practice.agreement, &me, &partner),
        questions: seen.questions(),
        offers: offers(&row.offers, of, &|_| Vec::new()),
        goals: goals(&row.goals, of, &|_| Vec::new()),
        met: row
            .happened
            .iter()
            .filter_map(|it| match it {
                Happened::Met { id, by, what, at_ms } => {
                    Some(SharedMetData { id: id.clone(), by: of(by), what: what.clone(), at: Time(*at_ms) })
                }
                Happened::Rated { .. } => None,
            })
            .collect(),
        ratings: row
            .happened
            .iter()
            .filter_map(|it| match it {
                Happened::Rated { by, rating: it } => Some(rating(it, Some(of(by)))),
                Happened::Met { .. } => None,
            })
            .collect(),
    })
}

fn dated(at_ms: i64) -> Option<Time> {
    Some(Time(at_ms)).filter(|at| at.0 != 0)
}

fn agreement(agreement: &Agreement, me: &Person, partner: &Person) -> AgreementData {
    let pays = |pays: &Pays| pays_word(pays, me);
    let order = order(agreement, me, partner);
    let number = |id: &str| order.iter().position(|(other, _)| *other == id);
    let agreed = |id: &str, person: &Person| agreement.agreed.get(id).and_then(|by| by.get(person)).map(|at| Time(*at));
    let draft = &agreement.draft;
    AgreementData {
        draft: DraftData {
            clauses: Clauses(draft.lines.iter().map(|(it, line)| (clause(*it), line.all().to_vec())).collect()),
            weeks: draft.weeks.all().to_vec(),
            until: all(&draft.until_ms, |until| dated(*until)),
            pays: all(&draft.pays, pays),
        },
        in_force: agreement.history([me, partner]).first().and_then(|(id, _, _)| number(id)),
        versions: order
            .iter()
            .map(|(id, Version { after, terms: Terms { lines, weeks, until_ms, pays: payer } })| VersionData {
                after: number(after),
                clauses: Clauses(lines.iter().map(|(it, line)| (clause(*it), line.clone())).collect()),
                weeks: *weeks,
                until: until_ms.map(Time),
                pays: payer.as_ref().map(pays),
                i_agreed_at: agreed(id, me),
                partner_agreed_at: agreed(id, partner),
            })
            .collect(),
    }
}

/// Each version behind the one that it replaced, and then by when it was first agreed to: an order that does not hang on ids,
/// which are others once the people are.
fn order<'a>(agreement: &'a Agreement, me: &Person, partner: &Person) -> Vec<(&'a str, &'a Version)> {
    let first = |id: &str| {
        let by = agreement.agreed.get(id)?;
        by.iter().filter(|(person, _)| *person == me || *person == partner).map(|(_, at)| *at).min()
    };
    let agreed = agreement.versions.iter().filter_map(|(id, version)| {
        Some(((depth(agreement, id), first(id)?, version.terms.lines.clone()), (id.as_str(), version)))
    });
    let mut order: Vec<_> = agreed.collect();
    order.sort_by(|(a, _), (b, _)| a.cmp(b));
    order.into_iter().map(|(_, version)| version).collect()
}

/// How many versions came before one. A version names the hash of the one before it: no circle can be made.
fn depth(agreement: &Agreement, id: &str) -> usize {
    std::iter::successors(agreement.versions.get(id), |version| agreement.versions.get(&version.after)).count()
}

/// Who pays, seen from the person who exports.
fn pays_word(pays: &Pays, me: &Person) -> String {
    match pays {
        Pays::One(person) if person == me => Side::Me.word().to_owned(),
        Pays::One(_) => Side::Partner.word().to_owned(),
        Pays::Each | Pays::Learner | Pays::Programme | Pays::InWords | Pays::Newer(_) => String::from(pays.clone()),
    }
}

/// A pair's practice, and who looks at it.
pub(crate) struct Seen<'a> {
    pub(crate) model: &'a Model,
    pub(crate) space: &'a SpaceId,
    pub(crate) row: &'a PracticeRow,
    pub(crate) me: &'a Person,
    pub(crate) partner: &'a Person,
}

impl Seen<'_> {
    /// As if both were in: what somebody has said does not fall silent while a seat is empty.
    fn state(&self) -> PairState {
        let state = self.row.practice.state(self.me, Some(self.partner));
        let untouched = self.row.practice.sealed.is_empty() && self.model.partner_name(self.space).is_empty();
        if state == PairState::Trial && untouched { PairState::Invited } else { state }
    }

    fn has_ended(&self) -> bool {
        self.state() == PairState::Ended
    }

    /// Whose *no* it was is in no file; that it was not two times *yes* is.
    fn trial_is_over(&self) -> bool {
        self.has_ended() && self.row.practice.standing.ended_at_ms.is_none()
    }

    fn questions(&self) -> Vec<QuestionData> {
        let row = |(question, sealed): (&String, &Sealed)| {
            let [i_said, partner_said] = self.said(question, sealed);
            let due_at =
                sealed.due_ms.filter(|_| !TRIALS.contains(&question.as_str()) || !self.trial_is_over()).map(Time);
            let is_something = due_at.is_some() || i_said.is_some() || partner_said.is_some();
            is_something.then(|| QuestionData { question: question.clone(), due_at, i_said, partner_said })
        };
        self.row.practice.sealed.iter().filter_map(row).collect()
    }

    /// What is open to both, by the rules of the screen: of the trial nothing but two times *yes*; of an ended pair nothing
    /// that would show who would rather have ended it.
    pub(crate) fn said(&self, question: &str, sealed: &Sealed) -> [Option<String>; 2] {
        let [mine, theirs] = [(self.me, self.partner), (self.partner, self.me)].map(|(one, other)| {
            match sealed.said(question, one, other) {
                Said::Open(answer) => Some(answer),
                Said::Nothing | Said::Sealed | Said::Unfit => None,
            }
        });
        let both = mine.is_some() && theirs.is_some();
        let yes = |said: &Option<String>| said.as_deref() == Some(YES);
        let is_shown = if TRIALS.contains(&question) {
            yes(&mine) && yes(&theirs)
        } else if question == CHECK || question.starts_with(STILL) {
            !self.has_ended() && both
        } else {
            both
        };
        if is_shown { [mine, theirs] } else { [None, None] }
    }

    /// One's own answers that are not open to both: questions, and what one said.
    pub(crate) fn own(&self) -> Vec<(String, String)> {
        let own = |(question, sealed): (&String, &Sealed)| {
            let open = match sealed.said(question, self.me, self.partner) {
                Said::Open(answer) => Some(answer),
                Said::Nothing | Said::Sealed | Said::Unfit => None,
            };
            let commitment = sealed.counts(self.me, self.partner)?;
            let kept = || self.model.kept(&commitment).and_then(|kept| kept.answer(question));
            let answer = open.or_else(kept)?;
            self.said(question, sealed)[0].is_none().then(|| (question.clone(), answer))
        };
        self.row.practice.sealed.iter().filter_map(own).collect()
    }
}

pub(crate) fn offers(
    offers: &[Offer],
    side: impl Fn(&Person) -> Side,
    copies: &dyn Fn(&str) -> Vec<CopyData>,
) -> Vec<OfferData> {
    let mut offers: Vec<OfferData> = offers
        .iter()
        .map(|offer| OfferData {
            id: offer.id.clone(),
            sort: offer.sort.word().to_owned(),
            what: offer.what.all().to_vec(),
            takes: offer.takes.all().to_vec(),
            bring: offer.bring.all().to_vec(),
            by: offer.by.as_ref().map(&side),
            at: Time(offer.at_ms),
            question: offer.question,
            copies: copies(&offer.id),
        })
        .collect();
    offers.sort_by(|a, b| (a.at, &a.what).cmp(&(b.at, &b.what)));
    offers
}

pub(crate) fn goals(
    goals: &[Goal],
    side: impl Fn(&Person) -> Side,
    copies: &dyn Fn(&str) -> Vec<CopyData>,
) -> Vec<GoalData> {
    let lines = |lines: &Answers<String>| lines.all().to_vec();
    let mut goals: Vec<GoalData> = goals
        .iter()
        .map(|goal| GoalData {
            id: goal.id.clone(),
            text: lines(&goal.text),
            horizon: all(&goal.horizon, |it| it.word().to_owned()),
            by: goal.by.as_ref().map(&side),
            at: Time(goal.at_ms),
            state: all(&goal.state, |it| it.word().to_owned()),
            reason: lines(&goal.reason),
            topics: goal.topics.iter().cloned().collect(),
            outcome: lines(&goal.outcome),
            audience: lines(&goal.audience),
            due_at: all(&goal.due_at_ms, |at| Time(*at)),
            help: lines(&goal.help),
            next: lines(&goal.next),
            copies: copies(&goal.id),
        })
        .collect();
    goals.sort_by(|a, b| (a.at, &a.text).cmp(&(b.at, &b.text)));
    goals
}

pub(crate) fn rating(rating: &Rating, by: Option<Side>) -> RatingData {
    RatingData {
        id: rating.id.clone(),
        pair: rating.pair.clone(),
        by,
        question: String::from(rating.question.clone()),
        moment: String::from(rating.moment.clone()),
        answer: rating.answer,
        at: Time(rating.at_ms),
    }
}
