//! How to go on with the notebooks of the tour: the very commands.

use super::cast::{relay_folder, seat_folder};
use super::story::loss::NEW_PHONE;
use super::teller::Teller;
use crate::language::{say, tell};
use content::Value::Text;
use content::cli::tour;
use std::env;
use std::path::{Path, PathBuf};

/// Says where everything is and what to type next.
pub fn how_to_go_on(kept: Option<&Path>, port: u16, teller: &mut Teller<'_>) {
    let turnabout = quoted(&env::args().next().unwrap_or_else(|| "turnabout".to_owned()));
    let Some(folder) = kept else {
        teller.title(&say(tour::OVER));
        teller.line(&tell(tour::NEXT_TIME, &[("turnabout", Text(&turnabout))]));
        return;
    };
    teller.title(&say(tour::GO_ON));
    teller.line(&say(tour::TERMINAL_RELAY));
    teller.line(&format!(
        "  {} --open --listen 127.0.0.1:{port} --data {}",
        relay_program(),
        path(&relay_folder(folder))
    ));
    for (name, device) in [("Amina", "amina-phone"), ("Ruth", NEW_PHONE)] {
        let (notebook, key) = seat_folder(folder, device);
        teller.line(&tell(tour::TERMINAL_AS, &[("name", Text(name))]));
        teller.line(&format!("  export TURNABOUT_PROFILE={} TURNABOUT_KEY_FILE={}", path(&notebook), path(&key)));
        teller.line(&format!("  {turnabout} today; {turnabout} session show; {turnabout} sync"));
    }
}

/// The relay's program beside this one; or, where it was not built yet, how to build and start it.
fn relay_program() -> String {
    let name = format!("turnabout-relay{}", env::consts::EXE_SUFFIX);
    let here = env::args().next().map(|me| PathBuf::from(me).with_file_name(name));
    here.filter(|relay| relay.is_file())
        .map_or_else(|| "cargo run --release --bin turnabout-relay --".to_owned(), |relay| path(&relay))
}

fn path(path: &Path) -> String {
    quoted(&path.display().to_string())
}

/// As a shell reads it.
fn quoted(word: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "/._-:".contains(c);
    if word.chars().all(plain) { word.to_owned() } else { format!("'{}'", word.replace('\'', "'\\''")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_reach_a_shell_whole() {
        assert_eq!(quoted("/data/tour-1"), "/data/tour-1");
        assert_eq!(quoted("/data/my tour's"), r"'/data/my tour'\''s'");
    }
}
