//! What only the system of a phone shows, outside of the app. Phones read these out of files of their own kind, which the command
//! `system-strings` of `words` writes.

use crate::id::ids;

ids! {
    NAME = "system-name";
    CAMERA = "system-camera";
    FACE = "system-face";
    CHANNEL_SOON = "system-channel-soon";
    CHANNEL_AFTER = "system-channel-after";
    CHANNEL_ADDED = "system-channel-added";
    CHANNEL_NEEDS = "system-channel-needs";
    WIDGET_NAME = "system-widget-name";
    WIDGET_TEXT = "system-widget-text";
    SHORTCUT_SESSION = "system-shortcut-session";
    SHORTCUT_NOTE = "system-shortcut-note";
    SHORTCUT_FIND = "system-shortcut-find";
    FILE_BACKUP = "system-file-backup";
}
