//! What a document promises, through its public door.

#[cfg(test)]
mod apart;
#[cfg(test)]
mod bounds;
#[cfg(test)]
mod convergence;
#[cfg(test)]
mod edits;
#[cfg(test)]
mod genesis;
#[cfg(test)]
mod history;
#[cfg(test)]
mod hostile;
#[cfg(test)]
mod merging;
#[cfg(test)]
mod newer;
#[cfg(test)]
mod poison;
#[cfg(test)]
mod practice;
#[cfg(test)]
mod rewrite;
#[cfg(test)]
mod support;
#[cfg(test)]
mod text;
#[cfg(test)]
mod views;
