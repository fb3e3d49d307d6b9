//! Nothing looks at a clock, and what openmls does with one by itself changes no byte (ENCRYPTION, section 14.8).
//!
//! By its source, openmls asks for the time in three places: `Lifetime::default` when a group is founded, whose result we
//! replace; the check of a lifetime, which only leaves from key packages have, and none of ours is one; and the age of past
//! epochs' message secrets, of which we keep none.

use super::property;
use super::scene::Scene;
use std::process::Command;

const HOURS: [&str; 3] = ["1999-12-31 23:59:59", "2026-11-25 12:00:00", "2100-06-01 00:00:00"];
/// Set in the processes that this test starts of itself.
const INNER: &str = "TURNABOUT_TEST_FAKED_CLOCK";

fn all_bytes() -> String {
    let mut scene = Scene::new();
    scene.goes_on("clock");
    let hashes = scene.table.log.iter().map(|entry| entry.hash().to_string());
    hashes.chain([format!("{:02x?}", property::tell(5).fingerprint())]).collect()
}

#[test]
fn the_same_story_is_the_same_bytes_in_2000_and_in_2100() {
    if std::env::var_os(INNER).is_some() {
        println!("BYTES {}", all_bytes());
        return;
    }
    let here = all_bytes();
    let name = "group::tests::clocks::the_same_story_is_the_same_bytes_in_2000_and_in_2100";
    for hour in HOURS {
        let mut faked = Command::new("faketime");
        faked.args([hour, std::env::current_exe().unwrap().to_str().unwrap(), "--exact", name, "--nocapture"]);
        let Ok(output) = faked.env(INNER, "1").output() else {
            println!("skipped: faketime is not installed; what is tested is this process's hour alone");
            return;
        };
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        let said = text.lines().find_map(|line| line.split_once("BYTES ")).map(|(_, bytes)| bytes.trim());
        assert_eq!(said, Some(here.as_str()), "{hour}: {text} {}", String::from_utf8_lossy(&output.stderr));
    }
}

#[test]
fn no_leaf_of_ours_has_a_lifetime() {
    let scene = Scene::new();
    for device in 0..4 {
        assert!(scene.table.keys(device).is_timeless(), "{device}");
    }
}
