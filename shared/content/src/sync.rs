//! Offline and on the way: short for a status line, full for the sentence behind it.

use crate::Value;
use crate::id::ids;

ids! {
    SAVED_SHORT = "sync-saved-short";
    SAVED_FULL = "sync-saved-full" (here, partner);
    WAITING_SHORT = "sync-waiting-short" (count);
    WAITING_FULL = "sync-waiting-full" (count);
    SENDING_SHORT = "sync-sending-short";
    SENDING_FULL = "sync-sending-full" (count);
    RELAY_SHORT = "sync-relay-short";
    RELAY_FULL = "sync-relay-full" (partner);
    REACHED_SHORT = "sync-reached-short" (partner);
    REACHED_FULL = "sync-reached-full" (partner, day, hour);
    BEHIND_SHORT = "sync-behind-short" (device);
    BEHIND_FULL = "sync-behind-full" (device, day);
    MERGED_SHORT = "sync-merged-short";
    MERGED_FULL = "sync-merged-full" (partner);
    MERGED_DO = "sync-merged-do";
    TWO_SHORT = "sync-two-short";
    TWO_FULL = "sync-two-full";
    TWO_DATE = "sync-two-date";
    AWAY_SHORT = "sync-away-short" (days);
    AWAY_FULL = "sync-away-full";
    UNREACHABLE_SHORT = "sync-unreachable-short";
    UNREACHABLE_FULL = "sync-unreachable-full";
    KEY_SHORT = "sync-key-short" (partner);
    KEY_FULL = "sync-key-full" (partner);
    APPROVAL_SHORT = "sync-approval-short";
    APPROVAL_FULL = "sync-approval-full" (here);
    STORAGE_SHORT = "sync-storage-short" (here);
    STORAGE_FULL = "sync-storage-full";
    UPDATE_SHORT = "sync-update-short";
    UPDATE_FULL = "sync-update-full" (partner);
    DONE_SHORT = "sync-done-short";
    READING_SHORT = "sync-reading-short";
    SAVING = "sync-saving";
    DISK_FULL = "sync-disk-full";
    DISK_SILENT = "sync-disk-silent";
    PUT_ASIDE = "sync-put-aside" (count);
    UNREADABLE = "sync-unreadable" (count, here);
    WAITING_CONNECTION = "sync-waiting-connection" (count);
    SENDING_COUNT = "sync-sending-count" (count);
    AWAY_DAYS = "sync-away-days" (count);
    AWAY_HOURS = "sync-away-hours" (count);
    AWAY_MINUTES = "sync-away-minutes" (count);
    NOTHING_WAITING = "sync-nothing-waiting";
    ON_ITS_WAY = "sync-on-its-way" (partner);
    REACHED_ON = "sync-reached-on" (partner, day);
    OWN_BEHIND = "sync-own-behind" (count);
    REFILLED = "sync-refilled" (here, day);
    REWOUND = "sync-rewound" (here, day);
}

/// What a person holds in their hand; messages that say "this phone" choose by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Here {
    /// A phone.
    Phone,
    /// A tablet.
    Tablet,
    /// A desk.
    Computer,
}

impl Here {
    /// The value of the argument `here`.
    pub const fn value(self) -> Value<'static> {
        Value::Text(match self {
            Self::Phone => "phone",
            Self::Tablet => "tablet",
            Self::Computer => "computer",
        })
    }
}
