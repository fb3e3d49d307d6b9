//! What a person does about the relay, and with the network.

/// What a person does about the relay, and with the network. No `Debug`: it carries people's words.
#[derive(Clone, PartialEq, Eq)]
pub enum RelayEvent {
    /// Where new spaces are kept in order; spaces that have not reached a relay yet move along.
    Use {
        /// `ws://…` or `wss://…`.
        relay: String,
        /// A registration token, where the relay wants one.
        registration: Option<String>,
    },
    /// Keep in touch with the relays from now on.
    GoOnline,
    /// Stay off the network.
    GoOffline,
    /// Save and send what is waiting now rather than after the usual short quiet (also: the app goes to the background).
    Flush,
}
