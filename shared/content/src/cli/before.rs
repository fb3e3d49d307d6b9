//! What is there before and between meetings, in a terminal.

use crate::id::ids;

ids! {
    SEAL_HOW = "cli-before-seal-how";
    OFFER_HOW = "cli-before-offer-how";
    OFFER_NUMBER = "cli-before-offer-number";
    CARD_READ = "cli-before-card-read" (card);
    CARD_USEFUL = "cli-before-card-useful" (ask, card);
    STANDS_UNSAID = "cli-before-stands-unsaid";
    MORE = "cli-before-more";
    NEXT_FIRST_OFFER = "cli-before-next-first-offer";
    NEXT_INVITE = "cli-before-next-invite";
    NEXT_CARDS = "cli-before-next-cards";
    NEXT_POWER = "cli-before-next-power";
    NEXT_SHARE_OFFER = "cli-before-next-share-offer";
    NEXT_PLAN = "cli-before-next-plan";
    NEXT_TOPICS = "cli-before-next-topics";
    NEXT_MEET = "cli-before-next-meet";
    NEXT_TAKE_AWAY = "cli-before-next-take-away";
    MANY_ACTIVE = "cli-before-many-active" (sentence);
    LATER = "cli-before-later" (sentence, word);
}
