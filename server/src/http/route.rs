//! Every address that the relay answers at. The router is made from this list, and so is the table of who gets what
//! answer where (`server/tests/relay`): an address without a row does not compile there.

/// See the module.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Route {
    /// The conversation with devices.
    Websocket,
    /// For whoever watches over the relay.
    Health,
}

impl Route {
    /// All of them; what is not here is not served.
    pub const ALL: [Self; 2] = [Self::Websocket, Self::Health];

    /// Its path.
    pub const fn path(self) -> &'static str {
        match self {
            Self::Websocket => "/v1/ws",
            Self::Health => "/health",
        }
    }
}
