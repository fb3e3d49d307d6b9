//! Who is in: devices lost and removed, everything lost and recovered, words compared, states damaged and copied.

use super::world;
use app::UiEvent;
use app::ground::said::{Problem, Said};
use app::ground::who::Who;
use app::people::event::PeopleEvent;
use app::people::view::{Came, CodeState, Verified};
use app::relay::event::RelayEvent;
use app::relay::view::Membership;
use app::session::event::Notebook;
use app::store::Table;
use app::view::Stage;
use tests::world::{DAY, Device, MINUTE, RELAY, World};

/// Makes a recovery code and types the groups back that were asked for; returns the whole code.
pub(super) fn makes_code(world: &mut World, device: Device) -> String {
    let before = device.last_notice(world);
    device.does(world, UiEvent::People(PeopleEvent::MakeRecoveryCode));
    world.run_until("recovery code", MINUTE, |world| device.last_notice(world) > before);
    let Some(notice) = device.view(world).notice else { panic!("a code was shown") };
    let Said::RecoveryCode { groups, ask } = &notice.said else { panic!("a code was shown") };
    assert_eq!(device.view(world).devices.code, CodeState::Unconfirmed);
    let asked = |group: &u32| groups.get(*group as usize - 1).map(|group| group.to_lowercase());
    let typed = ask.iter().filter_map(asked).collect();
    device.does(world, UiEvent::People(PeopleEvent::ConfirmRecoveryCode { groups: typed }));
    world.run_until("kept code", MINUTE, |world| device.view(world).devices.code == CodeState::Set);
    world.run_until_quiet();
    groups.join("-")
}

fn recovers(world: &mut World, name: &str, code: &str) -> Device {
    let device = world.fresh_device(name);
    device.does(world, UiEvent::Relay(RelayEvent::GoOnline));
    device.does(world, UiEvent::People(PeopleEvent::Recover { relay: RELAY.to_owned(), code: code.to_owned() }));
    device
}

pub(super) fn other_device(world: &World, device: Device) -> String {
    let devices = device.view(world).devices.devices.clone();
    let other = devices.iter().find(|it| !it.this).map(|it| it.id.clone());
    other.unwrap_or_else(|| world.fail("no other device"))
}

#[test]
fn a_lost_phone_stops_receiving() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let phone = world.link_device(junior, "Junior's phone");
    let session = junior.write_ours(&mut world, "Before.");
    world.run_until_quiet();
    assert_eq!(phone.ours(&mut world, &session), "Before.");

    let lost = other_device(&world, junior);
    junior.does(&mut world, UiEvent::People(PeopleEvent::RemoveDevice { device: lost }));
    world.run_until("removal", MINUTE, |world| junior.view(world).devices.devices.len() == 1);
    junior.writes(&mut world, &session, Notebook::Ours, " After.");
    world.run_for(MINUTE);

    assert_eq!(senior.ours(&mut world, &session), "Before. After.");
    assert_eq!(phone.ours(&mut world, &session), "Before.", "it keeps what it had and gets nothing new");
    let pair = junior.first_pair(&world);
    assert_eq!(phone.pair(&world, &pair).unwrap().membership, Membership::Out, "and says so");
    assert_eq!(senior.pair(&world, &pair).unwrap().devices, 2);
}

#[test]
fn a_relay_that_lost_the_recovery_box_gets_it_from_any_device() {
    let mut world = world();
    let [junior, _senior] = world.paired_devices(["Junior", "Senior"]);
    let code = makes_code(&mut world, junior);
    let phone = world.link_device(junior, "Junior's phone");
    world.run_until_quiet();
    world.crash(junior);
    world.relay_loses_its_disk();
    phone.does(&mut world, UiEvent::Relay(RelayEvent::GoOnline));
    world.run_for(5 * MINUTE);

    let fresh = recovers(&mut world, "Fresh", &code);
    world.run_until("everything back", 5 * MINUTE, |world| {
        let view = fresh.view(world);
        view.stage == Stage::Ready && !view.devices.recovering
    });
}

