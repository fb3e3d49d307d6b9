//! Sessions: planning, marking, agreeing, ending. Writing in them is [`note`]'s; proposing, preparing and looking back [`meeting`]'s.

pub mod meeting;
pub mod note;

use crate::clock::Clock;
use crate::json::Done;
use crate::language::tell;
use crate::notebook::{Notebook, pair, session};
use crate::outcome::{Failure, Outcome, Reply};
use crate::pick;
use crate::session::act::act;
use crate::session::args::{PlanArguments, SessionCommand, WhichSession};
use crate::session::{json, show};
use app::UiEvent;
use app::ground::said::Said;
use app::ground::who::Who;
use app::session::event;
use app::session::event::{SessionEvent, SessionPlan};
use content::Value::{Date, Message, Text};
use content::cli::{command, problem};

/// `turnabout session …`
pub fn run(notebook: &mut Notebook, command: SessionCommand) -> Outcome {
    match command {
        SessionCommand::New { plan, agenda, pair } => new(notebook, &plan, agenda, pair),
        SessionCommand::List => Ok(list(notebook)),
        SessionCommand::Show { session } => show(notebook, session),
        SessionCommand::Note(arguments) => note::run(notebook, arguments),
        SessionCommand::Mark { mark, text, ours, which } => {
            let whose = if ours { event::Notebook::Ours } else { event::Notebook::Mine };
            act(notebook, which, |session, _| {
                Ok(UiEvent::Session(SessionEvent::Mark {
                    session,
                    notebook: whose,
                    kind: mark.into(),
                    text: text.clone(),
                }))
            })
        }
        SessionCommand::Fill { mark, text, which } => act(notebook, which, |session, view| {
            let mark =
                pick::named(content::problem::THING_MARK, &mark, view.marks.iter().map(|mark| mark.id.as_str()))?;
            let whose = view.marks.iter().find(|one| one.id == mark).map_or(event::Notebook::Mine, |one| one.notebook);
            Ok(UiEvent::Session(SessionEvent::FillMark { session, notebook: whose, mark, text: text.clone() }))
        }),
        SessionCommand::Took { line, which } => act(notebook, which, |session, _| {
            Ok(UiEvent::Session(SessionEvent::TakeAway { session, line: line.clone() }))
        }),
        SessionCommand::Step { when, then, me, partner, which } => {
            let owner = if me { Some(Who::Me) } else { partner.then_some(Who::Partner) };
            act(notebook, which, |session, _| {
                Ok(UiEvent::Session(SessionEvent::AddStep { session, when: when.clone(), then: then.clone(), owner }))
            })
        }
        SessionCommand::Done { step, not, which } => act(notebook, which, |session, view| {
            let step =
                pick::named(content::problem::THING_STEP, &step, view.next_steps.iter().map(|step| step.id.as_str()))?;
            Ok(UiEvent::Session(SessionEvent::SetStepDone { session, step, done: !not }))
        }),
        SessionCommand::Remove { id, which } => act(notebook, which, |session, view| {
            let ids = view.marks.iter().map(|mark| mark.id.as_str());
            let id = pick::named(
                content::problem::THING_MARK_OR_STEP,
                &id,
                ids.chain(view.next_steps.iter().map(|step| step.id.as_str())),
            )?;
            Ok(match view.marks.iter().find(|mark| mark.id == id) {
                Some(mark) => UiEvent::Session(SessionEvent::RemoveMark { session, notebook: mark.notebook, mark: id }),
                None => UiEvent::Session(SessionEvent::RemoveStep { session, step: id }),
            })
        }),
        SessionCommand::Plan { session, plan } => {
            let plan = read(&plan, &notebook.clock)?;
            act(notebook, WhichSession { session }, |session, _| {
                Ok(UiEvent::Session(SessionEvent::Plan { session, plan: plan.clone() }))
            })
        }
        SessionCommand::Share { line, which } => act(notebook, which, |session, view| {
            Ok(UiEvent::Session(SessionEvent::ShareLine { session, line: note::line_of(&view.mine.text, &line)? }))
        }),
        SessionCommand::Propose { times, meant, minutes, place, session, pair } => {
            let plan = SessionPlan { start_at_ms: None, length_minutes: minutes, place: place.map(Into::into) };
            meeting::propose(notebook, (&times, meant), plan, session, pair)
        }
        SessionCommand::Pick { time, which } => meeting::pick(notebook, &time, which),
        SessionCommand::Prepare(arguments) => meeting::prepare(notebook, arguments),
        SessionCommand::Begin { session, meant } => act(notebook, WhichSession { session }, |session, _| {
            Ok(UiEvent::Session(SessionEvent::Begin { session, meant }))
        }),
        SessionCommand::Turn { session } => meeting::turn(notebook, session),
        SessionCommand::Ask { another, which } => meeting::ask(notebook, another, which),
        SessionCommand::Card { later, done, which } => match (later, done) {
            (true, _) => act(notebook, which, |session, _| Ok(UiEvent::Session(SessionEvent::PutOffCard { session }))),
            (false, true) => {
                act(notebook, which, |session, _| Ok(UiEvent::Session(SessionEvent::CloseCard { session })))
            }
            (false, false) => meeting::card(notebook, which),
        },
        SessionCommand::Met { at, minutes, place, pair } => {
            meeting::met(notebook, at.as_deref(), minutes, place.map(Into::into), pair)
        }
        SessionCommand::End { session, meant } => {
            let named = session.is_some();
            act(notebook, WhichSession { session }, |session, view| {
                let has_come = |at_ms: i64| at_ms <= Clock::now_ms();
                let to_come = view.row.begun_at_ms.is_none() && !view.row.start_at_ms.is_some_and(has_come);
                if !named && (to_come || view.row.ended_at_ms.is_some()) {
                    return Err(nothing_is_on(&session));
                }
                Ok(UiEvent::Session(SessionEvent::End { session, meant }))
            })
        }
        SessionCommand::CallOff { session, propose, meant } => meeting::call_off(notebook, session, (&propose, meant)),
        SessionCommand::Correct { session, was } => meeting::correct(notebook, session, &was),
        SessionCommand::Next { session } => meeting::next(notebook, session),
    }
}

