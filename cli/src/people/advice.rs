//! What is to be typed about who is in.

use crate::advice::around;
use crate::language::{say, tell, voice};
use crate::pick::short;
use app::pair::view::PairView;
use app::people::view::{CodeState, OwnDeviceView, Verified};
use content::Value::Text;
use content::cli::people;
use content::{Id, people as shared};
use words::Voice;

/// Was the partner compared?
pub fn verified(pair: &PairView, voice: &Voice) -> Option<String> {
    let sentence = words::people::verified(pair, voice)?;
    Some(match pair.verified {
        Verified::No => around(&sentence, people::NOT_COMPARED),
        Verified::Yes { .. } => sentence,
        Verified::Changed { .. } => around(&sentence, people::CHANGED),
    })
}

/// What both see if nobody stands between them.
pub fn safety_same(partner: &str) -> String {
    around(&tell(shared::SAFETY_SAME, &[("partner", Text(partner))]), people::SAFETY_SAME)
}

/// A device of one's own, by name and id.
pub fn device(device: &OwnDeviceView) -> String {
    format!("{} [{}]", words::people::device_name(device, voice()), short(&device.id))
}

/// How the recovery code stands.
pub fn code(code: CodeState) -> String {
    let whole: Id = match code {
        CodeState::None => return around(&words::people::code(code, voice()), people::CODE_NONE),
        CodeState::Sending => people::CODE_SENDING,
        CodeState::Unconfirmed | CodeState::Set => return words::people::code(code, voice()),
    };
    say(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_that_is_missing_or_on_its_way_says_what_to_type() {
        assert!(code(CodeState::None).ends_with("has lost everything. Make one: turnabout recovery make"));
        assert!(code(CodeState::Sending).ends_with("once the relay has all of it: turnabout sync"));
        assert!(code(CodeState::Set).ends_with("when every device is lost."));
    }
}
