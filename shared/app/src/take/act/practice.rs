//! What two people agreed on and where they stood, told once more.
//!
//! Sealed answers are bound to the people of a pair, so they cannot be copied: what was open is sealed anew by both new seats and
//! opened at once, and what was one's own and sealed is sealed anew and waits again.

use crate::agreement::kinds::clause_kept;
use crate::file::times::Time;
use crate::ground::edit;
use crate::ground::model::Model;
use crate::ground::said::Problem;
use crate::take::act::{Names, NewPair, line, word};
use crate::take::shape::data::{Data, PairData, Side};
use crate::take::shape::practice::{
    AgreementData, GoalData, OfferData, PracticeData, QuestionData, RatingData, VersionData,
};
use documents::practice::sealed::Commitment;
use documents::practice::{Kept, Own, Pays, Standing, Terms, Version, Width, agreement, sealed, standing};
use documents::{Answers, Document, Error, Goal, Happened, Kind, Offer, Person, Rating, goal, happened, offer, role};
use spaces::rng::random;

/// What one has said in a pair that was made anew, and what opens it.
pub(crate) struct Said {
    pub(crate) pair: String,
    pub(crate) own: Own,
    pub(crate) kept: Vec<(Commitment, Kept)>,
}

/// What one of the two said to a question.
struct Answered {
    question: String,
    side: Side,
    kept: Kept,
    commitment: Commitment,
    /// It is open, and whoever opened it had seen this of the other one's.
    open: bool,
    seen: Option<Commitment>,
}

/// A version, and when each agreed to it.
type Agreed = (Version, [Option<i64>; 2]);

/// A pair's practice in the types of documents.
pub(crate) struct Told {
    standing: Standing,
    versions: Vec<Agreed>,
    offers: Vec<Offer>,
    goals: Vec<Goal>,
    happened: Vec<Happened>,
}

impl Told {
    fn of(from: &PracticeData, pair_data: &PairData, names: &Names) -> Result<Self, Error> {
        let missing = || Error::NotFound { id: String::new() };
        let pair = names.pairs.get(&pair_data.id).ok_or_else(missing)?;
        let by = |side: Option<Side>| side.map(|side| pair.person(side).clone());
        let offers = from
            .offers
            .iter()
            .map(|it| Ok(Offer { id: names.copy(&pair_data.id, &it.id), by: by(it.by), ..offer_of(it)? }));
        let goals = from
            .goals
            .iter()
            .map(|it| Ok(Goal { id: names.copy(&pair_data.id, &it.id), by: by(it.by), ..goal_of(it, names)? }));
        let met = from.met.iter().map(|it| {
            let (id, by) = (it.id.clone(), pair.person(it.by).clone());
            Ok(Happened::Met { id, by, what: it.what.clone(), at_ms: it.at.0 })
        });
        let rated = from.ratings.iter().map(|it| {
            let by = pair.person(it.by.unwrap_or(Side::Partner)).clone();
            Ok(Happened::Rated { by, rating: rating_of(it, names)? })
        });
        Ok(Self {
            standing: Standing {
                course: words(&from.course)?,
                paused_until_ms: from.paused_until.iter().map(|until| until.map_or(0, |until| until.0)).collect(),
                ended_at_ms: from.ended_at.map(|at| at.0),
                set_aside: from.set_aside.iter().cloned().collect(),
            },
            versions: versions(&from.agreement, pair)?,
            offers: offers.collect::<Result<_, Error>>()?,
            goals: goals.collect::<Result<_, Error>>()?,
            happened: met.chain(rated).collect::<Result<_, Error>>()?,
        })
    }

    fn write_once(&self, document: &mut Document, pair: &NewPair) -> Result<(), Error> {
        for (version, agreed) in &self.versions {
            for (person, at_ms) in [&pair.me, &pair.partner].into_iter().zip(agreed) {
                at_ms.map_or(Ok(()), |at_ms| agreement::agree(document, version, person, at_ms))?;
            }
        }
        self.offers.iter().try_for_each(|it| offer::found(document, it))?;
        self.goals.iter().try_for_each(|it| goal::found(document, it))?;
        self.happened.iter().try_for_each(|it| happened::share(document, it))
    }
}

