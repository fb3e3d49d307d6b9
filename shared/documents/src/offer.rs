//! What a person can show to others, and when they have time. Private on one's own page; a copy of it with the pair.

use crate::document::{Document, Fields, check_id, check_line};
use crate::mark::{self, REMOVED, bring_back, is_removed};
use crate::{Answers, Error, Kind, Person, minute};
use serde::{Deserialize, Serialize};

const MAP: &str = "offers";
const KEYS: [&str; 8] = ["sort", "what", "takes", "bring", "by", "at_ms", "question", REMOVED];

crate::word::word! {
    /// What is offered.
    OfferSort {
        /// Something to show.
        Show = "show",
        /// Good times to meet.
        Times = "times",
    }
}

/// One thing that somebody offers.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    /// Its id.
    pub id: String,
    /// What sort.
    pub sort: OfferSort,
    /// What I can show; of good times: one's own words.
    pub what: Answers<String>,
    /// How long it takes; of good times: days and hours.
    pub takes: Answers<String>,
    /// What to bring.
    pub bring: Answers<String>,
    /// Whose; on one's own page nobody's need be said.
    pub by: Option<Person>,
    /// When it was first kept here, in milliseconds since 1970.
    pub at_ms: i64,
    /// Which of the questions found it, from 1 on.
    pub question: Option<u32>,
}

crate::quiet::quiet!(Offer);

/// The words of an offer.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct OfferWords {
    /// What I can show.
    pub what: String,
    /// How long it takes.
    pub takes: String,
    /// What to bring.
    pub bring: String,
}

crate::quiet::quiet!(OfferWords);

/// All of them, oldest first, then by id; and whether something among them was not understood.
pub fn read(document: &Document) -> Result<(Vec<Offer>, bool), Error> {
    let (offers, newer) = document.entries(&kind(document)?, MAP, read_one)?;
    let mut offers: Vec<Offer> = offers.into_iter().filter(|(_, removed)| !removed).map(|(offer, _)| offer).collect();
    offers.sort_by(|a, b| (a.at_ms, &a.id).cmp(&(b.at_ms, &b.id)));
    Ok((offers, newer))
}

/// Makes one, or writes the words of one anew. What is the same already is left as it is.
pub fn keep(
    document: &mut Document,
    (id, sort): (&str, &OfferSort),
    words: &OfferWords,
    by: Option<&Person>,
    at_ms: i64,
) -> Result<(), Error> {
    check_id(id)?;
    [&words.what, &words.takes, &words.bring].into_iter().try_for_each(|line| check_line(line))?;
    let kind = kind(document)?;
    let before = read(document)?.0.into_iter().find(|offer| offer.id == id);
    let is = |pick: fn(&Offer) -> &Answers<String>, line: &String| {
        before.as_ref().is_some_and(|offer| pick(offer).all() == std::slice::from_ref(line))
    };
    let same = [is(|it| &it.what, &words.what), is(|it| &it.takes, &words.takes), is(|it| &it.bring, &words.bring)];
    if same == [true; 3] {
        return Ok(());
    }
    let entry = document.add_entry(&kind, MAP, id)?;
    if before.is_some() {
        document.put(&entry, REMOVED, &false)?;
    } else {
        bring_back(document, &entry)?;
        document.put(&entry, "sort", sort)?;
        document.put(&entry, "at_ms", &minute(at_ms))?;
        by.map_or(Ok(()), |by| document.put(&entry, "by", by))?;
    }
    let lines = [("what", &words.what), ("takes", &words.takes), ("bring", &words.bring)];
    for ((key, line), _) in lines.into_iter().zip(same).filter(|(_, same)| !same) {
        document.put(&entry, key, line)?;
    }
    Ok(())
}

/// Says which question found it.
pub fn found_by(document: &mut Document, id: &str, question: u32) -> Result<(), Error> {
    let entry = document.entry(&kind(document)?, MAP, id)?;
    document.put(&entry, "question", &question)
}

/// Makes the entry of an offer that is told once more, with what is said of it once. Its answers are told by [`tell`].
pub fn found(document: &mut Document, offer: &Offer) -> Result<(), Error> {
    check_id(&offer.id)?;
    let kind = kind(document)?;
    let entry = document.add_entry(&kind, MAP, &offer.id)?;
    bring_back(document, &entry)?;
    document.put(&entry, "sort", &offer.sort)?;
    document.put(&entry, "at_ms", &minute(offer.at_ms))?;
    if let Some(by) = &offer.by {
        document.put(&entry, "by", by)?;
    }
    offer.question.map_or(Ok(()), |question| document.put(&entry, "question", &question))
}

/// Tells the answers at this place of an offer whose entry is there. Places that are told apart become answers beside each
/// other.
pub fn tell(document: &mut Document, offer: &Offer, place: usize) -> Result<(), Error> {
    let lines = [("what", &offer.what), ("takes", &offer.takes), ("bring", &offer.bring)];
    lines.iter().flat_map(|(_, line)| line.all()).try_for_each(|line| check_line(line))?;
    let entry = document.entry(&kind(document)?, MAP, &offer.id)?;
    lines.iter().try_for_each(|(key, line)| document.put_answer(&entry, key, line, place))
}

/// Takes one out. Whoever words it anew at the same time keeps it there for both.
pub fn remove(document: &mut Document, id: &str) -> Result<(), Error> {
    let kind = kind(document)?;
    mark::remove(document, &kind, MAP, id)
}

/// One's own page, or the pair's.
fn kind(document: &Document) -> Result<Kind, Error> {
    let found = document.kind();
    let fits = found.clone().filter(|kind| matches!(kind, Kind::Profile | Kind::Practice));
    fits.ok_or(Error::WrongKind { wanted: Kind::Profile, found })
}

/// An offer, and whether it was taken out.
fn read_one(id: &str, fields: &mut Fields<'_>) -> Option<(Offer, bool)> {
    fields.expect_only(&KEYS);
    let removed = is_removed(fields);
    let offer = Offer {
        id: id.to_owned(),
        sort: fields.one("sort")?,
        what: fields.all("what"),
        takes: fields.all("takes"),
        bring: fields.all("bring"),
        by: fields.one("by"),
        at_ms: fields.one("at_ms").unwrap_or_default(),
        question: fields.one("question"),
    };
    Some((offer, removed))
}
