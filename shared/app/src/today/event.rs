//! What the shell tells of where the person is.

/// What the shell tells of where the person is.
#[derive(Clone, PartialEq, Eq)]
pub enum TodayEvent {
    /// The person counts days and hours in this zone: told at the start, and whenever the phone's zone is another one. Until then
    /// it is UTC. It is kept nowhere.
    InZone {
        /// Its name in the zone database, such as `Europe/Berlin`.
        zone: String,
        /// Its rules as a file of the database (`TZif`, RFC 9636), where the shell has newer ones than those that are built in.
        rules: Option<Vec<u8>>,
    },
}
