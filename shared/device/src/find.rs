//! The index of words: FTS5 in an SQLite database that lives in memory, so that no word of it is ever in clear on a disk.
//!
//! It is filled from the records of [`Table::Find`](app::store::Table::Find). Its image, the bytes of that small database, is
//! kept sealed beside them (`store/image.rs`), so that a start need not take all texts apart again. Whatever is wrong with
//! it, it is thrown away and made anew from the records.
//!
//! Words are cut by `unicode61`: in lower case, without diacritics. Scripts that put no space between words are cut into
//! single characters ([`text`]), so that any part of such a text is found.

mod excerpt;
mod text;

use app::ground::index::{Excerpt, HITS_MAX, Hit, Passage, Term, TextKind};
use rusqlite::{Connection, MAIN_DB, OptionalExtension as _, params};
use std::collections::BTreeMap;

/// The form of an image. Another build with another form makes its index anew.
const FORM: i32 = 1;

/// `columnsize=0`: nothing here is ranked by length. Emoji (`So`) are words, too.
const SCHEMA: &str = "
CREATE TABLE source (document BLOB PRIMARY KEY, stamp BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE passage (
    id INTEGER PRIMARY KEY, document BLOB NOT NULL, number INTEGER NOT NULL, kind INTEGER NOT NULL, part TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX passage_of ON passage (document, number);
CREATE VIRTUAL TABLE words USING fts5 (
    text, columnsize = 0, tokenize = \"unicode61 remove_diacritics 2 categories 'L* N* Co So Mc Mn'\"
);";

/// Something went wrong in the index: make it anew.
#[derive(Debug)]
pub struct Broken;

impl From<rusqlite::Error> for Broken {
    /// What SQLite says may quote what it read, so it goes no further.
    fn from(_: rusqlite::Error) -> Self {
        Self
    }
}

/// Documents, and the version of each.
type Versions = Vec<(Vec<u8>, Vec<u8>)>;

/// An index of words. Used by one thread.
pub struct Index {
    connection: Connection,
}

impl Index {
    /// An empty one.
    pub fn new() -> Result<Self, Broken> {
        let index = Self { connection: Connection::open_in_memory()? };
        index.configure()?;
        index.connection.execute_batch(SCHEMA)?;
        index.connection.pragma_update(None, "user_version", FORM)?;
        Ok(index)
    }

    /// From an image that [`Index::image`] made.
    pub fn from_image(image: &[u8]) -> Result<Self, Broken> {
        let mut index = Self { connection: Connection::open_in_memory()? };
        index.connection.deserialize_read_exact(MAIN_DB, image, image.len(), false)?;
        index.configure()?;
        let form: i32 = index.connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
        if form == FORM { Ok(index) } else { Err(Broken) }
    }

    /// All of it, to be sealed and kept. In clear: it holds every text.
    pub fn image(&mut self) -> Result<Vec<u8>, Broken> {
        Ok(self.connection.serialize(MAIN_DB)?.to_vec())
    }

    /// Sorting and undoing must not spill into temporary files, which nobody seals.
    fn configure(&self) -> Result<(), Broken> {
        self.connection.pragma_update(None, "temp_store", "MEMORY")?;
        self.connection.pragma_update(None, "journal_mode", "MEMORY")?;
        self.connection.pragma_update(None, "trusted_schema", "OFF")?;
        Ok(())
    }

    /// Takes in a document's texts in place of those that it had. `stamp` tells this version of its record from others.
    pub fn put(&mut self, document: &[u8], stamp: &[u8], passages: &[Passage]) -> Result<(), Broken> {
        self.remove(document)?;
        let mut source = self.connection.prepare_cached("INSERT INTO source (document, stamp) VALUES (?1, ?2)")?;
        source.execute(params![document, stamp])?;
        let sql = "INSERT INTO passage (document, number, kind, part) VALUES (?1, ?2, ?3, ?4)";
        let mut passage = self.connection.prepare_cached(sql)?;
        let mut words = self.connection.prepare_cached("INSERT INTO words (rowid, text) VALUES (?1, ?2)")?;
        for (number, one) in (0_u32..).zip(passages) {
            let id = passage.insert(params![document, number, number_of(one.kind), one.part])?;
            words.execute(params![id, text::cut(&one.text)])?;
        }
        Ok(())
    }

    /// Forgets a document.
    pub fn remove(&mut self, document: &[u8]) -> Result<(), Broken> {
        let ids = "SELECT id FROM passage WHERE document = ?1";
        for sql in [
            format!("DELETE FROM words WHERE rowid IN ({ids})"),
            "DELETE FROM passage WHERE document = ?1".to_owned(),
            "DELETE FROM source WHERE document = ?1".to_owned(),
        ] {
            self.connection.prepare_cached(&sql)?.execute([document])?;
        }
        Ok(())
    }

    /// Does all of this at once, or nothing of it.
    pub fn together<T>(&mut self, work: impl FnOnce(&mut Self) -> Result<T, Broken>) -> Result<T, Broken> {
        self.connection.execute_batch("BEGIN")?;
        match work(self) {
            Ok(done) => {
                self.connection.execute_batch("COMMIT")?;
                Ok(done)
            }
            Err(broken) => {
                // Whoever gets this error throws the index away.
                drop(self.connection.execute_batch("ROLLBACK"));
                Err(broken)
            }
        }
    }

    /// Which versions of which records are in here.
    pub fn sources(&self) -> Result<Versions, Broken> {
        let mut select = self.connection.prepare_cached("SELECT document, stamp FROM source")?;
        let rows = select.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The texts in which all of these occur; all texts, if there are none.
    pub fn search(&self, terms: &[Term]) -> Result<Vec<Hit>, Broken> {
        let limit = i64::try_from(HITS_MAX).unwrap_or(i64::MAX);
        if terms.is_empty() {
            let mut all = self.connection.prepare_cached("SELECT document, number FROM passage LIMIT ?1")?;
            return hits(all.query([limit])?);
        }
        // The newest first, where there are more than anybody can look at.
        let sql = "SELECT document, number FROM words JOIN passage ON passage.id = words.rowid
                   WHERE words MATCH ?1 ORDER BY words.rowid DESC LIMIT ?2";
        let mut search = self.connection.prepare_cached(sql)?;
        hits(search.query(params![text::question(terms), limit])?)
    }

    /// How these texts read around the first place where the terms occur.
    pub fn show(&self, terms: &[Term], hits: &[Hit]) -> Result<Vec<Option<Excerpt>>, Broken> {
        let known = hits.iter().map(|hit| self.known(hit)).collect::<Result<Vec<_>, _>>()?;
        let ids: Vec<String> = known.iter().flatten().map(|(id, ..)| id.to_string()).collect();
        let mut texts = self.marked(&text::question(terms), &format!("[{}]", ids.join(",")))?;
        let mut excerpt = |(id, kind, part)| Some(excerpt::of(kind, part, &texts.remove(&id)?));
        Ok(known.into_iter().map(|known| excerpt(known?)).collect())
    }

    fn known(&self, hit: &Hit) -> Result<Option<(i64, TextKind, String)>, Broken> {
        let sql = "SELECT id, kind, part FROM passage WHERE document = ?1 AND number = ?2";
        let mut passage = self.connection.prepare_cached(sql)?;
        let place = params![&hit.document[..], hit.number];
        let found: Option<(i64, u8, String)> =
            passage.query_row(place, |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).optional()?;
        Ok(found.and_then(|(id, kind, part)| Some((id, kind_of(kind)?, part))))
    }

    /// The texts with these ids, with marks around what is asked for. One walk over all hits is much cheaper than looking for
    /// each of the texts, so a plus keeps FTS5 from doing that.
    fn marked(&self, question: &str, ids: &str) -> Result<BTreeMap<i64, String>, Broken> {
        let among = "rowid IN (SELECT value FROM json_each(?1))";
        let sql = if question.is_empty() {
            format!("SELECT rowid, text FROM words WHERE {among}")
        } else {
            format!("SELECT rowid, highlight(words, 0, ?3, ?4) FROM words WHERE words MATCH ?2 AND +{among}")
        };
        let mut select = self.connection.prepare_cached(&sql)?;
        let row = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?));
        let [begins, ends] = [text::BEGINS, text::ENDS].map(String::from);
        let rows = if question.is_empty() {
            select.query_map([ids], row)?
        } else {
            select.query_map(params![ids, question, begins, ends], row)?
        };
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

fn hits(mut rows: rusqlite::Rows<'_>) -> Result<Vec<Hit>, Broken> {
    let mut hits = Vec::new();
    while let Some(row) = rows.next()? {
        hits.push(Hit { document: row.get(0)?, number: row.get(1)? });
    }
    Ok(hits)
}

/// The stored number of a kind: never reuse one.
fn number_of(kind: TextKind) -> u8 {
    match kind {
        TextKind::Agenda => 1,
        TextKind::Ours => 2,
        TextKind::Mine => 3,
        TextKind::Mark => 4,
        TextKind::TookAway => 5,
        TextKind::Step => 6,
        TextKind::Title => 7,
        TextKind::WorkedWhen => 8,
        TextKind::Answer => 9,
        TextKind::Name => 10,
        TextKind::Cadence => 11,
        TextKind::Prepared => 12,
        TextKind::Clause => 13,
        TextKind::Offer => 14,
        TextKind::Goal => 15,
        TextKind::List => 16,
        TextKind::Contact => 17,
        TextKind::Role => 18,
    }
}

const KINDS: [TextKind; 18] = [
    TextKind::Agenda,
    TextKind::Ours,
    TextKind::Mine,
    TextKind::Mark,
    TextKind::TookAway,
    TextKind::Step,
    TextKind::Title,
    TextKind::WorkedWhen,
    TextKind::Answer,
    TextKind::Name,
    TextKind::Cadence,
    TextKind::Prepared,
    TextKind::Clause,
    TextKind::Offer,
    TextKind::Goal,
    TextKind::List,
    TextKind::Contact,
    TextKind::Role,
];

fn kind_of(number: u8) -> Option<TextKind> {
    KINDS.into_iter().find(|kind| number_of(*kind) == number)
}

#[cfg(test)]
mod tests;
