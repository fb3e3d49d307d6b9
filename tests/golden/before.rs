//! What is there before and between meetings, and what is taken out: one file a state in `view/`.

use super::sample::shows;
use super::view::{beginning_ms, now, world};
use app::UiEvent;
use app::before::event::{BeforeEvent, ListKind, Power, Ready, Useful};
use app::goal::event::{GoalEvent, GoalState, Horizon, ProjectPlan};
use app::ground::who::{StandsAs, Who};
use app::offer::event::{GoodTimes, OfferEvent, OfferText};
use app::pair::event::{PairEvent, PairType};
use app::session::event::{SessionEvent, SessionPlan};
use app::take::event::{ExportFormat, ExportScope, ExportWish, TakeEvent};
use app::topic::event::{Comfort, TopicChange, TopicEvent, TopicKind};
use app::view::Stage;
use tests::world::{DAY, MINUTE};
use tests::{Device, World};

fn text(text: &str) -> String {
    text.to_owned()
}

fn offer(what: &str) -> OfferText {
    OfferText { what: text(what), takes: text("20 minutes"), bring: text("one page") }
}

#[test]
fn ones_own_page_asks_first_and_shows_what_is_mine_and_what_was_given() {
    let mut world = world();
    let [ada, _] = world.paired_devices(["Ada", "Grace"]);
    let pair = ada.first_pair(&world);
    let draw = |name: &str, title: &str, world: &World| {
        let view = ada.view(world);
        shows(name, title, now(world), |screen| screen.profile(&view));
    };
    draw("profile_empty", "One's own page, nothing yet", &world);
    let given = ada
        .makes(&mut world, UiEvent::Offer(OfferEvent::Keep { offer: None, text: offer("Budgets"), question: Some(3) }));
    ada.makes(&mut world, UiEvent::Offer(OfferEvent::Share { offer: given.clone(), pair: pair.clone() }));
    ada.makes(
        &mut world,
        UiEvent::Offer(OfferEvent::Keep { offer: Some(given), text: offer("Budgets, and why"), question: None }),
    );
    world.run_for(MINUTE);
    ada.makes(&mut world, UiEvent::Offer(OfferEvent::Keep { offer: None, text: offer("Contracts"), question: None }));
    let times = GoodTimes { text: text("after lunch"), days: vec![2, 4], from_minute: Some(780), to_minute: Some(930) };
    ada.does(&mut world, UiEvent::Offer(OfferEvent::SetGoodTimes { times }));
    ada.makes(&mut world, UiEvent::Offer(OfferEvent::ShareGoodTimes { pair: pair.clone() }));
    ada.makes(
        &mut world,
        UiEvent::Before(BeforeEvent::AddLine { list: ListKind::Wants, pair: None, text: text("Screen readers") }),
    );
    let assumes = UiEvent::Before(BeforeEvent::AddLine {
        list: ListKind::Assumptions,
        pair: Some(pair),
        text: text("She has no time"),
    });
    ada.makes(&mut world, assumes);
    ada.makes(
        &mut world,
        UiEvent::Goal(GoalEvent::Keep { goal: None, text: text("Listen longer"), horizon: Horizon::Month }),
    );
    world.run_until_quiet();
    draw("profile_full", "One's own page, with a copy that says something older", &world);
}

