//! Who is in: membership, devices, safety, the recovery code. The sentences say what is and what comes next; nobody is blamed.

use crate::clock::day_and_hour;
use crate::{DOT, Voice, number};
use app::ViewModel;
use app::ground::who::Who;
use app::pair::view::PairView;
use app::people::view::{Came, CodeState, OwnDeviceView, Verified};
use app::relay::view::Membership;
use content::Value::{Date, Message, Number, Text};
use content::{Id, people, scope};

/// What goes on in a pair; nothing where nothing does. It stands behind "You and NAME:" and has no full stop.
pub fn membership(pair: &PairView, voice: &Voice) -> Option<String> {
    let id = match pair.membership {
        Membership::Settled => return None,
        Membership::ComingIn => people::COMING_IN,
        Membership::Removing => people::REMOVING,
        Membership::WaitingForHistory => people::WAITING_FOR_HISTORY,
        Membership::Repairing => people::REPAIRING,
        Membership::Leaving => people::LEAVING,
        Membership::Out => people::OUT,
    };
    Some(voice.tell(id, &[("partner", Text(voice.partner(&pair.partner)))]))
}

/// The same of one's own space.
pub fn own_membership(membership: Membership, recovering: bool, voice: &Voice) -> Option<String> {
    Some(voice.say(match membership {
        _ if recovering => people::OWN_RECOVERING,
        Membership::Settled => return None,
        Membership::ComingIn => people::OWN_COMING_IN,
        Membership::Removing => people::OWN_REMOVING,
        Membership::WaitingForHistory => people::OWN_WAITING_FOR_HISTORY,
        Membership::Repairing => people::REPAIRING,
        Membership::Leaving | Membership::Out => people::OWN_OUT,
    }))
}

/// How far the camera is with a code.
pub fn reading(have: u32, need: u32, voice: &Voice) -> String {
    voice.tell(people::READING, &[("have", Number(have)), ("need", Number(need))])
}

/// Everything that goes on, one line each.
pub fn all(view: &ViewModel, voice: &Voice) -> Vec<String> {
    let own = own_membership(view.devices.membership, view.devices.recovering, voice);
    let pairs = view.pairs.iter().filter_map(|pair| Some(of_pair(pair, &membership(pair, voice)?, voice)));
    own.into_iter().chain(pairs).collect()
}

/// What goes on in a pair, with the name before it: "You and Ruth: …".
pub fn of_pair(pair: &PairView, sentence: &str, voice: &Voice) -> String {
    let whose = voice.partner(if pair.has_partner { &pair.partner } else { "" });
    voice.tell(people::YOU_AND_GOES_ON, &[("partner", Text(whose)), ("sentence", Message(sentence))])
}

/// One of the two.
pub fn who(who: Who, partner: &str, voice: &Voice) -> String {
    match who {
        Who::Me => voice.say(scope::YOU),
        Who::Partner => voice.partner(partner).to_owned(),
    }
}

/// Was the partner compared? Nothing as long as there is nobody to compare with.
pub fn verified(pair: &PairView, voice: &Voice) -> Option<String> {
    pair.safety.as_ref()?;
    let (id, at_ms) = match pair.verified {
        Verified::No => return Some(voice.say(people::NOT_COMPARED)),
        Verified::Yes { at_ms } => (people::COMPARED, at_ms),
        Verified::Changed { at_ms } => (people::CHANGED, at_ms),
    };
    let day = day_and_hour(at_ms, voice);
    Some(voice.tell(id, &[("partner", Text(voice.partner(&pair.partner))), ("day", Date(&day))]))
}

/// How a device came in.
pub fn came(came: Came, voice: &Voice) -> String {
    voice.say(match came {
        Came::First => people::CAME_FIRST,
        Came::Link => people::CAME_LINK,
        Came::OwnDevice => people::CAME_OWN_DEVICE,
        Came::RecoveryCode => people::CAME_RECOVERY_CODE,
    })
}

/// What a device of one's own is called.
pub fn device_name(device: &OwnDeviceView, voice: &Voice) -> String {
    if device.name.is_empty() { voice.say(people::DEVICE_UNNAMED) } else { voice.own(&device.name).into_owned() }
}

/// Since when it is in, how it came, in how many pairs it is, and whether it is going: parts of one line.
pub fn device_facts(device: &OwnDeviceView, voice: &Voice) -> String {
    let since = Some(device.added_at_ms).filter(|ms| *ms > 0).map(|ms| day_and_hour(ms, voice));
    let since = since.map(|day| voice.tell(people::DEVICE_SINCE, &[("day", Date(&day))]));
    let pairs = voice.tell(people::DEVICE_PAIRS, &[("count", number(device.pairs))]);
    let going = device.removing.then(|| voice.say(people::DEVICE_REMOVING));
    let parts: Vec<String> = since.into_iter().chain([came(device.came, voice), pairs]).chain(going).collect();
    parts.join(DOT)
}

