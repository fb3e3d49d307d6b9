//! Typed values in maps: what the views read and write with.
//!
//! A value of the wrong type, an unknown key, a word that we do not know: each is left as it is and noted as *newer*.
//! Nothing that another member wrote can make a read fail.

use super::Document;
use crate::limits::{ANSWERS_MAX, ID_CHARS_MAX, LINE_UNITS_MAX, MAP_KEYS_MAX};
use crate::{Answers, Error, Kind, Person, Secret, genesis};
use automerge::transaction::Transactable;
use automerge::{ObjId, ObjType, ROOT, ReadDoc, ScalarValue, Value};
use std::collections::{BTreeMap, BTreeSet};

/// A type that one value of a map can hold.
pub(crate) trait Field: PartialEq + Sized {
    /// `None`: not of this type.
    fn from_value(value: &ScalarValue) -> Option<Self>;
    fn to_value(&self) -> ScalarValue;
    /// True if it was read but is not understood.
    fn is_newer(&self) -> bool {
        false
    }
}

/// One map of a document, and whether something in it was not understood. Where two devices made the map apart, all of them
/// are read as one: what stands in either is an answer.
pub(crate) struct Fields<'a> {
    document: &'a Document,
    /// Automerge's winner first.
    objects: Vec<ObjId>,
    pub(crate) newer: bool,
}

/// A map to write in, with those that were made apart under the same key, winner first.
pub(crate) struct Entry(Vec<ObjId>);