#[test]
fn before_the_first_meeting_each_answers_for_oneself_and_sees_three_steps() {
    let mut world = world();
    let [ada, _] = world.paired_devices(["Ada", "Grace"]);
    let pair = ada.first_pair(&world);
    let draw = |name: &str, title: &str, world: &World| {
        let view = ada.view(world);
        shows(name, title, now(world), |screen| screen.before(&view));
    };
    draw("before_empty", "Before you meet, nothing said", &world);
    ada.does(
        &mut world,
        UiEvent::Before(BeforeEvent::SetStandsAs { pair: pair.clone(), stands_as: Some(StandsAs::Newer) }),
    );
    ada.does(&mut world, UiEvent::Before(BeforeEvent::SetPower { pair, power: Some(Power::Yes) }));
    ada.does(
        &mut world,
        UiEvent::Before(BeforeEvent::ReadCard { card: text("junior-explain"), useful: Some(Useful::Partly) }),
    );
    ada.does(&mut world, UiEvent::Before(BeforeEvent::ReadCard { card: text("junior-next"), useful: None }));
    for (statement, ready) in (1..).zip([Ready::Yes, Ready::Yes, Ready::Partly, Ready::Yes, Ready::Yes]) {
        ada.does(&mut world, UiEvent::Before(BeforeEvent::SetReady { statement, ready: Some(ready) }));
    }
    ada.does(&mut world, UiEvent::Before(BeforeEvent::SetReason { text: text("I was asked, and said yes.") }));
    ada.makes(&mut world, UiEvent::Offer(OfferEvent::Keep { offer: None, text: offer("Slides"), question: None }));
    world.run_until_quiet();
    draw("before_said", "Before you meet, with a partner who has a say", &world);
}

/// What Ada and Grace offer, teach and aim at.
fn both_ways(world: &mut World, [ada, grace]: [Device; 2]) {
    let pair = ada.first_pair(world);
    for (device, what) in [(ada, "Budgets"), (grace, "Screen readers")] {
        let offer =
            device.makes(world, UiEvent::Offer(OfferEvent::Keep { offer: None, text: offer(what), question: None }));
        device.makes(world, UiEvent::Offer(OfferEvent::Share { offer, pair: pair.clone() }));
    }
    ada.does(world, UiEvent::Pair(PairEvent::SetType { pair: pair.clone(), pair_type: PairType::Mutual }));
    grace.does(world, UiEvent::Pair(PairEvent::SetRole { pair: pair.clone(), who: Who::Me, word: text("Guest") }));
    let title = text("Reading with the ears");
    let topic = UiEvent::Topic(TopicEvent::New {
        pair: pair.clone(),
        title,
        teacher: Who::Partner,
        worked_when: String::new(),
    });
    let topic = ada.makes(world, topic);
    let change = TopicChange { kind: Some(TopicKind::Technology), ..TopicChange::default() };
    ada.does(world, UiEvent::Topic(TopicEvent::Edit { topic: topic.clone(), change }));
    ada.does(world, UiEvent::Topic(TopicEvent::SetComfort { topic: topic.clone(), step: Comfort::Helped }));
    let goal = ada.makes(
        world,
        UiEvent::Goal(GoalEvent::Keep { goal: None, text: text("A page for all"), horizon: Horizon::Year }),
    );
    let goal = ada.makes(world, UiEvent::Goal(GoalEvent::Share { goal, pair: pair.clone() }));
    ada.does(world, UiEvent::Goal(GoalEvent::SetTopic { pair: pair.clone(), goal: goal.clone(), topic, named: true }));
    let project =
        ProjectPlan { outcome: Some(text("One page")), next: Some(text("Listen to it")), ..ProjectPlan::default() };
    ada.does(world, UiEvent::Goal(GoalEvent::SetProject { pair: pair.clone(), goal: goal.clone(), project }));
    let reason = text("It grew.");
    ada.does(world, UiEvent::Goal(GoalEvent::SetState { pair, goal, state: GoalState::Changed, reason }));
    world.run_until_quiet();
}

#[test]
fn a_pair_both_ways_says_what_each_gives_and_reminds_of_what_is_missing() {
    let mut world = world();
    let people = world.paired_devices(["Ada", "Grace"]);
    let view = people[0].view(&world);
    shows("ways_empty", "Both ways, nothing yet", now(&world), |screen| screen.ways(&view).topics(&view));
    both_ways(&mut world, people);
    for (device, name) in people.into_iter().zip(["ada", "grace"]) {
        let view = device.view(&world);
        shows(&format!("ways_{name}"), &format!("Both ways, as {name} sees it"), now(&world), |screen| {
            screen.ways(&view).topics(&view)
        });
    }
}

