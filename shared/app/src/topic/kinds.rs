//! The values that a person picks from a few, and the words that documents keep for them. A word of a newer version is none
//! of ours.

use crate::topic::event::{Comfort, TopicKind};
use documents::TopicSort;

pub(crate) fn sort(kind: TopicKind) -> TopicSort {
    match kind {
        TopicKind::Views => TopicSort::Views,
        TopicKind::Customers => TopicSort::Customers,
        TopicKind::Work => TopicSort::Work,
        TopicKind::Culture => TopicSort::Culture,
        TopicKind::Careers => TopicSort::Careers,
        TopicKind::Technology => TopicSort::Technology,
    }
}

pub(crate) fn topic_kind(sort: &TopicSort) -> Option<TopicKind> {
    Some(match sort {
        TopicSort::Views => TopicKind::Views,
        TopicSort::Customers => TopicKind::Customers,
        TopicSort::Work => TopicKind::Work,
        TopicSort::Culture => TopicKind::Culture,
        TopicSort::Careers => TopicKind::Careers,
        TopicSort::Technology => TopicKind::Technology,
        TopicSort::Newer(_) => return None,
    })
}

pub(crate) fn step(step: Comfort) -> documents::Comfort {
    match step {
        Comfort::Never => documents::Comfort::Never,
        Comfort::Helped => documents::Comfort::Helped,
        Comfort::Alone => documents::Comfort::Alone,
        Comfort::Weekly => documents::Comfort::Weekly,
        Comfort::Show => documents::Comfort::Show,
    }
}

pub(crate) fn comfort(step: &documents::Comfort) -> Option<Comfort> {
    Some(match step {
        documents::Comfort::Never => Comfort::Never,
        documents::Comfort::Helped => Comfort::Helped,
        documents::Comfort::Alone => Comfort::Alone,
        documents::Comfort::Weekly => Comfort::Weekly,
        documents::Comfort::Show => Comfort::Show,
        documents::Comfort::Newer(_) => return None,
    })
}
