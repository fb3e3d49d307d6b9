//! A pair on the screen: what the two call each other, what sort of pair it is, how often they meet, and both ways at once.

pub(crate) mod act;
pub mod event;
pub(crate) mod find;
pub(crate) mod kinds;
pub(crate) mod show;
pub mod view;
pub(crate) mod ways;

use crate::ground::edit::Outcome;
use crate::ground::model::Model;
use documents::DocumentId;
use event::PairEvent;

/// The documents that an act needs at hand. Unknown ids need none: the act itself says so.
pub(crate) fn needs(event: &PairEvent, model: &Model) -> Vec<DocumentId> {
    match event {
        PairEvent::SetRole { pair, .. } | PairEvent::SetType { pair, .. } => model.practice_needed(pair),
        PairEvent::SetCadence { pair, .. } => model.pair_needed(pair),
    }
}

/// Does it.
pub(crate) fn act(event: PairEvent, model: &mut Model) -> Outcome {
    match event {
        PairEvent::SetCadence { pair, cadence } => model.set_cadence(&pair, &cadence),
        PairEvent::SetRole { pair, who, word } => model.set_role(&pair, who, &word),
        PairEvent::SetType { pair, pair_type } => model.set_pair_type(&pair, pair_type),
    }
}
