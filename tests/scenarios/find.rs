//! Searching: everything that is mine or ours, on this device alone. The index is the one of a real device.

use super::world;
use app::UiEvent;
use app::agreement::event::{AgreementEvent, Clause, Wording};
use app::before::event::{BeforeEvent, ListKind};
use app::find::event::{FindEvent, FindQuery, FindScope};
use app::find::view::{FindView, FoundIn, FoundRow};
use app::goal::event::{GoalEvent, Horizon};
use app::ground::index::TextKind;
use app::ground::said::{Problem, Said};
use app::ground::who::Who;
use app::offer::event::{OfferEvent, OfferText};
use app::pair::event::PairEvent;
use app::reflect::event::ReflectEvent;
use app::relay::event::RelayEvent;
use app::report::event::ReportEvent;
use app::session::event::{MarkKind, Notebook, Point, SessionEvent, SessionPlan};
use app::store::Table;
use app::topic::event::TopicEvent;
use std::sync::Arc;
use tests::world::{DAY, Device, World};

const SOON_MS: u64 = 10_000;

fn words(words: &str) -> FindQuery {
    FindQuery { words: words.to_owned(), ..FindQuery::default() }
}

fn looks(world: &mut World, device: Device, query: FindQuery) -> Arc<FindView> {
    device.does(world, UiEvent::Find(FindEvent::Look { query }));
    answered(world, device)
}

fn answered(world: &mut World, device: Device) -> Arc<FindView> {
    let there = |world: &World| device.view(world).find.filter(|it| !it.searching && !it.reading && it.is_whole());
    world.run_until("answer of the search", SOON_MS, |world| there(world).is_some());
    there(world).unwrap()
}

fn finds(world: &mut World, device: Device, query: FindQuery) -> Vec<(TextKind, String)> {
    looks(world, device, query).rows.iter().map(|row| (row.kind, row.excerpt.clone())).collect()
}

fn found(row: &FoundRow) -> Vec<String> {
    let units: Vec<u16> = row.excerpt.encode_utf16().collect();
    let piece = |start: u32, end: u32| String::from_utf16(&units[start as usize..end as usize]).unwrap();
    row.matches.iter().map(|span| piece(span.start, span.end)).collect()
}

fn plans(world: &mut World, device: Device, start_at_ms: i64) -> String {
    let pair = device.first_pair(world);
    let plan = SessionPlan { start_at_ms: Some(start_at_ms), ..SessionPlan::default() };
    device.asks(world, UiEvent::Session(SessionEvent::New { pair, plan }), "session", |said| {
        let Said::SessionMade { session } = said else { return None };
        Some(session.clone())
    })
}

fn topic(world: &mut World, device: Device, title: &str) -> String {
    let (pair, title, worked_when) = (device.first_pair(world), title.to_owned(), "I can explain it".to_owned());
    let event = UiEvent::Topic(TopicEvent::New { pair, title, teacher: Who::Partner, worked_when });
    device.asks(world, event, "topic", |said| {
        let Said::TopicMade { topic } = said else { return None };
        Some(topic.clone())
    })
}

#[test]
fn every_text_of_both_is_found_and_the_partner_finds_what_is_ours() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Josephine", "Sebastian"]);
    let session = junior.write_ours(&mut world, "He explained what a quorum is. 😀");
    junior.writes(&mut world, &session, Notebook::Mine, "I never dared to ask: quorum?");
    junior.writes(&mut world, &session, Notebook::Agenda, "Votes and quorums");
    let mark = |text: &str| {
        UiEvent::Session(SessionEvent::Mark {
            session: session.clone(),
            notebook: Notebook::Ours,
            kind: MarkKind::Learned,
            text: text.to_owned(),
        })
    };
    junior.does(&mut world, mark("A QUORUM is a minimum"));
    junior.does(
        &mut world,
        UiEvent::Session(SessionEvent::TakeAway { session: session.clone(), line: "Count the quorum first.".into() }),
    );
    let (when, then) = ("a vote is near".to_owned(), "I count the quorum".to_owned());
    junior.does(
        &mut world,
        UiEvent::Session(SessionEvent::AddStep { session: session.clone(), when, then, owner: None }),
    );
    topic(&mut world, junior, "Quórum and majority");
    let text = "What is a quorum for?".to_owned();
    junior.does(&mut world, UiEvent::Reflect(ReflectEvent::Answer { prompt: "P01".into(), share_with: None, text }));
    world.run_until_quiet();

    let mine = looks(&mut world, junior, words("quor"));
    let mut kinds: Vec<TextKind> = mine.rows.iter().map(|row| row.kind).collect();
    kinds.sort_unstable();
    assert_eq!(
        kinds,
        [
            TextKind::Agenda,
            TextKind::Ours,
            TextKind::Mine,
            TextKind::Mark,
            TextKind::TookAway,
            TextKind::Step,
            TextKind::Title,
            TextKind::Answer
        ]
    );
    let ours = mine.rows.iter().find(|row| row.kind == TextKind::Ours).unwrap();
    assert_eq!((ours.id.as_str(), ours.within, ours.mine), (session.as_str(), FoundIn::Session, false));
    assert_eq!((ours.partner.as_str(), found(ours)), ("Sebastian", vec!["quorum".to_owned()]));

    let theirs = looks(&mut world, senior, words("quorum"));
    let mut kinds: Vec<TextKind> = theirs.rows.iter().map(|row| row.kind).collect();
    kinds.sort_unstable();
    let all = [TextKind::Agenda, TextKind::Ours, TextKind::Mark, TextKind::TookAway, TextKind::Step, TextKind::Title];
    assert_eq!(kinds, all, "what is mine is not there");
    assert!(finds(&mut world, senior, words("quorum \"quorum\"")).iter().all(|(kind, _)| *kind != TextKind::Agenda));
    assert_eq!(finds(&mut world, senior, words("josephine")), [(TextKind::Name, "Josephine".to_owned())]);
}

