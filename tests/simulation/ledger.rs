//! What people wrote, and what must therefore be found.
//!
//! Every deed that leaves words carries one Chinese character that nothing else in the run carries. A single character
//! cannot be torn apart by a splice in the middle of it, so it is either there or it is not.

use crate::world::Device;

/// The first of the 20,000 characters that serve as tokens; all of them are one UTF-16 code unit long.
const FIRST_TOKEN: u32 = 0x4E00;
const TOKENS: u32 = 20_000;

/// Who must see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Both people, on all devices.
    Pair,
    /// One of the two, on all devices of that one, and nobody else.
    Person(usize),
}

/// What has become of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    /// It must be found in the end.
    Expected,
    /// A crash came before the screen said "saved", or somebody removed or replaced it: it may be there or not.
    Open,
}

/// One written thing.
#[derive(Debug, Clone)]
pub struct Token {
    /// The token itself; for a session, its id.
    pub text: String,
    /// Who must see it.
    pub reach: Reach,
    /// Where it was written.
    pub device: Device,
    /// As which of the device's deeds.
    number: u64,
    fate: Fate,
}

/// See the module.
#[derive(Default)]
pub struct Ledger {
    tokens: Vec<Token>,
    drawn: u32,
}

impl Ledger {
    /// A token that was not used yet.
    pub fn draw(&mut self) -> char {
        self.drawn += 1;
        char::from_u32(FIRST_TOKEN + self.drawn % TOKENS).unwrap_or('一')
    }

    /// Something was written.
    pub fn wrote(&mut self, text: String, reach: Reach, device: Device, number: u64) {
        self.tokens.push(Token { text, reach, device, number, fate: Fate::Expected });
    }

    /// This text was removed or replaced by somebody.
    pub fn removed(&mut self, text: &str) {
        for token in self.tokens.iter_mut().filter(|token| text.contains(&token.text)) {
            token.fate = Fate::Open;
        }
    }

    /// The device has crashed; its screen had called everything up to `saved` saved.
    pub fn crashed(&mut self, device: Device, saved: u64) {
        for token in self.tokens.iter_mut().filter(|token| token.device == device && token.number > saved) {
            token.fate = Fate::Open;
        }
    }

    /// What must be found.
    pub fn expected(&self) -> impl Iterator<Item = &Token> {
        self.tokens.iter().filter(|token| token.fate == Fate::Expected)
    }

    /// Everything that was ever written for one person only.
    pub fn private_to(&self, person: usize) -> impl Iterator<Item = &Token> {
        self.tokens.iter().filter(move |token| token.reach == Reach::Person(person))
    }
}
