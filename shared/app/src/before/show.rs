//! One's own page, and "Before you meet".

use crate::before::act::{REASON, STATEMENTS};
use crate::before::event::Ready;
use crate::before::view::{BeforePair, BeforeView, CardView, LineView, NextUp, ProfileView, ReadyResult};
use crate::before::{cards, kinds};
use crate::goal::view::DraftView;
use crate::ground::model::Model;
use crate::ground::rows::ProfileRow;
use crate::ground::{list, who};
use crate::offer::act::{TIMES, now};
use crate::offer::view::OfferView;
use crate::session::held;
use crate::session::show::Lists;
use crate::{goal, offer, topic};
use documents::{Offer, OfferSort};
use protocol::SpaceId;
use std::sync::Arc;

/// Steps that are shown of what happens next.
const NEXT_MAX: usize = 3;

/// The prompt that asks to look at the assumptions again.
const RETURN: &str = "P20";

pub(crate) fn refresh(
    model: &Model,
    lists: Lists<'_>,
    prompt: Option<&str>,
    (own, ready): (&mut Arc<ProfileView>, &mut Arc<BeforeView>),
) {
    let empty = ProfileRow::default();
    let row = model.profile_row().unwrap_or(&empty);
    list::show(own, profile(model, row));
    list::show(ready, before(model, lists, prompt, row));
}

fn profile(model: &Model, row: &ProfileRow) -> ProfileView {
    let show = |offer: &&Offer| offer.sort == OfferSort::Show;
    let offers: Vec<OfferView> = row.offers.iter().filter(show).map(|it| offer::show::offer(model, it)).collect();
    let times = row.offers.iter().find(|offer| offer.id == TIMES);
    let mut goals: Vec<DraftView> = row.goals.iter().map(|goal| goal::show::draft(model, goal)).collect();
    goals.sort_by_key(|goal| goal.horizon);
    ProfileView {
        asks_first: offers.is_empty(),
        good_times: times.map(now).map(|words| offer::kinds::good_times(&words.what, &words.takes)),
        good_times_shared: offer::show::copies(model, TIMES, |practice, copy| {
            practice.offers.iter().find(|it| it.id == copy).map(|it| times.is_some_and(|own| now(own) == now(it)))
        })
        .into_iter()
        .map(|copy| copy.pair)
        .collect(),
        offers,
        lines: row
            .lines
            .iter()
            .filter_map(|line| {
                let text = line.text.current().cloned().unwrap_or_default();
                Some(LineView { id: line.id.clone(), list: kinds::list(&line.sort)?, pair: line.pair.clone(), text })
            })
            .collect(),
        goals,
        newer: row.newer,
    }
}

fn before(model: &Model, lists: Lists<'_>, prompt: Option<&str>, row: &ProfileRow) -> BeforeView {
    let pairs: Vec<SpaceId> = model.pairs();
    let stands: Vec<_> = pairs.iter().filter_map(|space| who::stands_as(model, space)).collect();
    let card = |id: &str| {
        let word = row.myself.cards.get(id).and_then(|word| word.current());
        CardView { id: id.to_owned(), read: word.is_some(), useful: word.and_then(|word| kinds::useful(word)) }
    };
    let cards: Vec<CardView> = cards::of(&stands).into_iter().map(card).collect();
    let said = |about: &str| row.myself.said.get(about).and_then(|said| said.current());
    let ready = |number: u32| said(&number.to_string()).and_then(|word| kinds::ready(word));
    let ready: Vec<Option<Ready>> = (1..=STATEMENTS).map(ready).collect();
    BeforeView {
        pairs: pairs.iter().map(|space| pair(model, lists, space, row, &cards)).collect(),
        result: result(&ready),
        cards,
        ready,
        reason: said(REASON).cloned().unwrap_or_default(),
        returns_to_assumptions: prompt == Some(RETURN),
    }
}

/// All yes: go; any "not now": wait; anything else: talk. Nothing is counted.
fn result(ready: &[Option<Ready>]) -> Option<ReadyResult> {
    let all: Vec<Ready> = ready.iter().copied().collect::<Option<_>>()?;
    Some(if all.contains(&Ready::NotNow) {
        ReadyResult::Wait
    } else if all.contains(&Ready::Partly) {
        ReadyResult::Talk
    } else {
        ReadyResult::Go
    })
}

fn pair(model: &Model, lists: Lists<'_>, space: &SpaceId, row: &ProfileRow, cards: &[CardView]) -> BeforePair {
    BeforePair {
        pair: space.to_string(),
        partner: model.partner_name(space),
        stands_as: who::stands_as(model, space),
        power: model.facts.power.get(space).copied().map(kinds::power),
        next: next(model, lists, space, row, cards),
    }
}

fn next(model: &Model, lists: Lists<'_>, space: &SpaceId, row: &ProfileRow, cards: &[CardView]) -> Vec<NextUp> {
    let pair = space.to_string();
    let sessions = || lists.sessions.iter().filter(|session| session.pair == pair);
    let (has_partner, held) = (model.has_partner(space), sessions().any(|session| held::is_over(session)));
    let planned = sessions().any(|session| session.off.is_none() && !held::is_over(session));
    let offers = || row.offers.iter().filter(|offer| offer.sort == OfferSort::Show);
    let me = model.me(space);
    let shared = model.practice_row(space).is_some_and(|practice| practice.offers.iter().any(|it| it.by == me));
    let ways = topic::show::both_ways(lists.topics, space);
    let steps = [
        (offers().next().is_none(), NextUp::FirstOffer),
        (!has_partner, NextUp::Invite),
        (!held && cards.iter().any(|card| !card.read), NextUp::Cards),
        (!held && !model.facts.power.contains_key(space), NextUp::Power),
        (has_partner && !shared && offers().next().is_some(), NextUp::ShareOffer),
        (has_partner && planned, NextUp::Meet),
        (has_partner && !planned, NextUp::PlanSession),
        (ways.iter().any(|way| !way), NextUp::Topics),
        (held && sessions().any(|it| held::is_over(it) && !it.i_took_away), NextUp::TakeAway),
    ];
    steps.into_iter().filter_map(|(open, step)| open.then_some(step)).take(NEXT_MAX).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_readiness_check_comes_to_a_text_once_all_five_are_answered() {
        let all =
            |last: Ready| vec![Some(Ready::Yes), Some(Ready::Yes), Some(Ready::Yes), Some(Ready::Yes), Some(last)];
        assert_eq!(result(&all(Ready::Yes)), Some(ReadyResult::Go));
        assert_eq!(result(&all(Ready::Partly)), Some(ReadyResult::Talk));
        assert_eq!(result(&all(Ready::NotNow)), Some(ReadyResult::Wait));
        assert_eq!(result(&[Some(Ready::NotNow), None]), None);
    }
}
