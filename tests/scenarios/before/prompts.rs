//! One prompt at a time, for whom it is meant, and private first.

use super::{goals, holds, keep, keeps, left_for_the_partner, refused, world};
use app::UiEvent;
use app::before::event::BeforeEvent;
use app::goal::event::{GoalEvent, GoalState, ProjectPlan};
use app::ground::said::{Problem, Said};
use app::ground::who::StandsAs;
use app::reflect::event::ReflectEvent;
use app::reflect::view::PromptScope;
use app::relay::event::RelayEvent;
use app::session::event::SessionEvent;
use tests::World;
use tests::world::{DAY, Device};

fn prompt(world: &World, device: Device) -> String {
    device.view(world).reflect.prompt.clone().unwrap_or_default()
}

fn stands(world: &mut World, device: Device, stands_as: StandsAs) {
    let pair = device.first_pair(world);
    device.does(world, UiEvent::Before(BeforeEvent::SetStandsAs { pair, stands_as: Some(stands_as) }));
}

fn answers(world: &mut World, device: Device, prompt: &str, text: &str) -> String {
    let event =
        UiEvent::Reflect(ReflectEvent::Answer { prompt: prompt.to_owned(), share_with: None, text: text.to_owned() });
    device.asks(world, event, "kept answer", |said| {
        let Said::AnswerKept { answer } = said else { return None };
        Some(answer.clone())
    })
}

// Capabilities 13, 82 and 120.
#[test]
fn a_goal_that_grows_into_a_project_brings_the_prompts_of_a_stretch_until_it_is_met() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    stands(&mut world, junior, StandsAs::Newer);
    stands(&mut world, senior, StandsAs::Longer);
    let (goal, pair) = goals::shared(&mut world, junior);
    world.run_until_quiet();
    assert_eq!((prompt(&world, junior), prompt(&world, senior)), ("P01".to_owned(), "P04".to_owned()));

    let project = ProjectPlan { outcome: Some("A page that reads well".to_owned()), ..ProjectPlan::default() };
    junior.does(&mut world, UiEvent::Goal(GoalEvent::SetProject { pair: pair.clone(), goal: goal.clone(), project }));
    world.run_until_quiet();
    assert_eq!((prompt(&world, junior), prompt(&world, senior)), ("P30".to_owned(), "P31".to_owned()));

    let (state, reason) = (GoalState::Met, String::new());
    senior.does(&mut world, UiEvent::Goal(GoalEvent::SetState { pair, goal, state, reason }));
    world.run_until_quiet();
    assert_eq!((prompt(&world, junior), prompt(&world, senior)), ("P01".to_owned(), "P04".to_owned()));
}

// Capability 120.
#[test]
fn each_gets_prompts_for_where_they_stand_and_another_one_costs_nothing() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let tablet = world.link_device(junior, "Junior's tablet");
    assert_eq!(prompt(&world, junior), "P07", "for both, as long as nobody said where they stand");
    stands(&mut world, junior, StandsAs::Newer);
    stands(&mut world, senior, StandsAs::Longer);
    world.run_until_quiet();
    assert_eq!((prompt(&world, junior), prompt(&world, senior)), ("P01".to_owned(), "P04".to_owned()));
    assert_eq!(prompt(&world, tablet), "P01");

    let mut seen = Vec::new();
    for _ in 0..5 {
        seen.push(prompt(&world, junior));
        junior.does(&mut world, UiEvent::Reflect(ReflectEvent::Another));
    }
    assert_eq!(seen, ["P01", "P02", "P03", "P07", "P08"]);
    assert_eq!(prompt(&world, junior), "P01", "round and round; none is gone");
    junior.does(&mut world, UiEvent::Reflect(ReflectEvent::Another));
    world.run_for(5_000);
    world.crash(junior);
    world.relaunch(junior);
    world.run_for(5_000);
    assert_eq!(prompt(&world, junior), "P02", "the one that was asked for is still there");

    junior.does(&mut world, UiEvent::Reflect(ReflectEvent::Skip { prompt: "P02".to_owned() }));
    junior.does(&mut world, UiEvent::Relay(RelayEvent::GoOnline));
    world.run_until_quiet();
    answers(&mut world, junior, "P01", "Pivot tables.");
    world.run_until_quiet();
    assert_eq!((prompt(&world, junior), prompt(&world, tablet)), ("P03".to_owned(), "P03".to_owned()));
}

