//! A person's id inside documents: no name, 16 random bytes as 32 lowercase hex characters.

use crate::Error;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// Names a person without saying who. Only valid ones can be made.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Person(String);

impl Person {
    /// From the id's bytes.
    pub fn from_bytes(bytes: [u8; 16]) -> Self {
        let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
        Self(digits.filter_map(|digit| char::from_digit(digit.into(), 16)).collect())
    }

    /// From 32 lowercase hex characters.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let is_hex = text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        if text.len() == 32 && is_hex { Ok(Self(text.to_owned())) } else { Err(Error::BadId { chars: text.len() }) }
    }

    /// The 32 characters.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Person {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        Self::parse(text)
    }
}

impl TryFrom<String> for Person {
    type Error = Error;

    fn try_from(text: String) -> Result<Self, Error> {
        Self::parse(&text)
    }
}

impl From<Person> for String {
    fn from(person: Person) -> Self {
        person.0
    }
}

impl fmt::Display for Person {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Person {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Person({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_32_lowercase_hex_characters_name_a_person() {
        let person = Person::from_bytes([0xab; 16]);
        assert_eq!(Person::parse(person.as_str()), Ok(person));
        assert_eq!(Person::parse("AB"), Err(Error::BadId { chars: 2 }));
        assert!(Person::parse(&"AB".repeat(16)).is_err(), "uppercase would name the same person twice");
    }
}
