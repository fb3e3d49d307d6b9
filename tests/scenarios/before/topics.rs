//! Topics in both directions, and the reminders that this device makes.

use super::{apart, refused, together, ways, world};
use app::UiEvent;
use app::ground::said::{Problem, Said};
use app::ground::who::Who;
use app::reminders::event::{NudgeKind, RemindersEvent};
use app::reminders::view::Nudge;
use app::session::event::{SessionEvent, SessionPlan};
use app::topic::event::{Comfort, TopicChange, TopicEvent, TopicKind, TopicState};
use app::topic::view::TopicRow;
use std::sync::Arc;
use tests::World;
use tests::world::{Device, MINUTE};

fn topic(world: &mut World, device: Device, title: &str, teacher: Who) -> String {
    let pair = device.first_pair(world);
    let event =
        UiEvent::Topic(TopicEvent::New { pair, title: title.to_owned(), teacher, worked_when: "I can".to_owned() });
    device.asks(world, event, "topic", |said| {
        let Said::TopicMade { topic } = said else { return None };
        Some(topic.clone())
    })
}

fn row(world: &World, device: Device, topic: &str) -> Arc<TopicRow> {
    let row = device.view(world).topics.iter().find(|row| row.id == topic).cloned();
    row.unwrap_or_else(|| world.fail("no such topic"))
}

/// A meeting that is over, about these topics.
fn meets(world: &mut World, device: Device, topics: &[&str]) -> String {
    let pair = device.first_pair(world);
    let session = device.makes_session(world, &pair);
    for topic in topics {
        let (session, topic) = (session.clone(), (*topic).to_owned());
        device.does(world, UiEvent::Session(SessionEvent::NameTopic { session, topic, named: true }));
    }
    device.does(world, UiEvent::Session(SessionEvent::End { session: session.clone(), meant: true }));
    world.run_until_quiet();
    // Hours are to the minute; what comes next is later.
    world.run_for(2 * MINUTE);
    session
}

fn nudges(world: &World, device: Device) -> Vec<Nudge> {
    ways(world, device).nudges.clone()
}

fn empty(world: &World, device: Device) -> Vec<Who> {
    let nothing = |nudge: &Nudge| if let Nudge::NothingYet { teacher } = nudge { Some(*teacher) } else { None };
    nudges(world, device).iter().filter_map(nothing).collect()
}

// Capabilities 2, 12 and 29.
#[test]
fn each_topic_has_its_own_direction_and_keeps_the_ones_before() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let reader = topic(&mut world, junior, "Screen readers", Who::Me);
    let budget = topic(&mut world, junior, "The budget", Who::Partner);
    let change = TopicChange { kind: Some(TopicKind::Careers), ..TopicChange::default() };
    junior.does(&mut world, UiEvent::Topic(TopicEvent::Edit { topic: budget.clone(), change }));
    world.run_until_quiet();
    for (device, teach, learn) in [(junior, &reader, &budget), (senior, &budget, &reader)] {
        let ways = ways(&world, device);
        assert_eq!((&ways.i_teach[..], &ways.i_learn[..]), (&[teach.clone()][..], &[learn.clone()][..]));
    }
    assert_eq!(row(&world, senior, &budget).kind, Some(TopicKind::Careers));
    assert!(row(&world, junior, &reader).directions.is_empty(), "it never changed");

    world.run_for(MINUTE);
    apart(&mut world, &[junior, senior]);
    junior.does(&mut world, UiEvent::Topic(TopicEvent::SetTeacher { topic: reader.clone(), teacher: Who::Partner }));
    world.run_for(2 * MINUTE);
    senior.does(&mut world, UiEvent::Topic(TopicEvent::SetTeacher { topic: budget.clone(), teacher: Who::Partner }));
    junior.does(&mut world, UiEvent::Topic(TopicEvent::SetTeacher { topic: budget.clone(), teacher: Who::Me }));
    together(&mut world, &[junior, senior]);

    let had = |device: Device, topic: &str| -> Vec<(Who, bool)> {
        let row = row(&world, device, topic);
        row.directions.iter().map(|it| (it.teacher, it.since_ms.is_some())).collect()
    };
    assert_eq!(had(junior, &reader), [(Who::Me, false), (Who::Partner, true)]);
    assert_eq!(had(senior, &reader), [(Who::Partner, false), (Who::Me, true)], "seen from the other side");
    assert_eq!(had(senior, &budget), [(Who::Me, false), (Who::Partner, true)], "both turned it the same way");
    assert_eq!(row(&world, senior, &budget).teacher, Some(Who::Partner));
}

