//! What a command answers when it is done, and what it asks before.

use crate::id::ids;

ids! {
    SAVED_WAITS = "cli-command-saved-waits" (sentence);
    SAVED = "cli-command-saved";
    SAVED_IN = "cli-command-saved-in" (session);
    MADE_KEY = "cli-command-made-key" (path);
    BEGUN = "cli-command-begun";
    LINK_ACCEPTED = "cli-command-link-accepted";
    PASSPHRASE = "cli-command-passphrase";
    PASSPHRASE_AGAIN = "cli-command-passphrase-again";
    GO_ON = "cli-command-go-on";
    YES = "cli-command-yes";
    CODE_PERHAPS = "cli-command-code-perhaps";
    REMOVAL_WAITS = "cli-command-removal-waits";
    PARTNER_REMOVAL_WAITS = "cli-command-partner-removal-waits";
    LEAVING = "cli-command-leaving" (partner);
    KEYS_RENEWED = "cli-command-keys-renewed";
    REPAIRING = "cli-command-repairing";
    LINK_SHUT = "cli-command-link-shut";
    CODE_KEPT = "cli-command-code-kept";
    CODE_KEPT_INSTEAD = "cli-command-code-kept-instead";
    LINK_SEND = "cli-command-link-send";
    LINK_OPEN = "cli-command-link-open";
    LINK_SECRET = "cli-command-link-secret" (day);
    NEARBY_SHOW = "cli-command-nearby-show" (day);
    NEARBY_ANSWER = "cli-command-nearby-answer";
    CODE_MOVING = "cli-command-code-moving";
    CODE_MOVES = "cli-command-code-moves" (columns, lines);
    CODE_WINDOW_SMALL = "cli-command-code-window-small" (columns, lines);
    CODE_TOO_LONG = "cli-command-code-too-long";
    TAKEN_IN_BY_RELAY = "cli-command-taken-in-by-relay";
    TAKEN_IN_SEEN = "cli-command-taken-in-seen";
    TAKEN_IN = "cli-command-taken-in";
    PAIR_MADE = "cli-command-pair-made" (pair);
    SESSION_MADE = "cli-command-session-made" (session);
    ZONES_DIFFER = "cli-command-zones-differ" (ours, theirs);
    UNDERSTOOD = "cli-command-understood" (sentence, time);
    TOPIC_MADE = "cli-command-topic-made" (topic);
    SAFETY_SAME = "cli-command-safety-same" (partner);
    TYPE_BACK = "cli-command-type-back" (groups);
    GROUP = "cli-command-group" (number);
    GROUPS_AND = "cli-command-groups-and";
    RECOVERY_CODE = "cli-command-recovery-code";
    IMPORTED = "cli-command-imported" (count);
}
