//! One text from step to step, as far back as is kept.
//!
//! A keystroke adds one step, and the view holds what was there before: so steps form a chain from the newest back, of which
//! views and the model share every link, and adding one costs the same however many there are.

use super::Made;
use crate::ground::said::Problem;
use crate::session::event::Notebook;
use documents::DocumentId;
use std::sync::Arc;

/// Steps that are kept of one text at least, and twice as many at most: more than a person types into another field while one
/// holds a word back, and so few that a field which lags behind by all of them is told of it at once.
const STEPS_KEPT: usize = 1_000;

/// Bytes of text in those steps: a few large pastes, so that twelve texts stay within what a phone has.
const STEP_BYTES_KEPT: usize = 1024 * 1024;

/// From one state of a text to the next.
pub(crate) struct Step {
    from: u64,
    to: u64,
    units_before: usize,
    units: usize,
    edit: Made,
    /// The field that made it.
    draft: Option<Draft>,
    earlier: Option<Arc<Step>>,
}

/// What a field shows that sent a splice.
pub(super) enum Draft {
    /// The splice is in the text.
    Taken {
        /// What the field calls what it shows.
        number: u64,
        /// How long that is.
        units: usize,
        /// What leads from there to the text with the splice in it.
        ahead: Made,
    },
    /// It is not.
    Refused {
        /// What the field calls what it shows.
        number: u64,
        /// Why.
        problem: Problem,
    },
}

/// A text's present version, and the steps that led to it.
#[derive(Clone, Default)]
pub(crate) struct TextLog {
    pub(crate) version: u64,
    pub(crate) units: usize,
    newest: Option<Arc<Step>>,
    /// Those before the oldest of `newest`: they go together.
    old: Option<Arc<Step>>,
}

/// What is known of a version.
pub(crate) enum Found {
    /// A state of this text.
    Here {
        /// How long it is.
        units: usize,
        /// What leads from there to now.
        ahead: Made,
    },
    /// What a field shows that was not taken.
    Refused(Problem),
    /// Nothing.
    Unknown,
}

impl TextLog {
    pub(crate) fn find(&self, seen: u64) -> Found {
        if seen == self.version {
            return Found::Here { units: self.units, ahead: Made::default() };
        }
        let mut later = Vec::new();
        for step in self.steps() {
            match &step.draft {
                Some(Draft::Taken { number, units, ahead }) if *number == seen => {
                    return here(*units, ahead.clone(), later);
                }
                Some(Draft::Refused { number, problem }) if *number == seen => return Found::Refused(problem.clone()),
                Some(Draft::Taken { .. } | Draft::Refused { .. }) | None => {}
            }
            if step.to == seen {
                return here(step.units, Made::default(), later);
            }
            later.push(step);
            if step.from == seen {
                return here(step.units_before, Made::default(), later);
            }
        }
        Found::Unknown
    }

    /// The newest first.
    fn steps(&self) -> impl Iterator<Item = &Step> {
        chain(self.newest.as_deref()).chain(chain(self.old.as_deref()))
    }
}

fn chain(newest: Option<&Step>) -> impl Iterator<Item = &Step> {
    std::iter::successors(newest, |step| step.earlier.as_deref())
}

fn here(units: usize, ahead: Made, later: Vec<&Step>) -> Found {
    let steps = later.into_iter().rev().map(|step| step.edit.clone());
    Found::Here { units, ahead: Made::all(std::iter::once(ahead).chain(steps).collect()) }
}

impl Drop for Step {
    /// One after the other: a chain that let go of itself link in link would need a stack as long as it is.
    fn drop(&mut self) {
        let mut next = self.earlier.take();
        while let Some(mut step) = next.and_then(Arc::into_inner) {
            next = step.earlier.take();
        }
    }
}

/// A text whose steps are kept.
pub(super) struct Kept {
    pub(super) document: DocumentId,
    pub(super) notebook: Notebook,
    pub(super) log: TextLog,
    /// The document was looked at, or is not there yet.
    pub(super) begun: bool,
    /// No splice up to this number is known any more.
    pub(super) forgotten: u64,
    /// How many steps `log.newest` has, and how many bytes of text.
    steps: usize,
    bytes: usize,
    /// The newest splice of `log.newest`, and of `log.old`.
    drafts: (u64, u64),
}

impl Kept {
    pub(super) fn new(document: DocumentId, notebook: Notebook, version: u64) -> Self {
        let log = TextLog { version, ..TextLog::default() };
        Self { document, notebook, log, begun: false, forgotten: 0, steps: 0, bytes: 0, drafts: (0, 0) }
    }

    pub(super) fn is(&self, document: DocumentId, notebook: Notebook) -> bool {
        self.document == document && self.notebook == notebook
    }

    pub(super) fn newest_draft(&self) -> u64 {
        self.forgotten.max(self.drafts.0).max(self.drafts.1)
    }

    /// Begins anew with a text of this length: nothing that was known before leads to it.
    pub(super) fn begin(&mut self, version: u64, units: usize) {
        self.begun = true;
        self.forgotten = self.newest_draft();
        self.log = TextLog { version, units, newest: None, old: None };
        (self.steps, self.bytes, self.drafts) = (0, 0, (0, 0));
    }

    pub(super) fn add(&mut self, to: u64, edit: Made, draft: Option<Draft>) {
        if self.steps >= STEPS_KEPT || self.bytes >= STEP_BYTES_KEPT {
            self.forgotten = self.forgotten.max(self.drafts.1);
            self.log.old = self.log.newest.take();
            (self.steps, self.bytes, self.drafts) = (0, 0, (0, self.drafts.0));
        }
        let (come, gone) = edit.weight();
        let (from, units_before) = (self.log.version, self.log.units);
        let units = (units_before + come).saturating_sub(gone);
        match &draft {
            Some(Draft::Taken { number, ahead, .. }) => {
                self.drafts.0 = self.drafts.0.max(*number);
                self.bytes += ahead.weight().0;
            }
            Some(Draft::Refused { number, .. }) => self.drafts.0 = self.drafts.0.max(*number),
            None => {}
        }
        self.steps += 1;
        self.bytes += come;
        let earlier = self.log.newest.take();
        self.log.newest = Some(Arc::new(Step { from, to, units_before, units, edit, draft, earlier }));
        (self.log.version, self.log.units) = (to, units);
    }
}
