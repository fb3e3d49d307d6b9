//! Questions that both answer alone.

use crate::id::ids;

ids! {
    NONE_ANSWERED = "sealed-none-answered";
    BOTH_ANSWERED = "sealed-both-answered";
    OPENS = "sealed-opens" (day);
    PARTNER_UNFIT = "sealed-partner-unfit" (partner);
    MINE_UNFIT = "sealed-mine-unfit";
}