#[test]
fn nothing_goes_out_under_the_old_keys_while_a_removal_waits() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let phone = world.link_device(junior, "Junior's phone");
    let session = junior.write_ours(&mut world, "Before.");
    world.run_until_quiet();

    world.cut(junior);
    let lost = other_device(&world, junior);
    junior.does(&mut world, UiEvent::People(PeopleEvent::RemoveDevice { device: lost }));
    junior.writes(&mut world, &session, Notebook::Ours, " Secret.");
    world.run_for(MINUTE);
    let pair = junior.first_pair(&world);
    assert_eq!(junior.pair(&world, &pair).unwrap().membership, Membership::Removing);
    assert!(junior.view(&world).devices.devices.iter().any(|device| device.removing));

    world.heal(junior);
    world.run_until("news", 5 * MINUTE, |world| {
        senior.view(world).sessions.len() == 1 && junior.view(world).sync.settled
    });
    world.run_for(MINUTE);
    assert_eq!(senior.ours(&mut world, &session), "Before. Secret.");
    assert_eq!(phone.ours(&mut world, &session), "Before.");
}

#[test]
fn everything_lost_comes_back_by_the_recovery_code() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let code = makes_code(&mut world, junior);
    let session = junior.write_ours(&mut world, "Ours.");
    junior.writes(&mut world, &session, Notebook::Mine, "Mine.");
    world.run_until_quiet();
    world.crash(junior);

    let fresh = recovers(&mut world, "Fresh", &code);
    world.run_until("everything back", 5 * MINUTE, |world| {
        let view = fresh.view(world);
        view.stage == Stage::Ready && !view.devices.recovering && view.sessions.len() == 1
    });
    world.run_until("its partner", MINUTE, |world| fresh.view(world).pairs.iter().all(|pair| pair.has_partner));
    assert_eq!(fresh.ours(&mut world, &session), "Ours.");
    assert_eq!(fresh.mine(&mut world, &session), "Mine.");
    let pair = fresh.first_pair(&world);
    let members = senior.pair(&world, &pair).unwrap().members.clone();
    assert!(members.iter().any(|it| it.who == Who::Partner && it.came == Came::RecoveryCode), "the partner is told");

    // The lost phone goes, and the code that it set with it: a new one is wanted.
    let lost = other_device(&world, fresh);
    fresh.does(&mut world, UiEvent::People(PeopleEvent::RemoveDevice { device: lost }));
    world.run_until("removal", MINUTE, |world| fresh.view(world).devices.devices.len() == 1);
    world.run_until("removal from the pair", MINUTE, |world| senior.pair(world, &pair).unwrap().devices == 2);
    assert_eq!(fresh.view(&world).devices.code, CodeState::None);
    let next = makes_code(&mut world, fresh);
    assert_ne!(next, code);
    let with_old = recovers(&mut world, "Thief", &code);
    world.run_until("refusal", MINUTE, |world| with_old.refusal(world) == Some(Problem::NoSuchCode));
    assert_eq!(with_old.view(&world).stage, Stage::Fresh, "nothing has begun there");
}

#[test]
fn a_recovery_code_is_checked_before_anybody_is_asked() {
    let mut world = world();
    let junior = world.person("Junior");
    let code = makes_code(&mut world, junior);
    let fresh = world.fresh_device("Fresh");
    let last = code.chars().last().unwrap();
    let mistyped = format!("{}{}", &code[..code.len() - 1], if last == '7' { '8' } else { '7' });
    for (code, problem) in [(mistyped.as_str(), Problem::CodeMistyped), ("hello", Problem::NotARecoveryCode)] {
        fresh
            .does(&mut world, UiEvent::People(PeopleEvent::Recover { relay: RELAY.to_owned(), code: code.to_owned() }));
        world.run_until("refusal", MINUTE, |world| fresh.refusal(world).as_ref() == Some(&problem));
    }
    junior.does(&mut world, UiEvent::People(PeopleEvent::Recover { relay: RELAY.to_owned(), code }));
    world.run_until("refusal", MINUTE, |world| junior.refusal(world) == Some(Problem::DeviceNotFresh));
}

