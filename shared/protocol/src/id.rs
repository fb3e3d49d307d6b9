//! Random names of things. Ids may be printed and logged; they say nothing about anybody.

macro_rules! id {
    ($(#[$doc:meta])* $name:ident, $size:expr) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, ::serde::Serialize, ::serde::Deserialize)]
        pub struct $name(#[serde(with = "serde_bytes")] pub [u8; $size]);

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
            }
        }

        impl ::std::fmt::Debug for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                write!(f, "{}({self})", stringify!($name))
            }
        }
    };
}
pub(crate) use id;

id!(
    /// A space: 16 random bytes, made by its founder.
    SpaceId,
    16
);
id!(
    /// One entry, named by its author before it is sent, so that sending it twice is appending it once.
    MessageId,
    16
);
id!(
    /// What a recovery code finds its box by at a relay: 16 bytes derived from it.
    Locator,
    16
);
id!(
    /// SHA-256 of an entry, or a link of a log's chain.
    Hash,
    32
);

impl Hash {
    /// The hash "of nothing": what a first control entry names as its predecessor.
    pub const ZERO: Self = Self([0; 32]);
}
