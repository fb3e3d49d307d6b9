//! Sealed answers as one of the two sees them.

use crate::ground::model::Model;
use crate::sealed::view::QuestionView;
use documents::Person;
use documents::practice::{Practice, Said, Sealed};

/// A pair's sealed answers, and who looks at them.
pub(crate) struct Seen<'a> {
    pub(crate) model: &'a Model,
    pub(crate) practice: &'a Practice,
    pub(crate) me: &'a Person,
    pub(crate) partner: &'a Person,
}

impl Seen<'_> {
    /// A question, whether or not anybody has answered it yet.
    pub(crate) fn question(&self, question: &str) -> QuestionView {
        let nothing = Sealed::default();
        let sealed = self.practice.sealed.get(question).unwrap_or(&nothing);
        let [mine, theirs] =
            [(self.me, self.partner), (self.partner, self.me)].map(|(one, other)| sealed.said(question, one, other));
        let both = matches!((&mine, &theirs), (Said::Open(_), Said::Open(_)));
        let model = self.model;
        // Two own devices said different things apart: the question stands there as if nobody had answered it.
        let twice = sealed.is_twofold(self.me, self.partner);
        let counts = sealed.counts(self.me, self.partner).filter(|_| !twice);
        let kept = counts.and_then(|commitment| self.model.kept(&commitment));
        QuestionView {
            question: question.to_owned(),
            mine: kept.and_then(|kept| kept.answer(question)).or_else(|| spoken(&mine)),
            i_answered: mine != Said::Nothing && !twice,
            partner_answered: theirs != Said::Nothing,
            theirs: spoken(&theirs).filter(|_| both),
            open: both,
            partner_unfit: theirs == Said::Unfit,
            mine_unfit: mine == Said::Unfit,
            due_at_ms: sealed.due_ms,
            date_has_passed: !both && sealed.due_ms.is_some_and(|due| model.calendar.is_past(due, model.now_ms)),
        }
    }
}

fn spoken(said: &Said) -> Option<String> {
    match said {
        Said::Open(answer) => Some(answer.clone()),
        Said::Nothing | Said::Sealed | Said::Unfit => None,
    }
}