/// How the recovery code stands.
pub fn code(code: CodeState, voice: &Voice) -> String {
    voice.say(code_id(code))
}

/// Which message says how the recovery code stands.
const fn code_id(code: CodeState) -> Id {
    match code {
        CodeState::None => people::CODE_NONE,
        CodeState::Unconfirmed => people::CODE_UNCONFIRMED,
        CodeState::Sending => people::CODE_SENDING,
        CodeState::Set => people::CODE_SET,
    }
}

/// Before a partner is taken out. Never promise more than this says.
pub fn remove_question(partner: &str, voice: &Voice) -> String {
    voice.tell(people::REMOVE_PARTNER, &[("partner", Text(voice.partner(partner)))])
}

/// Before a device of one's own is taken out.
pub fn remove_device_question(device: &OwnDeviceView, voice: &Voice) -> String {
    voice.tell(people::REMOVE_DEVICE, &[("device", Message(&device_name(device, voice)))])
}

/// Before one leaves a pair; without anybody in it, it goes at once.
pub fn leave_question(pair: &PairView, voice: &Voice) -> String {
    if pair.has_partner {
        voice.tell(people::LEAVE, &[("partner", Text(voice.partner(&pair.partner)))])
    } else {
        voice.say(people::LEAVE_ALONE)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::{english, german};

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
        for voice in [english(), german()] {
            for state in MEMBERSHIPS {
                let pair = PairView { membership: state, partner: "Ruth".into(), ..PairView::default() };
                let said = [membership(&pair, &voice), own_membership(state, false, &voice)];
                assert!(said.iter().all(|said| said.is_some() == (state != Membership::Settled)), "{state:?}");
                for sentence in said.into_iter().flatten() {
                    let lower = sentence.to_lowercase();
                    let blame = ["fail", "error", "invalid", "must", "lost", "turnabout", "fehler", "verloren"];
                    assert!(!blame.iter().any(|word| lower.contains(word)), "{lower}");
                }
            }
        }
    }

    #[test]
    fn a_pair_is_called_by_its_partner_and_a_name_of_another_direction_stays_apart() {
        let pair = PairView {
            membership: Membership::Leaving,
            has_partner: true,
            partner: "ליאת".into(),
            ..PairView::default()
        };
        let sentence = membership(&pair, &english()).unwrap();
        let said = of_pair(&pair, &sentence, &english());
        assert!(said.starts_with("\u{2068}") || said.starts_with("You and \u{2068}ליאת\u{2069}: "), "{said}");
        let nobody = PairView::default();
        assert_eq!(of_pair(&nobody, "x", &german()), "Du und dein Gegenüber: x");
    }

    #[test]
    fn safety_is_said_only_where_there_is_somebody_to_compare_with() {
        assert_eq!(verified(&PairView::default(), &english()), None);
        let safety = Some(app::people::view::SafetyView::default());
        let mut pair = PairView { safety, verified: Verified::Changed { at_ms: 0 }, ..PairView::default() };
        assert!(verified(&pair, &english()).is_some_and(|said| said.starts_with("your partner has a new device")));
        pair.verified = Verified::No;
        assert_eq!(verified(&pair, &german()).as_deref(), Some("noch nicht verglichen"));
    }

    #[test]
    fn a_device_is_told_by_its_name_and_by_what_is_known_of_it() {
        let device = OwnDeviceView {
            id: "0123456789abcdef".into(),
            name: String::new(),
            this: true,
            added_at_ms: 0,
            pairs: 1,
            removing: true,
            came: Came::Link,
            let_in_by: None,
        };
        assert_eq!(device_name(&device, &english()), "a device without a name");
        let facts = "came in by a link · in 1 pair · its removal waits for the relay, and nothing goes out meanwhile";
        assert_eq!(device_facts(&device, &english()), facts);
        assert!(remove_device_question(&device, &german()).starts_with("ein Gerät ohne Namen aus allem herausnehmen?"));
    }

    #[test]
    fn every_state_of_the_code_has_its_sentence() {
        let states = [CodeState::None, CodeState::Unconfirmed, CodeState::Sending, CodeState::Set];
        for voice in [english(), german()] {
            assert!(states.iter().all(|state| code(*state, &voice).ends_with('.')));
        }
    }
}
