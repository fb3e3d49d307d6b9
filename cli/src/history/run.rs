//! The past of a session's texts, and bringing back what was.

use crate::history::args::{HistoryArguments, HistoryCommand, Reads, RestoreArguments, SettleArguments, Text, When};
use crate::history::json::History;
use crate::history::show;
use crate::notebook::{Notebook, saved, session};
use crate::outcome::{Failure, Outcome, Reply};
use crate::{clock, failure, pick};
use app::history::event::{HistoryAt, HistoryEvent, SettleAs};
use app::history::view::HistoryView;
use app::{UiEvent, ViewModel};
use std::sync::Arc;
use std::time::Duration;

/// For the disk and for a long text.
const WITHIN: Duration = Duration::from_secs(20);

/// The past of a text, and bringing it back.
pub fn run(notebook: &mut Notebook, command: HistoryCommand) -> Outcome {
    match command {
        HistoryCommand::History(arguments) => history(notebook, arguments),
        HistoryCommand::Restore(arguments) => restore(notebook, arguments),
        HistoryCommand::Settle(arguments) => settle(notebook, arguments),
    }
}

/// `turnabout history …`
fn history(notebook: &mut Notebook, arguments: HistoryArguments) -> Outcome {
    let session = session::which(notebook, arguments.session)?;
    let at = at(&arguments.when)?;
    let view = open(notebook, &session, &arguments.text, at)?;
    let has_sentences = at == HistoryAt::Apart && !view.sentences.is_empty();
    if at != HistoryAt::List && view.shown.is_none() && !has_sentences {
        return Err(failure::not_known(at));
    }
    Ok(Reply::new(show::text_history(&view, at), &History::of(&view)))
}

/// `turnabout restore …`
fn restore(notebook: &mut Notebook, arguments: RestoreArguments) -> Outcome {
    let at = at(&arguments.when)?;
    if at == HistoryAt::List {
        return Err(failure::say_from_when());
    }
    let session = session::which(notebook, Some(arguments.session))?;
    let view = open(notebook, &session, &arguments.text, at)?;
    let Some(past) = &view.shown else { return Err(failure::not_known(at)) };
    let event = match (arguments.passage, arguments.id) {
        (Some(passage), _) => UiEvent::History(HistoryEvent::RestorePassage { session, passage }),
        (None, Some(wanted)) => {
            let id = pick::named(
                content::problem::THING_MARK_OR_STEP,
                &wanted,
                past.gone.iter().map(|gone| gone.id.as_str()),
            )?;
            UiEvent::History(HistoryEvent::Undelete { session, id })
        }
        (None, None) => UiEvent::History(HistoryEvent::RestoreText { session }),
    };
    notebook.desk.post(event)?;
    saved(&mut notebook.desk)
}

/// `turnabout settle …`
fn settle(notebook: &mut Notebook, arguments: SettleArguments) -> Outcome {
    let session = session::which(notebook, Some(arguments.session))?;
    open(notebook, &session, &arguments.text, HistoryAt::Apart)?;
    let reads = match arguments.reads {
        Reads::Here => SettleAs::Here,
        Reads::There => SettleAs::There,
        Reads::Both => SettleAs::Both,
        Reads::Leave => SettleAs::Leave,
    };
    let sentence = arguments.number;
    notebook.desk.post(UiEvent::History(HistoryEvent::Settle { session, sentence, reads }))?;
    saved(&mut notebook.desk)
}

fn open(notebook: &mut Notebook, session: &str, text: &Text, at: HistoryAt) -> Result<Arc<HistoryView>, Failure> {
    let event = UiEvent::History(HistoryEvent::Open { session: session.to_owned(), notebook: text.notebook(), at });
    notebook.desk.post(event)?;
    let is_there = |view: &ViewModel| view.history.as_ref().is_some_and(|history| !history.reading);
    let view = notebook.desk.wait(WITHIN, is_there)?;
    view.history.clone().ok_or_else(failure::not_answered)
}

fn at(when: &When) -> Result<HistoryAt, Failure> {
    Ok(match &when.day {
        Some(day) => HistoryAt::Day { day: clock::utc_day(day)? },
        None if when.apart => HistoryAt::Apart,
        None => HistoryAt::List,
    })
}