/// Each text under its own scope: what both see is found by both, what is mine by me.
#[test]
fn what_two_people_agree_on_and_what_is_ones_own_beside_the_notes_is_found() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let pair = junior.first_pair(&world);
    let session = junior.write_ours(&mut world, "Nothing of it here.");
    let line = Some("At the lighthouse".to_owned());
    let wording = Wording { line, ..Wording::default() };
    let text = OfferText { what: "Paint a lighthouse".into(), takes: "an hour".into(), bring: "a brush".into() };
    let (point, prepared) = (Point::Idea, "What about a lighthouse?".to_owned());
    for event in [
        UiEvent::Agreement(AgreementEvent::SetClause { pair: pair.clone(), clause: Clause::Place, wording }),
        UiEvent::Pair(PairEvent::SetRole { pair: pair.clone(), who: Who::Me, word: "lighthouse keeper".into() }),
        UiEvent::Session(SessionEvent::Prepare { session, point, line: prepared }),
        UiEvent::Offer(OfferEvent::Keep { offer: None, text, question: None }),
        UiEvent::Before(BeforeEvent::AddLine {
            list: ListKind::Wants,
            pair: None,
            text: "How a lighthouse works".into(),
        }),
        UiEvent::Report(ReportEvent::NoteMet {
            pair: pair.clone(),
            name: "Ms Lighthouse".into(),
            what: "head of lamps".into(),
        }),
        UiEvent::Goal(GoalEvent::Keep { goal: None, text: "Build a lighthouse".into(), horizon: Horizon::Year }),
    ] {
        junior.does(&mut world, event);
        world.run_for(1_000);
    }
    let goal = junior.view(&world).profile.goals[0].id.clone();
    junior.does(&mut world, UiEvent::Goal(GoalEvent::Share { goal, pair: pair.clone() }));
    world.run_until_quiet();

    let mine = looks(&mut world, junior, words("lighthouse"));
    let mut found: Vec<(TextKind, FoundIn, bool)> =
        mine.rows.iter().map(|row| (row.kind, row.within, row.mine)).collect();
    found.sort_by_key(|(kind, _, mine)| (*kind, *mine));
    assert_eq!(
        found,
        [
            (TextKind::Prepared, FoundIn::Session, true),
            (TextKind::Clause, FoundIn::Pair, false),
            (TextKind::Offer, FoundIn::Own, true),
            (TextKind::Goal, FoundIn::Pair, false),
            (TextKind::Goal, FoundIn::Own, true),
            (TextKind::List, FoundIn::Own, true),
            (TextKind::Contact, FoundIn::Own, true),
            (TextKind::Role, FoundIn::Pair, false),
        ]
    );
    assert!(mine.rows.iter().filter(|row| row.within == FoundIn::Pair).all(|row| row.id == pair));
    let theirs = looks(&mut world, senior, words("lighthouse"));
    let mut kinds: Vec<TextKind> = theirs.rows.iter().map(|row| row.kind).collect();
    kinds.sort_unstable();
    assert_eq!(kinds, [TextKind::Clause, TextKind::Goal, TextKind::Role], "what is mine is not there");
    let only_mine = FindQuery { scope: FindScope::Mine, ..words("lighthouse") };
    assert_eq!(looks(&mut world, junior, only_mine).total, 5);
}