impl Model {
    pub(crate) fn practice_of(
        &mut self,
        data: &Data,
        from: &PairData,
        names: &Names,
    ) -> Result<(Document, Said), Problem> {
        let pair = names.pair(&from.id)?;
        let practice = from.practice.as_ref();
        let problem = |error: Error| edit::problem(&error);
        let told = practice.map(|practice| Told::of(practice, from, names).map_err(problem)).transpose()?;
        let questions = practice.map(|practice| practice.questions.as_slice()).unwrap_or_default();
        let own = data.own.iter().flat_map(|own| &own.sealed_answers).filter(|it| it.pair == from.id);
        let own: Vec<(&str, &str)> = own.map(|it| (it.question.as_str(), it.text.as_str())).collect();
        let answered = self.sealed_anew(questions, &own, pair).map_err(problem)?;
        let trial_is_over = practice.is_some_and(|practice| practice.trial_is_over);
        let document = self.layered(
            pair.space,
            &Kind::Practice,
            |document| {
                write_answered(document, questions, &answered, pair)?;
                if trial_is_over {
                    standing::trial_is_over(document)?;
                }
                told.as_ref().map_or(Ok(()), |told| told.write_once(document, pair))
            },
            |document, layer| match (practice, &told) {
                (Some(practice), Some(told)) => write_answers(document, practice, told, pair, layer),
                (Some(_) | None, _) => Ok(()),
            },
        )?;
        let own = Own::of(&documents::practice::read(&document).map_err(problem)?, &pair.me);
        let kept = answered.into_iter().filter(|it| it.side == Side::Me).map(|it| (it.commitment, it.kept));
        Ok((document, Said { pair: pair.space.to_string(), own, kept: kept.collect() }))
    }

    fn sealed_anew(
        &mut self,
        questions: &[QuestionData],
        own: &[(&str, &str)],
        pair: &NewPair,
    ) -> Result<Vec<Answered>, Error> {
        let mut answered = Vec::new();
        for from in questions {
            let both = [(Side::Me, &from.i_said), (Side::Partner, &from.partner_said)];
            let mut sealed = Vec::new();
            for (side, said) in both {
                if let Some(said) = said {
                    sealed.push(self.seal_anew(&from.question, side, said, pair)?);
                }
            }
            let commitments: Vec<Commitment> = sealed.iter().map(|it| it.commitment).collect();
            for it in &mut sealed {
                it.open = true;
                it.seen = commitments.iter().find(|other| **other != it.commitment).copied();
            }
            answered.extend(sealed);
        }
        for (question, said) in own {
            let is_open = |it: &Answered| it.question == *question && it.side == Side::Me;
            if !answered.iter().any(is_open) {
                answered.push(self.seal_anew(question, Side::Me, said, pair)?);
            }
        }
        Ok(answered)
    }

    fn seal_anew(&mut self, question: &str, side: Side, said: &str, pair: &NewPair) -> Result<Answered, Error> {
        let is_choice = standing::is_dated(question);
        let width = if is_choice { Width::Choice } else { Width::Text };
        let kept = Kept::new(question, said, width, random(&mut self.chance))?;
        let commitment = kept.commitment(question, pair.person(side));
        Ok(Answered { question: question.to_owned(), side, kept, commitment, open: false, seen: None })
    }
}

fn write_answered(
    document: &mut Document,
    questions: &[QuestionData],
    answered: &[Answered],
    pair: &NewPair,
) -> Result<(), Error> {
    for it in answered {
        sealed::commit(document, &it.question, pair.person(it.side), it.commitment)?;
    }
    for it in answered.iter().filter(|it| it.open) {
        sealed::open(document, &it.question, pair.person(it.side), &it.kept, it.seen)?;
    }
    questions
        .iter()
        .try_for_each(|from| from.due_at.map_or(Ok(()), |due| sealed::put_off(document, &from.question, due.0)))
}

