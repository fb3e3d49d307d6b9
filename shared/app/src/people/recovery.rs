//! The recovery code: made, confirmed, used.

use crate::ground::edit::Outcome;
use crate::ground::id;
use crate::ground::model::{Draft, Model};
use crate::ground::said::{Problem, Said};
use crate::relay;
use documents::Secret;
use protocol::{PublicKey, SecretKey, SpaceId};
use spaces::rng::random;
use spaces::{CodeProblem, GroupKeys, Intent, RecoveryBox, RecoveryCode, SpaceKeys, SpaceKind, WrapKey};
use sync::Moment;

/// How many groups of a code are typed back before it counts (ENCRYPTION, section 7).
const GROUPS_ASKED: usize = 2;

impl Model {
    /// Shows a fresh code. It counts once two of its groups were typed back; until then the one before counts.
    pub(crate) fn make_recovery_code(&mut self) -> Outcome {
        self.begun()?;
        let code = RecoveryCode::new(&mut self.chance);
        let groups: Vec<String> = code.groups().iter().map(|group| group.to_string()).collect();
        let [a, b]: [u8; GROUPS_ASKED] = random(&mut self.chance);
        let first = usize::from(a) % groups.len();
        // Another one than the first.
        let second = (first + 1 + usize::from(b) % (groups.len() - 1)) % groups.len();
        let ask = [first.min(second), first.max(second)];
        self.draft = Some(Draft { code, ask });
        self.stale.everything();
        let ask = ask.iter().map(|group| u32::try_from(group + 1).unwrap_or(u32::MAX)).collect();
        Ok(Some(Said::RecoveryCode { groups, ask }))
    }

    /// The groups that were asked for, typed back.
    pub(crate) fn confirm_recovery_code(&mut self, typed: &[String]) -> Outcome {
        let private = self.begun()?;
        let draft = self.draft.as_ref().ok_or(Problem::NoCodeShown)?;
        let groups = draft.code.groups();
        let asked = draft.ask.iter().filter_map(|group| groups.get(*group));
        let plain = |text: &str| text.trim().to_uppercase().replace('O', "0").replace(['I', 'L'], "1");
        if !asked.map(|group| group.to_string()).eq(typed.iter().map(|typed| plain(typed))) {
            return Err(Problem::CodeDiffers);
        }
        let Some(Draft { code, .. }) = self.draft.take() else { return Err(Problem::NoCodeShown) };
        let keys = code.public().map_err(|_| Problem::Damaged)?;
        let (meta, person, old_relay) = {
            let keys = self.replica.keys(&private).ok_or(Problem::NotBegun)?;
            (*keys.meta(), keys.me().person, self.recovery_relay(&private))
        };
        let relay = self.replica.relay(&private).unwrap_or_default().to_owned();
        let contents = RecoveryBox { space: private, person, meta, relay };
        let sealed = code.seal_box(&contents, &mut self.chance);
        self.keep_recovery_relay(private, &code.relay())?;
        self.want(private, Intent::SetRecovery { sign: keys.sign, wrap: keys.wrap, relay: keys.relay, old_relay })?;
        let shared = Secret([&keys.locator.0[..], &sealed].concat());
        self.edit(id::keyring(&private), |document| documents::keyring::set_recovery_box(document, &shared))?;
        let batch = self.replica.keep_box(private, keys.locator, sealed).map_err(|_| Problem::NotBegun)?;
        self.writer.push(batch);
        for space in self.pairs() {
            self.set_recovery(space, keys.sign, keys.wrap)?;
        }
        self.stale.everything();
        Ok(Some(Said::RecoveryCodeKept))
    }

    /// Lets one's code into a pair. What signs in at its relay is random, and lies in the private space: the relay shall not see
    /// that two spaces belong to one person.
    pub(crate) fn set_recovery(&mut self, space: SpaceId, sign: PublicKey, wrap: WrapKey) -> Result<(), Problem> {
        let old_relay = self.recovery_relay(&space);
        let relay = SecretKey::from_bytes(&random(&mut self.chance));
        self.keep_recovery_relay(space, &relay)?;
        self.want(space, Intent::SetRecovery { sign, wrap, relay: relay.public(), old_relay })
    }

