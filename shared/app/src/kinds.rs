//! The values that a person picks from a few, and the words that documents keep for them. A word of a newer version is none
//! of ours.

use crate::event::{
    Clause, Comfort, GoalState, GoodTimes, Horizon, ListKind, PairType, Ready, StandsAs, TopicKind, Useful,
};
use crate::model::PowerSaid;
use documents::practice::{self, PairState};
use documents::{ListSort, TopicSort};

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

pub(crate) fn clause(clause: practice::Clause) -> Clause {
    match clause {
        practice::Clause::Learn => Clause::Learn,
        practice::Clause::Cadence => Clause::Cadence,
        practice::Clause::Place => Clause::Place,
        practice::Clause::Arrange => Clause::Arrange,
        practice::Clause::Stays => Clause::Stays,
        practice::Clause::Notes => Clause::Notes,
        practice::Clause::Power => Clause::Power,
        practice::Clause::Stop => Clause::Stop,
        practice::Clause::Pays => Clause::Pays,
    }
}

pub(crate) fn clause_kept(clause: Clause) -> practice::Clause {
    match clause {
        Clause::Learn => practice::Clause::Learn,
        Clause::Cadence => practice::Clause::Cadence,
        Clause::Place => practice::Clause::Place,
        Clause::Arrange => practice::Clause::Arrange,
        Clause::Stays => practice::Clause::Stays,
        Clause::Notes => practice::Clause::Notes,
        Clause::Power => practice::Clause::Power,
        Clause::Stop => practice::Clause::Stop,
        Clause::Pays => practice::Clause::Pays,
    }
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

pub(crate) fn ahead(horizon: Horizon) -> documents::Horizon {
    match horizon {
        Horizon::Month => documents::Horizon::Month,
        Horizon::Year => documents::Horizon::Year,
        Horizon::Further => documents::Horizon::Further,
    }
}

pub(crate) fn horizon(ahead: &documents::Horizon) -> Option<Horizon> {
    Some(match ahead {
        documents::Horizon::Month => Horizon::Month,
        documents::Horizon::Year => Horizon::Year,
        documents::Horizon::Further => Horizon::Further,
        documents::Horizon::Newer(_) => return None,
    })
}

pub(crate) fn state(state: GoalState) -> documents::GoalState {
    match state {
        GoalState::Open => documents::GoalState::Open,
        GoalState::Met => documents::GoalState::Met,
        GoalState::Changed => documents::GoalState::Changed,
        GoalState::Dropped => documents::GoalState::Dropped,
    }
}

pub(crate) fn goal_state(state: &documents::GoalState) -> Option<GoalState> {
    Some(match state {
        documents::GoalState::Open => GoalState::Open,
        documents::GoalState::Met => GoalState::Met,
        documents::GoalState::Changed => GoalState::Changed,
        documents::GoalState::Dropped => GoalState::Dropped,
        documents::GoalState::Newer(_) => return None,
    })
}

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

/// Where a pair stands, in a word that files keep.
pub(crate) fn pair_state(state: PairState) -> &'static str {
    match state {
        PairState::Invited => "invited",
        PairState::Trial => "trial",
        PairState::Active => "active",
        PairState::Paused => "paused",
        PairState::Closing => "closing",
        PairState::Ended => "ended",
    }
}

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

pub(crate) fn stands_word(stands_as: StandsAs) -> &'static str {
    match stands_as {
        StandsAs::Newer => "newer",
        StandsAs::Longer => "longer",
        StandsAs::Alike => "alike",
    }
}

pub(crate) fn stands_as(word: &str) -> Option<StandsAs> {
    [StandsAs::Newer, StandsAs::Longer, StandsAs::Alike].into_iter().find(|it| stands_word(*it) == word)
}

pub(crate) fn power(said: PowerSaid) -> crate::event::Power {
    match said {
        PowerSaid::Yes => crate::event::Power::Yes,
        PowerSaid::No => crate::event::Power::No,
        PowerSaid::Unsure => crate::event::Power::Unsure,
    }
}

/// Days and hours as documents keep them: `1,2,5 540-720`, either half left out.
pub(crate) fn hours(times: &GoodTimes) -> String {
    let days = times.days.iter().map(ToString::to_string).collect::<Vec<_>>().join(",");
    let hours = times.from_minute.zip(times.to_minute).map(|(from, to)| format!("{from}-{to}"));
    [days, hours.unwrap_or_default()].join(" ").trim_end().to_owned()
}

/// The other way round. What is not readable is left out.
pub(crate) fn good_times(text: &str, hours: &str) -> GoodTimes {
    let (days, hours) = hours.split_once(' ').unwrap_or((hours, ""));
    let days = days.split(',').filter_map(|day| day.parse().ok()).filter(|day| (1..=7).contains(day)).collect();
    let minutes = hours.split_once('-').and_then(|(from, to)| Some((from.parse().ok()?, to.parse().ok()?)));
    let minutes: Option<(u32, u32)> = minutes.filter(|(from, to)| from < to && *to <= 24 * 60);
    let (from_minute, to_minute) = minutes.unzip();
    GoodTimes { text: text.to_owned(), days, from_minute, to_minute }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn good_times_come_back_as_they_were_said_and_nonsense_as_words_only() {
        let said = |days: &[u32], minutes: Option<(u32, u32)>| {
            let (from_minute, to_minute) = minutes.unzip();
            let times = GoodTimes { text: "after lunch".into(), days: days.to_vec(), from_minute, to_minute };
            assert!(good_times("after lunch", &hours(&times)) == times, "{}", hours(&times));
        };
        said(&[1, 2, 7], Some((540, 720)));
        said(&[], Some((0, 1440)));
        said(&[5], None);
        said(&[], None);
        let odd = good_times("x", "9,monday 720-540");
        assert!(odd.days.is_empty() && odd.from_minute.is_none() && odd.text == "x");
    }
}
