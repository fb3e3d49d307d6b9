//! Looking for something.

use crate::find::args::FindArguments;
use crate::find::json::HITS;
use crate::find::show;
use crate::notebook::{Notebook, begun};
use crate::outcome::{Failure, Outcome, Reply};
use crate::{failure, pick};
use app::find::event::{FindEvent, FindQuery};
use app::find::view::FindView;
use app::{UiEvent, ViewModel};
use std::sync::Arc;
use std::time::Duration;

/// The first search of an old notebook reads all of it.
const WITHIN: Duration = Duration::from_mins(2);

/// `turnabout find …`
pub fn run(notebook: &mut Notebook, arguments: &FindArguments) -> Outcome {
    begun(&notebook.desk)?;
    let start = arguments.start;
    notebook.desk.post(UiEvent::Find(FindEvent::Look { query: query(notebook, arguments)? }))?;
    let is_there =
        |view: &ViewModel| view.find.as_ref().is_some_and(|find| !find.searching && !find.reading && find.is_whole());
    notebook.desk.wait(WITHIN, is_there)?;
    if start > 0 {
        notebook.desk.post(UiEvent::Find(FindEvent::Show { start }))?;
        let is_there = |find: &FindView| find.is_whole() && find.start == start.min(find.total);
        notebook.desk.wait(WITHIN, |view| view.find.as_deref().is_some_and(is_there))?;
    }
    let view: Arc<FindView> = notebook.desk.view().find.clone().ok_or_else(failure::not_answered)?;
    Ok(Reply::new(show::found(&view, &notebook.clock), &HITS.of(&view)))
}

fn query(notebook: &Notebook, arguments: &FindArguments) -> Result<FindQuery, Failure> {
    let view = notebook.desk.view();
    let named = |kind, wanted: Option<&String>, ids: Vec<String>| {
        wanted.map(|wanted| pick::named(kind, wanted, ids.iter().map(String::as_str))).transpose()
    };
    let pairs = view.pairs.iter().map(|row| row.id.clone()).collect();
    let topics = view.topics.iter().map(|row| row.id.clone()).collect();
    let clock = &notebook.clock;
    Ok(FindQuery {
        words: arguments.words.join(" "),
        scope: arguments.scope(),
        pair: named(content::problem::THING_PAIR, arguments.pair.as_ref(), pairs)?,
        topic: named(content::problem::THING_TOPIC, arguments.topic.as_ref(), topics)?,
        from_ms: arguments.from.as_deref().map(|day| clock.day(day)).transpose()?.map(|(begins, _)| begins),
        before_ms: arguments.to.as_deref().map(|day| clock.day(day)).transpose()?.map(|(_, ends)| ends),
    })
}
