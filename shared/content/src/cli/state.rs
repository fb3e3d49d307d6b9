//! Short words for states, for a line in a terminal.

use crate::id::ids;

ids! {
    SAVING = "cli-state-saving";
    DISK_FULL = "cli-state-disk-full";
    DISK_SILENT = "cli-state-disk-silent";
    PUT_ASIDE = "cli-state-put-aside" (count);
    UNREADABLE = "cli-state-unreadable" (count);
    WAITING = "cli-state-waiting" (count);
    SENDING = "cli-state-sending" (count);
    AWAY_DAYS = "cli-state-away-days" (count);
    AWAY_HOURS = "cli-state-away-hours" (count);
    AWAY_MINUTES = "cli-state-away-minutes" (count);
    NOTHING_WAITING = "cli-state-nothing-waiting";
    ON_ITS_WAY = "cli-state-on-its-way" (partner);
    REACHED = "cli-state-reached" (partner, day);
    OWN_BEHIND = "cli-state-own-behind" (count);
    REFILLED = "cli-state-refilled" (day);
    REWOUND = "cli-state-rewound" (day);
    YOU = "cli-state-you";
    MARK_NEWER = "cli-state-mark-newer";
    PLACE_MINE = "cli-state-place-mine";
    PLACE_THEIRS = "cli-state-place-theirs";
    PLACE_NEUTRAL = "cli-state-place-neutral";
    PLACE_WALKING = "cli-state-place-walking";
    PLACE_MEAL = "cli-state-place-meal";
    PLACE_CALL = "cli-state-place-call";
    PLACE_VIDEO = "cli-state-place-video";
    TOPIC_ACTIVE = "cli-state-topic-active";
    TOPIC_PARKED = "cli-state-topic-parked";
    TOPIC_DONE = "cli-state-topic-done";
}
