//! Arguments of `turnabout relay`, `turnabout sync` and the relay in `turnabout init`.

use clap::Args;

/// A relay and its token.
#[derive(Args)]
pub struct Relay {
    /// The relay that keeps your pairs in order, such as `wss://relay.example`.
    #[arg(long = "relay", value_name = "ORIGIN", required = false)]
    pub origin: String,
    /// A registration token, where the relay wants one.
    #[arg(long, value_name = "TOKEN", requires = "origin")]
    pub registration: Option<String>,
}

/// `turnabout relay …`
#[derive(Args)]
pub struct RelayArguments {
    /// Its address, such as `wss://relay.example`.
    pub origin: String,
    /// A registration token, where the relay wants one.
    #[arg(long, value_name = "TOKEN")]
    pub registration: Option<String>,
}

/// `turnabout sync …`
#[derive(Args)]
pub struct SyncArguments {
    /// Stay in touch and print what changes, until Ctrl-C.
    #[arg(long)]
    pub watch: bool,
    /// How long to try.
    #[arg(long, value_name = "SECONDS", default_value_t = 30, conflicts_with = "watch")]
    pub timeout: u64,
}
