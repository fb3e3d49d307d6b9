//! Goals: a draft of one's own, a shared version by an act of its own, and the way from a goal over topics to sessions.

use super::{apart, holds, keeps, left_for_the_partner, refused, together, ways, world};
use app::UiEvent;
use app::goal::event::{GoalEvent, GoalState, Horizon, ProjectPlan};
use app::goal::view::GoalView;
use app::ground::said::{Problem, Said};
use app::ground::who::Who;
use app::session::event::SessionEvent;
use app::topic::event::TopicEvent;
use tests::World;
use tests::world::Device;

const DRAFT: &str = "Get away from the desk where nobody listens";
const GOAL: &str = "Lead a small project by summer";

fn goal(world: &World, device: Device) -> GoalView {
    let first = ways(world, device).goals.first().cloned();
    first.unwrap_or_else(|| world.fail("no goal"))
}

fn draft(text: &str, horizon: Horizon) -> UiEvent {
    UiEvent::Goal(GoalEvent::Keep { goal: None, text: text.to_owned(), horizon })
}

/// A goal that both see; its id, and the pair.
pub fn shared(world: &mut World, device: Device) -> (String, String) {
    let pair = device.first_pair(world);
    let own = keeps(world, device, draft(GOAL, Horizon::Year));
    let goal = keeps(world, device, UiEvent::Goal(GoalEvent::Share { goal: own, pair: pair.clone() }));
    world.run_until_quiet();
    (goal, pair)
}

// Capability 10.
#[test]
fn my_goals_are_mine_and_our_goals_are_a_text_of_their_own() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let tablet = world.link_device(junior, "Junior's tablet");
    let pair = junior.first_pair(&world);
    world.keep_outgoing(junior);
    let own = keeps(&mut world, junior, draft(DRAFT, Horizon::Month));
    world.run_until_quiet();
    let event =
        UiEvent::Goal(GoalEvent::Keep { goal: Some(own.clone()), text: GOAL.to_owned(), horizon: Horizon::Year });
    keeps(&mut world, tablet, event);
    world.run_until_quiet();
    assert!(left_for_the_partner(&mut world, junior).is_empty(), "nothing leaves before the act of sharing");
    assert!(ways(&world, senior).goals.is_empty());
    assert_eq!(junior.view(&world).profile.goals[0].text, [GOAL]);

    keeps(&mut world, junior, UiEvent::Goal(GoalEvent::Share { goal: own.clone(), pair }));
    world.run_until_quiet();
    let left = left_for_the_partner(&mut world, junior);
    assert!(holds(&left, GOAL) && !holds(&left, DRAFT) && !holds(&left, &own));
    let shown = goal(&world, senior);
    assert_eq!((shown.by, shown.text.as_slice()), (Who::Partner, &[GOAL.to_owned()][..]));
    assert_eq!((shown.horizon.as_slice(), shown.state.as_slice()), (&[Horizon::Year][..], &[GoalState::Open][..]));
    assert!(senior.view(&world).profile.goals.is_empty(), "my goals and our goals are two things");
    junior.does(&mut world, UiEvent::Goal(GoalEvent::Remove { goal: own }));
    world.run_until_quiet();
    assert!(tablet.view(&world).profile.goals.is_empty() && ways(&world, senior).goals.len() == 1);
}

// Capability 11.
#[test]
fn goals_stand_by_how_far_ahead_they_lie() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let pair = junior.first_pair(&world);
    for (text, horizon) in [("far", Horizon::Further), ("now", Horizon::Month), ("then", Horizon::Year)] {
        let own = keeps(&mut world, junior, draft(text, horizon));
        keeps(&mut world, junior, UiEvent::Goal(GoalEvent::Share { goal: own, pair: pair.clone() }));
    }
    world.run_until_quiet();
    let order: Vec<String> = ways(&world, senior).goals.iter().flat_map(|goal| goal.text.clone()).collect();
    assert_eq!(order, ["now", "then", "far"]);
    let own: Vec<String> = junior.view(&world).profile.goals.iter().flat_map(|goal| goal.text.clone()).collect();
    assert_eq!(own, ["now", "then", "far"]);
}

