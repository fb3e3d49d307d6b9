//! How much of something a relay allows, each with its default from the protocol's limits.

use protocol::limits;

const MINUTE_MS: u64 = 60_000;
const HOUR_MS: u64 = 60 * MINUTE_MS;

/// As many appends as a device has under way at once. Whoever has to wait waits until so many pass again: otherwise one
/// would get through and fifteen be refused at each try, and entries of one device could overtake one another.
const UNDER_WAY: u32 = 16;

/// So many within a time, and so many at once after a rest: a bucket of `burst` that fills again by `count` each
/// `within_ms`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Allowance {
    /// In the long run, within `within_ms`.
    pub count: u32,
    /// The time, in milliseconds.
    pub within_ms: u64,
    /// At once.
    pub burst: u32,
    /// After a refusal nothing passes before so many would.
    pub reopens_with: u32,
}

impl Allowance {
    /// No limit that anybody reaches.
    pub const UNLIMITED: Self = Self::of(u32::MAX, 1);

    /// So many within a time, and as many at once.
    pub const fn of(count: u32, within_ms: u64) -> Self {
        Self { count, within_ms, burst: count, reopens_with: 1 }
    }

    /// Appends of one space within a minute.
    pub(super) const fn appends(a_minute: u32) -> Self {
        Self { reopens_with: UNDER_WAY, ..Self::of(a_minute, MINUTE_MS) }
    }
}

/// What is limited beside the room and the appends of a space. An operator need not touch it; tests and benches do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// Appends of one member key.
    pub appends_per_key: Allowance,
    /// Control entries of one member key.
    pub control_entries_per_key: Allowance,
    /// Between two accepted joins of one recovery key, in milliseconds.
    pub recovery_every_ms: u64,
    /// Connections on which one member key may be signed in.
    pub connections_per_key_max: usize,
    /// How old a connection gets, in milliseconds.
    pub connection_age_ms_max: u64,
    /// Bytes that restores bring to one space.
    pub restore_bytes: Allowance,
    /// Recovery boxes that one connection asks for.
    pub box_tries_per_connection: Allowance,
    /// Recovery boxes that all ask for together.
    pub box_tries: Allowance,
}

impl Default for Limits {
    fn default() -> Self {
        let appends = Allowance::appends(limits::APPENDS_PER_KEY_AND_MINUTE);
        Self {
            appends_per_key: Allowance { burst: limits::APPENDS_PER_KEY_BURST, ..appends },
            control_entries_per_key: Allowance::of(limits::CONTROL_ENTRIES_PER_KEY_AND_HOUR, HOUR_MS),
            recovery_every_ms: limits::RECOVERY_EVERY_MS,
            connections_per_key_max: limits::CONNECTIONS_PER_KEY_MAX,
            connection_age_ms_max: limits::CONNECTION_AGE_MS_MAX,
            restore_bytes: Allowance::of(limits::RESTORE_BYTES_PER_SPACE_AND_MINUTE, MINUTE_MS),
            box_tries_per_connection: Allowance::of(limits::BOX_TRIES_PER_CONNECTION_AND_MINUTE, MINUTE_MS),
            box_tries: Allowance::of(limits::BOX_TRIES_PER_MINUTE, MINUTE_MS),
        }
    }
}

impl Limits {
    /// No limits, for a world in which a week passes in a second, and for benches.
    pub fn unlimited() -> Self {
        Self {
            appends_per_key: Allowance::UNLIMITED,
            control_entries_per_key: Allowance::UNLIMITED,
            recovery_every_ms: 0,
            connections_per_key_max: usize::MAX,
            connection_age_ms_max: u64::MAX,
            restore_bytes: Allowance::UNLIMITED,
            box_tries_per_connection: Allowance::UNLIMITED,
            box_tries: Allowance::UNLIMITED,
        }
    }
}
