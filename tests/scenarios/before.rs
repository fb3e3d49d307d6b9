//! What is there before two people meet, and between meetings: what one keeps for oneself, and what one gives.

mod goals;
mod prompts;
mod topics;

use super::world;
use app::UiEvent;
use app::before::event::{BeforeEvent, ListKind, Power, Ready, Useful};
use app::before::view::{NextUp, ReadyResult};
use app::goal::event::GoalEvent;
use app::ground::said::{Problem, Said};
use app::ground::who::{StandsAs, Who};
use app::offer::event::{GoodTimes, OfferEvent, OfferText};
use app::pair::event::{PairEvent, PairType};
use app::pair::view::BothWaysView;
use app::people::event::PeopleEvent;
use app::relay::event::RelayEvent;
use app::store::Table;
use app::take::event::{ExportFormat, ExportScope, ExportWish, TakeEvent};
use std::sync::Arc;
use tests::World;
use tests::world::Device;
use tests::world::evidence::holds;

const DRAFT: &str = "How slowly the board reads its own slides";
const OFFER: &str = "Slides that people who cannot see well can read";

/// The pair, both ways, as a device shows it.
fn ways(world: &World, device: Device) -> Arc<BothWaysView> {
    let first = device.view(world).ways.iter().next().cloned();
    first.unwrap_or_else(|| world.fail("no pair on this device"))
}

/// Does something that keeps or shares one thing; its id.
fn keeps(world: &mut World, device: Device, event: UiEvent) -> String {
    device.asks(world, event, "something kept", |said| {
        let Said::Kept { id } = said else { return None };
        Some(id.clone())
    })
}

fn refused(world: &mut World, device: Device, event: UiEvent) -> Option<Problem> {
    let before = device.last_notice(world);
    device.does(world, event);
    world.run_for(1_000);
    if device.last_notice(world) == before { None } else { device.refusal(world) }
}

fn text(what: &str) -> OfferText {
    OfferText { what: what.to_owned(), takes: "20 minutes".to_owned(), bring: "one set of slides".to_owned() }
}

fn keep(what: &str) -> UiEvent {
    UiEvent::Offer(OfferEvent::Keep { offer: None, text: text(what), question: None })
}

/// What has gone towards the partner since this was last asked, as it was before it was sealed.
fn left_for_the_partner(world: &mut World, device: Device) -> Vec<u8> {
    let pair = device.first_pair(world);
    let rows = world.take_outgoing(device).into_iter().filter(|(space, _)| space.to_string() == pair);
    rows.flat_map(|(_, row)| row).collect()
}

fn apart(world: &mut World, devices: &[Device]) {
    for device in devices {
        world.cut(*device);
    }
}

fn together(world: &mut World, devices: &[Device]) {
    world.run_for(5_000);
    for device in devices {
        world.heal(*device);
    }
    world.run_until_quiet();
}

