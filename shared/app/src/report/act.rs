//! How it goes, in one's own answers; whom one has met; the report. One's own until a copy is given.

use crate::ground::edit::Outcome;
use crate::ground::id;
use crate::ground::model::Model;
use crate::ground::said::{Problem, Said};
use crate::report::event::{RatingMoment, RatingQuestion};
use crate::report::view::PairReport;
use crate::report::{kinds, show};
use crate::session::show::Lists;
use documents::{DocumentId, Happened, Kind, Met, Rating};
use protocol::SpaceId;
use std::sync::Arc;

impl Model {
    /// One's own page, and that of the pair through which somebody was met.
    pub(crate) fn pages_of_met(&self, met: &str) -> Vec<DocumentId> {
        let practice = self.only_known(self.practice_of_met(met).into_iter().collect());
        self.profile_needed().into_iter().chain(practice).collect()
    }

    fn met(&self, met: &str) -> Option<&Met> {
        self.profile_row()?.met.iter().find(|one| one.id == met)
    }

    /// Where it is written down that somebody was met.
    pub(crate) fn practice_of_met(&self, met: &str) -> Option<DocumentId> {
        self.met(met).and_then(|met| id::space(&met.pair)).map(|space| id::practice(&space))
    }

    pub(crate) fn note_met(&mut self, pair: &str, name: &str, what: &str) -> Outcome {
        let space = self.pair_space(pair)?;
        let (name, what) = (name.trim().to_owned(), what.trim().to_owned());
        if name.is_empty() && what.is_empty() {
            return Err(Problem::Empty);
        }
        let met = Met { id: self.fresh_id(), pair: space.to_string(), name, what, at_ms: self.now_ms };
        let profile = self.profile()?;
        self.edit(profile, |document| documents::happened::add_met(document, &met))?;
        Ok(Some(Said::MetNoted { met: met.id }))
    }

    /// What somebody is or does goes along, never who.
    pub(crate) fn share_met(&mut self, met: &str) -> Outcome {
        let Met { id, pair, what, at_ms, .. } = self.met(met).cloned().ok_or(Problem::NoSuchThing)?;
        let space = self.living_pair(&pair)?;
        if what.is_empty() {
            return Err(Problem::NothingToShare);
        }
        let by = self.me(&space).ok_or(Problem::NoSuchPair)?;
        self.let_know(space, &[Happened::Met { id, by, what, at_ms }])
    }

    pub(crate) fn rate(
        &mut self,
        lists: Lists<'_>,
        pair: &str,
        question: RatingQuestion,
        moment: Option<RatingMoment>,
        answer: u32,
    ) -> Outcome {
        let space = self.pair_space(pair)?;
        let moment = moment.unwrap_or_else(|| show::moment(self, lists, &space));
        if !show::asked_at(question, moment) {
            return Err(Problem::NotAskedYet);
        }
        if !(1..=show::scale(question)).contains(&answer) {
            return Err(Problem::NotOnTheScale);
        }
        let (id, pair, at_ms) = (self.fresh_id(), space.to_string(), self.now_ms);
        let (question, moment) = (kinds::question_word(question), kinds::moment_word(moment));
        let rating = Rating { id, pair, question, moment, answer, at_ms };
        let profile = self.profile()?;
        self.edit(profile, |document| documents::rating::add(document, &rating))?;
        Ok(None)
    }

    pub(crate) fn share_ratings(&mut self, pair: &str) -> Outcome {
        let space = self.living_pair(pair)?;
        let by = self.me(&space).ok_or(Problem::NoSuchPair)?;
        let given = show::shared_ratings(self, &space);
        let is_new = |rating: &&Rating| rating.pair == pair && !given.contains(&rating.id);
        let ratings = self.profile_row().map_or(&[][..], |row| &row.ratings);
        let copies: Vec<Happened> = ratings
            .iter()
            .filter(is_new)
            .map(|rating| Happened::Rated { by: by.clone(), rating: rating.clone() })
            .collect();
        if copies.is_empty() {
            return Err(Problem::NothingToShare);
        }
        self.let_know(space, &copies)
    }

    fn let_know(&mut self, space: SpaceId, copies: &[Happened]) -> Outcome {
        let practice = self.make(id::practice(&space), space, &Kind::Practice);
        self.edit(practice, |document| copies.iter().try_for_each(|copy| documents::happened::share(document, copy)))?;
        Ok(Some(Said::Shared))
    }
}

/// The report on the screen.
#[derive(Default)]
pub(crate) struct Opened {
    /// The pair that it is of.
    pub(crate) report: Option<SpaceId>,
    pub(crate) view: Option<Arc<PairReport>>,
}

impl Opened {
    pub(crate) fn open_report(&mut self, model: &mut Model, pair: &str) -> Outcome {
        // What was done a moment ago is in it.
        model.save();
        self.report = Some(model.pair_space(pair)?);
        model.stale.everything();
        Ok(None)
    }

    pub(crate) fn close_report(&mut self) -> Outcome {
        self.report = None;
        self.view = None;
        Ok(None)
    }
}