    /// Replaces what signs in at a space's relay: a removed device knows the one before.
    pub(crate) fn renew_recovery_relay(&mut self, space: SpaceId) -> Result<(), Problem> {
        let old_relay = self.recovery_relay(&space);
        if old_relay.is_none() || self.facts.private == Some(space) {
            return Ok(());
        }
        let relay = SecretKey::from_bytes(&random(&mut self.chance));
        self.keep_recovery_relay(space, &relay)?;
        self.want(space, Intent::SetRecoveryRelay { relay: relay.public(), old_relay })
    }

    /// The key that may sign in at a space's relay when everything else is lost.
    fn recovery_relay(&self, space: &SpaceId) -> Option<PublicKey> {
        let keyring = self.keyring()?;
        let secret = keyring.recovery_relays.get(&space.to_string())?;
        let secret: [u8; 32] = secret.0.as_slice().try_into().ok()?;
        // In the private space only the public half is kept: the code itself has the secret.
        if self.facts.private == Some(*space) {
            return Some(PublicKey(secret));
        }
        Some(SecretKey::from_bytes(&secret).public())
    }

    fn keep_recovery_relay(&mut self, space: SpaceId, relay: &SecretKey) -> Result<(), Problem> {
        let private = self.begun()?;
        let kept = if space == private { relay.public().0 } else { relay.to_bytes() };
        let text = space.to_string();
        self.edit(id::keyring(&private), |document| {
            documents::keyring::set_recovery_relay(document, &text, &Secret(kept.to_vec()))
        })
    }

    /// On a fresh device, or one with a backup: asks the relay for the code's box.
    pub(crate) fn recover(&mut self, relay: &str, code: &str) -> Outcome {
        if self.facts.private.is_some_and(|private| !self.awaits_entry(&private)) {
            return Err(Problem::DeviceNotFresh);
        }
        self.is_blank()?;
        let code = RecoveryCode::from_text(code).map_err(|problem| match problem {
            CodeProblem::NotACode => Problem::NotARecoveryCode,
            CodeProblem::Mistyped => Problem::CodeMistyped,
        })?;
        let relay = relay::act::origin(relay)?;
        let locator = code.locator();
        self.fetching = Some((relay.clone(), code));
        let actions = {
            let mut moment = Moment { now_ms: self.steady_ms, wall_ms: self.now_ms, rng: &mut self.chance };
            self.replica.fetch_box(&relay, locator, &mut moment)
        };
        self.perform(actions);
        Ok(Some(Said::Recovering))
    }

    /// The relay takes no more tries for now: the code may be typed again later.
    pub(crate) fn box_refused(&mut self, relay: &str) {
        if self.fetching.take_if(|(asked, _)| asked == relay).is_some() {
            self.say(Said::Refused(Problem::TooManyTries));
        }
    }

    /// The relay has answered with the box, or with nothing.
    pub(crate) fn box_came(&mut self, relay: &str, sealed: &[u8]) {
        let Some((asked, code)) = self.fetching.take() else { return };
        let restored = self.facts.private.filter(|private| self.awaits_entry(private));
        if asked != relay || self.facts.private != restored {
            return;
        }
        self.stale.everything();
        let opened = if sealed.is_empty() { None } else { code.open_box(sealed).ok() };
        let Some(contents) = opened else { return self.say(Said::Refused(Problem::NoSuchCode)) };
        if let Some(private) = restored {
            return self.recover_restored(private, code, &contents);
        }
        let device = self.device();
        let (space, person) = (contents.space, contents.person);
        let keys = GroupKeys::told(space, SpaceKind::Private, contents.meta, person, device, &mut self.chance);
        let entrance = code.entrance(&space, &keys.device_key().public(), (person, device), &code.relay());
        self.facts.recovering = Some(code);
        self.come_home(keys, entrance, &contents.relay);
        self.say(Said::Joining { pair: None });
    }

    /// A backup is here already: the code lets this device into the space that the backup told of.
    fn recover_restored(&mut self, private: SpaceId, code: RecoveryCode, contents: &RecoveryBox) {
        let keys = self.replica.keys(&private).map(|keys| (keys.device_key().public(), keys.me()));
        let Some((leaf, me)) = keys.filter(|(_, me)| contents.space == private && contents.person == me.person) else {
            return self.say(Said::Refused(Problem::DeviceNotFresh));
        };
        let entrance = code.entrance(&private, &leaf, (me.person, me.device), &code.relay());
        self.facts.recovering = Some(code);
        let facts = self.facts_record();
        self.writer.push(facts);
        if self.want(private, Intent::Join(entrance)).is_ok() {
            self.say(Said::Joining { pair: None });
        }
    }
}