#[test]
fn what_is_written_meanwhile_here_or_there_joins_an_open_search_and_what_goes_leaves_it() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let session = junior.write_ours(&mut world, "Nothing yet. ");
    world.run_until_quiet();
    assert_eq!(looks(&mut world, junior, words("lighthouse")).total, 0);

    senior.writes(&mut world, &session, Notebook::Ours, "A lighthouse. ");
    world.run_until_quiet();
    junior.does(&mut world, UiEvent::Session(SessionEvent::Close));
    world.run_until_quiet();
    assert_eq!(answered(&mut world, junior).total, 1);

    let end = u32::try_from("Nothing yet. A lighthouse. ".len()).unwrap();
    junior.opens(&mut world, &session);
    junior.splices(&mut world, &session, Notebook::Ours, (0, end), "Dark.");
    junior.does(&mut world, UiEvent::Session(SessionEvent::Close));
    world.run_until_quiet();
    assert_eq!(answered(&mut world, junior).total, 0, "the last word of it is gone");
    assert_eq!(looks(&mut world, junior, words("dark")).total, 1);
}

#[test]
fn what_was_typed_a_moment_ago_is_found() {
    let mut world = world();
    let junior = world.person("Junior");
    junior.starts_pair(&mut world);
    let session = junior.write_ours(&mut world, "");
    junior.splices(&mut world, &session, Notebook::Mine, (0, 0), "A thought of this second");
    junior.splices(&mut world, &session, Notebook::Ours, (0, 0), "Another one");

    assert_eq!(looks(&mut world, junior, words("second")).total, 1);
    assert_eq!(looks(&mut world, junior, words("another")).total, 1);
}

#[test]
fn pair_topic_days_and_scope_narrow_a_search() {
    let mut world = world();
    let [junior, ..] = world.paired_devices(["Junior", "Senior"]);
    let other = world.person("Other");
    let day = i64::try_from(DAY).unwrap();
    let [early, late] = [100 * day, 200 * day].map(|at| plans(&mut world, junior, at));
    junior.writes(&mut world, &early, Notebook::Ours, "harbour one, about Screen Readers");
    junior.writes(&mut world, &early, Notebook::Mine, "harbour two");
    junior.writes(&mut world, &late, Notebook::Ours, "harbour three");
    let topic = topic(&mut world, junior, "screen readers");
    let first = junior.first_pair(&world);
    let second = world.pair(junior, other);
    let session = junior.makes_session(&mut world, &second);
    junior.writes(&mut world, &session, Notebook::Ours, "harbour four");
    world.run_until_quiet();

    let harbour = || words("harbour");
    let found = |world: &mut World, query| {
        finds(world, junior, query).into_iter().map(|(_, text)| text.chars().skip(8).collect()).collect::<Vec<String>>()
    };
    assert_eq!(found(&mut world, harbour()), ["three", "one, about Screen Readers", "two", "four"], "newest first");
    assert_eq!(found(&mut world, FindQuery { pair: Some(second), ..harbour() }), ["four"]);
    assert_eq!(found(&mut world, FindQuery { pair: Some(first), ..harbour() }).len(), 3);
    assert_eq!(found(&mut world, FindQuery { scope: FindScope::Mine, ..harbour() }), ["two"]);
    assert_eq!(found(&mut world, FindQuery { scope: FindScope::Ours, ..harbour() }).len(), 3);
    assert_eq!(found(&mut world, FindQuery { from_ms: Some(200 * day), ..harbour() }), ["three"]);
    let before = FindQuery { before_ms: Some(200 * day), ..harbour() };
    assert_eq!(found(&mut world, before), ["one, about Screen Readers", "two"]);
    let about = FindQuery { topic: Some(topic.clone()), ..harbour() };
    assert_eq!(found(&mut world, about), ["one, about Screen Readers", "two"], "its session, and one's notes of it");
    let topic_alone = FindQuery { topic: Some(topic), ..FindQuery::default() };
    assert!(finds(&mut world, junior, topic_alone).contains(&(TextKind::Title, "screen readers".to_owned())));
}

