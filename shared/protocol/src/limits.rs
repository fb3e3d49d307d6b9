//! Every limit of the wire and the relay's log, with its value and its reason. `PROTOCOL.md` repeats the table.

/// The largest websocket message. Refused from its length alone, before anything is allocated.
pub const FRAME_BYTES_MAX: usize = 1024 * 1024;

/// The largest envelope: a frame less room for the frame's own fields.
pub const ENVELOPE_BYTES_MAX: usize = FRAME_BYTES_MAX - 4 * 1024;

/// The largest control entry: membership is small; 200 devices of MLS fit several times.
pub const CONTROL_ENTRY_BYTES_MAX: usize = 256 * 1024;

/// A batch of changes aims at this or less, so that a bad line loses little when it breaks.
pub const BATCH_BYTES_AIM: usize = 256 * 1024;

/// Entries of one page of the log stay below this unless a single entry is larger.
pub const PAGE_BYTES_AIM: usize = 512 * 1024;

/// Entries of one page of the log, at most: bounds the work that one read can ask for.
pub const PAGE_ENTRIES_MAX: usize = 500;

/// Keys in one space's roster, joiners included.
pub const ROSTER_KEYS_MAX: usize = 1_000;

/// Keys that one control entry may add or remove.
pub const DELTA_KEYS_MAX: usize = 255;

/// Uses that one joiner key may be given.
pub const JOINER_USES_MAX: u16 = 1_000;

/// How long a joiner key may live, by the relay's clock: 30 days.
pub const JOINER_LIFETIME_MS_MAX: u64 = 30 * 24 * 60 * 60 * 1000;

/// Bytes of all entries of one space: years of two people's text, and a bound on what one space can cost a relay.
pub const SPACE_BYTES_MAX: u64 = 200 * 1024 * 1024;

/// Spaces that one connection may be signed in to.
pub const SPACES_PER_CONNECTION_MAX: usize = 256;

/// Appends of one space within a minute.
pub const APPENDS_PER_SPACE_AND_MINUTE: u32 = 600;

/// Appends of one member key within a minute, in the long run: one a second is more than anybody types.
pub const APPENDS_PER_KEY_AND_MINUTE: u32 = 60;

/// Appends of one member key at once, after a rest: an outbox of hundreds of rows goes out in one go, as far as the space's
/// own limit lets it.
pub const APPENDS_PER_KEY_BURST: u32 = 600;

/// Control entries of one member key within an hour: people change members by hand.
pub const CONTROL_ENTRIES_PER_KEY_AND_HOUR: u32 = 30;

/// A recovery key lets one device in within this time, in milliseconds: a day, in which the others can see and remove it.
pub const RECOVERY_EVERY_MS: u64 = 24 * 60 * 60 * 1000;

/// Connections that one member key may be signed in on: a device and its lines that died unseen. The oldest goes.
pub const CONNECTIONS_PER_KEY_MAX: usize = 5;

/// How long a connection lasts, and with it every sign-in on it: one hour, in milliseconds.
pub const CONNECTION_AGE_MS_MAX: u64 = 60 * 60 * 1000;

/// Entries of one restore: as many as of one page, since that is the work of one read.
pub const RESTORE_ENTRIES_MAX: usize = PAGE_ENTRIES_MAX;

/// Bytes that restores may bring to one space within a minute: a full space is back within four.
pub const RESTORE_BYTES_PER_SPACE_AND_MINUTE: u32 = 64 * 1024 * 1024;

/// The sealed text of a recovery box: room for an id, a key and some addresses, and for nothing that is a place to keep things.
pub const BOX_BYTES_MAX: usize = 1024;

/// Recovery boxes that one connection may ask for within a minute: a person with a code asks once or twice.
pub const BOX_TRIES_PER_CONNECTION_AND_MINUTE: u32 = 8;

/// Recovery boxes that a relay looks for within a minute, whoever asks.
pub const BOX_TRIES_PER_MINUTE: u32 = 600;

/// A device says something at least this often, in milliseconds, so that a dead line is noticed.
pub const HEARTBEAT_EVERY_MS: u64 = 20_000;

/// No answer for this long after a heartbeat or a send means that the line is dead, in milliseconds.
pub const ANSWER_WITHIN_MS: u64 = 15_000;

/// A relay closes a connection that said nothing for this long, in milliseconds.
pub const IDLE_CLOSE_MS: u64 = 60_000;

/// Frames that may wait for a slow connection before the relay drops it; the device resumes by its log index.
pub const SEND_QUEUE_FRAMES_MAX: usize = 256;

/// A registration token's length in characters, at most.
pub const REGISTRATION_CHARS_MAX: usize = 128;
