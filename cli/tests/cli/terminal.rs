//! A terminal of its own for a command: what a person sees, and a pipe does not.

use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use std::fs::File;
use std::io::Read;
use std::process::{Child, Command};

/// The program at work, and its screen and keyboard. Reading ends with the program.
pub fn opened(mut command: Command) -> (File, Child) {
    let screen = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).unwrap();
    grantpt(&screen).unwrap();
    unlockpt(&screen).unwrap();
    let name = ptsname(&screen, Vec::new()).unwrap().into_string().unwrap();
    let terminal = || File::options().read(true).write(true).open(&name).unwrap();
    let child = command.stdin(terminal()).stdout(terminal()).stderr(terminal()).spawn().unwrap();
    // The last one who holds the terminal's end is then the program.
    drop(command);
    (File::from(screen), child)
}

/// What comes next; nothing once the program has ended.
pub fn more(screen: &mut File) -> Vec<u8> {
    let mut some = [0; 1024];
    let count = screen.read(&mut some).unwrap_or(0);
    some[..count].to_vec()
}

/// All that the program says.
pub fn seen(command: Command) -> String {
    let (mut screen, mut child) = opened(command);
    let all = std::iter::repeat_with(|| more(&mut screen)).take_while(|some| !some.is_empty());
    let all: Vec<u8> = all.flatten().collect();
    child.wait().unwrap();
    String::from_utf8(all).unwrap()
}
