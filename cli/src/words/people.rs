//! Words about who is in: membership, devices, safety, the recovery code. They say what is and what comes next; nobody is blamed.

use crate::clock::Clock;
use crate::language::{own, partner, say, tell};
use crate::pick::short;
use app::ViewModel;
use app::pair::view::PairView;
use app::people::view::{Came, CodeState, OwnDeviceView, Verified};
use app::relay::view::Membership;
use content::Value::{Date, Message, Text};
use content::cli::people;

/// What goes on in a pair; nothing where nothing does.
pub fn membership(pair: &PairView) -> Option<String> {
    let id = match pair.membership {
        Membership::Settled => return None,
        Membership::ComingIn => people::COMING_IN,
        Membership::Removing => people::REMOVING,
        Membership::WaitingForHistory => people::WAITING_FOR_HISTORY,
        Membership::Repairing => people::REPAIRING,
        Membership::Leaving => people::LEAVING,
        Membership::Out => people::OUT,
    };
    Some(tell(id, &[("partner", Text(partner(&pair.partner))), ("pair", Text(short(&pair.id)))]))
}

/// The same of one's own space.
pub fn own_membership(membership: Membership, recovering: bool) -> Option<String> {
    Some(say(match membership {
        _ if recovering => people::OWN_RECOVERING,
        Membership::Settled => return None,
        Membership::ComingIn => people::OWN_COMING_IN,
        Membership::Removing => people::OWN_REMOVING,
        Membership::WaitingForHistory => people::OWN_WAITING_FOR_HISTORY,
        Membership::Repairing => people::REPAIRING,
        Membership::Leaving | Membership::Out => people::OWN_OUT,
    }))
}

/// Everything that goes on, one line each.
pub fn all(view: &ViewModel) -> Vec<String> {
    let own = own_membership(view.devices.membership, view.devices.recovering);
    let pairs = view.pairs.iter().filter_map(|pair| {
        let whose = partner(if pair.has_partner { &pair.partner } else { "" });
        let sentence = membership(pair)?;
        Some(tell(people::YOU_AND_GOES_ON, &[("partner", Text(whose)), ("sentence", Message(&sentence))]))
    });
    own.into_iter().chain(pairs).collect()
}

/// Was the partner compared?
pub fn verified(pair: &PairView, clock: &Clock) -> Option<String> {
    pair.safety.as_ref()?;
    let (id, at_ms) = match pair.verified {
        Verified::No => return Some(say(people::NOT_COMPARED)),
        Verified::Yes { at_ms } => (people::COMPARED, at_ms),
        Verified::Changed { at_ms } => (people::CHANGED, at_ms),
    };
    let day = clock.day_and_hour(at_ms);
    Some(tell(id, &[("partner", Text(partner(&pair.partner))), ("day", Date(&day))]))
}

/// How a device came in.
pub fn came(came: Came) -> String {
    say(match came {
        Came::First => people::CAME_FIRST,
        Came::Link => people::CAME_LINK,
        Came::OwnDevice => people::CAME_OWN_DEVICE,
        Came::RecoveryCode => people::CAME_RECOVERY_CODE,
    })
}

/// A device of one's own, by name and id.
pub fn device(device: &OwnDeviceView) -> String {
    let id = short(&device.id);
    if device.name.is_empty() {
        return format!("{} [{id}]", say(people::DEVICE_UNNAMED));
    }
    format!("{} [{id}]", own(&device.name))
}

/// How the recovery code stands.
pub fn code(code: CodeState) -> String {
    say(match code {
        CodeState::None => people::CODE_NONE,
        CodeState::Unconfirmed => people::CODE_UNCONFIRMED,
        CodeState::Sending => people::CODE_SENDING,
        CodeState::Set => people::CODE_SET,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const MEMBERSHIPS: [Membership; 7] = [
        Membership::Settled,
        Membership::ComingIn,
        Membership::Removing,
        Membership::WaitingForHistory,
        Membership::Repairing,
        Membership::Leaving,
        Membership::Out,
    ];

    #[test]
    fn every_state_but_the_settled_one_has_a_sentence_and_none_blames() {
        for state in MEMBERSHIPS {
            let pair = PairView { membership: state, partner: "Ruth".into(), ..PairView::default() };
            let said = [membership(&pair), own_membership(state, false)];
            assert!(said.iter().all(|said| said.is_some() == (state != Membership::Settled)), "{state:?}");
            for sentence in said.into_iter().flatten() {
                let lower = sentence.to_lowercase();
                assert!(
                    !["fail", "error", "invalid", "must", "lost"].iter().any(|word| lower.contains(word)),
                    "{lower}"
                );
            }
        }
    }

    #[test]
    fn safety_is_said_only_where_there_is_somebody_to_compare_with() {
        assert_eq!(verified(&PairView::default(), &Clock::utc()), None);
        let safety = Some(app::people::view::SafetyView::default());
        let pair = PairView { safety, verified: Verified::Changed { at_ms: 0 }, ..PairView::default() };
        assert!(verified(&pair, &Clock::utc()).is_some_and(|said| said.starts_with("your partner has a new device")));
    }
}
