//! What is to be typed about an agreement.

use crate::advice;
use crate::advice::around;
use crate::language::{say, tell, voice};
use app::agreement::view::ProposalView;
use content::Value::Text;
use content::cli::practice;
use content::{Id, agreement};

/// There is nothing to agree to.
pub fn nothing_proposed() -> String {
    around(&say(agreement::NOTHING_PROPOSED), practice::NOTHING_PROPOSED)
}

/// After a clause was worded.
pub fn set() -> String {
    say(practice::SET)
}

/// After one has agreed.
pub fn agreed(name: &str, both: bool) -> String {
    let sentence = words::practice::agreed(name, both, voice());
    if both { sentence } else { advice::saved_and(&sentence) }
}

/// What has to happen before a proposal counts.
pub fn waits_for(proposal: &ProposalView, name: &str) -> String {
    let whole: Option<Id> = match words::agreement::waits_for_id(proposal) {
        agreement::PICK_ONE => Some(practice::PICK_ONE),
        agreement::WAITS_YOURS => Some(practice::WAITS_YOU),
        agreement::WAITS_BOTH => Some(practice::WAITS_BOTH),
        _ => None,
    };
    let partner = [("partner", Text(voice().partner(name)))];
    whole.map_or_else(|| words::agreement::waits_for(proposal, name, voice()), |id| tell(id, &partner))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_proposal_says_what_to_type_where_something_is_to_be_typed() {
        let mut proposal = ProposalView { version: Some("a".into()), ..ProposalView::default() };
        assert_eq!(waits_for(&proposal, "Ruth"), "It counts when you both agree: turnabout agreement agree");
        proposal.partner_agreed = true;
        let yours = "Ruth agreed. It counts when you agree too: turnabout agreement agree";
        assert_eq!(waits_for(&proposal, "Ruth"), yours);
        proposal.i_agreed = true;
        assert_eq!(waits_for(&proposal, "Ruth"), "You agreed. It counts when Ruth agrees too.");
    }
}
