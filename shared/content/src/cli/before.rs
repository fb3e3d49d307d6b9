//! What is there before and between meetings, in a terminal.

use crate::id::ids;

ids! {
    SEAL_HOW = "cli-before-seal-how";
    TIMES_MINE = "cli-before-times-mine" (times);
    TIMES_PARTNER = "cli-before-times-partner" (partner, times);
    HOURS = "cli-before-hours" (from, to);
    OFFER_HOW = "cli-before-offer-how";
    OFFER_NUMBER = "cli-before-offer-number";
    COPY_OLDER = "cli-before-copy-older";
    CARD_READ = "cli-before-card-read" (card);
    CARD_USEFUL = "cli-before-card-useful" (ask, card);
    STANDS = "cli-before-stands" (stands);
    STANDS_ALIKE = "cli-before-stands-alike";
    STANDS_UNSAID = "cli-before-stands-unsaid";
    STAYS_HERE = "cli-before-stays-here";
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
    GOALS_MINE = "cli-before-goals-mine";
    GOALS_OURS = "cli-before-goals-ours" (partner);
    HORIZON_MONTH = "cli-before-horizon-month";
    HORIZON_YEAR = "cli-before-horizon-year";
    HORIZON_FURTHER = "cli-before-horizon-further";
    BECAUSE = "cli-before-because" (reason);
    PROJECT_OUTCOME = "cli-before-project-outcome";
    PROJECT_AUDIENCE = "cli-before-project-audience";
    PROJECT_DUE = "cli-before-project-due";
    PROJECT_HELP = "cli-before-project-help";
    PROJECT_NEXT = "cli-before-project-next";
    OPENED_TOGETHER = "cli-before-opened-together";
    MANY_ACTIVE = "cli-before-many-active" (count);
}
