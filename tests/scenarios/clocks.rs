//! Clocks that are wrong. The relay's stands in 2026.

use super::world;
use app::UiEvent;
use app::people::event::PeopleEvent;
use app::relay::event::RelayEvent;
use app::relay::view::Attention;
use app::session::event::{Notebook, SessionEvent, SessionPlan};
use tests::world::{DAY, Device, World};

const THIRTY_YEARS_MS: i64 = 30 * 365 * 24 * 3600 * 1000;

/// Midnight on the first of January, UTC, in milliseconds since 1970.
const YEAR_1970_MS: i64 = 0;
const YEAR_2000_MS: i64 = 946_684_800_000;
const YEAR_2100_MS: i64 = 4_102_444_800_000;
/// The last second that 32 bits without a sign can name: in February 2106.
const YEAR_2106_MS: i64 = 4_294_967_295_000;

/// How wrong a clock is that shows this time now.
fn shows(world: &World, time_ms: i64) -> i64 {
    time_ms - i64::try_from(world.relay_clock_ms()).unwrap()
}

fn person(world: &mut World, name: &str, time_ms: i64) -> Device {
    let skew_ms = shows(world, time_ms);
    let device = world.fresh_device_with_clock(name, skew_ms);
    device.begins(world, name);
    device
}

fn sessions(world: &World, device: Device) -> Vec<String> {
    device.view(world).sessions.iter().map(|row| row.id.clone()).collect()
}

#[test]
fn a_clock_that_is_thirty_years_wrong_keeps_nobody_out_and_loses_nothing() {
    for (ahead, behind) in [(THIRTY_YEARS_MS, 0), (0, -THIRTY_YEARS_MS), (-THIRTY_YEARS_MS, THIRTY_YEARS_MS)] {
        let mut world = world();
        let junior = world.fresh_device_with_clock("Junior", ahead);
        let senior = world.fresh_device_with_clock("Senior", behind);
        junior.begins(&mut world, "Junior");
        senior.begins(&mut world, "Senior");
        world.pair(junior, senior);

        let session = junior.write_ours(&mut world, "One clock. ");
        world.run_until_quiet();
        senior.writes(&mut world, &session, Notebook::Ours, "Another.");
        world.run_until_quiet();
        world.crash(junior);
        world.relaunch(junior);
        junior.does(&mut world, UiEvent::Relay(RelayEvent::GoOnline));
        world.run_until_quiet();

        for device in [junior, senior] {
            assert_eq!(device.ours(&mut world, &session), "One clock. Another.");
        }
    }
}

#[test]
fn whatever_year_two_devices_believe_in_they_invite_join_link_and_sync() {
    let years = [YEAR_1970_MS, YEAR_2000_MS, YEAR_2100_MS, YEAR_2106_MS];
    for (number, one) in years.into_iter().enumerate() {
        for other in years {
            let mut world = world();
            let junior = person(&mut world, "Junior", one);
            let senior = person(&mut world, "Senior", other);
            world.pair(junior, senior);
            let skew_ms = shows(&world, years[(number + 1) % years.len()]);
            let tablet = world.fresh_device_with_clock("Tablet", skew_ms);
            world.link(junior, tablet);

            let session = junior.write_ours(&mut world, "One year. ");
            world.run_until_quiet();
            for (device, text) in [(senior, "Another. "), (tablet, "A third.")] {
                device.writes(&mut world, &session, Notebook::Ours, text);
                world.run_until_quiet();
            }
            tablet.writes(&mut world, &session, Notebook::Mine, "Only mine.");
            world.run_until_quiet();

            for device in [junior, senior, tablet] {
                assert_eq!(device.ours(&mut world, &session), "One year. Another. A third.");
                assert_eq!(device.view(&world).sync.attention, None, "{one} {other}");
            }
            assert_eq!(junior.mine(&mut world, &session), "Only mine.");
        }
    }
}

#[test]
fn an_invite_ends_after_its_fortnight_whatever_year_the_two_believe_in() {
    for (inviter, joiner) in [(YEAR_2000_MS, YEAR_2100_MS), (YEAR_2100_MS, YEAR_2000_MS)] {
        for (days, gets_in) in [(13, true), (15, false)] {
            let mut world = world();
            let junior = person(&mut world, "Junior", inviter);
            let senior = person(&mut world, "Senior", joiner);
            let pair = junior.starts_pair(&mut world);
            let link = junior.invites(&mut world, &pair);
            world.run_until_quiet();
            for device in [junior, senior] {
                device.does(&mut world, UiEvent::Relay(RelayEvent::GoOffline));
            }
            world.run_for(days * DAY);

            for device in [junior, senior] {
                device.does(&mut world, UiEvent::Relay(RelayEvent::GoOnline));
            }
            senior.does(&mut world, UiEvent::People(PeopleEvent::Join { link }));
            world.run_for(60_000);

            assert_eq!(junior.pair(&world, &pair).unwrap().has_partner, gets_in, "after {days} days");
            let attention = senior.view(&world).sync.attention;
            assert_eq!(attention == Some(Attention::InviteExpired), !gets_in, "{attention:?} after {days} days");
        }
    }
}

#[test]
fn a_clock_that_jumps_between_the_centuries_loses_nothing_and_sends_nothing_twice() {
    let mut world = world();
    let [junior, senior] = world.paired_devices(["Junior", "Senior"]);
    let session = junior.write_ours(&mut world, "0");
    let hour_ms = 3_600_000;
    // From one century to another and back, and an hour forth and back as in spring and autumn.
    let times = [YEAR_2100_MS, YEAR_2000_MS, YEAR_1970_MS, YEAR_2106_MS].map(|time_ms| shows(&world, time_ms));
    for (number, skew_ms) in times.into_iter().chain([hour_ms, 0, -hour_ms, 0]).enumerate() {
        world.clock_jumps(junior, skew_ms);
        junior.writes(&mut world, &session, Notebook::Ours, &format!(" {}", number + 1));
        world.clock_jumps(junior, -skew_ms);
        if number % 3 == 0 {
            world.run_until_quiet();
            world.crash(junior);
            world.relaunch(junior);
            junior.does(&mut world, UiEvent::Relay(RelayEvent::GoOnline));
        }
        world.run_until_quiet();
    }
    for device in [junior, senior] {
        assert_eq!(device.ours(&mut world, &session), "0 1 2 3 4 5 6 7 8");
    }
}

#[test]
fn sessions_stand_in_one_order_on_devices_of_different_centuries() {
    let mut world = world();
    let junior = person(&mut world, "Junior", YEAR_2000_MS);
    let senior = person(&mut world, "Senior", YEAR_2100_MS);
    let pair = world.pair(junior, senior);
    for (device, start_at_ms) in [
        (junior, Some(1_780_000_000_000)),
        (senior, None),
        (junior, None),
        (senior, Some(YEAR_2106_MS)),
        (senior, Some(YEAR_1970_MS)),
    ] {
        let plan = SessionPlan { start_at_ms, ..SessionPlan::default() };
        device.does(&mut world, UiEvent::Session(SessionEvent::New { pair: pair.clone(), plan }));
        world.run_until_quiet();
    }
    let order = sessions(&world, junior);

    assert_eq!(order.len(), 5);
    assert_eq!(order, sessions(&world, senior), "the order does not depend on who looks");
    world.clock_jumps(junior, 0);
    world.run_for(10 * 60_000);
    assert_eq!(order, sessions(&world, junior), "nor on when");
}