// Capabilities 4 and 14.
#[test]
fn an_offer_is_only_mine_until_it_is_shared_and_then_it_is_a_text_without_its_drafts() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let tablet = world.link_device(junior, "Junior's tablet");
    let pair = junior.first_pair(&world);
    assert!(junior.view(&world).profile.asks_first, "what do people already come to you for?");
    world.keep_outgoing(junior);
    let offer = keeps(&mut world, junior, keep(DRAFT));
    world.run_until_quiet();
    let again = UiEvent::Offer(OfferEvent::Keep { offer: Some(offer.clone()), text: text(OFFER), question: Some(1) });
    keeps(&mut world, junior, again);
    world.run_until_quiet();

    assert!(left_for_the_partner(&mut world, junior).is_empty(), "nothing at all leaves before the act of sharing");
    assert!(ways(&world, senior).partners_offers.is_empty());
    let own = tablet.view(&world).profile.clone();
    assert!(!own.asks_first && own.offers[0].what == [OFFER] && own.offers[0].question == Some(1));

    let copy =
        keeps(&mut world, junior, UiEvent::Offer(OfferEvent::Share { offer: offer.clone(), pair: pair.clone() }));
    world.run_until_quiet();
    let left = left_for_the_partner(&mut world, junior);
    assert!(holds(&left, OFFER) && !holds(&left, DRAFT) && !holds(&left, &offer), "the copy is new");
    assert!(holds(&world.disk_bytes(tablet), DRAFT), "the search finds what is there");
    assert!(!holds(&world.disk_bytes(senior), DRAFT));
    let card = &ways(&world, senior).partners_offers[0];
    assert_eq!((card.what.as_slice(), card.takes.as_str()), (&[OFFER.to_owned()][..], "20 minutes"));
    assert!(tablet.view(&world).profile.offers[0].shared[0].same);

    let other = UiEvent::Offer(OfferEvent::Keep { offer: Some(offer), text: text("Tables, too"), question: None });
    keeps(&mut world, junior, other);
    world.run_until_quiet();
    assert!(!junior.view(&world).profile.offers[0].shared[0].same, "the copy says what it said");
    assert_eq!(ways(&world, senior).partners_offers[0].what, [OFFER]);
    senior.does(&mut world, UiEvent::Offer(OfferEvent::Withdraw { offer: copy.clone(), pair: pair.clone() }));
    world.run_until_quiet();
    assert_eq!(ways(&world, junior).my_offers.len(), 1, "only its person takes an offer back");
    tablet.does(&mut world, UiEvent::Offer(OfferEvent::Withdraw { offer: copy, pair }));
    world.run_until_quiet();
    assert!(ways(&world, senior).partners_offers.is_empty());
}

// Capability 4: from two devices of one's own, apart.
#[test]
fn an_offer_that_two_of_my_devices_share_apart_is_one_offer() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let tablet = world.link_device(junior, "Junior's tablet");
    let pair = junior.first_pair(&world);
    let offer = keeps(&mut world, junior, keep(OFFER));
    world.run_until_quiet();

    apart(&mut world, &[junior, tablet]);
    for device in [junior, tablet] {
        keeps(&mut world, device, UiEvent::Offer(OfferEvent::Share { offer: offer.clone(), pair: pair.clone() }));
    }
    together(&mut world, &[junior, tablet]);

    for device in [junior, tablet] {
        assert_eq!(ways(&world, device).my_offers.len(), 1);
    }
    assert_eq!(ways(&world, senior).partners_offers[0].what, [OFFER]);
}

// Capability 46.
#[test]
fn good_times_are_mine_until_they_are_shared() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let pair = junior.first_pair(&world);
    let times = GoodTimes {
        text: "after the morning round".to_owned(),
        days: vec![2, 4],
        from_minute: Some(600),
        to_minute: Some(720),
    };
    let wrong = GoodTimes { days: vec![8], ..GoodTimes::default() };
    assert_eq!(
        refused(&mut world, junior, UiEvent::Offer(OfferEvent::SetGoodTimes { times: wrong })),
        Some(Problem::NoSuchHour)
    );
    let nothing_to_share = UiEvent::Offer(OfferEvent::ShareGoodTimes { pair: pair.clone() });
    assert_eq!(refused(&mut world, junior, nothing_to_share.clone()), Some(Problem::Empty));
    junior.does(&mut world, UiEvent::Offer(OfferEvent::SetGoodTimes { times: times.clone() }));
    world.run_until_quiet();
    assert!(ways(&world, senior).partners_times.is_none());

    keeps(&mut world, junior, nothing_to_share);
    world.run_until_quiet();
    assert!(ways(&world, senior).partners_times.as_ref() == Some(&times));
    assert!(ways(&world, senior).partners_offers.is_empty(), "they are no offer to show something");
    assert_eq!(junior.view(&world).profile.good_times_shared, [pair]);
}

