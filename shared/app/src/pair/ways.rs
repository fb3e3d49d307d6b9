//! A pair both ways: what each offers and teaches, and what both aim at.

use crate::ground::list::List;
use crate::ground::model::Model;
use crate::ground::rows::PracticeRow;
use crate::ground::who::Who;
use crate::pair::kinds;
use crate::pair::view::BothWaysView;
use crate::session::show::Lists;
use crate::{goal, offer, reminders, topic};
use documents::Offer;
use protocol::SpaceId;

pub(crate) fn refresh(model: &Model, lists: Lists<'_>, ways: &mut List<BothWaysView>) {
    let mut pairs = model.pairs();
    pairs.sort();
    let rows: Vec<BothWaysView> = pairs.iter().map(|space| row(model, lists, space)).collect();
    ways.show(rows);
}

fn row(model: &Model, lists: Lists<'_>, space: &SpaceId) -> BothWaysView {
    let empty = PracticeRow::default();
    let practice = model.practice_row(space).unwrap_or(&empty);
    let (me, partner) = (model.me(space), model.partner(space));
    let word = |person: &Option<documents::Person>| {
        let words = person.as_ref().and_then(|person| practice.roles.words.get(person));
        words.map(|words| words.all().iter().filter(|word| !word.is_empty()).cloned().collect()).unwrap_or_default()
    };
    let by = |person: &Option<documents::Person>| -> Vec<&Offer> {
        practice.offers.iter().filter(|offer| offer.by.is_some() && offer.by == *person).collect()
    };
    let topics = |teacher| topic::show::taught_by(lists.topics, space, teacher).map(|row| row.id.clone()).collect();
    BothWaysView {
        pair: space.to_string(),
        partner: model.partner_name(space),
        my_word: word(&me),
        partners_word: word(&partner),
        pair_type: practice.roles.pair_type.all().iter().filter_map(kinds::pair_type).collect(),
        my_offers: offer::show::offers(&by(&me)),
        partners_offers: offer::show::offers(&by(&partner)),
        my_times: offer::show::times(&by(&me)),
        partners_times: offer::show::times(&by(&partner)),
        i_teach: topics(Some(Who::Me)),
        i_learn: topics(Some(Who::Partner)),
        undecided: topics(None),
        goals: goal::show::goals(model, lists.topics, space),
        nudges: reminders::show::of(model, lists, space),
        newer: practice.newer,
    }
}