#[test]
fn a_code_counts_only_once_it_was_typed_back() {
    let mut world = world();
    let junior = world.person("Junior");
    junior.does(&mut world, UiEvent::People(PeopleEvent::MakeRecoveryCode));
    junior.does(
        &mut world,
        UiEvent::People(PeopleEvent::ConfirmRecoveryCode { groups: vec!["0000".into(), "0000".into()] }),
    );
    world.run_until("refusal", MINUTE, |world| junior.refusal(world) == Some(Problem::CodeDiffers));
    assert_eq!(junior.view(&world).devices.code, CodeState::Unconfirmed);
}

#[test]
fn safety_words_agree_and_a_new_device_of_a_verified_person_is_verified() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let pair = junior.first_pair(&world);
    let safety = |world: &World, device: Device| device.pair(world, &pair).unwrap().safety.clone().unwrap();
    let (mine, theirs) = (safety(&world, junior), safety(&world, senior));
    assert_eq!(mine, theirs);
    assert_eq!(mine.words.len(), 10);

    let said = |world: &World| senior.view(world).notice.map(|notice| notice.said.clone());
    let wrong = [vec!["zoo".to_owned()], mine.words[1..].to_vec()].concat().join(" ");
    senior.does(&mut world, UiEvent::People(PeopleEvent::CompareSafety { pair: pair.clone(), shown: wrong }));
    assert!(matches!(said(&world), Some(Said::SafetyDiffers { .. })));
    senior.does(
        &mut world,
        UiEvent::People(PeopleEvent::CompareSafety { pair: pair.clone(), shown: "https://example.org".into() }),
    );
    assert_eq!(senior.refusal(&world), Some(Problem::NotASafetyCode));
    assert_eq!(senior.pair(&world, &pair).unwrap().verified, Verified::No);
    senior.does(&mut world, UiEvent::People(PeopleEvent::CompareSafety { pair: pair.clone(), shown: mine.text }));
    assert!(matches!(said(&world), Some(Said::SafetyMatches { .. })));
    assert!(matches!(senior.pair(&world, &pair).unwrap().verified, Verified::Yes { .. }));

    world.link_device(junior, "Junior's phone");
    world.run_until_quiet();
    assert_eq!(senior.pair(&world, &pair).unwrap().devices, 3);
    assert!(
        matches!(senior.pair(&world, &pair).unwrap().verified, Verified::Yes { .. }),
        "vouched for by a verified one"
    );
}

#[test]
fn a_device_by_recovery_code_is_not_verified() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let pair = junior.first_pair(&world);
    let code = makes_code(&mut world, junior);
    let text = junior.pair(&world, &pair).unwrap().safety.clone().unwrap().text;
    senior.does(&mut world, UiEvent::People(PeopleEvent::CompareSafety { pair: pair.clone(), shown: text }));
    let fresh = recovers(&mut world, "Fresh", &code);
    world.run_until("back in", 5 * MINUTE, |world| fresh.pair(world, &pair).is_some_and(|row| row.has_partner));
    world.run_until_quiet();
    assert!(matches!(senior.pair(&world, &pair).unwrap().verified, Verified::Changed { .. }));
}

#[test]
fn who_leaves_is_taken_out_by_the_other_and_keeps_what_they_have() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let session = junior.write_ours(&mut world, "Kept.");
    world.run_until_quiet();
    let pair = junior.first_pair(&world);
    senior.does(&mut world, UiEvent::People(PeopleEvent::LeavePair { pair: pair.clone() }));
    world.run_until("gone", MINUTE, |world| junior.pair(world, &pair).unwrap().devices == 1);
    junior.writes(&mut world, &session, Notebook::Ours, " Alone.");
    world.run_for(MINUTE);
    assert_eq!(senior.ours(&mut world, &session), "Kept.");
    assert!(!junior.pair(&world, &pair).unwrap().has_partner);
    let membership = senior.pair(&world, &pair).unwrap().membership;
    assert!(matches!(membership, Membership::Leaving | Membership::Out), "{membership:?}");
}

