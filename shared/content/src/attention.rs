//! What needs attention.

use crate::id::ids;

ids! {
    RELAY_LOG_CHANGED = "attention-relay-log-changed";
    RELAY_FORKED = "attention-relay-forked";
    RELAY_VERSION = "attention-relay-version" (here);
    NOT_A_RELAY = "attention-not-a-relay";
    RELAY_UNTRUSTED = "attention-relay-untrusted" (here);
    RELAY_UNREACHABLE = "attention-relay-unreachable";
    RELAY_FULL = "attention-relay-full";
    SPACE_FULL = "attention-space-full";
    REGISTRATION_NEEDED = "attention-registration-needed";
    CLONED = "attention-cloned";
    CODE_USED_TODAY = "attention-code-used-today";
    ANOTHER_LOG = "attention-another-log";
    INVITE_USED = "attention-invite-used";
    INVITE_EXPIRED = "attention-invite-expired";
    NOT_YOURS = "attention-not-yours";
    REFUSED = "attention-refused" (here);
    UPDATE_TO_READ = "attention-update-to-read" (here);
    NO_RELAY = "attention-no-relay";
}
