//! Every word of ours in the files that people read, and what is said to be left out. English for now.

/// What is in no file, whatever was wished for.
pub(super) const ALWAYS_LEFT_OUT: [&str; 4] = [
    "keys and links",
    "earlier versions of texts",
    "what only this device keeps",
    "what was answered about a say in decisions, which leaves the device in no way",
];
pub(super) const SEALED_BY_PARTNER: &str = "what the partner has sealed and is not open yet";
pub(super) const SEALED: &str = "sealed answers that are not open yet";
pub(super) const ALL_MINE: &str = "everything that is mine alone";
pub(super) const ALL_OURS: &str = "everything that is ours";
pub(super) const ALL_BUT_ONE_SESSION: &str = "everything but one session";
pub(super) const OTHER_PAIRS: &str = "other pairs, and what is about no pair";
/// Behind a number.
pub(super) const UNREADABLE_SESSIONS: &str = "of the sessions, which cannot be read on this device";
pub(super) const UNKNOWN_KINDS: &str = "of the documents, of kinds that this file has no place for";
pub(super) const NEWER_INSIDE: &str =
    "of the documents hold something that a newer version wrote, which is not in here";
