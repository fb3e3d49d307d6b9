//! Every test that fits into one binary. The world that they live in is this package's library.

#[cfg(test)]
mod crypto;
#[cfg(test)]
mod golden;
#[cfg(test)]
mod scenarios;
mod seeds;
#[cfg(test)]
mod tidy;
