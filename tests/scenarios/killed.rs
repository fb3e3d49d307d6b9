//! Whatever somebody is at, it may stop at any step: it goes on or has never been, and nobody is stuck.
//!
//! [`Flow`] names all that people do with who is in; each has a story, told undisturbed first to count the steps of the
//! world that it takes. Then it is told again from the same seed, once for each step and each [`Trouble`], which strikes at
//! that step. People do again only what their screen says is neither done nor under way.
//!
//! A flow with many steps is struck at every k-th only, another k-th with each trouble; `EVERY_STEP=1` strikes at all of them,
//! `FLOW=Leave` tells one flow only, `STEP=17` strikes there only.

mod checks;
mod flow;
mod scene;
mod stories;
mod trouble;

use flow::Flow;
use scene::Scene;
use tests::world::MINUTE;
use tests::world::evidence::holds_bytes;
use trouble::Trouble;

/// Whatever happened: everybody is where they wanted to be after this long, in simulated time.
const PATIENCE_MS: u64 = 10 * MINUTE;
/// So often a flow is struck by one trouble, unless every step is asked for.
const STRIKES_OF_ONE_FLOW: u64 = 8;
/// The year 2000 and the year 2100, in milliseconds since 1970.
const OTHER_CENTURIES_MS: [i64; 2] = [946_684_800_000, 4_102_444_800_000];

#[test]
fn every_flow_reaches_its_goal_undisturbed() {
    for flow in chosen_flows() {
        let steps = tell(flow, None, None);
        assert!(steps > 0, "{flow:?}");
    }
}

#[test]
fn every_flow_reaches_its_goal_in_the_year_2000_and_in_2100() {
    for clock_ms in OTHER_CENTURIES_MS {
        for flow in chosen_flows() {
            let steps = tell(flow, None, Some(clock_ms));
            for third in 1..=3 {
                tell(flow, Some((Trouble::Killed, steps * third / 4)), Some(clock_ms));
            }
        }
    }
}

#[test]
fn the_secrets_that_are_wiped_at_the_end_were_on_the_disk_meanwhile() {
    let link = |scene: &Scene| checks::seed_of_link(scene.link.as_ref().unwrap());
    let code = |scene: &Scene| checks::seed_of_code(scene.codes.last().unwrap());
    assert!(was_on_the_disk(Flow::Accept, link), "otherwise nothing is shown by its not being there");
    assert!(was_on_the_disk(Flow::UseCode, code), "otherwise nothing is shown by its not being there");
}

fn was_on_the_disk(flow: Flow, secret: impl Fn(&Scene) -> Vec<u8>) -> bool {
    let mut scene = flow.scene(None);
    let (deadline_ms, mut was_there) = (scene.world.now_ms() + PATIENCE_MS, false);
    while !flow.goes_on(&mut scene) {
        was_there |= holds_bytes(&scene.world.disk_bytes(scene.me), &secret(&scene));
        scene.one_step(deadline_ms);
    }
    was_there
}

#[test]
fn a_process_that_ends_at_any_step_goes_on_or_has_never_begun() {
    strikes_at_every_step(Trouble::Killed);
}

#[test]
fn a_power_cut_at_any_step_that_takes_what_was_on_its_way_blocks_nobody() {
    strikes_at_every_step(Trouble::PowerGone);
}

#[test]
fn what_was_written_and_never_answered_is_taken_up_again() {
    strikes_at_every_step(Trouble::KilledOnceWritten);
}

#[test]
fn the_other_one_may_end_at_any_step() {
    strikes_at_every_step(Trouble::OtherKilled);
}

#[test]
fn the_relay_may_crash_at_any_step() {
    strikes_at_every_step(Trouble::RelayCrashes);
}

#[test]
fn an_hour_without_network_from_any_step_on_changes_nothing() {
    strikes_at_every_step(Trouble::NetworkCut);
}

#[test]
fn a_disk_that_forgets_what_it_called_written_is_noticed() {
    let survives = |step| {
        let strike = Some((Trouble::DiskForgets, step));
        std::panic::catch_unwind(|| tell(Flow::StartPair, strike, None)).is_ok()
    };
    let steps = tell(Flow::StartPair, None, None);
    assert!(!(0..=steps).all(survives), "the story looks at too little: it is told to an end that cannot be");
}

/// Tells all flows again and again; each time the trouble strikes at another step.
fn strikes_at_every_step(trouble: Trouble) {
    for flow in chosen_flows() {
        let steps = tell(flow, None, None);
        for step in places(steps, trouble) {
            tell(flow, Some((trouble, step)), None);
        }
    }
}

/// At which steps to strike.
fn places(steps: u64, trouble: Trouble) -> Vec<u64> {
    if let Some(step) = number("STEP") {
        return vec![step];
    }
    let every = if number("EVERY_STEP").is_some() { 1 } else { steps.div_ceil(STRIKES_OF_ONE_FLOW).max(1) };
    let first = trouble.number() * every / Trouble::ALL.len() as u64;
    (first..=steps).step_by(usize::try_from(every).unwrap()).collect()
}

fn chosen_flows() -> Vec<Flow> {
    let name = std::env::var("FLOW").ok();
    let chosen = |flow: &Flow| name.as_ref().is_none_or(|name| *name == format!("{flow:?}"));
    Flow::ALL.into_iter().filter(chosen).collect()
}

fn number(variable: &str) -> Option<u64> {
    std::env::var(variable).ok()?.parse().ok()
}

/// Tells a flow from its beginning to a world that is quiet again, and checks what is left. Answers how many steps it took.
fn tell(flow: Flow, strike: Option<(Trouble, u64)>, clock_ms: Option<i64>) -> u64 {
    let _which = Which(flow, strike, clock_ms);
    let mut scene = flow.scene(clock_ms);
    let begun_at = scene.world.steps();
    let mut to_come = strike.filter(|(trouble, _)| trouble.concerns(&scene));
    if strike.is_some() && to_come.is_none() {
        return 0;
    }
    let mut deadline_ms = scene.world.now_ms() + PATIENCE_MS;
    loop {
        let done = flow.goes_on(&mut scene);
        match to_come {
            Some((trouble, step)) if scene.world.steps() - begun_at >= step => {
                trouble.strikes(&mut scene);
                to_come = None;
                deadline_ms = scene.world.now_ms() + PATIENCE_MS;
            }
            None if done => break,
            Some(_) | None => scene.one_step(deadline_ms),
        }
    }
    if let Some(outsider) = flow.takes_out(&scene) {
        scene.world.crash(outsider);
    }
    scene.comes_to_rest();
    let steps = scene.world.steps() - begun_at;
    flow.checks(&mut scene);
    steps
}

/// Says which telling went wrong.
struct Which(Flow, Option<(Trouble, u64)>, Option<i64>);

impl Drop for Which {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let Self(flow, strike, clock_ms) = self;
            let step = strike.map(|(_, step)| format!(" STEP={step}")).unwrap_or_default();
            eprintln!("in {flow:?}, {strike:?}, clock {clock_ms:?}: FLOW={flow:?}{step}");
        }
    }
}