/// Ending is for the session that is on. Another one has to be named, so that no meeting ends by a slip.
fn nothing_is_on(nearest: &str) -> Failure {
    Failure::could_not(tell(problem::NOTHING_ON, &[("session", Text(pick::short(nearest)))]))
}

fn new(notebook: &mut Notebook, plan: &PlanArguments, agenda: Option<String>, wanted: Option<String>) -> Outcome {
    let plan = read(plan, &notebook.clock)?;
    let start_at_ms = plan.start_at_ms;
    let pair = pair::which(notebook, wanted)?;
    let made = |said: &Said| if let Said::SessionMade { session } = said { Some(session.clone()) } else { None };
    let session = notebook.desk.ask(UiEvent::Session(SessionEvent::New { pair, plan }), made)?;
    if let Some(agenda) = agenda.filter(|agenda| !agenda.is_empty()) {
        notebook.desk.open_session(&session)?;
        let event = note::line_at_end(&session, event::Notebook::Agenda, "", &agenda);
        event.map(|event| notebook.desk.post(event)).transpose()?;
    }
    notebook.desk.saved()?;
    let made = tell(command::SESSION_MADE, &[("session", Text(pick::short(&session)))]);
    let text = understood(&made, start_at_ms, &notebook.clock);
    Ok(Reply::new(text, &Done::made(&session)))
}

/// Shows a time back as it was understood.
fn understood(sentence: &str, ms: Option<i64>, clock: &Clock) -> String {
    let tell = |ms| {
        let time = clock.day_and_hour(ms);
        tell(command::UNDERSTOOD, &[("sentence", Message(sentence)), ("time", Date(&time))])
    };
    ms.map_or_else(|| sentence.to_owned(), tell)
}

fn list(notebook: &Notebook) -> Reply {
    let view = notebook.desk.view();
    let rows = json::SESSION.all(view.sessions.iter().map(|row| &**row));
    Reply::new(show::session_rows(view.sessions.iter().map(|row| &**row), &notebook.clock), &rows)
}

fn show(notebook: &mut Notebook, wanted: Option<String>) -> Outcome {
    let view = session::open(notebook, wanted)?;
    Ok(Reply::new(show::session(&view, &notebook.clock), &json::WHOLE_SESSION.of(&view)))
}

fn read(plan: &PlanArguments, clock: &Clock) -> Result<SessionPlan, Failure> {
    let start = plan.at.as_deref().map(|at| clock.planned(at, plan.meant)).transpose()?;
    Ok(SessionPlan {
        start_at_ms: start.or_else(|| plan.now.then(Clock::now_ms)),
        length_minutes: plan.minutes,
        place: plan.place.map(Into::into),
    })
}
