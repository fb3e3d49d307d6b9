//! Arguments about who is in: beginning, links, devices, safety words, the recovery code.

use crate::relay::args::Relay;
use clap::{Args, Subcommand};

/// `turnabout init …`
#[derive(Args)]
pub struct InitArguments {
    /// The name that your partner will see.
    #[arg(long)]
    pub name: String,
    #[command(flatten)]
    pub relay: Option<Relay>,
}

/// Who is in: links, devices, safety words, the recovery code.
#[derive(Subcommand)]
pub enum PeopleCommand {
    /// Make a link that lets one partner into a pair: one use, 14 days. It is a secret until it is used.
    Invite(InviteArguments),
    /// Make a link that lets one further device of your own in. It is a secret until it is used.
    LinkDevice {
        /// Show the link as a QR, too.
        #[arg(long)]
        qr: bool,
    },
    /// Accept a link: your partner's, or your own for this device.
    Join(JoinArguments),
    /// List your own devices.
    Devices,
    /// Name this device; take a lost one out.
    Device {
        /// What to do.
        #[command(subcommand)]
        command: DeviceCommand,
    },
    /// Show the ten words that you and your partner compare, to know that nobody stands between you.
    Safety(SafetyArguments),
    /// The code on paper that brings everything back when every device is lost.
    Recovery {
        /// What to do.
        #[command(subcommand)]
        command: RecoveryCommand,
    },
    /// Bring everything back on a new device; asks for the recovery code, or reads it from standard input.
    Recover(RecoverArguments),
    /// The keys of this device.
    Keys {
        /// What to do.
        #[command(subcommand)]
        command: KeysCommand,
    },
    /// Come into a pair anew, where this device does not follow it any more; without a pair, into your own notebook.
    Repair {
        /// The pair.
        pair: Option<String>,
    },
}

/// `turnabout invite …`
#[derive(Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct InviteArguments {
    /// List open links, or shut one.
    #[command(subcommand)]
    pub command: Option<InviteCommand>,
    /// The pair.
    pub pair: Option<String>,
    /// Show the link as a QR, too.
    #[arg(long)]
    pub qr: bool,
}

/// `turnabout invite list`, `turnabout invite revoke`
#[derive(Subcommand)]
pub enum InviteCommand {
    /// List the links that somebody may still come in by, your own devices' among them.
    List {
        /// The pair; without one: all.
        pair: Option<String>,
    },
    /// Shut a link that nobody has come in by.
    Revoke {
        /// The link's id, as the list shows it.
        id: String,
    },
}

/// `turnabout join …`
#[derive(Args)]
pub struct JoinArguments {
    /// The whole link, or - to read it from standard input, where no list of processes shows it.
    pub link: String,
    /// Your name, if nobody has begun here yet and the link is your partner's.
    #[arg(long)]
    pub name: Option<String>,
    /// Show what comes in return as a QR, too, where the link was made in the same room.
    #[arg(long)]
    pub qr: bool,
    /// You read the link off your partner's own screen, in the same room: counts as comparing the safety words.
    #[arg(long)]
    pub seen: bool,
    /// Do not ask, where the link puts its maker's notes on this computer.
    #[arg(long)]
    pub yes: bool,
}

/// `turnabout device …`
#[derive(Subcommand)]
pub enum DeviceCommand {
    /// Name this device; only your own devices see it.
    Name {
        /// Such as "Tablet".
        name: String,
    },
    /// Take a device that was lost or given away out of everything.
    Remove {
        /// The device.
        device: String,
        #[command(flatten)]
        sure: Sure,
    },
}

/// A question less.
#[derive(Args)]
pub struct Sure {
    /// Do not ask.
    #[arg(long)]
    pub yes: bool,
}

/// `turnabout safety …`
#[derive(Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct SafetyArguments {
    /// Compare.
    #[command(subcommand)]
    pub command: Option<SafetyCommand>,
    /// The pair.
    pub pair: Option<String>,
    /// Show them as a QR, too.
    #[arg(long)]
    pub qr: bool,
}

/// `turnabout safety compare`
#[derive(Subcommand)]
pub enum SafetyCommand {
    /// Compare your partner's words, or the text of their QR, with your own.
    Compare {
        /// The ten words, or `turnabout://safety#…`; without them, or with -: from standard input.
        #[arg(value_name = "WORDS")]
        words: Vec<String>,
        /// The pair.
        #[arg(long, value_name = "ID")]
        pair: Option<String>,
    },
}

/// `turnabout recovery …`
#[derive(Subcommand)]
pub enum RecoveryCommand {
    /// Show a new recovery code once, and ask two of its groups back. It takes the place of the one before.
    Make,
    /// Is there a recovery code, and does it count?
    Status,
}

/// `turnabout recover …`
#[derive(Args)]
pub struct RecoverArguments {
    /// The relay that your notebook was kept at.
    #[arg(long = "relay", value_name = "ORIGIN")]
    pub relay: String,
    /// How long to try.
    #[arg(long, value_name = "SECONDS", default_value_t = 30)]
    pub timeout: u64,
}

/// `turnabout keys …`
#[derive(Subcommand)]
pub enum KeysCommand {
    /// Fresh keys for this device, everywhere: whoever copied them before reads nothing new.
    Renew,
}
