//! How many values are in a JSON text, without keeping any of them.

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// Counts until there are more than `max`; what is no JSON counts as far as it can be read.
pub(crate) fn values(bytes: &[u8], max: usize) -> usize {
    let mut found = 0;
    // That it is whole is asked by whoever reads it.
    let _ = Count { found: &mut found, max }.deserialize(&mut serde_json::Deserializer::from_slice(bytes));
    found
}

struct Count<'a> {
    found: &'a mut usize,
    max: usize,
}

impl Count<'_> {
    fn again(&mut self) -> Count<'_> {
        Count { found: self.found, max: self.max }
    }

    fn one<E: Error>(self) -> Result<(), E> {
        *self.found += 1;
        if *self.found > self.max { Err(E::custom("too many values")) } else { Ok(()) }
    }
}

impl<'de> DeserializeSeed<'de> for Count<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Count<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("anything")
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<(), E> {
        self.one()
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<(), E> {
        self.one()
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<(), E> {
        self.one()
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<(), E> {
        self.one()
    }

    fn visit_str<E: Error>(self, _: &str) -> Result<(), E> {
        self.one()
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.one()
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut all: A) -> Result<(), A::Error> {
        while all.next_element_seed(self.again())?.is_some() {}
        self.one()
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut all: A) -> Result<(), A::Error> {
        while all.next_key::<IgnoredAny>()?.is_some() {
            all.next_value_seed(self.again())?;
        }
        self.one()
    }
}

#[cfg(test)]
mod tests {
    use crate::take::import::count::values;

    #[test]
    fn every_value_counts_once_and_none_beyond_the_most() {
        let text = br#"{"a":[1,-1,0.5,"x",true,null],"b":{"c":[]}}"#;
        assert_eq!(values(text, 100), 10);
        assert_eq!(values(text, 3), 4);
        assert_eq!(values(b"[[[", 100), 0);
    }
}
