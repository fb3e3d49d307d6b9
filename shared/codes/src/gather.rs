//! Parts that were read, put together.
//!
//! Each part is one equation: these blocks, put together by XOR, are that. The equations are kept solved as far as they go (Gauss and
//! Jordan, over one bit), so that any parts that say enough suffice, and a part that says nothing new is known at once. At most
//! [`COUNT_MAX`](crate::COUNT_MAX) blocks are held, whatever is shown.

use crate::limits::OTHERS_BEFORE_ANEW;
use crate::packed;
use crate::part::{Name, NoPart, Part, check};
use crate::parts::xor;
use std::fmt;

/// What a text that was read came to.
#[derive(Clone, PartialEq, Eq)]
pub enum Taken {
    /// It brought something: so many of so many are there.
    News {
        /// Parts that said something new.
        have: u16,
        /// How many it takes.
        need: u16,
    },
    /// What it says was known.
    Known {
        /// As above.
        have: u16,
        /// As above.
        need: u16,
    },
    /// All is there. What comes next begins another one.
    Whole {
        /// The text that the other screen shows.
        text: String,
    },
    /// A part of another code. It was set aside; if more of them come, they are gathered instead.
    OtherCode,
    /// No code of ours.
    Foreign,
    /// A newer version shows it.
    Newer,
    /// All was there, and it was not what had been cut: gathering began anew.
    Broken,
}

impl fmt::Debug for Taken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::News { have, need } => write!(f, "News({have} of {need})"),
            Self::Known { have, need } => write!(f, "Known({have} of {need})"),
            Self::Whole { .. } => f.write_str("Whole(…)"),
            Self::OtherCode => f.write_str("OtherCode"),
            Self::Foreign => f.write_str("Foreign"),
            Self::Newer => f.write_str("Newer"),
            Self::Broken => f.write_str("Broken"),
        }
    }
}

/// What was read so far. It may become a secret, and does not print.
#[derive(Default)]
pub struct Gather {
    begun: Option<Begun>,
    others: u8,
}

impl Gather {
    /// Takes what a camera read. A link of ours that stands alone is whole at once.
    pub fn take(&mut self, text: &str) -> Taken {
        if packed::is_link(text) {
            *self = Self::default();
            return Taken::Whole { text: text.to_owned() };
        }
        match Part::from_text(text) {
            Ok(part) => self.put(part),
            Err(NoPart::Foreign) => Taken::Foreign,
            Err(NoPart::Newer) => Taken::Newer,
        }
    }

    /// How many parts are there, and how many it takes; nothing before the first one.
    pub fn progress(&self) -> Option<(u16, u16)> {
        self.begun.as_ref().map(Begun::progress)
    }

    fn put(&mut self, part: Part) -> Taken {
        if self.begun.as_ref().is_some_and(|begun| begun.name != part.name) {
            self.others += 1;
            if self.others < OTHERS_BEFORE_ANEW {
                return Taken::OtherCode;
            }
            self.begun = None;
        }
        self.others = 0;
        let begun = self.begun.get_or_insert_with(|| Begun { name: part.name, rows: Vec::new() });
        let is_news = begun.take(Row { choice: part.name.choice(part.number), block: part.block });
        let (have, need) = begun.progress();
        match (have == need, is_news) {
            (true, _) => self.whole(),
            (false, true) => Taken::News { have, need },
            (false, false) => Taken::Known { have, need },
        }
    }

    fn whole(&mut self) -> Taken {
        let text = self.begun.take().and_then(|begun| packed::unpack(&begun.whole()?));
        text.map_or(Taken::Broken, |text| Taken::Whole { text })
    }
}

/// One code, and what is known of it.
struct Begun {
    name: Name,
    /// Each has a block of its own, its lead, that is in no other one's choice.
    rows: Vec<Row>,
}

struct Row {
    choice: u64,
    block: Vec<u8>,
}

impl Row {
    fn lead(&self) -> u64 {
        self.choice & self.choice.wrapping_neg()
    }

    /// Takes the other one out, if its lead is in here.
    fn without(&mut self, other: &Self) {
        if self.choice & other.lead() != 0 {
            self.choice ^= other.choice;
            self.block = xor(&self.block, &other.block);
        }
    }
}

impl Begun {
    fn progress(&self) -> (u16, u16) {
        let [have, need] = [self.rows.len(), self.name.count()].map(|rows| u16::try_from(rows).unwrap_or(u16::MAX));
        (have, need)
    }

    /// Did it say something new?
    fn take(&mut self, mut row: Row) -> bool {
        self.rows.iter().for_each(|known| row.without(known));
        let is_news = row.choice != 0;
        if is_news {
            self.rows.iter_mut().for_each(|known| known.without(&row));
            self.rows.push(row);
        }
        is_news
    }

    /// The bytes that were cut, once every row is one block.
    fn whole(mut self) -> Option<Vec<u8>> {
        self.rows.sort_unstable_by_key(|row| row.choice);
        let mut whole: Vec<u8> = self.rows.into_iter().flat_map(|row| row.block).collect();
        whole.truncate(self.name.length.into());
        (check(&whole) == self.name.check).then_some(whole)
    }
}

#[cfg(test)]
mod tests;