impl Document {
    /// The root of a document of this kind; `known` are the keys of its single values.
    pub(crate) fn fields(&self, kind: &Kind, known: &[&str]) -> Result<Fields<'_>, Error> {
        self.fields_where(kind, |key| known.contains(&key))
    }

    /// The same, where the keys of single values are told by a rule: some name whom a value is of.
    pub(crate) fn fields_where(&self, kind: &Kind, is_known: impl Fn(&str) -> bool) -> Result<Fields<'_>, Error> {
        self.check_kind(kind)?;
        let mut fields = Fields { document: self, objects: vec![ROOT], newer: false };
        let is_container = |key: &str| kind.containers().iter().any(|(name, _)| *name == key);
        fields.newer |= fields.keys().iter().any(|key| key != "kind" && !is_known(key) && !is_container(key));
        Ok(fields)
    }

    /// A map that documents of this kind are born with.
    pub(crate) fn container(&self, kind: &Kind, key: &str) -> Result<Fields<'_>, Error> {
        let object = self.container_id(kind, key)?;
        Ok(Fields { document: self, objects: vec![object], newer: false })
    }

    /// A line that each person set, in a map that documents of this kind are born with.
    pub(crate) fn lines_by_person(
        &self,
        kind: &Kind,
        map: &str,
    ) -> Result<(BTreeMap<Person, Answers<String>>, bool), Error> {
        let mut fields = self.container(kind, map)?;
        let mut lines = BTreeMap::new();
        for key in fields.keys() {
            match Person::parse(&key) {
                Ok(person) => drop(lines.insert(person, fields.all(&key))),
                Err(_) => fields.newer = true,
            }
        }
        Ok((lines, fields.newer))
    }

    /// The entries of a map of maps by id; and whether one of them was not understood.
    pub(crate) fn entries<T>(
        &self,
        kind: &Kind,
        map: &str,
        read: impl Fn(&str, &mut Fields<'_>) -> Option<T>,
    ) -> Result<(Vec<T>, bool), Error> {
        self.entries_up_to(MAP_KEYS_MAX, kind, map, read)
    }

    /// The same, where fewer are enough. What is beyond counts as not understood.
    pub(crate) fn entries_up_to<T>(
        &self,
        max: usize,
        kind: &Kind,
        map: &str,
        read: impl Fn(&str, &mut Fields<'_>) -> Option<T>,
    ) -> Result<(Vec<T>, bool), Error> {
        let mut all = self.container(kind, map)?;
        let keys = all.keys();
        let (mut entries, mut newer) = (Vec::new(), all.newer || keys.len() > max);
        for id in keys.into_iter().take(max) {
            let entry = all.child(&id).filter(|_| check_id(&id).is_ok()).and_then(|mut fields| {
                let entry = read(&id, &mut fields);
                newer |= fields.newer;
                entry
            });
            newer |= entry.is_none();
            entries.extend(entry);
        }
        Ok((entries, newer))
    }

    /// Sets a single value of the root.
    pub(crate) fn set(&mut self, kind: &Kind, key: &str, value: &impl Field) -> Result<(), Error> {
        self.check_kind(kind)?;
        self.put_at(&ROOT, key, value)
    }

    /// Takes a single value of the root away. What somebody sets apart from this stays: a later word is not unsaid.
    pub(crate) fn clear(&mut self, kind: &Kind, key: &str) -> Result<(), Error> {
        self.check_kind(kind)?;
        self.clear_at(&ROOT, key)
    }

    /// Takes out every key of a map, or of the root, that is of this sort, as somebody with another app can; how many there were.
    #[cfg(feature = "forging")]
    pub fn take_out(
        &mut self,
        kind: &Kind,
        map: Option<&str>,
        is_taken: impl Fn(&str) -> bool,
    ) -> Result<usize, Error> {
        let object = map.map_or(Ok(ROOT), |map| self.container_id(kind, map))?;
        let mut fields = Fields { document: self, objects: vec![object.clone()], newer: false };
        let keys: Vec<String> = fields.keys().into_iter().filter(|key| is_taken(key)).collect();
        for key in &keys {
            self.writing(|automerge| automerge.delete(&object, key.as_str()))?;
        }
        Ok(keys.len())
    }

    /// Sets a value in a map that documents of this kind are born with. Beside more than are read none is added.
    pub(crate) fn set_in(&mut self, kind: &Kind, map: &str, key: &str, value: &impl Field) -> Result<(), Error> {
        let object = self.container_id(kind, map)?;
        if !self.is_set_at(&object, key) && self.container(kind, map)?.keys().len() >= MAP_KEYS_MAX {
            return Err(Error::Full);
        }
        self.put_at(&object, key, value)
    }

    /// Makes a new map under `id`, empty. One that is there already is used again. Beside more than are read none is made.
    pub(crate) fn add_entry(&mut self, kind: &Kind, map: &str, id: &str) -> Result<Entry, Error> {
        check_id(id)?;
        if let Ok(entry) = self.entry(kind, map, id) {
            return Ok(entry);
        }
        if self.container(kind, map)?.keys().len() >= MAP_KEYS_MAX {
            return Err(Error::Full);
        }
        let object = self.container_id(kind, map)?;
        self.make_room(id.len() + VALUE_WEIGHT)?;
        let made = self.writing(|automerge| automerge.put_object(&object, id, ObjType::Map))?;
        Ok(Entry(vec![made]))
    }

    /// Takes the map under `id` out. What it held stays in the history, and in no view.
    pub(crate) fn remove_entry(&mut self, kind: &Kind, map: &str, id: &str) -> Result<(), Error> {
        self.entry(kind, map, id)?;
        let object = self.container_id(kind, map)?;
        self.make_room(id.len() + VALUE_WEIGHT)?;
        self.writing(|automerge| automerge.delete(&object, id))
    }

    /// Every answer in a map of plain values, by key; and whether one of them was not understood.
    pub(crate) fn values_in<T: Field>(
        &self,
        kind: &Kind,
        map: &str,
    ) -> Result<(BTreeMap<String, Answers<T>>, bool), Error> {
        let mut fields = self.container(kind, map)?;
        let keys = fields.keys().into_iter().filter(|key| check_id(key).is_ok());
        let values = keys.map(|key| (key.clone(), fields.all(&key))).collect();
        Ok((values, fields.newer))
    }

    /// The map under `id`.
    pub(crate) fn entry(&self, kind: &Kind, map: &str, id: &str) -> Result<Entry, Error> {
        let child = self.container(kind, map)?.child(id);
        child.map(|child| Entry(child.objects)).ok_or(Error::NotFound { id: id.to_owned() })
    }

    /// Does a map have a value under this key?
    pub(crate) fn is_set(&self, entry: &Entry, key: &str) -> bool {
        entry.0.iter().any(|object| self.is_set_at(object, key))
    }

    fn is_set_at(&self, object: &ObjId, key: &str) -> bool {
        self.reading(|automerge| automerge.get(object, key)).is_ok_and(|value| matches!(value, Ok(Some(_))))
    }

    /// Sets a value in an entry. It settles what stands under this key in maps that were made apart.
    pub(crate) fn put(&mut self, entry: &Entry, key: &str, value: &impl Field) -> Result<(), Error> {
        let Some((first, apart)) = entry.0.split_first() else { return Err(Error::NotTaken) };
        self.put_at(first, key, value)?;
        for object in apart {
            self.clear_at(object, key)?;
        }
        Ok(())
    }

    fn put_at(&mut self, object: &ObjId, key: &str, value: &impl Field) -> Result<(), Error> {
        let value = value.to_value();
        self.make_room(key.len() + weight(&value))?;
        self.writing(|automerge| automerge.put(object, key, value))
    }

    fn clear_at(&mut self, object: &ObjId, key: &str) -> Result<(), Error> {
        if !self.is_set_at(object, key) {
            return Ok(());
        }
        self.make_room(key.len())?;
        self.writing(|automerge| automerge.delete(object, key))
    }

    /// Sets a value in any map to the answer at this place, if there is one there.
    pub(crate) fn put_answer<T: Field>(
        &mut self,
        entry: &Entry,
        key: &str,
        answers: &Answers<T>,
        place: usize,
    ) -> Result<(), Error> {
        answers.all().get(place).map_or(Ok(()), |answer| self.put(entry, key, answer))
    }

    pub(crate) fn check_kind(&self, wanted: &Kind) -> Result<(), Error> {
        let found = self.kind();
        if found.as_ref() == Some(wanted) { Ok(()) } else { Err(Error::WrongKind { wanted: wanted.clone(), found }) }
    }

    pub(super) fn container_id(&self, kind: &Kind, key: &str) -> Result<ObjId, Error> {
        self.check_kind(kind)?;
        genesis::container(kind, key).ok_or(Error::NotTaken)
    }
}

impl<'a> Fields<'a> {
    /// Every answer to one question.
    pub(crate) fn all<T: Field>(&mut self, key: &str) -> Answers<T> {
        let mut answers = Answers::default();
        for (value, _) in self.values(key).into_iter().take(ANSWERS_MAX) {
            let answer = if let Value::Scalar(value) = &value { T::from_value(value) } else { None };
            self.newer |= answer.as_ref().is_none_or(Field::is_newer);
            if let Some(answer) = answer {
                answers.push(answer);
            }
        }
        answers
    }

    /// The answer that stands first.
    pub(crate) fn one<T: Field + Clone>(&mut self, key: &str) -> Option<T> {
        self.all(key).current().cloned()
    }

    /// How late the newest value under one of these keys was set: rises with every setting, and is the same on every device that
    /// has the same values.
    pub(crate) fn lateness(&self, keys: &[&str]) -> u64 {
        let ids = keys.iter().flat_map(|key| self.values(key)).map(|(_, id)| match id {
            ObjId::Id(operation, ..) => operation,
            ObjId::Root => 0,
        });
        ids.max().unwrap_or(0)
    }

    /// The keys, sorted. Those beyond the first [`MAP_KEYS_MAX`] count as not understood.
    pub(crate) fn keys(&mut self) -> Vec<String> {
        let of_one = |object: &ObjId| {
            let keys = |automerge: &automerge::AutoCommit| automerge.keys(object).take(MAP_KEYS_MAX + 1).collect();
            self.document.reading(keys).unwrap_or_default()
        };
        let keys: BTreeSet<String> = self.objects.iter().flat_map(|object| -> Vec<String> { of_one(object) }).collect();
        self.newer |= keys.len() > MAP_KEYS_MAX;
        keys.into_iter().take(MAP_KEYS_MAX).collect()
    }

    /// The map under a key, or all that were made apart.
    pub(crate) fn child(&self, key: &str) -> Option<Fields<'a>> {
        let is_map = |(value, _): &(Value<'_>, ObjId)| matches!(value, Value::Object(ObjType::Map));
        let maps = self.values(key).into_iter().filter(is_map).take(ANSWERS_MAX);
        let objects: Vec<ObjId> = maps.map(|(_, object)| object).collect();
        (!objects.is_empty()).then_some(Self { document: self.document, objects, newer: false })
    }

    /// Notes whether there are keys beyond these.
    pub(crate) fn expect_only(&mut self, known: &[&str]) {
        self.newer |= self.keys().iter().any(|key| !known.contains(&key.as_str()));
    }

    /// Winner first.
    fn values(&self, key: &str) -> Vec<(Value<'a>, ObjId)> {
        let of_one = |object: &ObjId| {
            let values = self.document.reading(|automerge| automerge.get_all(object, key));
            values.ok().and_then(Result::ok).unwrap_or_default().into_iter().rev()
        };
        self.objects.iter().flat_map(of_one).collect()
    }
}

/// Ids that callers give: short, plain, so that they may be printed.
pub(crate) fn check_id(id: &str) -> Result<(), Error> {
    let is_plain = id.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' | b'-' | b'_' | b'.'));
    if is_plain && (1..=ID_CHARS_MAX).contains(&id.len()) { Ok(()) } else { Err(Error::BadId { chars: id.len() }) }
}

/// Refuses a line that is too long.
pub(crate) fn check_line(line: &str) -> Result<(), Error> {
    let units = line.encode_utf16().count();
    if units <= LINE_UNITS_MAX { Ok(()) } else { Err(Error::TooLong { units, max: LINE_UNITS_MAX }) }
}

/// What a value weighs besides its own bytes: ids and columns.
const VALUE_WEIGHT: usize = 16;

fn weight(value: &ScalarValue) -> usize {
    VALUE_WEIGHT
        + match value {
            ScalarValue::Str(text) => text.len(),
            ScalarValue::Bytes(bytes) => bytes.len(),
            ScalarValue::Int(_)
            | ScalarValue::Uint(_)
            | ScalarValue::F64(_)
            | ScalarValue::Counter(_)
            | ScalarValue::Timestamp(_)
            | ScalarValue::Boolean(_)
            | ScalarValue::Unknown { .. }
            | ScalarValue::Null => 0,
        }
}

/// A type that is stored as a word, and has a variant `Newer` for those that a newer version knows.
macro_rules! worded {
    ($type:ty) => {
        impl $crate::document::Field for $type {
            fn from_value(value: &automerge::ScalarValue) -> Option<Self> {
                <String as $crate::document::Field>::from_value(value).map(Self::from)
            }

            fn to_value(&self) -> automerge::ScalarValue {
                $crate::document::Field::to_value(&String::from(self.clone()))
            }

            fn is_newer(&self) -> bool {
                matches!(self, Self::Newer(_))
            }
        }
    };
}
pub(crate) use worded;

impl Field for String {
    fn from_value(value: &ScalarValue) -> Option<Self> {
        value.as_str().map(str::to_owned)
    }

    fn to_value(&self) -> ScalarValue {
        ScalarValue::Str(self.as_str().into())
    }
}

impl Field for i64 {
    fn from_value(value: &ScalarValue) -> Option<Self> {
        if let ScalarValue::Int(number) = value { Some(*number) } else { None }
    }

    fn to_value(&self) -> ScalarValue {
        ScalarValue::Int(*self)
    }
}

impl Field for u32 {
    fn from_value(value: &ScalarValue) -> Option<Self> {
        if let ScalarValue::Uint(number) = value { u32::try_from(*number).ok() } else { None }
    }

    fn to_value(&self) -> ScalarValue {
        ScalarValue::Uint(u64::from(*self))
    }
}

impl Field for bool {
    fn from_value(value: &ScalarValue) -> Option<Self> {
        value.as_bool()
    }

    fn to_value(&self) -> ScalarValue {
        ScalarValue::Boolean(*self)
    }
}

impl Field for Person {
    fn from_value(value: &ScalarValue) -> Option<Self> {
        value.as_str().and_then(|text| Self::parse(text).ok())
    }

    fn to_value(&self) -> ScalarValue {
        ScalarValue::Str(self.as_str().into())
    }
}

impl Field for Secret {
    fn from_value(value: &ScalarValue) -> Option<Self> {
        value.as_bytes().map(|bytes| Self(bytes.to_vec()))
    }

    fn to_value(&self) -> ScalarValue {
        ScalarValue::Bytes(self.0.clone())
    }
}
