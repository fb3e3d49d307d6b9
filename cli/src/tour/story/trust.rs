//! Nobody stands between, and not everything hangs on one phone: safety words, and a code on paper.

use crate::clock::Clock;
use crate::language::{say, tell};
use crate::outcome::Failure;
use crate::people;
use crate::tour::cast::{Cast, Seat};
use crate::tour::teller::Teller;
use app::ground::said::Said;
use app::people::event::PeopleEvent;
use app::people::view::{CodeState, Verified};
use app::relay::event::RelayEvent;
use app::{UiEvent, ViewModel};
use content::Value::Text;
use content::cli::tour;

/// Both look at their screens: the same ten words.
pub fn compare(cast: &mut Cast, pair: &str, teller: &mut Teller<'_>) -> Result<(), Failure> {
    cast.settled()?;
    let same = |cast: &Cast| safety(&cast.amina.view()).is_some_and(|code| Some(code) == safety(&cast.ruth.view()));
    let words = safety(&cast.amina.view()).map(|(words, _)| words).unwrap_or_default();
    teller.line(&tell(tour::SAFETY, &[("words", Text(&beginning(&words)))]));
    teller.fact(&say(tour::FACT_SAFETY), same(cast));
    let shown = safety(&cast.ruth.view()).map(|(_, text)| text).unwrap_or_default();
    let answer = |said: &Said| {
        let same = matches!(said, Said::SafetyMatches { .. });
        (same || matches!(said, Said::SafetyDiffers { .. })).then_some(same)
    };
    let event = |shown: String| UiEvent::People(PeopleEvent::CompareSafety { pair: pair.to_owned(), shown });
    let matches = cast.amina.ask(event(shown), answer)?;
    cast.amina.wait(|view| verified(view) != Verified::No)?;
    teller.fact(&say(tour::FACT_QR), matches);
    let wrong = words.split(' ').rev().collect::<Vec<_>>().join(" ");
    teller.fact(&say(tour::FACT_OTHER_WORDS), !cast.ruth.ask(event(wrong), answer)?);
    Ok(())
}

/// Ruth writes a recovery code down. Returns it.
pub fn write_down(cast: &mut Cast, teller: &mut Teller<'_>) -> Result<String, Failure> {
    let code = make_code(&mut cast.ruth)?;
    teller.line(&say(tour::CODE));
    teller.wait(&say(tour::WAIT_CODE), || has_code(&mut cast.ruth))?;
    cast.settled()?;
    Ok(code)
}

/// Makes a code and confirms it.
pub fn make_code(seat: &mut Seat) -> Result<String, Failure> {
    let (groups, asked) = seat.ask(UiEvent::People(PeopleEvent::MakeRecoveryCode), |said| {
        let Said::RecoveryCode { groups, ask } = said else { return None };
        Some((groups.clone(), ask.clone()))
    })?;
    let typed = asked.iter().filter_map(|group| groups.get((*group as usize).checked_sub(1)?).cloned()).collect();
    let kept = |said: &Said| matches!(said, Said::RecoveryCodeKept).then_some(());
    seat.ask(UiEvent::People(PeopleEvent::ConfirmRecoveryCode { groups: typed }), kept)?;
    Ok(groups.join("-"))
}

/// Waits until the relay has everything that a code needs.
pub fn has_code(seat: &mut Seat) -> Result<(), Failure> {
    seat.post(UiEvent::Relay(RelayEvent::Flush))?;
    seat.wait(|view| view.devices.code == CodeState::Set)
}

/// Was the partner of the one pair compared?
pub fn verified(view: &ViewModel) -> Verified {
    view.pairs.iter().next().map_or(Verified::No, |pair| pair.verified)
}

/// The ten words and the text of the QR.
fn safety(view: &ViewModel) -> Option<(String, String)> {
    let safety = view.pairs.iter().next()?.safety.clone()?;
    Some((safety.words.join(" "), safety.text))
}

fn beginning(words: &str) -> String {
    words.split(' ').take(3).collect::<Vec<_>>().join(" ")
}

/// A person's devices, as a screen shows them.
pub fn devices_screen(seat: &Seat, teller: &mut Teller<'_>) {
    let screen = people::show::devices(&seat.view().devices, &Clock::local());
    teller.screen(&tell(tour::SCREEN_DEVICES, &[("seat", Text(&seat.name()))]), &screen);
}
