//! What sort of pair it is, as documents keep it, and back.

use crate::pair::event::PairType;

pub(crate) fn kind_of_pair(pair_type: PairType) -> documents::PairType {
    match pair_type {
        PairType::Reverse => documents::PairType::Reverse,
        PairType::Mutual => documents::PairType::Mutual,
        PairType::Peer => documents::PairType::Peer,
    }
}

pub(crate) fn pair_type(kind: &documents::PairType) -> Option<PairType> {
    Some(match kind {
        documents::PairType::Reverse => PairType::Reverse,
        documents::PairType::Mutual => PairType::Mutual,
        documents::PairType::Peer => PairType::Peer,
        documents::PairType::Newer(_) => return None,
    })
}
