//! What needs attention, in whole sentences for a terminal.

use crate::id::ids;

ids! {
    RELAY_LOG_CHANGED = "cli-attention-relay-log-changed";
    RELAY_FORKED = "cli-attention-relay-forked";
    RELAY_VERSION = "cli-attention-relay-version";
    NOT_A_RELAY = "cli-attention-not-a-relay";
    RELAY_UNTRUSTED = "cli-attention-relay-untrusted";
    RELAY_UNREACHABLE = "cli-attention-relay-unreachable";
    RELAY_FULL = "cli-attention-relay-full";
    SPACE_FULL = "cli-attention-space-full";
    REGISTRATION_NEEDED = "cli-attention-registration-needed";
    CLONED = "cli-attention-cloned";
    CODE_USED_TODAY = "cli-attention-code-used-today";
    ANOTHER_LOG = "cli-attention-another-log";
    INVITE_USED = "cli-attention-invite-used";
    INVITE_EXPIRED = "cli-attention-invite-expired";
    NOT_YOURS = "cli-attention-not-yours";
    REFUSED = "cli-attention-refused";
    UPDATE_TO_READ = "cli-attention-update-to-read";
    NO_RELAY = "cli-attention-no-relay";
}
