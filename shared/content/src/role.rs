//! Words that a pair may choose for its two roles.

use crate::Id;
use crate::id::ids;

ids! {
    TITLE = "role-title";
    TEXT = "role-text";
    OWN = "role-own";
    PARTNER = "role-partner";
    COLLEAGUE = "role-colleague";
    NEWER = "role-newer";
    LONGER = "role-longer";
    CLOSER = "role-closer";
    DECIDES = "role-decides";
    HOST = "role-host";
    GUEST = "role-guest";
    PAIR_REVERSE = "role-pair-reverse";
    PAIR_MUTUAL = "role-pair-mutual";
    PAIR_PEER = "role-pair-peer";
    STANDS = "role-stands" (stands);
    ALIKE = "role-alike";
    UNSAID = "role-unsaid";
}

/// Words to choose from. Each has at most 20 characters, like those that a pair may write itself.
pub const SUGGESTIONS: [Id; 8] = [PARTNER, COLLEAGUE, NEWER, LONGER, CLOSER, DECIDES, HOST, GUEST];

/// The types of a pair.
pub const PAIR_TYPES: [Id; 3] = [PAIR_REVERSE, PAIR_MUTUAL, PAIR_PEER];