#[test]
fn today_with_reminders_says_facts_and_nothing_of_guilt() {
    let mut world = world();
    let [ada, _] = world.paired_devices(["Ada", "Grace"]);
    let pair = ada.first_pair(&world);
    for _ in 0..3 {
        let plan = SessionPlan { start_at_ms: Some(beginning_ms()), ..SessionPlan::default() };
        let session = ada.makes(&mut world, UiEvent::Session(SessionEvent::New { pair: pair.clone(), plan }));
        ada.does(&mut world, UiEvent::Session(SessionEvent::End { session, meant: true }));
    }
    world.run_until_quiet();
    let jump_ms = i64::try_from(43 * DAY).expect("six weeks and a day");
    world.clock_jumps(ada, jump_ms);
    world.run_for(2 * MINUTE);
    world.run_until_quiet();
    let view = ada.view(&world);
    let now_ms = now(&world) + jump_ms;
    shows("today_reminders", "Today, six weeks after three meetings", now_ms, |screen| screen.today(&view).ways(&view));
}

#[test]
fn a_topic_before_it_starts_is_sealed_until_both_have_said_theirs() {
    let mut world = world();
    let people = world.paired_devices(["Ada", "Grace"]);
    let [ada, grace] = people;
    let (pair, title) = (ada.first_pair(&world), text("Reading with the ears"));
    let event =
        UiEvent::Topic(TopicEvent::New { pair, title, teacher: Who::Partner, worked_when: text("I find a heading") });
    let topic = ada.makes(&mut world, event);
    world.run_until_quiet();
    let says = |known: &str, unsure: &str| {
        UiEvent::Topic(TopicEvent::Start { topic: topic.clone(), known: text(known), unsure: text(unsure) })
    };
    ada.does(&mut world, says("What it is.", "How one finds a heading."));
    world.run_until_quiet();
    let draw = |name: &str, title: &str, device: Device, world: &World| {
        let view = device.view(world);
        shows(name, title, now(world), |screen| screen.topics(&view));
    };
    draw("topic_sealed_mine", "Before a topic, I have said mine", ada, &world);
    draw("topic_sealed_partner", "Before a topic, the partner has said theirs", grace, &world);
    grace.does(&mut world, says("All of it.", "What is hard to hear."));
    world.run_until_quiet();
    draw("topic_opened", "Before a topic, both are open", ada, &world);
}

#[test]
fn what_was_taken_out_is_said_and_waits_to_be_taken() {
    let (mut world, [ada, _], _) = super::view::met();
    let draw = |name: &str, title: &str, device: Device, world: &World| {
        let view = device.view(world);
        let said = view.notice.as_ref().map(|notice| notice.said.clone()).expect("something was said");
        shows(name, title, now(world), |screen| {
            screen.said(&[said]);
            if view.export.is_some() {
                screen.export(device.files(world));
            }
            screen
        });
    };
    let waits = |world: &mut World| world.run_until("files", MINUTE, |world| ada.view(world).export.is_some());
    ada.does(
        &mut world,
        UiEvent::Take(TakeEvent::Export { wish: ExportWish::all(ExportFormat::Markdown, ExportScope::Both) }),
    );
    waits(&mut world);
    draw("taken_export", "An export waits to be taken", ada, &world);
    ada.does(&mut world, UiEvent::Take(TakeEvent::Taken));
    ada.does(&mut world, UiEvent::Take(TakeEvent::MakeBackup));
    waits(&mut world);
    draw("taken_backup", "A backup waits to be sealed and taken", ada, &world);
    let bytes = ada.files(&world)[0].bytes.clone();
    let new = world.fresh_device("Ada's new phone");
    new.does(&mut world, UiEvent::Take(TakeEvent::RestoreBackup { bytes: b"none of ours".to_vec() }));
    world.run_for(MINUTE);
    draw("taken_refused", "This is no backup", new, &world);
    new.does(&mut world, UiEvent::Take(TakeEvent::RestoreBackup { bytes }));
    world.run_until("a restored backup", MINUTE, |world| new.view(world).stage == Stage::Ready);
    draw("taken_restored", "A backup is here", new, &world);
}
