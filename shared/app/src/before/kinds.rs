//! The words that documents keep for what is picked before two meet, and back.

use crate::before::event::{ListKind, Power, Ready, Useful};
use crate::ground::model::PowerSaid;
use documents::ListSort;

pub(crate) fn list_sort(list: ListKind) -> ListSort {
    match list {
        ListKind::Assumptions => ListSort::Assumptions,
        ListKind::Wants => ListSort::Wants,
    }
}

pub(crate) fn list(sort: &ListSort) -> Option<ListKind> {
    match sort {
        ListSort::Assumptions => Some(ListKind::Assumptions),
        ListSort::Wants => Some(ListKind::Wants),
        ListSort::Newer(_) => None,
    }
}

/// What a card's word says: read, and whether it was useful.
pub(crate) fn card_word(useful: Option<Useful>) -> &'static str {
    match useful {
        None => "read",
        Some(Useful::Yes) => "yes",
        Some(Useful::Partly) => "partly",
        Some(Useful::No) => "no",
    }
}

pub(crate) fn useful(word: &str) -> Option<Useful> {
    [Useful::Yes, Useful::Partly, Useful::No].into_iter().find(|useful| card_word(Some(*useful)) == word)
}

pub(crate) fn ready_word(ready: Ready) -> &'static str {
    match ready {
        Ready::Yes => "yes",
        Ready::Partly => "partly",
        Ready::NotNow => "not-now",
    }
}

pub(crate) fn ready(word: &str) -> Option<Ready> {
    [Ready::Yes, Ready::Partly, Ready::NotNow].into_iter().find(|ready| ready_word(*ready) == word)
}

pub(crate) fn power(said: PowerSaid) -> Power {
    match said {
        PowerSaid::Yes => Power::Yes,
        PowerSaid::No => Power::No,
        PowerSaid::Unsure => Power::Unsure,
    }
}
