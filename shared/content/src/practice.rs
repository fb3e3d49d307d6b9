//! Where a pair stands.

use crate::id::ids;

ids! {
    INVITED = "practice-invited";
    TRIAL = "practice-trial" (partner);
    ACTIVE = "practice-active";
    PAUSED = "practice-paused";
    CLOSING = "practice-closing";
    HELD = "practice-held" (done, planned);
    TAKE_BACK = "practice-take-back" (partner);
    TAKEN_BACK = "practice-taken-back" (count, partner);
}