// Capability 12.
#[test]
fn the_way_leads_from_a_goal_over_topics_to_sessions_also_where_both_add_apart() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let (id, pair) = shared(&mut world, junior);
    let mut topic = |device: Device, title: &str| {
        let (pair, title, worked_when) = (pair.clone(), title.to_owned(), String::new());
        let event = UiEvent::Topic(TopicEvent::New { pair, title, teacher: Who::Me, worked_when });
        device.asks(&mut world, event, "topic", |said| {
            let Said::TopicMade { topic } = said else { return None };
            Some(topic.clone())
        })
    };
    let (one, two) = (topic(junior, "Writing a plan"), topic(senior, "How money is given"));
    world.run_until_quiet();
    let names = |topic: &str, named| {
        let (pair, goal, topic) = (pair.clone(), id.clone(), topic.to_owned());
        UiEvent::Goal(GoalEvent::SetTopic { pair, goal, topic, named })
    };
    apart(&mut world, &[junior, senior]);
    junior.does(&mut world, names(&one, true));
    senior.does(&mut world, names(&two, true));
    together(&mut world, &[junior, senior]);
    let session = senior.write_ours(&mut world, "We met.");
    senior.does(
        &mut world,
        UiEvent::Session(SessionEvent::NameTopic { session: session.clone(), topic: two.clone(), named: true }),
    );
    world.run_until_quiet();
    for device in [junior, senior] {
        let shown = goal(&world, device);
        let about = |topic: &str| {
            shown.topics.iter().find(|it| it.topic == topic).map(|it| (it.title.clone(), it.sessions.clone()))
        };
        assert_eq!(about(&one), Some(("Writing a plan".to_owned(), vec![])));
        assert_eq!(about(&two), Some(("How money is given".to_owned(), vec![session.clone()])));
    }
    junior.does(&mut world, names(&one, false));
    world.run_until_quiet();
    assert_eq!(goal(&world, senior).topics.len(), 1);
    assert_eq!(refused(&mut world, junior, names(&session, true)), Some(Problem::NoSuchThing), "that is no topic");
}

// Capability 13.
#[test]
fn a_goal_grows_into_a_project_and_what_both_say_apart_is_both_there() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let (id, pair) = shared(&mut world, junior);
    assert!(goal(&world, senior).project.is_none());
    let plans = |project| UiEvent::Goal(GoalEvent::SetProject { pair: pair.clone(), goal: id.clone(), project });
    let word = |text: &str| Some(text.to_owned());
    let outcome = ProjectPlan { outcome: word("A page that reads well"), ..ProjectPlan::default() };
    junior.does(&mut world, plans(outcome));
    world.run_until_quiet();
    apart(&mut world, &[junior, senior]);
    let due_at_ms = Some(4_291_747_259_999);
    let one = ProjectPlan {
        audience: word("New colleagues"),
        due_at_ms,
        next: word("Ask two of them"),
        ..ProjectPlan::default()
    };
    junior.does(&mut world, plans(one));
    let other = ProjectPlan { audience: word("Everybody"), help: word("A room"), ..ProjectPlan::default() };
    senior.does(&mut world, plans(other));
    together(&mut world, &[junior, senior]);
    for device in [junior, senior] {
        let project = goal(&world, device).project.unwrap_or_else(|| world.fail("it has not grown"));
        let mut audience = project.audience.clone();
        audience.sort();
        assert_eq!(audience, ["Everybody", "New colleagues"], "two answers");
        assert_eq!(
            (project.outcome, project.help),
            (vec!["A page that reads well".to_owned()], vec!["A room".to_owned()])
        );
        assert_eq!((project.due_at_ms, project.next), (vec![4_291_747_200_000], vec!["Ask two of them".to_owned()]));
    }
}

// Capability 109.
#[test]
fn a_goal_is_open_met_changed_or_dropped_and_the_last_two_say_why() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let tablet = world.link_device(junior, "Junior's tablet");
    let (id, pair) = shared(&mut world, junior);
    let state = |state, reason: &str| {
        let (pair, goal, reason) = (pair.clone(), id.clone(), reason.to_owned());
        UiEvent::Goal(GoalEvent::SetState { pair, goal, state, reason })
    };
    for needs_reason in [GoalState::Changed, GoalState::Dropped] {
        assert_eq!(refused(&mut world, senior, state(needs_reason, " ")), Some(Problem::Empty));
    }
    senior.does(&mut world, state(GoalState::Dropped, "The department is closed."));
    world.run_until_quiet();
    let shown = goal(&world, tablet);
    assert_eq!(
        (shown.state.as_slice(), shown.reason.as_slice()),
        (&[GoalState::Dropped][..], &["The department is closed.".to_owned()][..])
    );
    senior.does(&mut world, state(GoalState::Open, ""));
    world.run_until_quiet();
    assert!(goal(&world, junior).reason.is_empty());

    apart(&mut world, &[junior, senior]);
    junior.does(&mut world, state(GoalState::Met, ""));
    senior.does(&mut world, state(GoalState::Changed, "A larger one now."));
    let edit = UiEvent::Goal(GoalEvent::Edit {
        pair,
        goal: id.clone(),
        text: "Lead a project".to_owned(),
        horizon: Horizon::Further,
    });
    senior.does(&mut world, edit);
    together(&mut world, &[junior, senior]);
    for device in [junior, senior, tablet] {
        let shown = goal(&world, device);
        assert_eq!(shown.state.len(), 2, "two answers");
        assert!(shown.state.contains(&GoalState::Met) && shown.state.contains(&GoalState::Changed));
        assert_eq!(
            (shown.text, shown.reason),
            (vec!["Lead a project".to_owned()], vec!["A larger one now.".to_owned()])
        );
    }
}
