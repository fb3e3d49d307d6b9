//! What a backup holds: the documents, and what a new device of the same person has to be told to come in again.
//!
//! No key of a device, no content key, no recovery code, no token of a relay: whoever opens a backup can read what was written
//! until then, and gets nothing new. The shell seals it under a passphrase before it touches a disk; see SECURITY.md.

use crate::ground::id;
use crate::ground::model::Model;
use crate::ground::said::{BackupCounts, Problem};
use documents::{Actor, Document, DocumentId, Kind};
use protocol::{SpaceId, cbor};
use serde::{Deserialize, Serialize};
use serde_bytes::{ByteArray, ByteBuf};
use spaces::PersonId;
use std::collections::BTreeSet;

/// The name of the file before it is sealed.
pub(crate) const FILE: &str = "backup";

/// The format that this version writes and reads.
const FORMAT: u32 = 1;

#[derive(Serialize, Deserialize)]
struct Backup {
    format: u32,
    made_at_ms: i64,
    private: Private,
    left: BTreeSet<SpaceId>,
    documents: Vec<Kept>,
    /// Documents that could not be read when the backup was made.
    unread: u32,
}

/// The person's private space, as a new device is told of it.
#[derive(Serialize, Deserialize)]
pub(crate) struct Private {
    pub(crate) space: SpaceId,
    pub(crate) person: PersonId,
    pub(crate) meta: ByteArray<32>,
    pub(crate) relay: String,
}

#[derive(Serialize, Deserialize)]
struct Kept {
    space: SpaceId,
    id: DocumentId,
    saved: ByteBuf,
}

/// Only the number of the format, which is asked before anything else.
#[derive(Deserialize)]
struct Head {
    format: u32,
}

/// A backup of which every record was opened.
pub(crate) struct Opened {
    pub(crate) private: Private,
    pub(crate) left: BTreeSet<SpaceId>,
    pub(crate) documents: Vec<(DocumentId, SpaceId, Document)>,
    made_at_ms: i64,
    unread: u32,
}

/// Everything that is here, but the keyring.
pub(crate) fn make(model: &mut Model) -> Result<Vec<u8>, Problem> {
    let space = model.begun()?;
    let keys = model.replica.keys(&space).ok_or(Problem::NotBegun)?;
    let (person, meta) = (keys.me().person, ByteArray::new(*keys.meta()));
    let relay = model.replica.relay(&space).unwrap_or_default().to_owned();
    let keyring = id::keyring(&space);
    let rows: Vec<(DocumentId, SpaceId)> =
        model.rows.iter().filter(|(id, _)| **id != keyring).map(|(id, row)| (*id, row.space)).collect();
    let (mut documents, mut unread) = (Vec::new(), 0_u32);
    for (id, space) in rows {
        match model.shelf.get_mut(&id).filter(|shelved| shelved.document.kind().is_some()) {
            Some(shelved) => documents.push(Kept { space, id, saved: ByteBuf::from(shelved.document.save()) }),
            None => unread = unread.saturating_add(1),
        }
    }
    let private = Private { space, person, meta, relay };
    let (made_at_ms, left) = (model.now_ms, model.facts.left.clone());
    Ok(cbor::to_bytes(&Backup { format: FORMAT, made_at_ms, private, left, documents, unread }))
}

/// Opens every record. The first that does not open refuses the whole.
pub(crate) fn open(bytes: &[u8]) -> Result<Opened, Problem> {
    let head: Head = cbor::from_bytes(bytes).map_err(|_| Problem::NotABackup)?;
    if head.format > FORMAT {
        return Err(Problem::BackupNewer { found: head.format, known: FORMAT });
    }
    let backup: Backup = cbor::from_bytes(bytes).map_err(|_| Problem::BackupDamaged)?;
    let documents = backup.documents.into_iter().map(|kept| {
        let opened = Document::open(Some(&kept.saved), &[], Actor([0; 16]));
        let whole = opened.ok().filter(|(document, refused)| refused.is_empty() && document.kind().is_some());
        whole.map(|(document, _)| (kept.id, kept.space, document)).ok_or(Problem::BackupDamaged)
    });
    let documents = documents.collect::<Result<Vec<_>, _>>()?;
    let home = id::home(&backup.private.space);
    let has_home = documents.iter().any(|(id, _, document)| *id == home && documents::home::read(document).is_ok());
    if !has_home {
        return Err(Problem::BackupDamaged);
    }
    let Backup { private, left, made_at_ms, unread, .. } = backup;
    Ok(Opened { private, left, documents, made_at_ms, unread })
}

/// Opens every record of a backup and counts them; changes nothing.
pub fn test_backup(bytes: &[u8]) -> Result<BackupCounts, Problem> {
    open(bytes).map(|opened| opened.counts())
}

impl Opened {
    pub(crate) fn counts(&self) -> BackupCounts {
        let mut counts = BackupCounts { made_at_ms: self.made_at_ms, unread: self.unread, ..BackupCounts::default() };
        for (_, _, document) in &self.documents {
            let count = match document.kind() {
                Some(Kind::Pair) => &mut counts.pairs,
                Some(Kind::Session) => &mut counts.sessions,
                Some(Kind::Notes) => &mut counts.notes,
                Some(Kind::Topic) => &mut counts.topics,
                Some(Kind::Answer) => &mut counts.answers,
                Some(Kind::Home | Kind::Keyring | Kind::Practice | Kind::Profile | Kind::Newer(_)) | None => {
                    &mut counts.others
                }
            };
            *count = count.saturating_add(1);
        }
        counts
    }
}
