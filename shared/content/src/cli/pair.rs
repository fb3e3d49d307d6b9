//! What the terminal program says of what two people do about their agreement, the end, and when something is off.

use crate::id::ids;

ids! {
    SUGGESTED = "cli-pair-suggested";
    TAKEN_OVER = "cli-pair-taken-over";
    NOTHING_SUGGESTED = "cli-pair-nothing-suggested";
    PAYS = "cli-pair-pays" (what);
    LAST_MEETING = "cli-pair-last-meeting";
    LAST_PLANNED = "cli-pair-last-planned" (session);
    THANK = "cli-pair-thank" (partner);
    TAKE_BACK = "cli-pair-take-back";
    END = "cli-pair-end";
    THANKED = "cli-pair-thanked" (partner);
    YOUR_THANKS = "cli-pair-your-thanks" (partner);
    STARTER = "cli-pair-starter";
    NO_STARTER = "cli-pair-no-starter";
    START = "cli-pair-start" (topic);
    OFF = "cli-pair-off";
}
