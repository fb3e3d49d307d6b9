//! Which variant of which enum stands in a view, and what a field may be missing or not: found by writing the view, and by asking what
//! could be read.

use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde::ser::{self, Serialize, Serializer};
use std::collections::BTreeSet;
use std::fmt;

/// What stands in a view.
#[derive(Default)]
pub(in crate::golden) struct Seen {
    /// Where, an enum's name, a variant's word.
    pub(in crate::golden) variants: Vec<(String, &'static str, &'static str)>,
    /// A record's name, a field's, and what was seen there of what may be missing or may be two things.
    pub(in crate::golden) fields: BTreeSet<(&'static str, &'static str, &'static str)>,
}

/// The two that a field may be, if it is seen as one of them.
pub(super) const EITHER: [[&str; 2]; 3] = [["none", "some"], ["empty", "filled"], ["false", "true"]];

/// All that stands in there.
pub(in crate::golden) fn seen(it: &impl Serialize) -> Seen {
    let mut seen = Seen::default();
    it.serialize(Looker { seen: &mut seen, place: String::new(), field: None }).expect("looking does not fail");
    seen
}

/// Every word that this enum could be read from, and its name.
pub(in crate::golden) fn words<'de, Enum: Deserialize<'de>>() -> (&'static str, &'static [&'static str]) {
    let Err(Known(name, words)) = Enum::deserialize(Asker) else { unreachable!("the asker gives nothing to read") };
    (name, words)
}

struct Looker<'a> {
    seen: &'a mut Seen,
    /// As `words` writes it: `pairs[0].membership`.
    place: String,
    /// The record and the field that is being looked at.
    field: Option<(&'static str, &'static str)>,
}

impl Looker<'_> {
    fn is(&mut self, which: &'static str) {
        if let Some((record, field)) = self.field {
            self.seen.fields.insert((record, field, which));
        }
    }

    fn variant(&mut self, name: &'static str, word: &'static str) {
        self.seen.variants.push((self.place.clone(), name, word));
    }

    fn within<T: Serialize + ?Sized>(
        &mut self,
        place: String,
        field: Option<(&'static str, &'static str)>,
        it: &T,
    ) -> Looked {
        it.serialize(Looker { seen: self.seen, place, field })
    }

    fn below(&self, field: &str) -> String {
        if self.place.is_empty() { field.to_owned() } else { format!("{}.{field}", self.place) }
    }
}

/// Several things of one.
struct Parts<'a> {
    looker: Looker<'a>,
    /// The record that they are fields of.
    record: &'static str,
    count: usize,
}

/// Looking never fails.
#[derive(Debug)]
struct Never;

impl fmt::Display for Never {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("looking does not fail")
    }
}

impl std::error::Error for Never {}

impl ser::Error for Never {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

type Looked = Result<(), Never>;

macro_rules! plain {
    ($($name:ident: $of:ty),*) => {
        $(fn $name(self, _: $of) -> Looked { Ok(()) })*
    };
}

impl<'a> Serializer for Looker<'a> {
    type Ok = ();
    type Error = Never;
    type SerializeSeq = Parts<'a>;
    type SerializeTuple = Parts<'a>;
    type SerializeTupleStruct = Parts<'a>;
    type SerializeTupleVariant = Parts<'a>;
    type SerializeMap = Parts<'a>;
    type SerializeStruct = Parts<'a>;
    type SerializeStructVariant = Parts<'a>;

