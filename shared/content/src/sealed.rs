//! Questions that both answer alone.

use crate::Id;
use crate::id::ids;

ids! {
    NONE_ANSWERED = "sealed-none-answered";
    BOTH_ANSWERED = "sealed-both-answered";
    DATE = "sealed-date" (day);
    DATE_PASSED = "sealed-date-passed" (day);
    PARTNER_UNFIT = "sealed-partner-unfit" (partner);
    MINE_UNFIT = "sealed-mine-unfit";
    TRIAL_LEADS_YES = "sealed-trial-leads-yes";
    TRIAL_LEADS_UNSURE = "sealed-trial-leads-unsure";
    TRIAL_LEADS_NO = "sealed-trial-leads-no";
    CHECK_LEADS_SAME = "sealed-check-leads-same";
    CHECK_LEADS_CHANGE = "sealed-check-leads-change";
    CHECK_LEADS_END = "sealed-check-leads-end";
    STILL_LEADS_ON = "sealed-still-leads-on";
    STILL_LEADS_PAUSE = "sealed-still-leads-pause";
}

/// What each answer to the trial leads to: yes, not sure, no.
pub const TRIAL_LEADS: [Id; 3] = [TRIAL_LEADS_YES, TRIAL_LEADS_UNSURE, TRIAL_LEADS_NO];

/// The same of the question after three meetings.
pub const CHECK_LEADS: [Id; 3] = [CHECK_LEADS_SAME, CHECK_LEADS_CHANGE, CHECK_LEADS_END];

/// The same of the question after a long time, or after a trial that stayed undecided.
pub const STILL_LEADS: [Id; 3] = [STILL_LEADS_ON, STILL_LEADS_PAUSE, CHECK_LEADS_END];
