//! What holds whatever the relay does.

use super::ends::{Shows, end};
use super::forged::EVIL;
use super::story::Story;
use super::{Attack, Victim};
use app::view::Stage;
use tests::world::Device;

/// Nobody shows a word, a session or a device that is not honest people's, and nobody has lost a word that they had.
pub(super) fn nothing_was_accepted_or_lost(story: &mut Story, attack: Attack, may_be_untold: bool) {
    let whose = story.whose;
    for device in story.honest.clone() {
        let name = device.name(&story.world);
        let view = device.view(&story.world);
        let misled = device == story.victim && end(attack, whose).shows == Shows::Misled;
        let sessions = if misled { 2 } else { 1 };
        assert!(
            view.sessions.len() <= sessions,
            "{attack:?} × {whose:?}: {name} shows {} sessions",
            view.sessions.len()
        );
        let (of_pair, of_person) = devices(whose);
        // Whoever was not told of the removal yet still counts the device that was removed.
        let untold = usize::from(may_be_untold && story.may_not_know_of_the_removal(attack, device));
        for pair in view.pairs.iter() {
            assert!(
                pair.devices as usize <= of_pair + untold,
                "{attack:?} × {whose:?}: {name} shows {} devices in the pair",
                pair.devices
            );
        }
        assert!(view.devices.devices.len() <= of_person + untold, "{attack:?} × {whose:?}: {name} has a device more");
        let Some(text) = text(story, device) else { continue };
        assert!(!text.contains(EVIL));
        let mut rest = text.clone();
        for sentence in &story.written {
            assert!(text.matches(sentence).count() <= 1, "{attack:?} × {whose:?}: {name} has {sentence:?} twice");
            rest = rest.replacen(sentence, "", 1);
        }
        assert_eq!(rest, "", "{attack:?} × {whose:?}: {name} shows what nobody has written");
        for sentence in own(story, device) {
            assert!(text.contains(sentence), "{attack:?} × {whose:?}: {name} has lost {sentence:?}");
        }
    }
}

/// Everything is everywhere, nothing waits, and nobody is alarmed.
pub(super) fn all_agree(story: &mut Story) -> Result<(), String> {
    for device in story.honest.clone() {
        let name = device.name(&story.world);
        let view = device.view(&story.world);
        if view.sync.attention.is_some() || !view.sync.settled || view.sync.unsent > 0 || view.stage != Stage::Ready {
            return Err(format!("{name} is not settled"));
        }
        let (of_pair, _) = devices(story.whose);
        if device.pair(&story.world, &story.pair).is_none_or(|row| row.devices as usize != of_pair || !row.has_partner)
        {
            return Err(format!("{name} sees other devices in the pair"));
        }
        let Some(text) = text(story, device) else { return Err(format!("{name} has no session")) };
        if let Some(missing) = story.written.iter().find(|sentence| !text.contains(**sentence)) {
            return Err(format!("{name} lacks {missing:?}"));
        }
    }
    let texts: Vec<_> = story.honest.clone().into_iter().filter_map(|device| text(story, device)).collect();
    let one_text = texts.windows(2).all(|two| two[0] == two[1]);
    let safety = |device: &Device| device.pair(&story.world, &story.pair).and_then(|row| row.safety.clone());
    let words: Vec<_> = story.honest.iter().map(safety).collect();
    let one_group = words.iter().all(|it| it.is_some() && *it == words[0]);
    if one_text && one_group { Ok(()) } else { Err("texts or groups differ".to_owned()) }
}

/// How many devices there are in the end: in the pair, and of the person whose device the victim is or that lost one.
fn devices(whose: Victim) -> (usize, usize) {
    match whose {
        Victim::Member | Victim::Returning | Victim::Newcomer => (2, 1),
        Victim::OwnDevice | Victim::Recovering => (3, 2),
    }
}

/// The session as this device shows it, if it knows it.
fn text(story: &mut Story, device: Device) -> Option<String> {
    let known = device.view(&story.world).sessions.iter().any(|row| row.id == story.session);
    known.then(|| device.ours(&mut story.world, &story.session.clone()))
}

/// What this device itself has written, or had read before.
fn own(story: &Story, device: Device) -> Vec<&'static str> {
    let was_there = device == story.honest[0] && story.whose != Victim::Recovering || story.whose == Victim::Member;
    let sentences = match (story.whose, device == story.victim) {
        (Victim::Returning, true) => vec!["Before. ", "Offline. "],
        (Victim::Member, true) => vec!["Before. ", "After. ", "Here as well. "],
        (Victim::Member | Victim::Returning | Victim::Newcomer | Victim::OwnDevice | Victim::Recovering, _) => vec![],
    };
    if was_there && device == story.honest[0] { vec!["Before. ", "After. ", "On it goes. "] } else { sentences }
}

impl Story {
    /// Has this device perhaps not been told that a device was removed? It may have been shown an older end of the log only, or
    /// follow nothing of what came together with something that breaks the rules.
    fn may_not_know_of_the_removal(&self, attack: Attack, device: Device) -> bool {
        let knew = device == self.honest[0] || matches!(self.whose, Victim::Member);
        match attack {
            Attack::SetsBack
            | Attack::Withholds
            | Attack::SaysNothing
            | Attack::ReplaysMembership
            | Attack::Ghosts
            | Attack::UsedLink
            | Attack::ExMemberCommits
            | Attack::ExMemberBackdates
            | Attack::ExMemberForks => !knew,
            Attack::LosesEverything
            | Attack::Forks
            | Attack::Replays
            | Attack::SwapsBodies
            | Attack::Junk
            | Attack::ExMemberWrites => false,
        }
    }
}
