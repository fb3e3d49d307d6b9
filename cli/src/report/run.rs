//! The report, one's own answers to how it goes, and whom one has met.

use crate::json::Done;
use crate::notebook::{Notebook, begun, pair, saved};
use crate::outcome::{Failure, Outcome, Reply};
use crate::report::args::{ContactCommand, RateArguments, ReportCommand};
use crate::report::{advice, json, show};
use crate::{failure, pick};
use app::UiEvent;
use app::ground::said::Said;
use app::report::event::{RatingQuestion, ReportEvent};
use app::report::view::PairReport;
use std::sync::Arc;

/// The report, one's own answers, and whom one has met.
pub fn run(notebook: &mut Notebook, command: ReportCommand) -> Outcome {
    match command {
        ReportCommand::Report { pair } => report(notebook, pair),
        ReportCommand::Rate(arguments) => rate(notebook, arguments),
        ReportCommand::Contact { command } => contact(notebook, command),
    }
}

/// `turnabout report`
fn report(notebook: &mut Notebook, wanted: Option<String>) -> Outcome {
    let report = open(notebook, wanted)?;
    Ok(Reply::new(show::report(&report, &notebook.clock), &json::REPORT.of(&report)))
}

fn open(notebook: &mut Notebook, wanted: Option<String>) -> Result<Arc<PairReport>, Failure> {
    begun(&notebook.desk)?;
    let pair = pair::which(notebook, wanted)?;
    let view = notebook.desk.post(UiEvent::Report(ReportEvent::Open { pair }))?;
    view.report.clone().ok_or_else(|| failure::refused(&app::ground::said::Problem::NotOpen))
}

/// `turnabout rate …`
fn rate(notebook: &mut Notebook, arguments: RateArguments) -> Outcome {
    let RateArguments { question, answer, at, share, pair: wanted } = arguments;
    let report = open(notebook, wanted)?;
    let pair = report.pair.pair.clone();
    if share {
        let shared = |said: &Said| matches!(said, Said::Shared).then_some(());
        notebook.desk.ask(UiEvent::Report(ReportEvent::ShareRatings { pair }), shared)?;
        return saved(&mut notebook.desk);
    }
    let Some(question) = question.map(RatingQuestion::from) else {
        return Ok(Reply::new(show::ratings(&report.own, &notebook.clock), &json::OWN_REPORT.of(&report.own)));
    };
    let answer = advice::answer_of(question, answer.as_deref().unwrap_or_default())?;
    notebook.desk.post(UiEvent::Report(ReportEvent::Rate { pair, question, moment: at.map(Into::into), answer }))?;
    saved(&mut notebook.desk)
}

/// `turnabout contact …`
fn contact(notebook: &mut Notebook, command: ContactCommand) -> Outcome {
    match command {
        ContactCommand::Add { name, what, pair: wanted } => {
            begun(&notebook.desk)?;
            let pair = pair::which(notebook, wanted)?;
            let noted = |said: &Said| if let Said::MetNoted { met } = said { Some(met.clone()) } else { None };
            let met = notebook.desk.ask(UiEvent::Report(ReportEvent::NoteMet { pair, name, what }), noted)?;
            let reply = saved(&mut notebook.desk)?;
            Ok(Reply::new(reply.text, &Done::made(&met)))
        }
        ContactCommand::List { pair } => {
            let report = open(notebook, pair)?;
            let rows = json::CONTACT.all(&report.own.met);
            Ok(Reply::new(show::contacts(&report.own.met, &notebook.clock), &rows))
        }
        ContactCommand::Share { contact, pair } => {
            let report = open(notebook, pair)?;
            let met = pick::named(
                content::problem::THING_CONTACT,
                &contact,
                report.own.met.iter().map(|met| met.id.as_str()),
            )?;
            let shared = |said: &Said| matches!(said, Said::Shared).then_some(());
            notebook.desk.ask(UiEvent::Report(ReportEvent::ShareMet { met }), shared)?;
            saved(&mut notebook.desk)
        }
    }
}
