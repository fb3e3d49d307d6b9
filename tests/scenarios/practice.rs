//! What two people agree on and where they stand: the agreement, sealed answers, pauses and ends.

mod agreement;
mod closing;
mod defaults;
mod ending;
mod forged;
mod frozen;
mod sealed;
mod starting;

use super::world;
use app::UiEvent;
use app::agreement::event::{AgreementEvent, Clause, Wording};
use app::ground::said::Problem;
use app::practice::event::{PracticeEvent, TrialAnswer};
use app::practice::view::{PairState, PracticeView};
use app::relay::event::RelayEvent;
use app::view::Stage;
use tests::World;
use tests::world::{DAY, Device, MINUTE};

/// Two people with a phone and a tablet each, and their pair.
struct Two {
    world: World,
    pair: String,
    ada: [Device; 2],
    grace: [Device; 2],
    /// How far all clocks have gone beyond the world's.
    gone_ms: i64,
}

impl Two {
    fn new() -> Self {
        let mut world = world();
        let [ada, grace] = world.paired_devices(["Ada", "Grace"]);
        let pair = ada.first_pair(&world);
        let tablets =
            [(ada, "Ada's tablet"), (grace, "Grace's tablet")].map(|(phone, name)| world.link_device(phone, name));
        let [ada_too, grace_too] = tablets;
        Self { world, pair, ada: [ada, ada_too], grace: [grace, grace_too], gone_ms: 0 }
    }

    fn all(&self) -> [Device; 4] {
        [self.ada[0], self.ada[1], self.grace[0], self.grace[1]]
    }

    fn sees(&self, device: Device) -> PracticeView {
        device.pair(&self.world, &self.pair).unwrap().practice.clone()
    }

    fn state(&self, device: Device) -> PairState {
        self.sees(device).state
    }

    /// All four see the same.
    fn all_see(&self, state: PairState) {
        assert_eq!(self.all().map(|device| self.state(device)), [state; 4]);
    }

    fn does(&mut self, device: Device, event: UiEvent) {
        device.does(&mut self.world, event);
        self.world.run_for(100);
    }

    fn words(&mut self, device: Device, clause: Clause, line: &str) {
        let (pair, line) = (self.pair.clone(), Some(line.to_owned()));
        self.does(
            device,
            UiEvent::Agreement(AgreementEvent::SetClause {
                pair,
                clause,
                wording: Wording { line, ..Wording::default() },
            }),
        );
    }

    /// Every how many weeks, with a line that says the same.
    fn cadence(&mut self, device: Device, weeks: u32) {
        let (pair, line) = (self.pair.clone(), Some(format!("Every {weeks} weeks, 45 minutes")));
        let wording = Wording { line, weeks: Some(weeks), ..Wording::default() };
        self.does(device, UiEvent::Agreement(AgreementEvent::SetClause { pair, clause: Clause::Cadence, wording }));
    }

    fn agrees(&mut self, device: Device) {
        let proposal = self.sees(device).agreement.proposal.unwrap();
        let (pair, version) = (self.pair.clone(), proposal.version.unwrap());
        self.does(device, UiEvent::Agreement(AgreementEvent::Agree { pair, version }));
    }

    fn answers(&mut self, device: Device, answer: TrialAnswer) {
        let pair = self.pair.clone();
        self.does(device, UiEvent::Practice(PracticeEvent::AnswerTrial { pair, answer }));
    }

    /// Days go by: the clocks of all devices jump, which is the same to them and is told in a moment.
    fn days_pass(&mut self, days: u64) {
        self.gone_ms += i64::try_from(days * DAY).unwrap();
        for device in self.all() {
            self.world.clock_jumps(device, self.gone_ms);
        }
        self.world.run_for(2 * MINUTE);
        self.world.run_until_quiet();
    }

    /// In so many days, by everybody's clock.
    fn in_days(&self, days: u64) -> i64 {
        i64::try_from(self.world.relay_clock_ms() + days * DAY).unwrap() + self.gone_ms
    }

    fn cut(&mut self, devices: &[Device]) {
        for device in devices {
            self.world.cut(*device);
        }
    }

    fn heal(&mut self, devices: &[Device]) {
        for device in devices {
            self.world.heal(*device);
        }
        self.world.run_until_quiet();
    }

    fn quiet(&mut self) {
        self.world.run_until_quiet();
    }

    fn refusal(&self, device: Device) -> Option<Problem> {
        device.refusal(&self.world)
    }

    fn comes_back(&mut self, device: Device) {
        let world = &mut self.world;
        world.relaunch(device);
        world.run_until("launch", 10_000, |world| device.view(world).stage == Stage::Ready);
        device.does(world, UiEvent::Relay(RelayEvent::GoOnline));
    }
}
