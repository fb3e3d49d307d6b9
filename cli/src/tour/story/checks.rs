//! What the tour promises, held against what is.

use super::loss::{AFTER_THE_LOSS, NEW_PHONE};
use super::meeting::{
    AGENDA, AMINA_TEACHES, AMINAS_OWN, BOTH_EDITS, PLANTED, REFLECTION, RUTH_TEACHES, RUTHS_LINE, RUTHS_OWN,
};
use crate::failure;
use crate::language::{say, tell, voice};
use crate::outcome::Failure;
use crate::tour::cast::{Cast, Seat, relay_folder, seat_folder};
use crate::tour::holdings;
use crate::tour::search::{Search, search};
use crate::tour::teller::Teller;
use app::ground::said::{Problem, Said};
use app::ground::who::Who;
use app::relay::view::Saved;
use app::session::event::Notebook;
use app::session::view::SessionView;
use app::take::event::{ExportFormat, ExportScope, ExportWish, TakeEvent};
use app::{UiEvent, ViewModel};
use content::Value::Text;
use content::cli::{problem, tour};
use std::path::Path;
use words::number;

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
        let fact = tell(tour::FACT_SAVED, &[("seat", Text(&seat.name())), ("count", number(sync.unsent))]);
        teller.fact(&fact, sync.saved == Saved::Here && sync.unsent > 0);
    }
    let ruths = cast.ruth.session(session)?;
    teller.fact(&say(tour::FACT_NOT_THERE), !ruths.ours.text.contains(PLANTED));
    let now = holdings::entries(&holdings::read(&relay_folder(folder))?);
    teller.fact(&tell(tour::FACT_ENTRIES, &[("entries", Text(&before.to_string()))]), now == before);
    Ok(())
}

/// All three screens say the same of what is for both.
pub fn all_agree(cast: &Cast, session: &str, teller: &mut Teller<'_>) -> Result<(), Failure> {
    let amina = cast.amina.session(session)?;
    let ruth = cast.ruth.session(session)?;
    let tablet = cast.tablet.session(session)?;
    let same = |other: &SessionView| shared(&amina) == shared(other);
    teller.fact(&say(tour::FACT_SAME), same(&ruth) && same(&tablet));
    teller.fact(&say(tour::FACT_BOTH_EDITS), amina.ours.text.contains(BOTH_EDITS));
    teller.fact(&say(tour::FACT_MERGED), amina.ours.merged && ruth.ours.merged);
    let lines = [PLANTED, RUTHS_LINE].iter().all(|line| amina.ours.text.lines().any(|one| one == *line));
    teller.fact(&say(tour::FACT_LINES), lines);
    let took = amina.took_away.me == ruth.took_away.partner && amina.took_away.partner == ruth.took_away.me;
    teller.fact(&say(tour::FACT_TOOK), took && amina.took_away.me.len() == 1);
    teller.fact(&say(tour::FACT_TOPICS), each_way(&cast.amina) && each_way(&cast.ruth));
    Ok(())
}

/// What both see, as lines; whose a step or mark is depends on who looks.
fn shared(view: &SessionView) -> Vec<&str> {
    let marks = view.marks.iter().filter(|mark| mark.notebook == Notebook::Ours).map(|mark| mark.text.as_str());
    let steps = view.next_steps.iter().flat_map(|step| [step.when.as_str(), step.then.as_str()]);
    [&*view.agenda.text, &*view.ours.text].into_iter().chain(marks).chain(steps).collect()
}

