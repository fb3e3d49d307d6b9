//! Clocks that are wrong.

use super::world;
use app::UiEvent;
use app::event::Notebook;

const THIRTY_YEARS_MS: i64 = 30 * 365 * 24 * 3600 * 1000;

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
        junior.does(&mut world, UiEvent::GoOnline);
        world.run_until_quiet();

        for device in [junior, senior] {
            assert_eq!(device.ours(&mut world, &session), "One clock. Another.");
        }
    }
}
