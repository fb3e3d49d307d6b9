//! Every limit of a document, with its value and its reason. Foreign bytes are measured against these before Automerge
//! sees them: it inflates and unfolds without a cap of its own, and `catch_unwind` cannot catch a failed allocation.

/// One change as it travels: an envelope holds no more.
pub const CHANGE_BYTES_MAX: usize = 1024 * 1024;

/// One change inflated, and the keys that its runs unfold into. DEFLATE reaches 1000:1; honest text stays below 8:1.
pub const INFLATED_BYTES_MAX: usize = 8 * 1024 * 1024;

/// Operations of one change. A run of a few bytes may claim 2⁶⁰; ours commit at half of this ([`TEXT_PER_CHANGE_UNITS`]).
pub const OPERATIONS_PER_CHANGE_MAX: u64 = 128 * 1024;

/// Operations that Automerge unfolds at once while a batch is applied: bounds the memory (about 200 bytes each).
pub const OPERATIONS_AT_ONCE_MAX: u64 = 256 * 1024;

/// Operations of one document, deletions included: a full text rewritten four times over. Far below the 2³² where
/// Automerge's counters end, so that nobody can use them up.
pub const DOCUMENT_OPERATIONS_MAX: u64 = 4 * 1024 * 1024;

/// Actors of one document: every start of an app that edits adds one; years of two people's starts fit.
pub const ACTORS_MAX: usize = 10_000;

/// Bytes of one actor: all of ours have 16; without this an actor's name could be a megabyte.
pub const ACTOR_BYTES: usize = 16;

/// The changes of one document, uncompressed: bounds what a saved one can grow to.
pub const DOCUMENT_BYTES_MAX: usize = 32 * 1024 * 1024;

/// A saved document as stored: twice what its changes may weigh, so that what we accepted always opens again.
pub const SAVED_BYTES_MAX: usize = 64 * 1024 * 1024;

/// A saved document inflated: its columns name each operation, which changes leave implicit.
pub const SAVED_INFLATED_BYTES_MAX: usize = 128 * 1024 * 1024;

/// Bytes of changes that wait for one that has not come yet.
pub const WAITING_BYTES_MAX: usize = 8 * 1024 * 1024;

/// Changes that wait for one that has not come yet: each new batch looks at all of them.
pub const WAITING_CHANGES_MAX: usize = 10_000;

/// A text in UTF-16 units: about 400 printed pages. A local edit beyond it is refused.
pub const TEXT_UNITS_MAX: usize = 1_000_000;

/// A value of one line (title, place, name, next step) in UTF-16 units.
pub const LINE_UNITS_MAX: usize = 10_000;

/// Units that one local change inserts or removes at most: longer edits are committed in pieces, so that no change
/// outgrows an envelope (64 Ki units are at most 192 KiB of UTF-8, and less than 1 MiB with every column).
pub const TEXT_PER_CHANGE_UNITS: usize = 64 * 1024;

/// Characters of an id that a caller gives (marks, steps, spaces, sessions, prompts).
pub const ID_CHARS_MAX: usize = 64;

/// Answers read of one value: more than two people's devices can honestly give at once.
pub const ANSWERS_MAX: usize = 16;

/// Entries read of one map: more than two people write in many years, and few enough that a page which somebody has filled
/// with others is read in a moment. What is beyond counts as written by a newer version, and no further one is made.
pub const MAP_KEYS_MAX: usize = 2_000;

/// Versions read of one agreement: each is hashed, and two people agree anew a few times a year.
pub const VERSIONS_MAX: usize = 500;

/// Entries read of one line that gathers several ([`LINE_UNITS_MAX`] units): with their separators, ours have 16 and more
/// units each.
pub const GATHERED_MAX: usize = 625;

/// Bytes of one secret.
pub const SECRET_BYTES_MAX: usize = 4 * 1024;