    plain!(serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64,
        serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64, serialize_f32: f32,
        serialize_f64: f64, serialize_char: char, serialize_str: &str, serialize_bytes: &[u8],
        serialize_unit_struct: &'static str);

    fn serialize_bool(mut self, it: bool) -> Looked {
        self.is(if it { "true" } else { "false" });
        Ok(())
    }

    fn serialize_none(mut self) -> Looked {
        self.is("none");
        Ok(())
    }

    fn serialize_unit(self) -> Looked {
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(mut self, it: &T) -> Looked {
        self.is("some");
        it.serialize(Self { field: None, ..self })
    }

    fn serialize_unit_variant(mut self, name: &'static str, _: u32, word: &'static str) -> Looked {
        self.variant(name, word);
        Ok(())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, it: &T) -> Looked {
        it.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        mut self,
        name: &'static str,
        _: u32,
        word: &'static str,
        it: &T,
    ) -> Looked {
        self.variant(name, word);
        let below = self.below(word);
        self.within(below, None, it)
    }

    fn serialize_seq(mut self, len: Option<usize>) -> Result<Parts<'a>, Never> {
        self.is(if len == Some(0) { "empty" } else { "filled" });
        Ok(self.parts(""))
    }

    fn serialize_tuple(self, _: usize) -> Result<Parts<'a>, Never> {
        Ok(self.parts(""))
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Parts<'a>, Never> {
        Ok(self.parts(""))
    }

    fn serialize_tuple_variant(
        mut self,
        name: &'static str,
        _: u32,
        word: &'static str,
        _: usize,
    ) -> Result<Parts<'a>, Never> {
        self.variant(name, word);
        Ok(self.parts(""))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Parts<'a>, Never> {
        Ok(self.parts(""))
    }

    fn serialize_struct(self, record: &'static str, _: usize) -> Result<Parts<'a>, Never> {
        Ok(self.parts(record))
    }

    fn serialize_struct_variant(
        mut self,
        name: &'static str,
        _: u32,
        word: &'static str,
        _: usize,
    ) -> Result<Parts<'a>, Never> {
        self.variant(name, word);
        let place = self.below(word);
        Ok(Self { place, ..self }.parts(word))
    }
}

impl<'a> Looker<'a> {
    fn parts(self, record: &'static str) -> Parts<'a> {
        Parts { looker: self, record, count: 0 }
    }
}

impl Parts<'_> {
    fn row<T: Serialize + ?Sized>(&mut self, it: &T) -> Looked {
        let place = format!("{}[{}]", self.looker.place, self.count);
        self.count += 1;
        self.looker.within(place, None, it)
    }

    fn field<T: Serialize + ?Sized>(&mut self, field: &'static str, it: &T) -> Looked {
        // A tag comes first, in a record with the name of the enum. Its text lives as long as the program, but comes as any text does.
        if field == "what"
            && self.count == 0
            && let Ok(serde_json::Value::String(word)) = serde_json::to_value(it)
        {
            self.looker.variant(self.record, word.leak());
        }
        self.count += 1;
        let place = self.looker.below(field);
        self.looker.within(place, Some((self.record, field)), it)
    }
}

macro_rules! listed {
    ($($of:ident $element:ident),*) => {
        $(impl ser::$of for Parts<'_> {
            type Ok = ();
            type Error = Never;

            fn $element<T: Serialize + ?Sized>(&mut self, it: &T) -> Looked {
                self.row(it)
            }

            fn end(self) -> Looked {
                Ok(())
            }
        })*
    };
}

listed!(SerializeSeq serialize_element, SerializeTuple serialize_element, SerializeTupleStruct serialize_field,
    SerializeTupleVariant serialize_field);

macro_rules! named {
    ($($of:ident),*) => {
        $(impl ser::$of for Parts<'_> {
            type Ok = ();
            type Error = Never;

            fn serialize_field<T: Serialize + ?Sized>(&mut self, field: &'static str, it: &T) -> Looked {
                self.field(field, it)
            }

            fn end(self) -> Looked {
                Ok(())
            }
        })*
    };
}

named!(SerializeStruct, SerializeStructVariant);

impl ser::SerializeMap for Parts<'_> {
    type Ok = ();
    type Error = Never;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, _: &T) -> Looked {
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, it: &T) -> Looked {
        self.row(it)
    }

    fn end(self) -> Looked {
        Ok(())
    }
}

/// Gives nothing to read; its error says what could have been read.
struct Asker;

#[derive(Debug)]
struct Known(&'static str, &'static [&'static str]);

impl fmt::Display for Known {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl std::error::Error for Known {}

impl de::Error for Known {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self("", &[])
    }
}

impl<'de> Deserializer<'de> for Asker {
    type Error = Known;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Known> {
        Err(Known("", &[]))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        words: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, Known> {
        Err(Known(name, words))
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}
