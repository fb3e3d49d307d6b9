//! What the terminal program says of what two people do about their agreement, the end, and when something is off.

use crate::id::ids;

ids! {
    SUGGESTED = "cli-pair-suggested";
    TAKEN_OVER = "cli-pair-taken-over";
    LAST_MEETING = "cli-pair-last-meeting";
    LAST_PLANNED = "cli-pair-last-planned" (session);
    THANK = "cli-pair-thank" (partner);
    TAKE_BACK = "cli-pair-take-back";
    END = "cli-pair-end";
    STARTER = "cli-pair-starter";
    NO_STARTER = "cli-pair-no-starter";
    START = "cli-pair-start" (topic);
    OFF = "cli-pair-off";
}
