//! The agreement: wording clauses, and agreeing to what is worded.

use crate::agreement::event::{Clause, ClauseWording, Pays, Wording};
use crate::agreement::kinds;
use crate::ground::edit::{Outcome, check_line};
use crate::ground::model::Model;
use crate::ground::said::{Problem, Said};
use documents::practice::{Terms, agreement, own};
use documents::{Document, Person, practice};
use protocol::SpaceId;

/// A year; whoever meets less often says so in words.
const WEEKS_MAX: u32 = 52;

impl Model {
    pub(crate) fn set_clause(&mut self, pair: &str, clause: Clause, wording: &Wording) -> Outcome {
        self.set_clauses(pair, &[ClauseWording { clause, wording: wording.clone() }])
    }

    /// All of them or none: one that cannot be said refuses the whole act.
    pub(crate) fn set_clauses(&mut self, pair: &str, clauses: &[ClauseWording]) -> Outcome {
        let space = self.living_pair(pair)?;
        if clauses.is_empty() {
            return Err(Problem::Empty);
        }
        clauses.iter().try_for_each(|it| check(&it.wording))?;
        let both = self.both(&space)?;
        let page = self.practice_page(space);
        self.edit(page, |document| clauses.iter().try_for_each(|it| word(document, it, &both)))?;
        Ok(None)
    }

    /// Agrees to exactly the wording that was shown. Whatever has changed since must be read first.
    pub(crate) fn agree(&mut self, pair: &str, version: &str) -> Outcome {
        let space = self.living_pair(pair)?;
        let [me, partner] = self.both(&space)?;
        let proposed = self.practice(&space).agreement.proposed(Some([&me, &partner]));
        let proposed = proposed.ok_or(Problem::TwoAnswersLeft)?;
        if proposed.id() != version || self.in_force(&space) == proposed.terms {
            return Err(Problem::WordingChanged);
        }
        let (page, now_ms) = (self.practice_page(space), self.now_ms);
        self.note(|document| own::note_agreed(document, &space.to_string(), version, now_ms))?;
        self.edit(page, |document| agreement::agree(document, &proposed, &me, now_ms))?;
        Ok(Some(Said::Agreed { pair: pair.to_owned() }))
    }

    pub(crate) fn drop_proposal(&mut self, pair: &str) -> Outcome {
        let space = self.living_pair(pair)?;
        let terms = self.in_force(&space);
        let page = self.practice_page(space);
        self.edit(page, |document| {
            for clause in practice::Clause::ALL {
                let line = terms.lines.get(&clause).map_or("", String::as_str);
                agreement::set_line(document, clause, line)?;
            }
            agreement::set_weeks(document, terms.weeks.unwrap_or(0))?;
            agreement::set_until(document, terms.until_ms.unwrap_or(0))?;
            agreement::set_pays(document, &terms.pays.unwrap_or(practice::Pays::InWords))
        })?;
        Ok(None)
    }

    /// What both have agreed to; nothing as long as there is nothing.
    fn in_force(&self, space: &SpaceId) -> Terms {
        let Ok([me, partner]) = self.both(space) else { return Terms::default() };
        let agreement = self.practice(space).agreement;
        agreement.history([&me, &partner]).first().map_or_else(Terms::default, |(_, version, _)| version.terms.clone())
    }
}

/// What can be said of a clause.
fn check(wording: &Wording) -> Result<(), Problem> {
    let line = wording.line.as_deref().unwrap_or_default().trim();
    if line.contains(['\n', '\r']) {
        return Err(Problem::NotOneLine);
    }
    check_line(line)?;
    let weeks_fit = wording.weeks.is_none_or(|weeks| (1..=WEEKS_MAX).contains(&weeks));
    if weeks_fit { Ok(()) } else { Err(Problem::BadWeeks) }
}

fn word(document: &mut Document, it: &ClauseWording, [me, partner]: &[Person; 2]) -> Result<(), documents::Error> {
    let Wording { line, weeks, until_ms, pays } = &it.wording;
    agreement::set_line(document, kinds::clause_kept(it.clause), line.as_deref().unwrap_or_default().trim())?;
    match it.clause {
        Clause::Cadence => {
            agreement::set_weeks(document, weeks.unwrap_or(0))?;
            agreement::set_until(document, until_ms.unwrap_or(0))
        }
        Clause::Pays => {
            let pays = pays.map_or(practice::Pays::InWords, |pays| match pays {
                Pays::Each => practice::Pays::Each,
                Pays::Learner => practice::Pays::Learner,
                Pays::Me => practice::Pays::One(me.clone()),
                Pays::Partner => practice::Pays::One(partner.clone()),
                Pays::Programme => practice::Pays::Programme,
            });
            agreement::set_pays(document, &pays)
        }
        Clause::Learn
        | Clause::Place
        | Clause::Arrange
        | Clause::Stays
        | Clause::Notes
        | Clause::Power
        | Clause::Stop => Ok(()),
    }
}
