//! What the relay holds, read as its operator could: straight from its file.

use crate::language::tell;
use crate::outcome::Failure;
use content::Value::Text;
use content::cli::problem;
use rusqlite::{Connection, OpenFlags};
use std::path::Path;

/// Where the relay keeps everything.
const STORE: &str = "relay.sqlite3";

/// Where the sealed part of an envelope begins: behind its header and nonce (PROTOCOL.md).
const SEALED_FROM: usize = 122 + 24;

/// How much of it is shown.
const SHOWN_BYTES: usize = 24;

/// One space, as the relay knows it.
#[derive(Clone, PartialEq, Eq)]
pub struct Space {
    /// The beginning of its id.
    pub id: String,
    /// How many entries.
    pub entries: u64,
    /// How many bytes they have.
    pub bytes: u64,
    /// A little of the newest one's sealed part.
    pub sealed: String,
}

/// All spaces, the largest first.
pub fn read(relay_folder: &Path) -> Result<Vec<Space>, Failure> {
    spaces(&relay_folder.join(STORE))
        .map_err(|error| Failure::could_not(tell(problem::TOUR_RELAY_FILE, &[("fault", Text(&error.to_string()))])))
}

/// How many entries there are over all spaces.
pub fn entries(spaces: &[Space]) -> u64 {
    spaces.iter().map(|space| space.entries).sum()
}

fn spaces(store: &Path) -> rusqlite::Result<Vec<Space>> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(store, flags)?;
    let mut statement = connection.prepare(
        "SELECT lower(hex(id)), head, bytes, (SELECT body FROM entry WHERE space = id ORDER BY seq DESC LIMIT 1)
         FROM space ORDER BY bytes DESC",
    )?;
    let rows = statement.query_map([], |row| {
        let id: String = row.get(0)?;
        let body: Vec<u8> = row.get(3)?;
        Ok(Space {
            id: id.chars().take(8).collect(),
            entries: row.get::<_, i64>(1)?.unsigned_abs(),
            bytes: row.get::<_, i64>(2)?.unsigned_abs(),
            sealed: hex(body.get(SEALED_FROM..).unwrap_or_default()),
        })
    })?;
    rows.collect()
}

fn hex(bytes: &[u8]) -> String {
    let shown: Vec<String> = bytes.iter().take(SHOWN_BYTES).map(|byte| format!("{byte:02x}")).collect();
    shown.join(" ")
}