// Capability 40.
#[test]
fn the_two_choose_their_own_words_and_both_are_there_where_they_differ() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let pair = junior.first_pair(&world);
    let role = |who, word: &str| UiEvent::Pair(PairEvent::SetRole { pair: pair.clone(), who, word: word.to_owned() });
    let long = refused(&mut world, junior, role(Who::Me, "a word with 21 letter"));
    assert_eq!(long, Some(Problem::TooLong { units: 21, max: 20 }));
    junior.does(&mut world, role(Who::Me, "🧭 Lotsin in zwanzig"));
    junior.does(&mut world, UiEvent::Pair(PairEvent::SetType { pair: pair.clone(), pair_type: PairType::Mutual }));
    world.run_until_quiet();
    assert_eq!(ways(&world, senior).partners_word, ["🧭 Lotsin in zwanzig"]);
    assert_eq!(ways(&world, senior).pair_type, [PairType::Mutual]);

    apart(&mut world, &[junior, senior]);
    junior.does(&mut world, role(Who::Partner, "Host"));
    senior.does(&mut world, role(Who::Me, "Colleague"));
    together(&mut world, &[junior, senior]);
    for words in [ways(&world, junior).partners_word.clone(), ways(&world, senior).my_word.clone()] {
        let mut words = words;
        words.sort();
        assert_eq!(words, ["Colleague", "Host"], "two answers");
    }
}

// Capabilities 53, 64 to 67, 104, 105.
#[test]
fn what_i_read_and_found_useful_is_known_to_my_own_devices_only_and_is_no_gate() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let tablet = world.link_device(junior, "Junior's tablet");
    let pair = junior.first_pair(&world);
    assert_eq!(junior.view(&world).before.cards.len(), 12, "all of them, as long as nobody said where they stand");
    world.keep_outgoing(junior);
    let stands_as = Some(StandsAs::Newer);
    junior.does(&mut world, UiEvent::Before(BeforeEvent::SetStandsAs { pair: pair.clone(), stands_as }));
    let read = |useful| UiEvent::Before(BeforeEvent::ReadCard { card: "junior-explain".to_owned(), useful });
    junior.does(&mut world, read(Some(Useful::Partly)));
    world.run_until_quiet();
    tablet.does(&mut world, read(None));
    world.run_until_quiet();

    for device in [junior, tablet] {
        let before = device.view(&world).before.clone();
        assert_eq!((before.cards.len(), before.pairs[0].stands_as), (6, stands_as));
        let card = before.cards.iter().find(|card| card.id == "junior-explain").cloned();
        assert!(card.is_some_and(|card| card.read && card.useful == Some(Useful::Partly)), "reading again keeps it");
    }
    assert!(left_for_the_partner(&mut world, junior).is_empty());
    assert!(senior.view(&world).before.cards.iter().all(|card| !card.read));
    let unknown = UiEvent::Before(BeforeEvent::ReadCard { card: "junior-nothing".to_owned(), useful: None });
    assert_eq!(refused(&mut world, junior, unknown), Some(Problem::NoSuchThing));

    assert_eq!(junior.view(&world).before.pairs[0].next, [NextUp::FirstOffer, NextUp::Cards, NextUp::Power]);
    let session = junior.write_ours(&mut world, "We met before anybody read anything.");
    world.run_until_quiet();
    assert_eq!(senior.ours(&mut world, &session), "We met before anybody read anything.", "cards are no gate");
}

