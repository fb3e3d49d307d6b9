//! Who is in: pairs, devices, links, safety words, the recovery code, in a terminal.

use crate::id::ids;

ids! {
    COMING_IN = "cli-people-coming-in" (pair);
    REMOVING = "cli-people-removing" (sentence);
    REPAIRING = "cli-people-repairing" (sentence);
    OWN_RECOVERING = "cli-people-own-recovering" (sentence);
    OWN_COMING_IN = "cli-people-own-coming-in" (sentence);
    OWN_REMOVING = "cli-people-own-removing" (sentence);
    LINKS_OPEN = "cli-people-links-open" (count);
    NO_PAIRS = "cli-people-no-pairs" (sentence);
    NOT_COMPARED = "cli-people-not-compared" (sentence);
    CHANGED = "cli-people-changed" (sentence);
    SAFETY_SAME = "cli-people-safety-same" (sentence);
    SAFETY_HOW = "cli-people-safety-how";
    LINK_PARTNER = "cli-people-link-partner" (pair);
    LINK_PARTNER_THEIRS = "cli-people-link-partner-theirs" (pair);
    LINK_OWN = "cli-people-link-own";
    NO_LINKS = "cli-people-no-links" (sentence);
    CODE_NONE = "cli-people-code-none" (sentence);
    CODE_SENDING = "cli-people-code-sending";
    CODE_KEEP = "cli-people-code-keep" (relay);
    RECOVERED_NEXT = "cli-people-recovered-next";
    RECOVERED_LOST = "cli-people-recovered-lost";
    RECOVERED_CODE = "cli-people-recovered-code";
}
