//! How it goes, in one's own answers; whom one has met; the report. One's own until a copy is given.

use super::Outcome;
use crate::event::{RatingMoment, RatingQuestion};
use crate::id;
use crate::model::Model;
use crate::show::report;
use crate::view::{Problem, Said};
use documents::{DocumentId, Happened, Kind, Met, Rating};
use protocol::SpaceId;

impl Model {
    /// One's own page of the practice, made where there is none.
    pub(super) fn profile(&mut self) -> Result<DocumentId, Problem> {
        let private = self.begun()?;
        Ok(self.make(id::profile(&private), private, &Kind::Profile))
    }

    fn met(&self, met: &str) -> Option<&Met> {
        self.profile_row()?.met.iter().find(|one| one.id == met)
    }

    /// Where it is written down that somebody was met.
    pub(super) fn practice_of_met(&self, met: &str) -> Option<DocumentId> {
        self.met(met).and_then(|met| id::space(&met.pair)).map(|space| id::practice(&space))
    }

    pub(super) fn note_met(&mut self, pair: &str, name: &str, what: &str) -> Outcome {
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
    pub(super) fn share_met(&mut self, met: &str) -> Outcome {
        let Met { id, pair, what, at_ms, .. } = self.met(met).cloned().ok_or(Problem::NoSuchThing)?;
        let space = self.living_pair(&pair)?;
        if what.is_empty() {
            return Err(Problem::NothingToShare);
        }
        let by = self.me(&space).ok_or(Problem::NoSuchPair)?;
        self.let_know(space, &[Happened::Met { id, by, what, at_ms }])
    }

    pub(super) fn rate(
        &mut self,
        pair: &str,
        question: RatingQuestion,
        moment: Option<RatingMoment>,
        answer: u32,
    ) -> Outcome {
        let space = self.pair_space(pair)?;
        let moment = moment.unwrap_or_else(|| report::moment(self, &space));
        if !report::asked_at(question, moment) {
            return Err(Problem::NotAskedYet);
        }
        if !(1..=report::scale(question)).contains(&answer) {
            return Err(Problem::NotOnTheScale);
        }
        let (id, pair, at_ms) = (self.fresh_id(), space.to_string(), self.now_ms);
        let (question, moment) = (report::question_word(question), report::moment_word(moment));
        let rating = Rating { id, pair, question, moment, answer, at_ms };
        let profile = self.profile()?;
        self.edit(profile, |document| documents::rating::add(document, &rating))?;
        Ok(None)
    }

    pub(super) fn share_ratings(&mut self, pair: &str) -> Outcome {
        let space = self.living_pair(pair)?;
        let by = self.me(&space).ok_or(Problem::NoSuchPair)?;
        let given = report::shared_ratings(self, &space);
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

    pub(super) fn open_report(&mut self, pair: &str) -> Outcome {
        // What was done a moment ago is in it.
        self.save();
        self.report = Some(self.pair_space(pair)?);
        self.stale.everything();
        Ok(None)
    }

    pub(super) fn close_report(&mut self) -> Outcome {
        self.report = None;
        self.view.report = None;
        Ok(None)
    }
}
