//! What needs attention, in whole sentences for a terminal.

use crate::id::ids;

ids! {
    NOT_A_RELAY = "cli-attention-not-a-relay" (sentence);
    RELAY_UNREACHABLE = "cli-attention-relay-unreachable";
    RELAY_FULL = "cli-attention-relay-full" (sentence);
    REGISTRATION_NEEDED = "cli-attention-registration-needed";
    CLONED = "cli-attention-cloned";
    CODE_USED_TODAY = "cli-attention-code-used-today";
    NO_RELAY = "cli-attention-no-relay";
}
