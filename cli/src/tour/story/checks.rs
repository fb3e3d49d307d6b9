//! What the tour promises, held against what is.

use super::Cast;
use super::loss::{AFTER_THE_LOSS, NEW_PHONE};
use super::meeting::{
    AGENDA, AMINA_TEACHES, AMINAS_OWN, BOTH_EDITS, PLANTED, REFLECTION, RUTH_TEACHES, RUTHS_LINE, RUTHS_OWN,
};
use crate::outcome::Failure;
use crate::tour::cast::{Seat, relay_folder, seat_folder};
use crate::tour::holdings;
use crate::tour::search::{Search, search};
use crate::tour::teller::Teller;
use crate::words::counted;
use app::event::{ExportFormat, ExportScope, ExportWish, Notebook, UiEvent, Who};
use app::view::{Said, Saved, SessionView, ViewModel};
use std::path::Path;

/// Everything is saved on the phones, and nowhere else.
pub fn nothing_has_left(
    cast: &Cast,
    folder: &Path,
    session: &str,
    before: u64,
    teller: &mut Teller<'_>,
) -> Result<(), Failure> {
    for seat in [&cast.amina, &cast.ruth] {
        let sync = &seat.view().sync;
        let fact = format!("{}: saved here, {} waiting", seat.name, counted(sync.unsent, "change"));
        teller.fact(&fact, sync.saved == Saved::Here && sync.unsent > 0);
    }
    let ruths = cast.ruth.session(session)?;
    teller.fact("what Amina wrote is not on Ruth's phone", !ruths.ours.text.contains(PLANTED));
    let now = holdings::entries(&holdings::read(&relay_folder(folder))?);
    teller.fact(&format!("the relay holds {before} entries, as before the meeting"), now == before);
    Ok(())
}

/// All three screens say the same of what is for both.
pub fn all_agree(cast: &Cast, session: &str, teller: &mut Teller<'_>) -> Result<(), Failure> {
    let amina = cast.amina.session(session)?;
    let ruth = cast.ruth.session(session)?;
    let tablet = cast.tablet.session(session)?;
    let same = |other: &SessionView| shared(&amina) == shared(other);
    teller.fact("both phones and the tablet show the same notes for both", same(&ruth) && same(&tablet));
    teller.fact("both edits to the one sentence are in it", amina.ours.text.contains(BOTH_EDITS));
    teller.fact("the screens say that both edited while apart", amina.ours.merged && ruth.ours.merged);
    let lines = [PLANTED, RUTHS_LINE].iter().all(|line| amina.ours.text.lines().any(|one| one == *line));
    teller.fact("both added lines are whole", lines);
    let took = amina.took_away.me == ruth.took_away.partner && amina.took_away.partner == ruth.took_away.me;
    teller.fact("each take-away line is there under its own name", took && amina.took_away.me.len() == 1);
    teller.fact("a topic each way, seen from each side", each_way(&cast.amina) && each_way(&cast.ruth));
    Ok(())
}

/// What both see, as lines; whose a step or mark is depends on who looks.
fn shared(view: &SessionView) -> Vec<&str> {
    let marks = view.marks.iter().filter(|mark| mark.notebook == Notebook::Ours).map(|mark| mark.text.as_str());
    let steps = view.next_steps.iter().flat_map(|step| [step.when.as_str(), step.then.as_str()]);
    [&*view.agenda.text, &*view.ours.text].into_iter().chain(marks).chain(steps).collect()
}

fn each_way(seat: &Seat) -> bool {
    let amina = seat.name.starts_with("Amina");
    let expected = [
        (AMINA_TEACHES, if amina { Who::Me } else { Who::Partner }),
        (RUTH_TEACHES, if amina { Who::Partner } else { Who::Me }),
    ];
    let view = seat.view();
    expected
        .iter()
        .all(|(title, teacher)| view.topics.iter().any(|row| row.titles == [*title] && row.teacher == Some(*teacher)))
}

/// *Mine* is on all of one's own devices, and on nobody else's.
pub fn mine_stayed_mine(cast: &Cast, session: &str, teller: &mut Teller<'_>) -> Result<(), Failure> {
    let own = |seat: &Seat, words: &str| Ok::<bool, Failure>(seat.session(session)?.mine.text.contains(words));
    teller.fact(
        "Ruth's own notes are on her phone and her tablet",
        own(&cast.ruth, RUTHS_OWN)? && own(&cast.tablet, RUTHS_OWN)?,
    );
    let strangers = [(&cast.ruth, AMINAS_OWN), (&cast.tablet, AMINAS_OWN), (&cast.amina, RUTHS_OWN)];
    let seen = strangers.iter().any(|(seat, words)| sees(&seat.view(), words));
    teller.fact("neither sees the other's own notes on any screen", !seen);
    let reflected = [&cast.ruth, &cast.tablet].iter().any(|seat| sees(&seat.view(), REFLECTION));
    teller.fact("Amina's reflection is on her phone only", sees(&cast.amina.view(), REFLECTION) && !reflected);
    Ok(())
}