// Capability 54.
#[test]
fn a_fourth_active_topic_asks_which_of_the_three_to_park_and_apart_none_is_lost() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let [first, ..] = ["One", "Two", "Three"].map(|title| topic(&mut world, junior, title, Who::Me));
    let pair = junior.first_pair(&world);
    let fourth = || {
        UiEvent::Topic(TopicEvent::New {
            pair: pair.clone(),
            title: "Four".to_owned(),
            teacher: Who::Partner,
            worked_when: String::new(),
        })
    };
    assert_eq!(refused(&mut world, junior, fourth()), Some(Problem::ThreeActive));
    let state = |state| UiEvent::Topic(TopicEvent::SetState { topic: first.clone(), state });
    junior.does(&mut world, state(TopicState::Parked));
    assert_eq!(refused(&mut world, junior, fourth()), None);
    assert_eq!(refused(&mut world, junior, state(TopicState::Active)), Some(Problem::ThreeActive));
    world.run_until_quiet();

    apart(&mut world, &[junior, senior]);
    let done = junior.view(&world).topics.iter().find(|row| row.titles == ["Two"]).map(|row| row.id.clone());
    let done = done.unwrap_or_else(|| world.fail("no topic of that title"));
    junior.does(&mut world, UiEvent::Topic(TopicEvent::SetState { topic: done.clone(), state: TopicState::Done }));
    topic(&mut world, junior, "Five", Who::Me);
    senior.does(&mut world, UiEvent::Topic(TopicEvent::SetState { topic: done, state: TopicState::Parked }));
    topic(&mut world, senior, "Six", Who::Me);
    together(&mut world, &[junior, senior]);
    for device in [junior, senior] {
        let titles: Vec<String> = device.view(&world).topics.iter().flat_map(|row| row.titles.clone()).collect();
        assert!(["Five", "Six"].iter().all(|title| titles.iter().any(|it| it == title)), "{titles:?}");
        assert!(nudges(&world, device).contains(&Nudge::TooManyActive { active: 4 }), "all are there, and it is said");
    }
}

// Capability 39.
#[test]
fn the_learner_says_how_at_ease_they_are_and_each_step_stays() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let tablet = world.link_device(senior, "Senior's tablet");
    let reader = topic(&mut world, junior, "Screen readers", Who::Me);
    world.run_until_quiet();
    let step = |step| UiEvent::Topic(TopicEvent::SetComfort { topic: reader.clone(), step });
    assert_eq!(refused(&mut world, junior, step(Comfort::Show)), Some(Problem::OnlyTheLearner));
    senior.does(&mut world, step(Comfort::Helped));
    world.run_until_quiet();
    world.run_for(MINUTE);
    apart(&mut world, &[senior, tablet]);
    senior.does(&mut world, step(Comfort::Alone));
    world.run_for(2 * MINUTE);
    tablet.does(&mut world, step(Comfort::Weekly));
    together(&mut world, &[senior, tablet]);
    for device in [junior, senior, tablet] {
        let steps: Vec<Comfort> = row(&world, device, &reader).comfort.iter().map(|it| it.step).collect();
        assert_eq!(steps, [Comfort::Helped, Comfort::Alone, Comfort::Weekly]);
    }
}

// Capability 36.
#[test]
fn a_direction_with_nothing_in_it_is_asked_for_can_be_put_off_and_is_asked_for_once_more() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let tablet = world.link_device(junior, "Junior's tablet");
    assert_eq!(empty(&world, junior), [Who::Me, Who::Partner]);
    topic(&mut world, junior, "Screen readers", Who::Me);
    assert_eq!(empty(&world, junior), [Who::Partner]);
    let later =
        UiEvent::Reminders(RemindersEvent::Later { pair: junior.first_pair(&world), nudge: NudgeKind::NothingYet });
    junior.does(&mut world, later.clone());
    let other = UiEvent::Reminders(RemindersEvent::Later { pair: junior.first_pair(&world), nudge: NudgeKind::Ends });
    junior.does(&mut world, other);
    world.run_until_quiet();
    assert_eq!(junior.refusal(&world), Some(Problem::NotShown), "nothing is silenced before anybody has read it");
    assert_eq!((empty(&world, junior), empty(&world, tablet)), (vec![], vec![]), "put off, on the tablet as well");
    assert_eq!(empty(&world, senior), [Who::Me], "each is asked for themselves");

    meets(&mut world, junior, &[]);
    assert_eq!(empty(&world, junior), []);
    meets(&mut world, senior, &[]);
    assert_eq!(empty(&world, junior), [Who::Partner], "after two sessions, once more");
    junior.does(&mut world, later);
    meets(&mut world, senior, &[]);
    assert_eq!(empty(&world, junior), [], "and never again");
}

