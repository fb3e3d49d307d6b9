//! `Debug` for what people write: the type's name and nothing of its content.

/// Implements a `Debug` that prints the type's name only, so that a struct around it may derive its own.
macro_rules! quiet {
    ($($name:ty),+) => {$(
        impl ::std::fmt::Debug for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.debug_struct(stringify!($name)).finish_non_exhaustive()
            }
        }
    )+};
}
pub(crate) use quiet;
