//! What happened through a pair beside its sessions: who was met. Names of people outside of the app stay on one's own page;
//! what is shared says only what somebody is, never who.

use crate::document::{Document, Fields, check_id, check_line};
use crate::rating::{self, Rating};
use crate::{Error, Kind, Person, minute};
use serde::{Deserialize, Serialize};

/// Of one's own page.
const MET: &str = "met";
const MET_KEYS: [&str; 4] = ["pair", "name", "what", "at_ms"];
/// Of the pair's.
const HAPPENED: &str = "happened";
const MET_WORD: &str = "met";
const RATED_WORD: &str = "rated";

/// Somebody whom one has met through a pair. One's own.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Met {
    /// Given by the caller: 1 to 64 characters of `0-9 A-Z a-z - _ .`.
    pub id: String,
    /// The id of the pair.
    pub pair: String,
    /// Who: never leaves one's own page.
    pub name: String,
    /// What they are or do; may be shared.
    pub what: String,
    /// When, in milliseconds since 1970.
    pub at_ms: i64,
}

/// Something that one of the two let the other know.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Happened {
    /// Somebody was met.
    Met {
        /// The entry's id.
        id: String,
        /// By whom of the two.
        by: Person,
        /// What the other one is or does.
        what: String,
        /// When, in milliseconds since 1970.
        at_ms: i64,
    },
    /// A copy of an own answer to a scale.
    Rated {
        /// By whom of the two.
        by: Person,
        /// The answer.
        rating: Rating,
    },
}

crate::quiet::quiet!(Met, Happened);

/// Whom one has met, by time; and whether something among them was not understood.
pub fn read_met(profile: &Document) -> Result<(Vec<Met>, bool), Error> {
    let (mut met, newer) = profile.entries(&Kind::Profile, MET, |id, fields| {
        fields.expect_only(&MET_KEYS);
        Some(Met {
            id: id.to_owned(),
            pair: fields.one("pair")?,
            name: fields.one("name").unwrap_or_default(),
            what: fields.one("what").unwrap_or_default(),
            at_ms: fields.one("at_ms")?,
        })
    })?;
    met.sort_by(|a, b| (a.at_ms, &a.id).cmp(&(b.at_ms, &b.id)));
    Ok((met, newer))
}

/// Notes that one has met somebody.
pub fn add_met(profile: &mut Document, met: &Met) -> Result<(), Error> {
    check_id(&met.id)?;
    check_id(&met.pair)?;
    check_line(&met.name)?;
    check_line(&met.what)?;
    let entry = profile.add_entry(&Kind::Profile, MET, &met.id)?;
    profile.put(&entry, "pair", &met.pair)?;
    profile.put(&entry, "name", &met.name)?;
    profile.put(&entry, "what", &met.what)?;
    profile.put(&entry, "at_ms", &minute(met.at_ms))
}

/// What the two let each other know, by time. Entries of other sorts are left to whoever knows them.
pub fn read(practice: &Document) -> Result<Vec<Happened>, Error> {
    let (mut all, _) = practice.entries(&Kind::Practice, HAPPENED, read_one)?;
    all.sort_by(|a, b| at(a).cmp(&at(b)));
    Ok(all)
}

fn at(happened: &Happened) -> (i64, &str) {
    match happened {
        Happened::Met { id, at_ms, .. } => (*at_ms, id),
        Happened::Rated { rating, .. } => (rating.at_ms, &rating.id),
    }
}

fn read_one(id: &str, fields: &mut Fields<'_>) -> Option<Happened> {
    let (sort, by): (String, Person) = (fields.one("sort")?, fields.one("by")?);
    match sort.as_str() {
        MET_WORD => {
            let (what, at_ms) = (fields.one("what")?, fields.one("at_ms")?);
            Some(Happened::Met { id: id.to_owned(), by, what, at_ms })
        }
        RATED_WORD => Some(Happened::Rated { by, rating: rating::read_one(id, fields)? }),
        _ => None,
    }
}

/// Lets the partner know: a copy as it is now, without what stays one's own.
pub fn share(practice: &mut Document, happened: &Happened) -> Result<(), Error> {
    let (id, sort, by) = match happened {
        Happened::Met { id, by, what, .. } => {
            check_line(what)?;
            (id, MET_WORD, by)
        }
        Happened::Rated { by, rating } => (&rating.id, RATED_WORD, by),
    };
    let entry = practice.add_entry(&Kind::Practice, HAPPENED, id)?;
    practice.put(&entry, "sort", &sort.to_owned())?;
    practice.put(&entry, "by", by)?;
    match happened {
        Happened::Met { what, at_ms, .. } => {
            practice.put(&entry, "what", what)?;
            practice.put(&entry, "at_ms", &minute(*at_ms))
        }
        Happened::Rated { rating, .. } => {
            practice.put(&entry, "pair", &rating.pair)?;
            practice.put(&entry, "question", &rating.question)?;
            practice.put(&entry, "moment", &rating.moment)?;
            practice.put(&entry, "answer", &rating.answer)?;
            practice.put(&entry, "at_ms", &minute(rating.at_ms))
        }
    }
}

/// Takes back what one let the other know.
pub fn take_back(practice: &mut Document, id: &str) -> Result<(), Error> {
    practice.remove_entry(&Kind::Practice, HAPPENED, id)
}

impl Happened {
    /// The entry's id.
    pub fn id(&self) -> &str {
        match self {
            Self::Met { id, .. } => id,
            Self::Rated { rating, .. } => &rating.id,
        }
    }

    /// By whom of the two.
    pub fn by(&self) -> &Person {
        match self {
            Self::Met { by, .. } | Self::Rated { by, .. } => by,
        }
    }
}
