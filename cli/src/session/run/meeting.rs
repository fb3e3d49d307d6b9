//! A meeting before it begins and after it was: proposing and picking times, preparing, the screen that is turned round, the
//! card afterwards, "we met".

use crate::clock::Clock;
use crate::json::Done;
use crate::language::voice;
use crate::notebook::{Notebook, pair, saved, session};
use crate::outcome::{Failure, Outcome, Reply};
use crate::session::act::act;
use crate::session::args::{PrepareArguments, WasArguments, WhichSession};
use crate::session::json::{Ask, CardShown};
use crate::session::show::meeting;
use crate::session::{advice, json};
use crate::{failure, pick};
use app::UiEvent;
use app::ground::said::Said;
use app::session::event::{PlaceKind, Point, SessionEvent, SessionPlan};
use words::when::Towards;

/// Times that were typed, and whether they are meant whatever they are.
type Typed<'a> = (&'a [String], bool);

fn read(notebook: &Notebook, (times, meant): Typed<'_>) -> Result<Vec<i64>, Failure> {
    times.iter().map(|time| notebook.clock.planned(time, meant)).collect()
}

/// `turnabout session propose …`
pub fn propose(
    notebook: &mut Notebook,
    times: Typed<'_>,
    plan: SessionPlan,
    wanted: Option<String>,
    pair: Option<String>,
) -> Outcome {
    let times_ms = read(notebook, times)?;
    // What will be refused is refused before a session is made for it.
    if times_ms.len() > advice::TIMES_MAX {
        return Err(failure::refused(&app::ground::said::Problem::TooManyTimes));
    }
    let session = match wanted {
        Some(wanted) => {
            let session = session::which(notebook, Some(wanted))?;
            notebook.desk.open_session(&session)?;
            notebook.desk.post(UiEvent::Session(SessionEvent::Plan { session: session.clone(), plan }))?;
            session
        }
        None => made(notebook, |pair| UiEvent::Session(SessionEvent::New { pair, plan }), pair)?,
    };
    notebook.desk.post(UiEvent::Session(SessionEvent::ProposeTimes { session: session.clone(), times_ms }))?;
    notebook.desk.saved()?;
    Ok(Reply::new(advice::proposed(pick::short(&session)), &Done::made(&session)))
}

/// `turnabout session pick …`
pub fn pick(notebook: &mut Notebook, time: &str, which: WhichSession) -> Outcome {
    let clock = notebook.clock.clone();
    act(notebook, which, |session, view| {
        let number = time.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        let at_ms = match number {
            Some(number) => view.proposals_ms.get(number).copied().ok_or_else(failure::no_such_time)?,
            None => clock.read(time, Towards::Ahead)?,
        };
        Ok(UiEvent::Session(SessionEvent::PickTime { session, at_ms }))
    })
}

/// `turnabout session prepare …`
pub fn prepare(notebook: &mut Notebook, arguments: PrepareArguments) -> Outcome {
    let PrepareArguments { idea, question, show: thing, task, task_for, bring, leave, which } = arguments;
    let view = session::open(notebook, which.session)?;
    let session = view.row.id.clone();
    let lines = [
        (Point::Idea, idea),
        (Point::Question, question),
        (Point::Show, thing),
        (Point::Task, task),
        (Point::TaskFor, task_for),
    ];
    let mut events: Vec<UiEvent> = lines
        .into_iter()
        .filter_map(|(point, line)| {
            Some(UiEvent::Session(SessionEvent::Prepare { session: session.clone(), point, line: line? }))
        })
        .collect();
    events.extend(
        bring
            .into_iter()
            .map(|point| UiEvent::Session(SessionEvent::BringPoint { session: session.clone(), point: point.into() })),
    );
    events.extend(leave.then(|| UiEvent::Session(SessionEvent::LeavePreparation { session: session.clone() })));
    if events.is_empty() {
        return Ok(Reply::new(meeting::preparation(&view), &json::PREPARATION.of(&view.preparation)));
    }
    for event in events {
        notebook.desk.post(event)?;
    }
    saved(&mut notebook.desk)
}

/// `turnabout session turn`
pub fn turn(notebook: &mut Notebook, wanted: Option<String>) -> Outcome {
    let turned = session::open(notebook, wanted)?.turned();
    Ok(Reply::new(meeting::turned(&turned), &json::TURNED.of(&turned)))
}

