//! Values that are one word of a known few, and whatever word a newer version writes.

/// Makes an enum whose variants are stored as words.
macro_rules! word {
    ($(#[$doc:meta])* $name:ident { $($(#[$about:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, ::serde::Serialize, ::serde::Deserialize)]
        #[serde(into = "String", from = "String")]
        pub enum $name {
            $($(#[$about])* $variant,)+
            /// A word that a newer version knows.
            Newer(String),
        }

        impl $name {
            /// The word that is stored.
            pub fn word(&self) -> &str {
                match self {
                    $(Self::$variant => $word,)+
                    Self::Newer(word) => word,
                }
            }
        }

        impl From<String> for $name {
            fn from(word: String) -> Self {
                match word.as_str() {
                    $($word => Self::$variant,)+
                    _ => Self::Newer(word),
                }
            }
        }

        impl From<$name> for String {
            fn from(word: $name) -> Self {
                word.word().to_owned()
            }
        }

        $crate::document::worded!($name);
    };
}
pub(crate) use word;
