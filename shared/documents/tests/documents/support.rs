//! Devices by number, and changes carried between them.

use documents::{Actor, Document, Kind, Person, TextField};

/// The actor of the device with this number.
pub(crate) fn actor(number: u8) -> Actor {
    Actor([number; 16])
}

/// The person with this number.
pub(crate) fn person(number: u8) -> Person {
    Person::from_bytes([number; 16])
}

/// A new session made on the device with this number.
pub(crate) fn session(number: u8) -> Document {
    Document::new(&Kind::Session, actor(number))
}

/// A second device's copy of a document.
pub(crate) fn copy(document: &mut Document, number: u8) -> Document {
    let saved = document.save();
    let (copy, refused) = Document::open(Some(&saved), &[], actor(number)).unwrap();
    assert_eq!(refused, []);
    copy
}

/// Types at the end.
pub(crate) fn write(document: &mut Document, field: TextField, text: &str) {
    let end = document.text_units(field);
    document.splice(field, end, 0, text).unwrap();
}

/// Carries what each has for the other; both were in step before.
pub(crate) fn exchange(a: &mut Document, b: &mut Document) {
    let (from_a, from_b) = (a.take_changes(), b.take_changes());
    assert_eq!(a.apply(&from_b).refused, []);
    assert_eq!(b.apply(&from_a).refused, []);
    assert_eq!(a.heads(), b.heads(), "both have everything now");
}
