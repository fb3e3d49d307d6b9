//! What may strike at a step.

use super::Scene;
use app::store::Table;
use tests::world::{MINUTE, SECOND};

/// See the module.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// The process of whoever acts ends; the batch that its disk is at is lost, what it has sent arrives.
    Killed,
    /// The same, and what it has sent is lost, too.
    PowerGone,
    /// The same, but the batch was just written; the app is never told.
    KilledOnceWritten,
    /// The process of the other one who takes part ends.
    OtherKilled,
    /// The relay's machine stops, and is back after some seconds.
    RelayCrashes,
    /// Whoever acts has no network for an hour.
    NetworkCut,
    /// What no disk may do: the process ends, and what waited for the relay is gone without a word.
    DiskForgets,
}

impl Trouble {
    /// All that every flow survives.
    pub const ALL: [Self; 6] = [
        Self::Killed,
        Self::PowerGone,
        Self::KilledOnceWritten,
        Self::OtherKilled,
        Self::RelayCrashes,
        Self::NetworkCut,
    ];

    /// Which of those.
    pub fn number(self) -> u64 {
        Self::ALL.iter().take_while(|one| **one != self).count() as u64
    }

    /// Can it strike here at all?
    pub fn concerns(self, scene: &Scene) -> bool {
        match self {
            Self::OtherKilled => scene.other.is_some(),
            Self::Killed
            | Self::PowerGone
            | Self::KilledOnceWritten
            | Self::RelayCrashes
            | Self::NetworkCut
            | Self::DiskForgets => true,
        }
    }

    /// It strikes now, and ends.
    pub fn strikes(self, scene: &mut Scene) {
        let me = scene.me;
        match self {
            Self::Killed => {
                scene.world.crash(me);
                scene.comes_back(me);
            }
            Self::PowerGone => {
                scene.world.silence(me);
                scene.world.crash(me);
                scene.comes_back(me);
            }
            Self::KilledOnceWritten => {
                scene.world.crash_once_written(me);
                scene.comes_back(me);
            }
            Self::OtherKilled => {
                let other = scene.other.unwrap();
                scene.world.crash(other);
                scene.comes_back(other);
            }
            Self::RelayCrashes => {
                scene.world.relay_crashes();
                scene.world.run_for(20 * SECOND);
                scene.world.relay_relaunches();
            }
            Self::NetworkCut => {
                scene.world.cut(me);
                scene.world.run_for(60 * MINUTE);
                scene.world.heal(me);
            }
            Self::DiskForgets => {
                scene.world.crash(me);
                scene.world.disk_loses(me, Table::Outbox);
                scene.comes_back(me);
            }
        }
    }
}
