//! What several rooms let one type: words that stand for a value, and the pair that is meant.

use clap::Args;

/// Makes an enum of words that one may type, and what each means.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident as $core:ident { $($(#[$about:meta])* $word:ident = $means:ident,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
        pub enum $name {
            $($(#[$about])* $word,)+
        }

        impl From<$name> for $core {
            fn from(word: $name) -> Self {
                match word {
                    $($name::$word => Self::$means,)+
                }
            }
        }
    };
}
pub(crate) use words;

/// The pair that is meant.
#[derive(Args)]
pub struct OfPair {
    /// The pair.
    #[arg(long, value_name = "ID")]
    pub pair: Option<String>,
}