// Capability 70.
#[test]
fn after_four_meetings_about_technology_another_kind_is_offered_once() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let reader = topic(&mut world, junior, "Screen readers", Who::Me);
    let kind = |kind| {
        UiEvent::Topic(TopicEvent::Edit {
            topic: reader.clone(),
            change: TopicChange { kind: Some(kind), ..TopicChange::default() },
        })
    };
    junior.does(&mut world, kind(TopicKind::Technology));
    meets(&mut world, junior, &[]);
    for _ in 0..3 {
        meets(&mut world, junior, &[&reader]);
    }
    let offer = Nudge::OtherKind { sessions: 4 };
    assert!(!nudges(&world, junior).contains(&offer), "three are not four");
    let last = meets(&mut world, senior, &[&reader]);
    for device in [junior, senior] {
        assert!(nudges(&world, device).contains(&offer));
        assert_eq!(row(&world, device, &reader).sessions.len(), 4);
        assert!(row(&world, device, &reader).sessions.contains(&last));
    }
    let pair = junior.first_pair(&world);
    junior.does(&mut world, UiEvent::Reminders(RemindersEvent::Later { pair, nudge: NudgeKind::OtherKind }));
    meets(&mut world, junior, &[&reader]);
    assert!(!nudges(&world, junior).contains(&offer), "once");
    senior.does(&mut world, kind(TopicKind::Work));
    world.run_until_quiet();
    assert!(!nudges(&world, senior).contains(&offer), "not technology only");
}

// Capabilities 12 and 106: what both name apart is all there.
#[test]
fn topics_that_both_name_apart_for_one_session_are_all_there() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let [one, two] = ["One", "Two"].map(|title| topic(&mut world, junior, title, Who::Me));
    let session = junior.write_ours(&mut world, "We met.");
    world.run_until_quiet();
    apart(&mut world, &[junior, senior]);
    for (device, topic) in [(junior, &one), (senior, &two)] {
        let named =
            UiEvent::Session(SessionEvent::NameTopic { session: session.clone(), topic: topic.clone(), named: true });
        device.does(&mut world, named);
    }
    together(&mut world, &[junior, senior]);
    for device in [junior, senior] {
        for topic in [&one, &two] {
            assert_eq!(row(&world, device, topic).sessions, std::slice::from_ref(&session));
        }
    }
    junior.does(&mut world, UiEvent::Session(SessionEvent::NameTopic { session, topic: one.clone(), named: false }));
    world.run_until_quiet();
    assert!(row(&world, senior, &one).sessions.is_empty() && row(&world, senior, &two).sessions.len() == 1);
}

// Capability 50.
#[test]
fn after_six_weeks_without_a_meeting_each_is_asked_alone_and_a_planned_one_ends_it() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    assert!(nudges(&world, junior).contains(&Nudge::NeverMet));
    let pair = junior.first_pair(&world);
    let session = junior.makes_session(&mut world, &pair);
    // Written down today, held 43 days ago.
    let start_at_ms = Some(world.clock(junior).0 - 43 * 86_400_000);
    let plan = SessionPlan { start_at_ms, ..SessionPlan::default() };
    junior.does(&mut world, UiEvent::Session(SessionEvent::Plan { session: session.clone(), plan }));
    junior.does(&mut world, UiEvent::Session(SessionEvent::End { session, meant: true }));
    world.run_until_quiet();
    assert!(!nudges(&world, junior).contains(&Nudge::NeverMet));
    for device in [junior, senior] {
        assert!(nudges(&world, device).contains(&Nudge::Gap { weeks: 6 }));
    }
    world.keep_outgoing(junior);
    junior.does(&mut world, UiEvent::Reminders(RemindersEvent::Later { pair: pair.clone(), nudge: NudgeKind::Gap }));
    world.run_until_quiet();
    assert!(super::left_for_the_partner(&mut world, junior).is_empty(), "that one wants to go on is said to nobody");
    assert!(!nudges(&world, junior).iter().any(|nudge| matches!(nudge, Nudge::Gap { .. })));
    assert!(nudges(&world, senior).contains(&Nudge::Gap { weeks: 6 }));
    let start_at_ms = Some(world.clock(senior).0 + 86_400_000);
    senior.does(
        &mut world,
        UiEvent::Session(SessionEvent::New { pair, plan: SessionPlan { start_at_ms, ..SessionPlan::default() } }),
    );
    assert!(!nudges(&world, senior).iter().any(|nudge| matches!(nudge, Nudge::Gap { .. })));
}

// Capabilities 2 and 92.
#[test]
fn nobody_is_called_the_mentor_anywhere() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut files = Vec::new();
    for folder in ["shared/app/src", "shared/ffi/src", "shared/content/messages", "cli/src"] {
        gather(&root.join(folder), &mut files);
    }
    assert!(files.len() > 100, "the search finds the files");
    for (path, text) in files {
        let words = text.to_lowercase().replace("reverse mentoring", "").replace("reverse-mentoring", "");
        // German has no other word for the practice itself, and content names the word that is not used.
        let comment = |line: &&str| !line.trim_start().starts_with('#') && !line.trim_start().starts_with("//");
        let found: Vec<&str> = words.lines().filter(comment).filter(|line| line.contains("mentor")).collect();
        let named: Vec<&&str> = found.iter().filter(|line| line.replace("mentoring", "").contains("mentor")).collect();
        assert!(named.is_empty(), "{}: {named:?}", path.display());
    }
}

fn gather(folder: &std::path::Path, files: &mut Vec<(std::path::PathBuf, String)>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            gather(&path, files);
        } else if let Ok(text) = std::fs::read_to_string(&path) {
            files.push((path, text));
        }
    }
}
