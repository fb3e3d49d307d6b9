//! One's own page, told once more into the one that is there. What it says already stays as it is.

use crate::ground::model::Model;
use crate::ground::rows::ProfileRow;
use crate::ground::said::Problem;
use crate::ground::{edit, id};
use crate::offer::act::TIMES;
use crate::take::act::practice::{Said, goal_of, lines, offer_of, rating_of};
use crate::take::act::{Names, word};
use crate::take::shape::data::Data;
use crate::take::shape::own::{LineData, MetData, OwnData};
use documents::{
    Document, Error, Goal, Kind, Line, Met, Offer, Rating, goal, happened, list, myself, offer, profile, rating,
};
use std::collections::BTreeSet;

/// One's own page in the types of documents.
#[derive(Default)]
pub(crate) struct Told {
    offers: Vec<Offer>,
    goals: Vec<Goal>,
    lines: Vec<Line>,
    met: Vec<Met>,
    ratings: Vec<Rating>,
    /// What was made of which card, and what was said about what.
    cards: Vec<(String, Vec<String>)>,
    said: Vec<(String, Vec<String>)>,
}

impl Told {
    fn of(from: &OwnData, names: &Names, here: Option<&ProfileRow>) -> Result<Self, Error> {
        let has_offer = |id: &str| here.is_some_and(|row| row.offers.iter().any(|it| it.id == id));
        let has_card = |card: &str| here.is_some_and(|row| row.myself.cards.contains_key(card));
        let has_said = |about: &str| here.is_some_and(|row| row.myself.said.contains_key(about));
        let said = from.said.iter().map(|it| {
            let pair = it.pair.as_ref().map(|pair| names.pair_name(pair)).transpose()?;
            Ok((pair.map_or_else(|| it.about.clone(), |pair| format!("{}.{pair}", it.about)), it.words.clone()))
        });
        let said = said.collect::<Result<Vec<_>, Error>>()?;
        let line = |it: &LineData| {
            Ok(Line {
                id: it.id.clone(),
                sort: word(&it.list)?.into(),
                text: lines(&it.text),
                pair: it.pair.as_ref().map(|pair| names.pair_name(pair)).transpose()?,
                at_ms: it.at.0,
            })
        };
        let met = |it: &MetData| {
            let (id, name, what) = (it.id.clone(), it.name.clone(), it.what.clone());
            Ok(Met { id, pair: names.pair_name(&it.pair)?, name, what, at_ms: it.at.0 })
        };
        Ok(Self {
            offers: from.offers.iter().filter(|it| !has_offer(&it.id)).map(offer_of).collect::<Result<_, _>>()?,
            goals: from.goals.iter().map(|it| goal_of(it, names)).collect::<Result<_, _>>()?,
            lines: from.lists.iter().map(line).collect::<Result<_, Error>>()?,
            met: from.met.iter().map(met).collect::<Result<_, Error>>()?,
            ratings: from.ratings.iter().map(|it| rating_of(it, names)).collect::<Result<_, _>>()?,
            cards: from
                .cards
                .iter()
                .filter(|it| !has_card(&it.card))
                .map(|it| (it.card.clone(), it.said.clone()))
                .collect(),
            said: said.into_iter().filter(|(about, _)| !has_said(about)).collect(),
        })
    }

    fn write_once(&self, document: &mut Document) -> Result<(), Error> {
        self.offers.iter().try_for_each(|it| offer::found(document, it))?;
        self.goals.iter().try_for_each(|it| goal::found(document, it))?;
        self.lines.iter().try_for_each(|it| list::found(document, it))?;
        self.met.iter().try_for_each(|it| happened::add_met(document, it))?;
        self.ratings.iter().try_for_each(|it| rating::add(document, it))
    }

    fn write_answers(&self, document: &mut Document, layer: usize) -> Result<(), Error> {
        self.offers.iter().try_for_each(|it| offer::tell(document, it, layer))?;
        self.goals.iter().try_for_each(|it| goal::tell(document, it, layer))?;
        self.lines.iter().try_for_each(|it| list::tell(document, it, layer))?;
        for (card, said) in &self.cards {
            said.get(layer).map_or(Ok(()), |word| myself::set_card(document, card, word))?;
        }
        for (about, words) in &self.said {
            words.get(layer).map_or(Ok(()), |word| myself::say(document, about, word))?;
        }
        Ok(())
    }
}

impl Model {
    /// Is one of the pairs, or something of one's own page, here already?
    pub(crate) fn has_one_of(&self, data: &Data) -> bool {
        let pairs = self.pairs();
        let is_pair = |it: &str| id::space(it).is_some_and(|space| pairs.contains(&space));
        let Some(own) = &data.own else { return data.pairs.iter().any(|it| is_pair(&it.id)) };
        let ids = [
            own.offers.iter().map(|it| &it.id).filter(|id| *id != TIMES).collect::<Vec<_>>(),
            own.goals.iter().map(|it| &it.id).collect(),
            own.lists.iter().map(|it| &it.id).collect(),
            own.met.iter().map(|it| &it.id).collect(),
            own.ratings.iter().map(|it| &it.id).collect(),
        ];
        let known = self.profile_row().map(known).unwrap_or_default();
        data.pairs.iter().any(|it| is_pair(&it.id)) || ids.iter().flatten().any(|id| known.contains(id.as_str()))
    }

    pub(crate) fn own_page(
        &mut self,
        from: Option<&OwnData>,
        names: &Names,
        said: &[Said],
    ) -> Result<Document, Problem> {
        let private = self.begun()?;
        let told = from.map(|from| Told::of(from, names, self.profile_row()));
        let told = told.transpose().map_err(|error| edit::problem(&error))?.unwrap_or_default();
        self.layered(
            private,
            &Kind::Profile,
            |document| {
                for said in said {
                    said.kept.iter().try_for_each(|(commitment, kept)| profile::keep(document, *commitment, kept))?;
                    documents::practice::own::tell(document, &said.pair, &said.own)?;
                }
                told.write_once(document)
            },
            |document, layer| told.write_answers(document, layer),
        )
    }
}

fn known(row: &ProfileRow) -> BTreeSet<&str> {
    let offers = row.offers.iter().map(|it| it.id.as_str());
    let goals = row.goals.iter().map(|it| it.id.as_str());
    let lines = row.lines.iter().map(|it| it.id.as_str());
    let met = row.met.iter().map(|it| it.id.as_str());
    offers.chain(goals).chain(lines).chain(met).chain(row.ratings.iter().map(|it| it.id.as_str())).collect()
}
