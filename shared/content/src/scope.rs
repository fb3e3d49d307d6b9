//! Who can see something.

use crate::id::ids;

ids! {
    MINE = "scope-mine";
    MINE_TEXT = "scope-mine-text";
    OURS = "scope-ours";
    OURS_TEXT = "scope-ours-text" (partner);
    CIRCLE = "scope-circle";
    CIRCLE_TEXT = "scope-circle-text";
    SENT = "scope-sent";
    SENT_TEXT = "scope-sent-text";
    SHARE_LINE = "scope-share-line";
    PARTNER = "scope-partner";
    YOU = "scope-you";
    OPENED_TOGETHER = "scope-opened-together";
}
