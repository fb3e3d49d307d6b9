//! The meeting itself, in flight mode: both write, nothing leaves a phone.

use crate::clock::Clock;
use crate::language::say;
use crate::outcome::Failure;
use crate::session;
use crate::tour::cast::{Cast, Seat, relay_folder};
use crate::tour::holdings;
use crate::tour::teller::Teller;
use app::UiEvent;
use app::ground::said::Said;
use app::ground::who::Who;
use app::reflect::event::ReflectEvent;
use app::relay::event::RelayEvent;
use app::relay::view::Connection;
use app::session::event::{MarkKind, Notebook, SessionEvent};
use app::topic::event::TopicEvent;
use content::cli::tour;
use std::path::Path;

/// What they want to speak about.
pub const AGENDA: &str = "How does Amina read a page that she cannot see?";
/// What both edit at the same time.
pub const FIRST_SENTENCE: &str = "We listened to the screen reader.";
/// What comes of it when both edits survive.
pub const BOTH_EDITS: &str = "We listened together to the new screen reader.";
/// The words that are searched for in every file.
pub const PLANTED: &str = "The unlabelled button is the one that pays the bill.";
/// Ruth's line for both.
pub const RUTHS_LINE: &str = "Ruth found the button by ear at the third try. 👍";
/// Only Amina sees this.
pub const AMINAS_OWN: &str = "I was afraid to say that her own page is the worst one.";
/// Only Ruth sees this, on both of her devices.
pub const RUTHS_OWN: &str = "I have signed off that page four times without listening to it.";
/// Amina's private reflection.
pub const REFLECTION: &str = "I said yes because nobody had asked me before.";
/// The topic that Amina teaches.
pub const AMINA_TEACHES: &str = "Reading a page by ear";
/// The topic that Ruth teaches.
pub const RUTH_TEACHES: &str = "How a budget is really decided";

/// Flight mode for all. Returns how many entries the relay holds.
pub fn cut_off(cast: &mut Cast, folder: &Path, teller: &mut Teller<'_>) -> Result<u64, Failure> {
    cast.everybody(&UiEvent::Relay(RelayEvent::GoOffline))?;
    let off = cast.all().into_iter().all(|seat| seat.view().sync.connection == Connection::Off);
    teller.fact(&say(tour::FACT_OFF), off);
    Ok(holdings::entries(&holdings::read(&relay_folder(folder))?))
}

/// Both write.
pub fn meet(cast: &mut Cast, pair: &str, session: &str, teller: &mut Teller<'_>) -> Result<(), Failure> {
    amina_writes(&mut cast.amina, pair, session)?;
    ruth_writes(&mut cast.ruth, pair, session)?;
    teller.line(&say(tour::BOTH_WRITE));
    teller.screen(&say(tour::AMINA_PHONE), &session::show::session(&*cast.amina.session(session)?, &Clock::local()));
    teller.screen(&say(tour::RUTH_PHONE), &session::show::session(&*cast.ruth.session(session)?, &Clock::local()));
    Ok(())
}

fn amina_writes(amina: &mut Seat, pair: &str, session: &str) -> Result<(), Failure> {
    let id = || session.to_owned();
    amina.write(session, Notebook::Ours, |text| text.replace("listened to", "listened together to"))?;
    amina.write(session, Notebook::Ours, |text| format!("{text}{PLANTED}\n"))?;
    amina.write(session, Notebook::Mine, |text| format!("{text}{AMINAS_OWN}\n"))?;
    let kind = MarkKind::ComeBack;
    amina.post(UiEvent::Session(SessionEvent::Mark {
        session: id(),
        notebook: Notebook::Mine,
        kind,
        text: "Her budget round".into(),
    }))?;
    amina.post(UiEvent::Session(SessionEvent::TakeAway {
        session: id(),
        line: "She asks before she answers.".into(),
    }))?;
    let (when, then) = ("the new page is ready".to_owned(), "we listen to it before it goes out".to_owned());
    amina.post(UiEvent::Session(SessionEvent::AddStep { session: id(), when, then, owner: Some(Who::Me) }))?;
    topic(amina, pair, AMINA_TEACHES, "Ruth finds the unlabelled button by ear")?;
    let kept = |said: &Said| matches!(said, Said::AnswerKept { .. }).then_some(());
    amina.ask(
        UiEvent::Reflect(ReflectEvent::Answer { prompt: "P08".into(), share_with: None, text: REFLECTION.into() }),
        kept,
    )?;
    amina.post(UiEvent::Session(SessionEvent::End { session: id(), meant: true }))?;
    amina.saved()
}

fn ruth_writes(ruth: &mut Seat, pair: &str, session: &str) -> Result<(), Failure> {
    let id = || session.to_owned();
    ruth.write(session, Notebook::Ours, |text| text.replace("the screen reader", "the new screen reader"))?;
    ruth.write(session, Notebook::Ours, |text| format!("{text}{RUTHS_LINE}\n"))?;
    ruth.write(session, Notebook::Mine, |text| format!("{text}{RUTHS_OWN}\n"))?;
    ruth.post(UiEvent::Session(SessionEvent::Mark {
        session: id(),
        notebook: Notebook::Ours,
        kind: MarkKind::Learned,
        text: "Pictures need words".into(),
    }))?;
    ruth.post(UiEvent::Session(SessionEvent::TakeAway {
        session: id(),
        line: "Listen to it before I sign it.".into(),
    }))?;
    topic(ruth, pair, RUTH_TEACHES, "Amina writes a request that gets its money")?;
    ruth.saved()
}

/// A topic that its maker teaches.
fn topic(seat: &mut Seat, pair: &str, title: &str, worked_when: &str) -> Result<(), Failure> {
    let event = UiEvent::Topic(TopicEvent::New {
        pair: pair.to_owned(),
        title: title.to_owned(),
        teacher: Who::Me,
        worked_when: worked_when.to_owned(),
    });
    seat.ask(event, |said| matches!(said, Said::TopicMade { .. }).then_some(()))
}