#[test]
fn a_search_for_nothing_and_one_without_end_are_refused() {
    let mut world = world();
    let junior = world.person("Junior");
    for (query, problem) in [
        (words("  \"\" "), Problem::Empty),
        (words(&"word ".repeat(1_000)), Problem::TooLong { units: 5_000, max: 1_000 }),
        (FindQuery { pair: Some("none".into()), ..words("x") }, Problem::NoSuchPair),
        (FindQuery { topic: Some("none".into()), ..words("x") }, Problem::NoSuchThing),
    ] {
        junior.does(&mut world, UiEvent::Find(FindEvent::Look { query }));
        assert_eq!(junior.refusal(&world), Some(problem));
    }
    assert_eq!(looks(&mut world, junior, words("*\" OR NEAR( {")).total, 0);
    junior.does(&mut world, UiEvent::Find(FindEvent::Show { start: 7 }));
    junior.does(&mut world, UiEvent::Find(FindEvent::Close));
    junior.does(&mut world, UiEvent::Find(FindEvent::Show { start: 0 }));
    assert_eq!(junior.refusal(&world), Some(Problem::NotOpen));
}

#[test]
fn many_hits_are_shown_in_windows() {
    let mut world = world();
    let junior = world.person("Junior");
    junior.starts_pair(&mut world);
    let session = junior.write_ours(&mut world, "");
    for number in 0..230 {
        let (notebook, kind) = (Notebook::Mine, MarkKind::ToDo);
        let text = format!("window {number}");
        junior
            .does(&mut world, UiEvent::Session(SessionEvent::Mark { session: session.clone(), notebook, kind, text }));
    }
    let first = looks(&mut world, junior, words("window"));
    assert_eq!((first.total, first.rows.len(), first.start), (230, 200, 0));

    junior.does(&mut world, UiEvent::Find(FindEvent::Show { start: 200 }));
    world.run_until("other window", SOON_MS, |world| {
        junior.view(world).find.is_some_and(|find| find.start == 200 && find.is_whole())
    });
    let second = answered(&mut world, junior);
    let mut all: Vec<String> = first.rows.iter().chain(&second.rows).map(|row| row.part.clone()).collect();
    all.sort();
    all.dedup();
    assert_eq!(all.len(), 230, "every mark stands in one of the windows");
}

#[test]
fn a_crash_while_typing_leaves_nothing_unfound_that_was_saved() {
    for crash_after_ms in [0, 100, 260, 300, 1_000, 5_000] {
        let mut world = world();
        let junior = world.person("Junior");
        junior.starts_pair(&mut world);
        let session = junior.write_ours(&mut world, "Before. ");
        junior.does(&mut world, UiEvent::Relay(RelayEvent::Flush));
        world.run_for(SOON_MS);
        junior.writes(&mut world, &session, Notebook::Ours, "A lighthouse.");
        world.run_for(crash_after_ms);
        world.crash(junior);
        world.relaunch(junior);
        world.run_for(SOON_MS);

        let there = junior.ours(&mut world, &session).contains("lighthouse");
        junior.does(&mut world, UiEvent::Session(SessionEvent::Close));
        assert_eq!(looks(&mut world, junior, words("lighthouse")).total, u32::from(there), "{crash_after_ms}");
        assert_eq!(looks(&mut world, junior, words("before")).total, 1);
    }
}

#[test]
fn records_that_are_broken_or_missing_are_made_anew_from_the_documents() {
    for spoilt in [true, false] {
        let mut world = world();
        let junior = world.person("Junior");
        junior.starts_pair(&mut world);
        for number in 0..40 {
            junior.write_ours(&mut world, &format!("lighthouse {number}"));
        }
        junior.does(&mut world, UiEvent::Session(SessionEvent::Close));
        world.run_for(SOON_MS);
        world.crash(junior);
        if spoilt {
            world.spoil(junior, Table::Find, |value| value.fill(0xff));
        } else {
            // As a notebook of an older version: it has neither records nor says that it has.
            world.forget(junior, Table::Find, b"");
            world.forget(junior, Table::Meta, b"findable-2");
        }
        world.relaunch(junior);
        world.run_for(SOON_MS);

        junior.does(&mut world, UiEvent::Find(FindEvent::Look { query: words("lighthouse") }));
        world.run_until("all of them", SOON_MS, |world| {
            junior.view(world).find.is_some_and(|find| find.total == 40 && !find.reading && find.is_whole())
        });
    }
}

#[test]
fn a_further_device_finds_what_came_to_it() {
    let mut world = world();
    let junior = world.person("Junior");
    junior.starts_pair(&mut world);
    let session = junior.write_ours(&mut world, "A lighthouse.");
    junior.writes(&mut world, &session, Notebook::Mine, "My own lighthouse.");
    world.run_until_quiet();
    let tablet = world.link_device(junior, "Tablet");

    assert_eq!(looks(&mut world, tablet, words("lighthouse")).total, 2);
}