// Capabilities 57 and 97.
#[test]
fn assumptions_are_mine_end_with_a_question_mark_and_can_be_deleted() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let tablet = world.link_device(junior, "Junior's tablet");
    let pair = junior.first_pair(&world);
    let line = |text: &str| {
        let (list, pair) = (ListKind::Assumptions, Some(pair.clone()));
        UiEvent::Before(BeforeEvent::AddLine { list, pair, text: text.to_owned() })
    };
    world.keep_outgoing(junior);
    let first = keeps(&mut world, junior, line("She has never been told no"));
    world.run_until_quiet();
    apart(&mut world, &[junior, tablet]);
    keeps(&mut world, junior, line("¿Nunca escucha?"));
    keeps(&mut world, tablet, line("彼女は忙しい？"));
    tablet.does(&mut world, UiEvent::Before(BeforeEvent::RemoveLine { list: ListKind::Assumptions, line: first }));
    together(&mut world, &[junior, tablet]);

    for device in [junior, tablet] {
        let lines = device.view(&world).profile.lines.clone();
        let mut texts: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
        texts.sort_unstable();
        assert_eq!(texts, ["¿Nunca escucha?", "彼女は忙しい？"], "both of the two made apart, and not the deleted one");
        assert!(lines.iter().all(|line| line.pair.as_ref() == Some(&pair)));
    }
    let order = |device: Device| device.view(&world).profile.lines.iter().map(|it| it.id.clone()).collect::<Vec<_>>();
    assert_eq!(order(junior), order(tablet), "one order on all of one's devices");
    assert!(left_for_the_partner(&mut world, junior).is_empty());
    assert!(senior.view(&world).profile.lines.is_empty());
    let shown = keeps(&mut world, junior, line("He decides alone"));
    let lines = junior.view(&world).profile.lines.clone();
    assert!(lines.iter().any(|line| line.id == shown && line.text == "He decides alone?"), "a mark is added");
    assert_ne!(junior.view(&world).reflect.prompt.as_deref(), Some("P07"), "the list is the answer to that prompt");
}

// Capability 17, as far as it is private.
#[test]
fn what_i_am_here_to_learn_is_a_list_of_its_own() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let want = UiEvent::Before(BeforeEvent::AddLine {
        list: ListKind::Wants,
        pair: None,
        text: "How people really use the form".to_owned(),
    });
    let line = keeps(&mut world, senior, want);
    world.run_until_quiet();
    assert_eq!(senior.view(&world).profile.lines[0].text, "How people really use the form");
    assert!(junior.view(&world).profile.lines.is_empty());
    senior.does(&mut world, UiEvent::Before(BeforeEvent::RemoveLine { list: ListKind::Wants, line }));
    assert!(senior.view(&world).profile.lines.is_empty());
}

// Capability 61.
#[test]
fn what_is_said_about_power_is_on_no_other_device_and_in_nothing_that_leaves() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let tablet = world.link_device(junior, "Junior's tablet");
    let pair = junior.first_pair(&world);
    world.run_until_quiet();
    world.keep_outgoing(junior);
    let documents = |world: &World| [Table::Document, Table::Change, Table::Outbox].map(|it| world.records(junior, it));
    let (held, relay, wire) = (documents(&world), world.relay_bytes(), world.wire_bytes().len());

    junior.does(&mut world, UiEvent::Before(BeforeEvent::SetPower { pair: pair.clone(), power: Some(Power::Unsure) }));
    junior.does(&mut world, UiEvent::Relay(RelayEvent::Flush));
    world.run_until_quiet();

    assert_eq!(junior.view(&world).before.pairs[0].power, Some(Power::Unsure));
    assert!(documents(&world) == held, "it is in no document of this device");
    assert!(world.take_outgoing(junior).is_empty(), "it makes nothing that could be sent");
    assert!(world.relay_bytes() == relay, "nothing has reached the relay");
    assert!(holds(&world.disk_bytes(junior), "Unsure"), "the search finds what is there");
    assert!(!holds(&world.wire_bytes()[wire..], "Unsure"));
    for device in [tablet, senior] {
        assert!(!holds(&world.disk_bytes(device), "Unsure"));
        assert!(device.view(&world).before.pairs.iter().all(|pair| pair.power.is_none()));
    }

    // Whatever is done afterwards takes it along nowhere: not a new device, not an export.
    let phone = world.link_device(junior, "Junior's other phone");
    junior.write_ours(&mut world, "We met.");
    junior.does(
        &mut world,
        UiEvent::Take(TakeEvent::Export { wish: ExportWish::all(ExportFormat::Json, ExportScope::Both) }),
    );
    world.run_until_quiet();
    let export: Vec<u8> = junior.files(&world).into_iter().flat_map(|file| file.bytes).collect();
    assert!(!holds(&export, "nsure") && !holds(&export, "power"));
    assert!(phone.view(&world).before.pairs[0].power.is_none());
    for left in [world.wire_bytes()[wire..].to_vec(), world.disk_bytes(phone), world.disk_bytes(tablet)] {
        assert!(!holds(&left, "Unsure"));
    }

    world.crash(junior);
    world.relaunch(junior);
    world.run_for(5_000);
    assert_eq!(junior.view(&world).before.pairs[0].power, Some(Power::Unsure), "this device has kept it");
    junior.does(&mut world, UiEvent::Before(BeforeEvent::SetPower { pair, power: None }));
    world.run_for(5_000);
    assert!(!holds(&world.disk_bytes(junior), "Unsure"), "and lets go of it");
}

