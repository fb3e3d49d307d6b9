//! Which variant of which enum stands in a view: found by writing the view, and by asking what could be read.

use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde::ser::{self, Serialize, Serializer};
use std::collections::BTreeSet;
use std::fmt;

/// An enum's name and a variant's word.
pub(super) type Seen = BTreeSet<(&'static str, &'static str)>;

/// Every variant that stands in there.
pub(super) fn seen(it: &impl Serialize) -> Seen {
    let mut all = Seen::new();
    it.serialize(Looker { seen: &mut all, record: "" }).expect("looking does not fail");
    all
}

/// Every word that this enum could be read from, and its name.
pub(in crate::golden) fn words<'de, Enum: Deserialize<'de>>() -> (&'static str, &'static [&'static str]) {
    let Err(Known(name, words)) = Enum::deserialize(Asker) else { unreachable!("the asker gives nothing to read") };
    (name, words)
}

struct Looker<'a> {
    seen: &'a mut Seen,
    /// The record that is being written, before its first field: that of a tagged variant has the name of its enum.
    record: &'static str,
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

impl Serializer for Looker<'_> {
    type Ok = ();
    type Error = Never;
    type SerializeSeq = Self;
    type SerializeTuple = Self;
    type SerializeTupleStruct = Self;
    type SerializeTupleVariant = Self;
    type SerializeMap = Self;
    type SerializeStruct = Self;
    type SerializeStructVariant = Self;

    plain!(serialize_bool: bool, serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64,
        serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64, serialize_f32: f32,
        serialize_f64: f64, serialize_char: char, serialize_str: &str, serialize_bytes: &[u8],
        serialize_unit_struct: &'static str);

    fn serialize_none(self) -> Looked {
        Ok(())
    }

    fn serialize_unit(self) -> Looked {
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, it: &T) -> Looked {
        it.serialize(self)
    }

    fn serialize_unit_variant(self, name: &'static str, _: u32, word: &'static str) -> Looked {
        self.seen.insert((name, word));
        Ok(())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, it: &T) -> Looked {
        it.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        _: u32,
        word: &'static str,
        it: &T,
    ) -> Looked {
        self.seen.insert((name, word));
        it.serialize(self)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self, Never> {
        Ok(self)
    }

    fn serialize_tuple(self, _: usize) -> Result<Self, Never> {
        Ok(self)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self, Never> {
        Ok(self)
    }

    fn serialize_tuple_variant(self, name: &'static str, _: u32, word: &'static str, _: usize) -> Result<Self, Never> {
        self.seen.insert((name, word));
        Ok(self)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self, Never> {
        Ok(self)
    }

    fn serialize_struct(self, record: &'static str, _: usize) -> Result<Self, Never> {
        Ok(Self { record, ..self })
    }

    fn serialize_struct_variant(self, name: &'static str, _: u32, word: &'static str, _: usize) -> Result<Self, Never> {
        self.seen.insert((name, word));
        Ok(self)
    }
}

impl Looker<'_> {
    fn within<T: Serialize + ?Sized>(&mut self, it: &T) -> Looked {
        it.serialize(Looker { seen: self.seen, record: "" })
    }
}

macro_rules! listed {
    ($($of:ident $element:ident),*) => {
        $(impl ser::$of for Looker<'_> {
            type Ok = ();
            type Error = Never;

            fn $element<T: Serialize + ?Sized>(&mut self, it: &T) -> Looked {
                self.within(it)
            }

            fn end(self) -> Looked {
                Ok(())
            }
        })*
    };
}

listed!(SerializeSeq serialize_element, SerializeTuple serialize_element, SerializeTupleStruct serialize_field,
    SerializeTupleVariant serialize_field);

impl ser::SerializeMap for Looker<'_> {
    type Ok = ();
    type Error = Never;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, _: &T) -> Looked {
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, it: &T) -> Looked {
        self.within(it)
    }

    fn end(self) -> Looked {
        Ok(())
    }
}

impl ser::SerializeStruct for Looker<'_> {
    type Ok = ();
    type Error = Never;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, field: &'static str, it: &T) -> Looked {
        // A tag comes first. Its text lives as long as the program, but comes as any text does.
        let record = std::mem::take(&mut self.record);
        if field == "what"
            && !record.is_empty()
            && let Ok(serde_json::Value::String(word)) = serde_json::to_value(it)
        {
            self.seen.insert((record, word.leak()));
        }
        self.within(it)
    }

    fn end(self) -> Looked {
        Ok(())
    }
}

impl ser::SerializeStructVariant for Looker<'_> {
    type Ok = ();
    type Error = Never;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, _: &'static str, it: &T) -> Looked {
        self.within(it)
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
