//! What is to be typed while something goes on with who is in.

use crate::advice::around;
use crate::language::{tell, voice};
use crate::pick::short;
use app::ViewModel;
use app::pair::view::PairView;
use app::relay::view::Membership;
use content::Value::Text;
use content::cli::people;

/// What goes on in a pair; nothing where nothing does.
pub fn membership(pair: &PairView) -> Option<String> {
    let sentence = words::people::membership(pair, voice())?;
    Some(match pair.membership {
        Membership::ComingIn => tell(people::COMING_IN, &[("pair", Text(short(&pair.id)))]),
        Membership::Removing => around(&sentence, people::REMOVING),
        Membership::Repairing => around(&sentence, people::REPAIRING),
        Membership::Settled | Membership::WaitingForHistory | Membership::Leaving | Membership::Out => sentence,
    })
}

/// The same of one's own space.
pub fn own_membership(membership: Membership, recovering: bool) -> Option<String> {
    let sentence = words::people::own_membership(membership, recovering, voice())?;
    let advice = match membership {
        _ if recovering => people::OWN_RECOVERING,
        Membership::ComingIn => people::OWN_COMING_IN,
        Membership::Removing => people::OWN_REMOVING,
        Membership::Repairing => people::REPAIRING,
        Membership::Settled | Membership::WaitingForHistory | Membership::Leaving | Membership::Out => {
            return Some(sentence);
        }
    };
    Some(around(&sentence, advice))
}

/// Everything that goes on, one line each.
pub fn all(view: &ViewModel) -> Vec<String> {
    let own = own_membership(view.devices.membership, view.devices.recovering);
    let pairs = view.pairs.iter().filter_map(|pair| Some(words::people::of_pair(pair, &membership(pair)?, voice())));
    own.into_iter().chain(pairs).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_waits_for_a_sync_says_so() {
        let mut pair = PairView { id: "0123456789".into(), membership: Membership::Removing, ..PairView::default() };
        let removing = "A removal waits for the relay, and nothing goes out meanwhile: turnabout sync";
        assert_eq!(membership(&pair).as_deref(), Some(removing));
        pair.membership = Membership::ComingIn;
        assert!(membership(&pair).is_some_and(|said| {
            said.starts_with("This device is still on its way into pair 01234567: turnabout sync.")
        }));
        pair.membership = Membership::Out;
        assert!(membership(&pair).is_some_and(|said| said.ends_with("nothing new comes or goes")));
        let coming = own_membership(Membership::Settled, true);
        assert_eq!(coming.as_deref(), Some("Everything is coming back by your recovery code: turnabout sync"));
    }
}
