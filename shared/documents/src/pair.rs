//! The pair: two people, what they call themselves, how often they meet.

use crate::document::check_line;
use crate::{Answers, Document, Error, Kind, Person, minute};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

const KEYS: [&str; 2] = ["cadence", "began_at_ms"];

/// What a pair says.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pair {
    /// Who, and the names they gave.
    pub people: BTreeMap<Person, Answers<String>>,
    /// How often they meet.
    pub cadence: Answers<String>,
    /// When they began, in milliseconds since 1970.
    pub began_at_ms: Answers<i64>,
    /// True if it holds something that a newer version wrote.
    pub newer: bool,
}

crate::quiet::quiet!(Pair);

/// Reads all of it.
pub fn read(document: &Document) -> Result<Pair, Error> {
    let mut fields = document.fields(&Kind::Pair, &KEYS)?;
    let (people, newer_people) = document.lines_by_person(&Kind::Pair, "people")?;
    let (cadence, began_at_ms) = (fields.all("cadence"), fields.all("began_at_ms"));
    Ok(Pair { people, cadence, began_at_ms, newer: fields.newer || newer_people })
}

/// Every name that this person ever had here, also those that were changed since.
pub fn names_ever(document: &Document, person: &Person) -> Result<BTreeSet<String>, Error> {
    document.ever_in(&Kind::Pair, "people", person.as_str())
}

/// Says what this person is called.
pub fn set_name(document: &mut Document, person: &Person, name: &str) -> Result<(), Error> {
    check_line(name)?;
    document.set_in(&Kind::Pair, "people", person.as_str(), &name.to_owned())
}

/// Says how often they meet.
pub fn set_cadence(document: &mut Document, cadence: &str) -> Result<(), Error> {
    check_line(cadence)?;
    document.set(&Kind::Pair, "cadence", &cadence.to_owned())
}

/// Says when they began; to the minute.
pub fn begin(document: &mut Document, at_ms: i64) -> Result<(), Error> {
    document.set(&Kind::Pair, "began_at_ms", &minute(at_ms))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Actor;

    #[test]
    fn every_name_of_a_person_is_known_and_no_other_persons() {
        let mut page = Document::new(&Kind::Pair, Actor([1; 16]));
        let (ruth, amina) = (Person::parse(&"a".repeat(32)).unwrap(), Person::parse(&"b".repeat(32)).unwrap());
        for name in ["Ruth", "Ruth Meyer"] {
            set_name(&mut page, &ruth, name).unwrap();
        }
        set_name(&mut page, &amina, "Amina").unwrap();
        set_cadence(&mut page, "weekly").unwrap();
        assert_eq!(names_ever(&page, &ruth).unwrap(), ["Ruth".to_owned(), "Ruth Meyer".to_owned()].into());
    }
}