fn each_way(seat: &Seat) -> bool {
    let amina = seat.is == tour::AMINA_PHONE;
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
    teller.fact(&say(tour::FACT_OWN), own(&cast.ruth, RUTHS_OWN)? && own(&cast.tablet, RUTHS_OWN)?);
    let strangers = [(&cast.ruth, AMINAS_OWN), (&cast.tablet, AMINAS_OWN), (&cast.amina, RUTHS_OWN)];
    let seen = strangers.iter().any(|(seat, words)| sees(&seat.view(), words));
    teller.fact(&say(tour::FACT_STRANGERS), !seen);
    let reflected = [&cast.ruth, &cast.tablet].iter().any(|seat| sees(&seat.view(), REFLECTION));
    teller.fact(&say(tour::FACT_REFLECTION), sees(&cast.amina.view(), REFLECTION) && !reflected);
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
        let [entries, bytes] = [space.entries, space.bytes].map(|number| number.to_string());
        let values = [("space", Text(&space.id)), ("entries", Text(&entries)), ("bytes", Text(&bytes))];
        teller.line(&format!("  {}", tell(tour::SPACE, &values)));
        teller.line(&format!("    {} …", space.sealed));
    }
    teller.line(&format!("  {}", say(tour::RELAY_KNOWS)));
    teller.fact(&say(tour::FACT_SPACES), spaces.len() == 3);
    Ok(())
}

/// Looks for the words themselves: in a file that must have them, and in all that must not.
pub fn search_files(folder: &Path, teller: &mut Teller<'_>) -> Result<(), Failure> {
    let export = folder.join("amina-export");
    export_to(folder, &export)?;
    let found = in_folder(&export, PLANTED)?;
    teller.line(&format!("  {}", tell(tour::WORDS, &[("words", Text(PLANTED))])));
    teller.fact(&say(tour::FACT_SEARCH), !found.found_in.is_empty());
    let written = [PLANTED, AMINAS_OWN, RUTHS_OWN, RUTHS_LINE, REFLECTION, AGENDA, AMINA_TEACHES, AFTER_THE_LOSS];
    let all = [written.as_slice(), &["Amina", "Ruth"]].concat();
    let relay = search_all(&relay_folder(folder), &all)?;
    let values = [("count", number(relay.files)), ("bytes", Text(&relay.bytes.to_string()))];
    teller.fact(&tell(tour::FACT_RELAY_SEALED, &values), relay.files > 0 && relay.found_in.is_empty());
    for device in ["amina-phone", "ruth-phone", "ruth-tablet", NEW_PHONE] {
        let profile = search_all(&seat_folder(folder, device).0, &all)?;
        let bytes = profile.bytes.to_string();
        let values = [("folder", Text(device)), ("count", number(profile.files)), ("bytes", Text(&bytes))];
        let sealed = profile.files > 0 && profile.found_in.is_empty();
        teller.fact(&tell(tour::FACT_DISK_SEALED, &values), sealed);
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

fn in_folder(folder: &Path, wanted: &str) -> Result<Search, Failure> {
    search(folder, wanted).map_err(|error| Failure::could_not(failure::because(problem::TOUR_FILE, error.kind())))
}

fn export_to(folder: &Path, export: &Path) -> Result<(), Failure> {
    let mut amina = Seat::take(folder, "amina-phone", tour::AMINA_PHONE)?;
    let event = UiEvent::Take(TakeEvent::Export { wish: ExportWish::all(ExportFormat::Markdown, ExportScope::Both) });
    amina.ask(event, |said| matches!(said, Said::Exported).then_some(()))?;
    let taken = amina.view().export.clone().ok_or_else(|| failure::refused(&Problem::Damaged))?;
    let drawn = words::take::files(&taken, voice()).map_err(|problem| failure::refused(&problem))?;
    crate::folder::write(export, &drawn.files)
}

/// The relay is gone; the notebooks are not.
pub fn still_there(folder: &Path, session: &str, teller: &mut Teller<'_>) -> Result<(), Failure> {
    let mut ruth = Seat::take(folder, NEW_PHONE, tour::RUTH_NEW_PHONE)?;
    let view = ruth.open(session)?;
    let whole =
        view.ours.text.contains(BOTH_EDITS) && view.ours.text.contains(PLANTED) && view.mine.text.contains(RUTHS_OWN);
    teller.fact(&say(tour::FACT_STILL_THERE), whole);
    Ok(())
}
