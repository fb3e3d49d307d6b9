//! Words about who is in: membership, devices, safety, the recovery code. They say what is and what comes next; nobody is blamed.

use super::state::partner;
use crate::clock::Clock;
use crate::pick::short;
use app::view::{Came, CodeState, Membership, OwnDeviceView, PairView, Verified, ViewModel};

/// What goes on in a pair; nothing where nothing does.
pub fn membership(pair: &PairView) -> Option<String> {
    let name = partner(&pair.partner);
    match pair.membership {
        Membership::Settled => None,
        Membership::ComingIn => Some(format!(
            "This device is not in yet; it comes in by itself if the link still holds: turnabout sync. To give it up: turnabout pair leave {}",
            short(&pair.id)
        )),
        Membership::Removing => {
            Some("A removal waits for the relay, and nothing goes out meanwhile: turnabout sync".to_owned())
        }
        Membership::WaitingForHistory => Some(format!(
            "Waiting for history: what was written before you came in arrives once a device of {name} has been online"
        )),
        Membership::Repairing => {
            Some("This device is coming in anew; what is written here is safe: turnabout sync".to_owned())
        }
        Membership::Leaving => Some(format!(
            "You asked to be taken out; the devices of {name} do so when they are online. What is here stays here"
        )),
        Membership::Out => {
            Some("This device is not in any more. What is here stays here; nothing new comes or goes".to_owned())
        }
    }
}

/// The same of one's own space.
pub fn own_membership(membership: Membership, recovering: bool) -> Option<&'static str> {
    match membership {
        _ if recovering => Some("Everything is coming back by your recovery code: turnabout sync"),
        Membership::Settled => None,
        Membership::ComingIn => Some("This device is not among your own yet; it comes in by itself: turnabout sync"),
        Membership::Removing => Some(
            "A device of yours is being taken out: it waits for the relay, and nothing goes out meanwhile: turnabout sync",
        ),
        Membership::WaitingForHistory => Some(
            "Waiting for history: what was written before this device came in arrives once another one of yours has been online",
        ),
        Membership::Repairing => Some("This device is coming in anew; what is written here is safe: turnabout sync"),
        Membership::Leaving | Membership::Out => Some(
            "This device was taken out by another one of yours. What is here stays here; nothing new comes or goes",
        ),
    }
}

/// Everything that goes on, one line each.
pub fn all(view: &ViewModel) -> Vec<String> {
    let own = own_membership(view.devices.membership, view.devices.recovering).map(str::to_owned);
    let pairs = view.pairs.iter().filter_map(|pair| {
        let whose = if pair.has_partner { partner(&pair.partner) } else { "your partner" };
        membership(pair).map(|sentence| format!("You and {whose}: {sentence}"))
    });
    own.into_iter().chain(pairs).collect()
}

/// Was the partner compared?
pub fn verified(pair: &PairView, clock: &Clock) -> Option<String> {
    pair.safety.as_ref()?;
    let name = partner(&pair.partner);
    Some(match pair.verified {
        Verified::No => "not compared yet: turnabout safety".to_owned(),
        Verified::Yes { at_ms } => format!("compared on {}", clock.day_and_hour(at_ms)),
        Verified::Changed { at_ms } => format!(
            "{name} has a new device since you compared on {}. Compare again before you write private things: turnabout safety",
            clock.day_and_hour(at_ms)
        ),
    })
}

/// How a device came in.
pub fn came(came: Came) -> &'static str {
    match came {
        Came::First => "the first one",
        Came::Link => "came in by a link",
        Came::OwnDevice => "let in by another device of the same person",
        Came::RecoveryCode => "came in by the recovery code",
    }
}

/// A device of one's own, by name and id.
pub fn device(device: &OwnDeviceView) -> String {
    let name = if device.name.is_empty() { "a device without a name" } else { &device.name };
    format!("{name} [{}]", short(&device.id))
}

/// How the recovery code stands.
pub fn code(code: CodeState) -> &'static str {
    match code {
        CodeState::None => {
            "There is no recovery code: whoever loses every device has lost everything. Make one: turnabout recovery make"
        }
        CodeState::Unconfirmed => "A recovery code was shown and is not confirmed; it does not count yet.",
        CodeState::Sending => "The recovery code counts once the relay has all of it: turnabout sync",
        CodeState::Set => "There is a recovery code, and it brings everything back when every device is lost.",
    }
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
            let said = [membership(&pair), own_membership(state, false).map(str::to_owned)];
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
        let safety = Some(app::view::SafetyView::default());
        let pair = PairView { safety, verified: Verified::Changed { at_ms: 0 }, ..PairView::default() };
        assert!(verified(&pair, &Clock::utc()).is_some_and(|said| said.starts_with("your partner has a new device")));
    }
}