/// Do the screens with free text have these words?
fn sees(view: &ViewModel, words: &str) -> bool {
    let session = view.session.as_ref().is_some_and(|session| {
        [&session.mine, &session.ours, &session.agenda].iter().any(|text| text.text.contains(words))
            || session.marks.iter().any(|mark| mark.text.contains(words))
    });
    session || view.reflect.answers.iter().any(|answer| answer.text.contains(words))
}

/// The number and size of things, and sealed bytes.
pub fn relay_holds(folder: &Path, teller: &mut Teller<'_>) -> Result<(), Failure> {
    let spaces = holdings::read(&relay_folder(folder))?;
    for space in &spaces {
        teller.line(&format!(
            "  space {}: {} entries, {} bytes; the newest begins",
            space.id, space.entries, space.bytes
        ));
        teller.line(&format!("    {} …", space.sealed));
    }
    teller.line(
        "  It knows how many, how large and when, and a key for each device; not whose, not what, not which note.",
    );
    teller.fact("three spaces: Amina's, Ruth's, and the one of both", spaces.len() == 3);
    Ok(())
}

/// Looks for the words themselves: in a file that must have them, and in all that must not.
pub fn search_files(folder: &Path, teller: &mut Teller<'_>) -> Result<(), Failure> {
    let export = folder.join("amina-export");
    export_to(folder, &export)?;
    let found = in_folder(&export, PLANTED)?;
    teller.line(&format!("  The words: \"{PLANTED}\""));
    teller.fact("the search works: it finds them in what Amina exports for herself", !found.found_in.is_empty());
    let written = [PLANTED, AMINAS_OWN, RUTHS_OWN, RUTHS_LINE, REFLECTION, AGENDA, AMINA_TEACHES, AFTER_THE_LOSS];
    let all = [written.as_slice(), &["Amina", "Ruth"]].concat();
    let relay = search_all(&relay_folder(folder), &all)?;
    let (files, size) = (counted(relay.files, "file"), relay.bytes);
    teller.fact(
        &format!("the relay has neither them nor any other note or name, in UTF-8 or UTF-16 ({files}, {size} bytes)"),
        relay.files > 0 && relay.found_in.is_empty(),
    );
    for device in ["amina-phone", "ruth-phone", "ruth-tablet", NEW_PHONE] {
        let profile = search_all(&seat_folder(folder, device).0, &all)?;
        let (files, size) = (counted(profile.files, "file"), profile.bytes);
        let fact = format!("on the disk of {device} they are sealed, too ({files}, {size} bytes)");
        teller.fact(&fact, profile.files > 0 && profile.found_in.is_empty());
    }
    Ok(())
}

fn search_all(folder: &Path, all: &[&str]) -> Result<Search, Failure> {
    let mut sum = Search::default();
    for words in all {
        let one = in_folder(folder, words)?;
        sum.found_in.extend(one.found_in);
        (sum.files, sum.bytes) = (one.files, one.bytes);
    }
    Ok(sum)
}

fn in_folder(folder: &Path, words: &str) -> Result<Search, Failure> {
    search(folder, words).map_err(|error| Failure::could_not(format!("A file could not be read ({}).", error.kind())))
}

fn export_to(folder: &Path, export: &Path) -> Result<(), Failure> {
    let mut amina = Seat::take(folder, "amina-phone", "Amina's phone")?;
    let event = UiEvent::Export { wish: ExportWish::all(ExportFormat::Markdown, ExportScope::Both) };
    amina.ask(event, |said| matches!(said, Said::Exported).then_some(()))?;
    let files = amina.view().export.clone().map(|export| export.files.clone()).unwrap_or_default();
    crate::folder::write(export, &files)
}

/// The relay is gone; the notebooks are not.
pub fn still_there(folder: &Path, session: &str, teller: &mut Teller<'_>) -> Result<(), Failure> {
    let mut ruth = Seat::take(folder, NEW_PHONE, "Ruth's new phone")?;
    let view = ruth.open(session)?;
    let whole =
        view.ours.text.contains(BOTH_EDITS) && view.ours.text.contains(PLANTED) && view.mine.text.contains(RUTHS_OWN);
    teller.fact("with no relay anywhere, Ruth opens her notebook and everything is there", whole);
    Ok(())
}
