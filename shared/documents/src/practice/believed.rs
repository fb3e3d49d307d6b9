//! The page of a pair as one's own devices believe it: what this person said is taken from their own record.

use super::own::{Own, Word};
use super::sealed::{Commitment, NONE, Opening, Sealed, Side};
use super::{Kept, Practice, standing};
use crate::{Answers, Person, Secret};

/// What opens one's own commitments, as far as it has come to this device.
pub type Keeps<'a> = &'a dyn Fn(&Commitment) -> Option<Kept>;

impl Practice {
    /// The same without what somebody else may have written for this person, or taken away.
    #[must_use]
    pub fn believed(mut self, own: &Own, keeps: Keeps<'_>, [me, partner]: [&Person; 2]) -> Self {
        let nothing = Word::default();
        for question in own.words.keys() {
            self.sealed.entry(question.clone()).or_default();
        }
        for (question, sealed) in &mut self.sealed {
            let word = own.words.get(question).unwrap_or(&nothing);
            sealed.believe(question, word, keeps, [me, partner]);
        }
        self.sealed.retain(|_, sealed| sealed.due_ms.is_some() || !sealed.by.is_empty());
        for by in self.agreement.agreed.values_mut() {
            by.remove(me);
        }
        for (version, at_ms) in &own.agreed {
            self.agreement.agreed.entry(version.clone()).or_default().insert(me.clone(), *at_ms);
        }
        self.standing.ended_at_ms = own.ended_at_ms.or(self.standing.ended_at_ms);
        self
    }
}

impl Sealed {
    fn believe(&mut self, question: &str, word: &Word, keeps: Keeps<'_>, [me, partner]: [&Person; 2]) {
        // A later date may come from anybody; a nearer one, and one that was not looked at yet, from nobody.
        self.due_ms =
            word.due_ms.map(|due| self.due_ms.unwrap_or(due).max(due)).filter(|_| standing::is_dated(question));
        let found = self.by.remove(me).unwrap_or_default();
        let mut theirs = self.by.remove(partner).unwrap_or_default();
        let mut mine = Side { commitments: word.mine.clone(), opening: None };
        if let Some(opened) = word.opened {
            let seen = opened.seen;
            let own = keeps(&opened.mine).map(|kept| kept.opening(seen));
            let fits = |opening: &Opening| opening.commitment(question, me) == opened.mine;
            mine.opening = own.or_else(|| found.opening.filter(fits).map(|opening| Opening { seen, ..opening }));
            theirs.bind(question, partner, word);
        } else {
            // Whoever says that they have seen an answer that was never given has not opened theirs in good faith.
            theirs.opening = theirs.opening.filter(|it| it.seen == NONE || keeps(&it.seen).is_some());
        }
        self.by.clear();
        for (person, side) in [(me, mine), (partner, theirs)] {
            if side != Side::default() {
                self.by.insert(person.clone(), side);
            }
        }
    }

    /// What this person opened that fits what one had seen of theirs, if nobody has noted it yet.
    pub fn theirs_to_note(&self, question: &str, partner: &Person, word: &Word) -> Option<Kept> {
        let seen = word.opened.filter(|_| word.theirs.is_none())?.seen()?;
        let opening = self.by.get(partner)?.opening.as_ref().filter(|opening| opening.seen != NONE)?;
        (opening.commitment(question, partner) == seen).then(|| opening.kept())
    }
}

impl Side {
    /// Holds the other one to what stood there when one opened one's own.
    fn bind(&mut self, question: &str, partner: &Person, word: &Word) {
        let Some(opened) = word.opened else { return };
        if let Some(seen) = opened.seen() {
            self.commitments = Answers::from_iter([seen]);
            let noted = word.theirs.as_ref().and_then(|bytes| Kept::from_secret(&Secret(bytes.to_vec())));
            let noted = noted.map(|kept| kept.opening(opened.mine));
            self.opening = noted.filter(|it| it.commitment(question, partner) == seen).or(self.opening.take());
        }
        if let Some(opening) = self.opening.as_mut().filter(|opening| opening.seen != NONE) {
            opening.seen = opened.mine;
        }
    }
}
