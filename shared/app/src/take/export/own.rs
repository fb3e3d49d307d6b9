//! One's own page, out of its document: offers, drafts of goals, lists, what one said of oneself and how it goes.

use crate::file::times::Time;
use crate::ground::id;
use crate::ground::model::Model;
use crate::ground::rows::{ProfileRow, Projection, project};
use crate::take::export::gather::Chosen;
use crate::take::export::practice;
use crate::take::export::practice::Seen;
use crate::take::shape::data::Side;
use crate::take::shape::own::{CardData, LineData, MetData, OwnData, SaidData, SealedData};
use crate::take::shape::practice::CopyData;
use documents::Answers;
use protocol::SpaceId;

/// `pairs` are those of the file, in their order.
pub(crate) fn gather(model: &Model, chosen: &Chosen, pairs: &[SpaceId]) -> Option<OwnData> {
    if !chosen.mine || !chosen.has_rest() {
        return None;
    }
    let row = row(model)?;
    let is_of = |pair: &str| id::space(pair).map_or(chosen.pair.is_none(), |space| chosen.has_pair(&space));
    let everything = chosen.pair.is_none();
    let is_wanted = |pair: Option<&String>| pair.map_or(everything, |pair| is_of(pair));
    let nobody = |_: &documents::Person| Side::Me;
    let place = |said: &SaidData| pairs.iter().position(|pair| said.pair == Some(pair.to_string()));
    let mut own = OwnData {
        lists: row.lines.iter().filter(|line| is_wanted(line.pair.as_ref())).map(line).collect(),
        said: row.myself.said.iter().map(said).filter(|it| is_wanted(it.pair.as_ref())).collect(),
        met: row
            .met
            .iter()
            .filter(|met| is_of(&met.pair))
            .map(|met| MetData {
                id: met.id.clone(),
                pair: met.pair.clone(),
                name: met.name.clone(),
                what: met.what.clone(),
                at: Time(met.at_ms),
            })
            .collect(),
        ratings: row.ratings.iter().filter(|it| is_of(&it.pair)).map(|it| practice::rating(it, None)).collect(),
        sealed_answers: pairs.iter().flat_map(|pair| sealed(model, pair)).collect(),
        ..OwnData::default()
    };
    own.said.sort_by(|a, b| (&a.about, place(a)).cmp(&(&b.about, place(b))));
    if everything {
        own.offers = practice::offers(&row.offers, nobody, &|what| copies(model, pairs, Copied::Offer, what));
        own.goals = practice::goals(&row.goals, nobody, &|what| copies(model, pairs, Copied::Goal, what));
        own.cards =
            row.myself.cards.iter().map(|(card, said)| CardData { card: card.clone(), said: words(said) }).collect();
    }
    Some(own)
}

fn row(model: &Model) -> Option<Box<ProfileRow>> {
    let page = model.shelf.get(&id::profile(&model.facts.private?))?;
    if let Projection::Profile(row) = project(&page.document) { Some(row) } else { None }
}

fn words(answers: &Answers<String>) -> Vec<String> {
    answers.all().to_vec()
}

fn line(line: &documents::Line) -> LineData {
    LineData {
        id: line.id.clone(),
        list: line.sort.word().to_owned(),
        text: words(&line.text),
        pair: line.pair.clone(),
        at: Time(line.at_ms),
    }
}

/// What is said about a pair names it behind a dot.
fn said((about, said): (&String, &Answers<String>)) -> SaidData {
    let split = about.split_once('.').filter(|(_, pair)| id::space(pair).is_some());
    let (about, pair) = split.map_or((about.as_str(), None), |(about, pair)| (about, Some(pair.to_owned())));
    SaidData { about: about.to_owned(), pair, words: words(said) }
}

#[derive(Clone, Copy)]
enum Copied {
    Offer,
    Goal,
}

/// The pairs that have a copy of something of one's own.
fn copies(model: &Model, pairs: &[SpaceId], kind: Copied, what: &str) -> Vec<CopyData> {
    let Some(private) = model.facts.private else { return Vec::new() };
    let in_pair = |space: &SpaceId| {
        let copy = id::copy(&private, space, what);
        let row = practice::row(model, space)?;
        let is_there = match kind {
            Copied::Offer => row.offers.iter().any(|it| it.id == copy),
            Copied::Goal => row.goals.iter().any(|it| it.id == copy),
        };
        is_there.then(|| CopyData { pair: space.to_string(), id: copy })
    };
    pairs.iter().filter_map(in_pair).collect()
}

fn sealed(model: &Model, space: &SpaceId) -> Vec<SealedData> {
    let Some((me, partner)) = model.me(space).zip(model.partner(space)) else { return Vec::new() };
    let Some(row) = practice::row(model, space) else { return Vec::new() };
    let seen = Seen { model, space, row: &row, me: &me, partner: &partner };
    let of = |(question, text)| SealedData { pair: space.to_string(), question, text };
    seen.own().into_iter().map(of).collect()
}