fn write_answers(
    document: &mut Document,
    from: &PracticeData,
    told: &Told,
    pair: &NewPair,
    layer: usize,
) -> Result<(), Error> {
    let draft = &from.agreement.draft;
    for (clause, lines) in &draft.clauses.0 {
        if let Some(line) = lines.get(layer) {
            agreement::set_line(document, clause_kept(*clause), line)?;
        }
    }
    if let Some(weeks) = draft.weeks.get(layer) {
        agreement::set_weeks(document, *weeks)?;
    }
    if let Some(until) = draft.until.get(layer) {
        agreement::set_until(document, until.map_or(0, |until| until.0))?;
    }
    if let Some(pays) = draft.pays.get(layer) {
        agreement::set_pays(document, &pays_of(pays, pair)?)?;
    }
    standing::tell(document, &told.standing, layer)?;
    for (words, person) in [(&from.my_word, &pair.me), (&from.partner_word, &pair.partner)] {
        if let Some(word) = words.get(layer) {
            role::set_word(document, person, word)?;
        }
    }
    if let Some(pair_type) = from.pair_type.get(layer) {
        role::set_pair_type(document, &word(pair_type)?.into())?;
    }
    told.offers.iter().try_for_each(|it| offer::tell(document, it, layer))?;
    told.goals.iter().try_for_each(|it| goal::tell(document, it, layer))
}

/// Each names the one before it by what that one says now: ids are hashes, and who pays may be another person.
fn versions(from: &AgreementData, pair: &NewPair) -> Result<Vec<Agreed>, Error> {
    let mut versions: Vec<Agreed> = Vec::new();
    for one in &from.versions {
        let before =
            one.after.map(|place| versions.get(place).ok_or(Error::NotFound { id: String::new() })).transpose()?;
        let after = before.map(|(version, _)| version.id()).unwrap_or_default();
        let agreed = [one.i_agreed_at, one.partner_agreed_at].map(|at: Option<Time>| at.map(|at| at.0));
        versions.push((Version { after, terms: terms(one, pair)? }, agreed));
    }
    Ok(versions)
}

fn terms(from: &VersionData, pair: &NewPair) -> Result<Terms, Error> {
    let lines = from.clauses.0.iter().map(|(clause, text)| Ok((clause_kept(*clause), line(text)?)));
    Ok(Terms {
        lines: lines.collect::<Result<_, Error>>()?,
        weeks: from.weeks,
        until_ms: from.until.map(|until| until.0),
        pays: from.pays.as_ref().map(|pays| pays_of(pays, pair)).transpose()?,
    })
}

fn pays_of(text: &str, pair: &NewPair) -> Result<Pays, Error> {
    let side = [Side::Me, Side::Partner].into_iter().find(|side| side.word() == text);
    side.map_or_else(|| Ok(Pays::from(word(text)?)), |side| Ok(Pays::One(pair.person(side).clone())))
}

/// Without whose it is.
pub(crate) fn offer_of(from: &OfferData) -> Result<Offer, Error> {
    Ok(Offer {
        id: from.id.clone(),
        sort: word(&from.sort)?.into(),
        what: lines(&from.what),
        takes: lines(&from.takes),
        bring: lines(&from.bring),
        by: None,
        at_ms: from.at.0,
        question: from.question,
    })
}

/// Without whose it is.
pub(crate) fn goal_of(from: &GoalData, names: &Names) -> Result<Goal, Error> {
    Ok(Goal {
        id: from.id.clone(),
        text: lines(&from.text),
        horizon: words(&from.horizon)?,
        by: None::<Person>,
        at_ms: from.at.0,
        state: words(&from.state)?,
        reason: lines(&from.reason),
        topics: from.topics.iter().map(|topic| names.topic(topic)).collect(),
        outcome: lines(&from.outcome),
        audience: lines(&from.audience),
        due_at_ms: from.due_at.iter().map(|at| at.0).collect(),
        help: lines(&from.help),
        next: lines(&from.next),
    })
}

pub(crate) fn rating_of(from: &RatingData, names: &Names) -> Result<Rating, Error> {
    Ok(Rating {
        id: from.id.clone(),
        pair: names.pair_name(&from.pair)?,
        question: word(&from.question)?.into(),
        moment: word(&from.moment)?.into(),
        answer: from.answer,
        at_ms: from.at.0,
    })
}

pub(crate) fn lines(lines: &[String]) -> Answers<String> {
    lines.iter().cloned().collect()
}

fn words<T: From<String> + PartialEq>(all: &[String]) -> Result<Answers<T>, Error> {
    all.iter().map(|text| Ok(T::from(word(text)?))).collect()
}
