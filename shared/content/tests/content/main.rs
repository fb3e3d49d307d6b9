//! What the shipped words promise: complete, alike in every language, plain, kind, and safe for names in any script.

#[cfg(test)]
mod files;
#[cfg(test)]
mod names;
#[cfg(test)]
mod numbers;
#[cfg(test)]
mod plurals;
#[cfg(test)]
mod style;
#[cfg(test)]
mod support;
#[cfg(test)]
mod wording;
