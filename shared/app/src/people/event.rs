//! What a person does about who is in.

/// What a person does about who is in. No `Debug`: it carries people's words.
#[derive(Clone, PartialEq, Eq)]
pub enum PeopleEvent {
    /// First launch: this is me. Makes the private space.
    Begin {
        /// The name that the partner will see.
        name: String,
    },
    /// Accepts a link: a partner's invite, or one's own other device. On a fresh device the latter is also how to begin.
    Join {
        /// The whole link.
        link: String,
    },
    /// Makes a new pair with nobody else in it yet.
    StartPair,
    /// Makes a pair with somebody in the same room, with or without a network. Said by
    /// [`Said::NearbyReady`](crate::ground::said::Said): the link is shown as a QR, the partner joins by it and shows an answer.
    PairNearby,
    /// The same once more, link or answer, as long as no relay is known to have the pair.
    ShowNearby {
        /// The pair.
        pair: String,
    },
    /// Lets in whoever showed this answer in the same room.
    TakeIn {
        /// The whole answer.
        answer: String,
    },
    /// The person says that they read the link, or the answer, off the partner's own screen: it counts as compared.
    SawTheirScreen {
        /// The pair.
        pair: String,
    },
    /// Makes a link that lets one partner in: one use, 14 days. Said by [`Said::LinkReady`](crate::ground::said::Said).
    Invite {
        /// The pair.
        pair: String,
    },
    /// Makes a link that lets one further device of one's own in.
    LinkDevice,
    /// Shuts a door that nobody has come in by.
    RevokeInvite {
        /// The invite.
        invite: String,
    },
    /// What one's own devices are called: this one.
    NameDevice {
        /// The name; only one's own devices see it.
        name: String,
    },
    /// Takes a device of one's own, lost or given away, out of everything. Waits for the relay; nothing goes out under the old
    /// keys meanwhile.
    RemoveDevice {
        /// The device.
        device: String,
    },
    /// Takes the partner out of a pair, with all their devices.
    RemovePartner {
        /// The pair.
        pair: String,
    },
    /// Asks to be taken out of a pair. What is here stays here.
    LeavePair {
        /// The pair.
        pair: String,
    },
    /// Fresh keys for this device, everywhere: whoever copied its state before goes blind.
    RenewKeys,
    /// Comes into a space anew, because this device does not follow it any more.
    Repair {
        /// The pair; `None` for one's own space.
        pair: Option<String>,
    },
    /// Compares the safety code with what the partner's screen shows, or with the ten words that they read out.
    CompareSafety {
        /// The pair.
        pair: String,
        /// The text of the other one's QR, or the words.
        shown: String,
    },
    /// Makes a recovery code and shows it once: [`Said::RecoveryCode`](crate::ground::said::Said). It counts once it is confirmed.
    MakeRecoveryCode,
    /// Two groups of the code, typed back.
    ConfirmRecoveryCode {
        /// The groups that were asked for, in order.
        groups: Vec<String>,
    },
    /// On a fresh device: everything was lost, and this is the code.
    Recover {
        /// The relay that the private space was kept at.
        relay: String,
        /// The code.
        code: String,
    },
}
