//! What the two call each other, what sort of pair it is, how often they meet.

use crate::ground::edit::Outcome;
use crate::ground::id;
use crate::ground::model::Model;
use crate::ground::said::Problem;
use crate::ground::who::Who;
use crate::pair::event::PairType;
use crate::pair::kinds;
use documents::role;

/// Characters of a role word.
const WORD_CHARS_MAX: usize = 20;

impl Model {
    pub(crate) fn set_role(&mut self, pair: &str, who: Who, word: &str) -> Outcome {
        let space = self.pair_space(pair)?;
        let word = word.trim();
        let chars = word.chars().count();
        if chars > WORD_CHARS_MAX {
            return Err(Problem::TooLong { units: chars as u64, max: WORD_CHARS_MAX as u64 });
        }
        let person = self.person(&space, who)?;
        self.edit(id::practice(&space), |document| role::set_word(document, &person, word))?;
        Ok(None)
    }

    pub(crate) fn set_pair_type(&mut self, pair: &str, pair_type: PairType) -> Outcome {
        let space = self.pair_space(pair)?;
        let kind = kinds::kind_of_pair(pair_type);
        self.edit(id::practice(&space), |document| role::set_pair_type(document, &kind))?;
        Ok(None)
    }

    pub(crate) fn set_cadence(&mut self, pair: &str, cadence: &str) -> Outcome {
        let space = self.pair_space(pair)?;
        self.edit(id::pair(&space), |document| documents::pair::set_cadence(document, cadence.trim()))?;
        Ok(None)
    }
}