#[test]
fn a_partner_who_was_taken_out_gets_nothing_new() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let pair = junior.first_pair(&world);
    let session = junior.write_ours(&mut world, "For two.");
    world.run_until_quiet();
    junior.does(&mut world, UiEvent::People(PeopleEvent::RemovePartner { pair: pair.clone() }));
    world.run_until("gone", MINUTE, |world| junior.pair(world, &pair).unwrap().devices == 1);
    junior.writes(&mut world, &session, Notebook::Ours, " For one.");
    world.run_for(MINUTE);
    assert_eq!(senior.ours(&mut world, &session), "For two.");
}

#[test]
fn an_invite_that_was_revoked_lets_nobody_in() {
    let mut world = world();
    let [junior, senior] = ["Junior", "Senior"].map(|name| world.person(name));
    let pair = junior.starts_pair(&mut world);
    let link = junior.invites(&mut world, &pair);
    world.run_until("open door", MINUTE, |world| !junior.pair(world, &pair).unwrap().invites.is_empty());
    let invite = junior.pair(&world, &pair).unwrap().invites[0].id.clone();
    junior.does(&mut world, UiEvent::People(PeopleEvent::RevokeInvite { invite }));
    world.run_until("shut door", MINUTE, |world| junior.pair(world, &pair).unwrap().invites.is_empty());
    senior.does(&mut world, UiEvent::People(PeopleEvent::Join { link }));
    world.run_for(2 * MINUTE);
    assert!(!senior.pair(&world, &pair).unwrap().has_partner);
    assert_eq!(junior.pair(&world, &pair).unwrap().devices, 1);
}

#[test]
fn a_device_whose_keys_are_damaged_comes_in_anew_under_its_own() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let session = junior.write_ours(&mut world, "Before.");
    world.run_until_quiet();
    world.crash(senior);
    world.spoil(senior, Table::Keys, |value| value.iter_mut().for_each(|byte| *byte ^= 0x55));
    junior.writes(&mut world, &session, Notebook::Ours, " Meanwhile.");
    world.run_for(MINUTE);
    world.relaunch(senior);
    senior.does(&mut world, UiEvent::Relay(RelayEvent::GoOnline));
    let pair = junior.first_pair(&world);
    world.run_until("repair", 5 * MINUTE, |world| {
        senior.pair(world, &pair).is_some_and(|row| row.membership == Membership::Settled && row.has_partner)
    });
    world.run_until_quiet();
    assert_eq!(senior.ours(&mut world, &session), "Before. Meanwhile.");
    senior.writes(&mut world, &session, Notebook::Ours, " Back.");
    world.run_until_quiet();
    assert_eq!(junior.ours(&mut world, &session), "Before. Meanwhile. Back.");
    assert_eq!(junior.pair(&world, &pair).unwrap().devices, 2);
}

#[test]
fn a_repair_by_hand_brings_the_device_back_in() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let pair = junior.first_pair(&world);
    let session = junior.write_ours(&mut world, "Before.");
    world.run_until_quiet();
    senior.does(&mut world, UiEvent::People(PeopleEvent::Repair { pair: Some(pair.clone()) }));
    world.run_until("repair", 5 * MINUTE, |world| {
        senior.pair(world, &pair).is_some_and(|row| row.membership == Membership::Settled)
    });
    senior.writes(&mut world, &session, Notebook::Ours, " After.");
    world.run_until_quiet();
    assert_eq!(junior.ours(&mut world, &session), "Before. After.");
}

#[test]
fn devices_give_themselves_fresh_keys_every_month() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let pair = junior.first_pair(&world);
    let words = |world: &World, device: Device| device.pair(world, &pair).unwrap().safety.clone().unwrap();
    let before = words(&world, junior);
    world.run_for(31 * DAY);
    world.run_until_quiet();
    assert_ne!(words(&world, junior), before);
    assert_eq!(words(&world, junior), words(&world, senior));
}