// Capability 120 and the phases of the table; P20 is the return to the assumptions (57).
#[test]
fn the_phase_follows_the_sessions_and_the_return_to_the_assumptions_is_offered() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    stands(&mut world, senior, StandsAs::Longer);
    let first = |held: u32| match held {
        0 => "P04",
        1 => "P09",
        2 | 3 => "P17",
        _ => "P23",
    };
    for held in 0..5 {
        assert_eq!(prompt(&world, senior), first(held), "after {held} sessions");
        let session = junior.write_ours(&mut world, "We met.");
        junior.does(&mut world, UiEvent::Session(SessionEvent::End { session, meant: true }));
        world.run_for(DAY);
        world.run_until_quiet();
        if held == 2 {
            let skip = |prompt: &str| UiEvent::Reflect(ReflectEvent::Skip { prompt: prompt.to_owned() });
            assert!(!junior.view(&world).before.returns_to_assumptions);
            for prompt in ["P18", "P19"] {
                junior.does(&mut world, skip(prompt));
            }
            assert_eq!(prompt(&world, junior), "P20");
            assert!(junior.view(&world).before.returns_to_assumptions);
        }
    }
}

// Capability 120: what is sealed needs one's own page, which no screen had opened.
#[test]
fn sealing_an_answer_leaves_the_rest_of_ones_own_page_as_it_was() {
    let mut world = world();
    let [junior, _] = world.paired_devices(["Junior", "Senior"]);
    let pair = junior.first_pair(&world);
    keeps(&mut world, junior, keep("Reading tables aloud"));
    let private = answers(&mut world, junior, "P18", "You did.");
    world.run_until_quiet();
    for seal in [
        UiEvent::Reflect(ReflectEvent::Answer {
            prompt: "P19".into(),
            share_with: Some(pair.clone()),
            text: "Change it.".into(),
        }),
        UiEvent::Reflect(ReflectEvent::Share { answer: private, pair }),
    ] {
        world.crash(junior);
        world.relaunch(junior);
        world.run_for(5_000);
        assert_eq!(refused(&mut world, junior, seal), None);
        assert_eq!(junior.view(&world).profile.offers.len(), 1, "still there");
    }
    let sealed = junior.view(&world).pairs.iter().next().unwrap().practice.sealed.len();
    assert_eq!(sealed, 2);
}

// Capability 120: private first; sealed ones are not opened by one alone; a shared copy is new text.
#[test]
fn an_answer_is_mine_until_i_share_a_copy_and_sealed_ones_are_opened_together() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let pair = junior.first_pair(&world);
    world.keep_outgoing(junior);
    let own = answers(&mut world, junior, "P10", "What I say about the board stays here.");
    let sealed = answers(&mut world, junior, "P18", "You did.");
    world.run_until_quiet();
    assert!(left_for_the_partner(&mut world, junior).is_empty());
    assert!(senior.view(&world).reflect.answers.is_empty());

    let share = |answer: &str| UiEvent::Reflect(ReflectEvent::Share { answer: answer.to_owned(), pair: pair.clone() });
    assert_eq!(refused(&mut world, junior, share(&sealed)), None);
    let both = Some(pair.clone());
    let alone = UiEvent::Reflect(ReflectEvent::Answer {
        prompt: "P28".to_owned(),
        share_with: both,
        text: "You interrupt.".to_owned(),
    });
    assert_eq!(refused(&mut world, junior, alone), None);
    assert_eq!(refused(&mut world, junior, share(&own)), None);
    world.run_until_quiet();
    let left = left_for_the_partner(&mut world, junior);
    assert!(holds(&left, "What I say about the board stays here.") && !holds(&left, &own));
    assert!(!holds(&left, "You did.") && !holds(&left, "You interrupt."), "sealed until both have answered");
    let theirs = |world: &World, device: Device, prompt: &str| {
        let row = device.pair(world, &pair).unwrap_or_else(|| world.fail("no such pair"));
        row.practice.sealed.iter().find(|it| it.question == prompt).and_then(|it| it.theirs.clone())
    };
    assert_eq!(theirs(&world, senior, "P28"), None);
    let both = Some(pair.clone());
    let answer = UiEvent::Reflect(ReflectEvent::Answer {
        prompt: "P28".to_owned(),
        share_with: both,
        text: "So do you.".to_owned(),
    });
    assert_eq!(refused(&mut world, senior, answer), None);
    world.run_until_quiet();
    assert_eq!(theirs(&world, senior, "P28").as_deref(), Some("You interrupt."), "then both are opened");
    assert_eq!(theirs(&world, junior, "P28").as_deref(), Some("So do you."));
    assert_eq!(theirs(&world, senior, "P18"), None, "the other one still waits for an answer");
    assert_eq!(senior.view(&world).reflect.answers.len(), 1);
    assert_eq!(junior.view(&world).reflect.answers.len(), 3, "one's own stays as it is");
    assert_eq!(refused(&mut world, senior, share(&own)), Some(Problem::NoSuchThing), "nobody shares another one's");
    assert_eq!(junior.view(&world).reflect.scope, Some(PromptScope::Private));
}