/// `turnabout session ask`
pub fn ask(notebook: &mut Notebook, another: bool, which: WhichSession) -> Outcome {
    let mut view = session::open(notebook, which.session)?;
    let session = view.row.id.clone();
    if another {
        notebook.desk.post(UiEvent::Session(SessionEvent::TurnAskCard { session: session.clone() }))?;
        notebook.desk.saved()?;
        view = notebook.desk.session(&session)?;
    }
    let question = words::session::ask(view.ask_card, voice());
    Ok(Reply::new(meeting::ask(&question), &Ask { question }))
}

/// `turnabout session card`
pub fn card(notebook: &mut Notebook, which: WhichSession) -> Outcome {
    let view = session::open(notebook, which.session)?;
    Ok(Reply::new(meeting::card(&view, &notebook.clock), &CardShown { card: view.card }))
}

/// `turnabout session met …`
pub fn met(
    notebook: &mut Notebook,
    at: Option<&str>,
    minutes: u32,
    place: Option<PlaceKind>,
    pair: Option<String>,
) -> Outcome {
    let just_ended = || Clock::now_ms().saturating_sub(i64::from(minutes) * 60_000);
    let start_at_ms = at.map(|at| notebook.clock.past(at)).transpose()?.unwrap_or_else(just_ended);
    let event = |pair| UiEvent::Session(SessionEvent::Log { pair, start_at_ms, minutes, place });
    let session = made(notebook, event, pair)?;
    notebook.desk.saved()?;
    Ok(Reply::new(advice::met(pick::short(&session)), &Done::made(&session)))
}

/// `turnabout session call-off …`
pub fn call_off(notebook: &mut Notebook, wanted: Option<String>, times: Typed<'_>) -> Outcome {
    let times_ms = read(notebook, times)?;
    let session = session::open(notebook, wanted)?.row.id.clone();
    let is_proposed = !times_ms.is_empty();
    notebook.desk.post(UiEvent::Session(SessionEvent::CallOff { session: session.clone(), times_ms }))?;
    notebook.desk.saved()?;
    let short = pick::short(&session);
    let text = if is_proposed { advice::proposed(short) } else { advice::called_off(short) };
    Ok(Reply::new(text, &Done::made(&session)))
}

/// `turnabout session correct …`
pub fn correct(notebook: &mut Notebook, session: Option<String>, was: &WasArguments) -> Outcome {
    let start_at_ms = was.at.as_deref().map(|at| notebook.clock.past(at)).transpose()?;
    let was = SessionPlan { start_at_ms, length_minutes: was.minutes, place: was.place.map(Into::into) };
    act(notebook, WhichSession { session }, |session, _| {
        Ok(UiEvent::Session(SessionEvent::Correct { session, was: was.clone() }))
    })
}

/// `turnabout session next`
pub fn next(notebook: &mut Notebook, wanted: Option<String>) -> Outcome {
    let last = || notebook.desk.view().today.last_session.as_ref().map(|row| row.id.clone());
    let wanted = wanted.or_else(last);
    let last = session::which(notebook, wanted)?;
    notebook.desk.open_session(&last)?;
    let made = |said: &Said| if let Said::SessionMade { session } = said { Some(session.clone()) } else { None };
    let session = notebook.desk.ask(UiEvent::Session(SessionEvent::ProposeNext { session: last }), made)?;
    notebook.desk.saved()?;
    let view = notebook.desk.open_session(&session)?;
    let proposed: Vec<String> = view.proposals_ms.iter().map(|at| notebook.clock.day_and_hour(*at)).collect();
    Ok(Reply::new(advice::next(pick::short(&session), &proposed.join(", ")), &Done::made(&session)))
}

/// A session in the pair that is meant.
fn made(
    notebook: &mut Notebook,
    event: impl FnOnce(String) -> UiEvent,
    wanted: Option<String>,
) -> Result<String, Failure> {
    let pair = pair::which(notebook, wanted)?;
    let made = |said: &Said| if let Said::SessionMade { session } = said { Some(session.clone()) } else { None };
    let session = notebook.desk.ask(event(pair), made)?;
    notebook.desk.open_session(&session)?;
    Ok(session)
}
