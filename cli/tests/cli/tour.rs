//! The tour holds what it promises, and leaves notebooks that one can go on using.

use crate::bench::turnabout;
use std::process::Command;

#[test]
fn the_tour_holds_every_promise_and_its_notebooks_go_on() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path().join("tour");

    let said = turnabout().arg("tour").arg("--dir").arg(&folder).output().unwrap();

    let told = String::from_utf8(said.stdout).unwrap();
    assert!(said.status.success(), "{told}{}", String::from_utf8_lossy(&said.stderr));
    assert!(!told.contains("NOT SO") && !told.contains('\u{1b}'), "{told}");
    assert!(told.matches('✓').count() > 25, "{told}");
    let listen = told.lines().find(|line| line.contains("--listen 127.0.0.1:")).expect("how to start the relay");
    assert!(listen.contains("--data"), "{listen}");

    let as_ruth = |words: &[&str]| -> Command {
        let mut command = turnabout();
        command.env("TURNABOUT_PROFILE", folder.join("ruth-new-phone")).args(words);
        command.env("TURNABOUT_KEY_FILE", folder.join("ruth-new-phone.key"));
        command
    };
    let today = as_ruth(&["today"]).output().unwrap();
    assert!(String::from_utf8_lossy(&today.stdout).starts_with("Ruth\n"), "{today:?}");

    let port: u16 = listen.split("127.0.0.1:").nth(1).and_then(|rest| rest.split(' ').next()?.parse().ok()).unwrap();
    let relay = server::start(server::Config {
        listen: std::net::SocketAddr::from(([127, 0, 0, 1], port)),
        data: folder.join("relay"),
        registration: server::Registration::Open,
        ..server::Config::default()
    })
    .unwrap();
    let synced = as_ruth(&["sync"]).output().unwrap();
    assert!(synced.status.success(), "{synced:?}");
    drop(relay);
}

#[test]
fn the_tour_in_json_is_its_facts() {
    let said = turnabout().args(["tour", "--discard", "--json"]).output().unwrap();
    assert!(said.status.success());
    let shape: serde_json::Value = serde_json::from_slice(&said.stdout).unwrap();
    assert!(shape["facts"].as_array().unwrap().iter().all(|fact| fact["holds"] == true), "{shape}");
    assert_eq!(shape["folder"], serde_json::Value::Null);
}

#[test]
fn the_tour_uses_no_folder_that_has_something_in_it() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("mine"), "mine").unwrap();
    let said = turnabout().arg("tour").arg("--dir").arg(folder.path()).output().unwrap();
    assert_eq!(said.status.code(), Some(1));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
}