// Capabilities 63 and 102.
#[test]
fn the_readiness_check_ends_in_a_text_that_only_i_see() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let tablet = world.link_device(junior, "Junior's tablet");
    let ready = |statement, ready| UiEvent::Before(BeforeEvent::SetReady { statement, ready: Some(ready) });
    world.keep_outgoing(junior);
    apart(&mut world, &[junior, tablet]);
    for statement in 1..=3 {
        junior.does(&mut world, ready(statement, Ready::Yes));
    }
    junior.does(&mut world, UiEvent::Before(BeforeEvent::SetReason { text: "My manager asked me to.".to_owned() }));
    for statement in 4..=5 {
        tablet.does(&mut world, ready(statement, Ready::Partly));
    }
    assert_eq!(tablet.view(&world).before.result, None, "not before all five are answered");
    together(&mut world, &[junior, tablet]);

    for device in [junior, tablet] {
        let before = device.view(&world).before.clone();
        assert_eq!((before.result, before.reason.as_str()), (Some(ReadyResult::Talk), "My manager asked me to."));
    }
    assert!(left_for_the_partner(&mut world, junior).is_empty());
    assert!(senior.view(&world).before.ready.iter().all(Option::is_none));
    tablet.does(&mut world, ready(5, Ready::NotNow));
    assert_eq!(tablet.view(&world).before.result, Some(ReadyResult::Wait));
    assert_eq!(refused(&mut world, junior, ready(6, Ready::Yes)), Some(Problem::NoSuchThing));
}

// Capability 33: somebody with no partner has something to begin with.
#[test]
fn alone_and_offline_one_can_keep_an_offer_read_cards_and_draft_goals() {
    let mut world = world();
    let alone = world.fresh_device("Alone");
    alone.does(&mut world, UiEvent::People(PeopleEvent::Begin { name: "Alone".to_owned() }));
    let offer = keeps(&mut world, alone, keep(OFFER));
    alone.does(&mut world, UiEvent::Before(BeforeEvent::ReadCard { card: "senior-ask".to_owned(), useful: None }));
    let goal = UiEvent::Goal(GoalEvent::Keep {
        goal: None,
        text: "Say no upwards".to_owned(),
        horizon: app::goal::event::Horizon::Year,
    });
    keeps(&mut world, alone, goal);
    world.run_for(5_000);
    world.crash(alone);
    world.relaunch(alone);
    world.run_for(5_000);

    let view = alone.view(&world);
    assert_eq!((view.profile.offers[0].id.as_str(), view.profile.goals.len()), (offer.as_str(), 1));
    assert_eq!(view.before.cards.iter().filter(|card| card.read).count(), 1);
    let empty = UiEvent::Offer(OfferEvent::Keep { offer: None, text: OfferText::default(), question: None });
    assert_eq!(refused(&mut world, alone, empty), Some(Problem::Empty));
    let long = refused(&mut world, alone, keep(&"x".repeat(100_000)));
    assert_eq!(long, Some(Problem::TooLong { units: 100_000, max: 10_000 }));
    alone.does(&mut world, UiEvent::Offer(OfferEvent::Remove { offer }));
    assert!(alone.view(&world).profile.asks_first);
}
