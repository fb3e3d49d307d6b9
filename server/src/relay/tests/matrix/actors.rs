//! The ways to stand before a relay, each set up with all that it needs.

use crate::relay::testing::*;
use protocol::control::Unsigned;
use protocol::limits::{CONNECTION_AGE_MS_MAX, CONNECTIONS_PER_KEY_MAX};
use protocol::{ControlKind, Grant, Hash, LogIndex, PublicKey, RosterDelta, SecretKey, SpaceId, ToRelay};

/// The actor's connection.
pub(super) const CONNECTION: u64 = 99;

pub(super) const ACTORS: usize = Actor::ALL.len();

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Actor {
    Stranger,
    SignedForAnotherSpace,
    Removed,
    Joiner,
    SpentJoiner,
    ExpiredJoiner,
    Recovery,
    AnHourOld,
    ReplayedSignIn,
    ForgedSignature,
    OtherTenant,
    ShowsTheFirstEntry,
    CrowdedOut,
    Member,
}

impl Actor {
    pub(super) const ALL: [Self; 14] = [
        Self::Stranger,
        Self::SignedForAnotherSpace,
        Self::Removed,
        Self::Joiner,
        Self::SpentJoiner,
        Self::ExpiredJoiner,
        Self::Recovery,
        Self::AnHourOld,
        Self::ReplayedSignIn,
        Self::ForgedSignature,
        Self::OtherTenant,
        Self::ShowsTheFirstEntry,
        Self::CrowdedOut,
        Self::Member,
    ];

    /// Whether it has proved a key of the space, so that it knows that there is such a space.
    pub(super) fn is_in(self) -> bool {
        match self {
            Self::Joiner | Self::SpentJoiner | Self::ExpiredJoiner | Self::Recovery | Self::Member => true,
            Self::Stranger
            | Self::SignedForAnotherSpace
            | Self::Removed
            | Self::AnHourOld
            | Self::ReplayedSignIn
            | Self::ForgedSignature
            | Self::OtherTenant
            | Self::ShowsTheFirstEntry
            | Self::CrowdedOut => false,
        }
    }

    /// Whose key it uses, or claims.
    fn key(self) -> SecretKey {
        match self {
            Self::Joiner | Self::SpentJoiner | Self::ExpiredJoiner => key(2),
            Self::Recovery => key(3),
            Self::Stranger | Self::SignedForAnotherSpace | Self::OtherTenant | Self::ShowsTheFirstEntry => key(9),
            Self::Removed
            | Self::AnHourOld
            | Self::ReplayedSignIn
            | Self::ForgedSignature
            | Self::CrowdedOut
            | Self::Member => key(4),
        }
    }
}

/// A relay with the test's space, somebody at home in it, and the actor as it comes to speak.
pub(super) struct Scene {
    pub(super) table: Table,
    pub(super) key: SecretKey,
    pub(super) first: Vec<u8>,
    pub(super) head: LogIndex,
    control_head: Hash,
    actor: Actor,
}

impl Scene {
    pub(super) fn set(actor: Actor) -> Self {
        let invite = Grant::Joiner { uses: 1, expires_at_ms: NOW_MS + 1_000 };
        let others =
            vec![(key(2).public(), invite), (key(3).public(), Grant::Recovery), (key(4).public(), Grant::Member)];
        let mut table = Table::founded(others);
        table.append(1, envelope(&key(1), name(1), 10));
        table.connect(CONNECTION);
        let first = table.log()[0].clone();
        let (head, control_head) = (table.record().head, Hash::ZERO);
        let mut scene = Self { table, key: actor.key(), first, head, control_head, actor };
        scene.enter();
        // In use, so that what is at hand and what is not could show.
        scene.table.connect(98);
        scene.table.sign_in(98, &key(1));
        scene.head = scene.table.record().head;
        scene.control_head = scene.table.control_head();
        scene
    }

    fn enter(&mut self) {
        let (table, by) = (&mut self.table, &self.key);
        match self.actor {
            Actor::Stranger => {}
            Actor::SignedForAnotherSpace | Actor::ReplayedSignIn | Actor::ForgedSignature => {
                let sign_in = self.sign_in(SPACE);
                self.table.ask(CONNECTION, &sign_in);
            }
            Actor::Removed => {
                table.sign_in(CONNECTION, by);
                table.change_members(2, vec![], vec![by.public()]);
            }
            Actor::Joiner | Actor::Recovery | Actor::Member => drop(table.sign_in(CONNECTION, by)),
            Actor::SpentJoiner => {
                table.sign_in(CONNECTION, by);
                let follows = (table.control_head(), name(3));
                let join = control(by, ControlKind::Join, follows, vec![(key(8).public(), Grant::Member)], vec![]);
                table.append(CONNECTION, join.to_bytes());
            }
            Actor::ExpiredJoiner => {
                table.sign_in(CONNECTION, by);
                table.now_ms += 1_001;
            }
            Actor::AnHourOld => {
                table.sign_in(CONNECTION, by);
                table.now_ms += CONNECTION_AGE_MS_MAX + 1;
            }
            Actor::OtherTenant => {
                let own = SpaceId([0x66; 16]);
                let entry = founding_of(own, by).to_bytes();
                table.ask(CONNECTION, &ToRelay::Create { registration: None, entry });
                table.ask(CONNECTION, &signing_in_to(own, CONNECTION, by));
            }
            Actor::ShowsTheFirstEntry => {
                table.ask(CONNECTION, &ToRelay::Create { registration: None, entry: self.first.clone() });
            }
            Actor::CrowdedOut => {
                table.sign_in(CONNECTION, by);
                for n in 1..=CONNECTIONS_PER_KEY_MAX as u64 {
                    table.now_ms += 1;
                    table.connect(100 + n);
                    table.sign_in(100 + n, by);
                }
            }
        }
    }

    /// The sign-in that this actor has to offer.
    pub(super) fn sign_in(&self, space: SpaceId) -> ToRelay {
        match self.actor {
            Actor::SignedForAnotherSpace => {
                let ToRelay::SignIn { key, signature, .. } = signing_in_to(SpaceId([0x66; 16]), CONNECTION, &self.key)
                else {
                    unreachable!("a sign-in")
                };
                ToRelay::SignIn { space, key, signature }
            }
            Actor::ReplayedSignIn => signing_in_to(space, 1, &self.key),
            Actor::ForgedSignature => ToRelay::SignIn { space, key: self.key.public(), signature: vec![7; 64] },
            Actor::Stranger
            | Actor::Removed
            | Actor::Joiner
            | Actor::SpentJoiner
            | Actor::ExpiredJoiner
            | Actor::Recovery
            | Actor::AnHourOld
            | Actor::OtherTenant
            | Actor::ShowsTheFirstEntry
            | Actor::CrowdedOut
            | Actor::Member => signing_in_to(space, CONNECTION, &self.key),
        }
    }

    /// A control entry of the actor that follows the head of its space.
    pub(super) fn control(&self, space: SpaceId, kind: ControlKind, add: Vec<(PublicKey, Grant)>) -> Vec<u8> {
        let (msg_id, prev, author) = (name(200), self.control_head, self.key.public());
        let delta = RosterDelta { add, remove: vec![] };
        Unsigned { kind, space, msg_id, prev, author, delta }.sign(vec![5; 20], &self.key).to_bytes()
    }
}
