//! Topics, each with a direction.

use crate::json::Done;
use crate::language::{say, tell};
use crate::notebook::{Notebook, begun, pair, saved, session};
use crate::outcome::{Failure, Outcome, Reply};
use crate::topic::args::TopicCommand;
use crate::topic::json::Starter;
use crate::topic::{json, show};
use crate::{failure, pick};
use app::UiEvent;
use app::ground::said::{Problem, Said};
use app::ground::who::{StandsAs, Who};
use app::session::event::SessionEvent;
use app::topic::event::{TopicChange, TopicEvent, TopicKind};
use content::Value::Text;
use content::cli::{command, pair as told};

/// `turnabout topic …`
pub fn run(notebook: &mut Notebook, command: TopicCommand) -> Outcome {
    if let Some((topic, state)) = command.state() {
        let topic = which(notebook, topic)?;
        notebook.desk.post(UiEvent::Topic(TopicEvent::SetState { topic, state }))?;
        return saved(&mut notebook.desk);
    }
    match command {
        TopicCommand::New { title, starter, direction, when, pair } => {
            let pair = pair::which(notebook, pair)?;
            let starter = starter.map(starter_of).transpose()?;
            let title = title.or_else(|| starter.map(|it| say(it.title))).unwrap_or_default();
            let event =
                UiEvent::Topic(TopicEvent::New { pair, title, teacher: direction.teacher(), worked_when: when });
            new(notebook, event, starter.map(|it| it.kind))
        }
        TopicCommand::Swap { topic } => swap(notebook, &topic),
        TopicCommand::Starters => {
            begun(&notebook.desk)?;
            let stands = stands(notebook);
            let rows: Vec<Starter> = show::starters().iter().map(|it| Starter::of(it, stands)).collect();
            Ok(Reply::new(show::starter_list(stands), &rows))
        }
        TopicCommand::Start { topic, known: None, unsure: None } => start(notebook, &topic),
        TopicCommand::Start { topic, known, unsure } => {
            let id = which(notebook, &topic)?;
            let [known, unsure] = [known, unsure].map(Option::unwrap_or_default);
            let sealed = |said: &Said| matches!(said, Said::AnswerSealed { .. }).then_some(());
            notebook.desk.ask(UiEvent::Topic(TopicEvent::Start { topic: id, known, unsure }), sealed)?;
            notebook.desk.saved()?;
            start(notebook, &topic)
        }
        TopicCommand::Kind { topic, kind } => {
            let topic = which(notebook, &topic)?;
            let change = TopicChange { kind: Some(kind.into()), ..TopicChange::default() };
            notebook.desk.post(UiEvent::Topic(TopicEvent::Edit { topic, change }))?;
            saved(&mut notebook.desk)
        }
        TopicCommand::Comfort { topic, step } => {
            let topic = which(notebook, &topic)?;
            notebook.desk.post(UiEvent::Topic(TopicEvent::SetComfort { topic, step: step.into() }))?;
            saved(&mut notebook.desk)
        }
        TopicCommand::About { topic, session, not } => {
            let (topic, session) = (which(notebook, &topic)?, session::which(notebook, session)?);
            notebook.desk.post(UiEvent::Session(SessionEvent::NameTopic { session, topic, named: !not }))?;
            saved(&mut notebook.desk)
        }
        TopicCommand::List | TopicCommand::Park { .. } | TopicCommand::Done { .. } | TopicCommand::Active { .. } => {
            Ok(list(notebook))
        }
    }
}

fn starter_of(number: u32) -> Result<crate::topic::show::Starter, Failure> {
    let starter = show::starters().into_iter().find(|it| it.number == number);
    starter.ok_or_else(|| Failure::usage(say(told::NO_STARTER)))
}

/// Where somebody stands, if that is the same in each of their pairs.
fn stands(notebook: &Notebook) -> Option<StandsAs> {
    let view = notebook.desk.view();
    let mut all = view.before.pairs.iter().map(|pair| pair.stands_as);
    let first = all.next()?;
    all.all(|stands| stands == first).then_some(first)?
}

fn start(notebook: &Notebook, wanted: &str) -> Outcome {
    let topic = which(notebook, wanted)?;
    let view = notebook.desk.view();
    let row = view.topics.iter().find(|row| row.id == topic);
    let row = row.ok_or_else(|| failure::refused(&Problem::NoSuchThing))?;
    Ok(Reply::new(show::start(row), &json::TOPIC.of(row)))
}

fn new(notebook: &mut Notebook, event: UiEvent, kind: Option<TopicKind>) -> Outcome {
    let made = |said: &Said| if let Said::TopicMade { topic } = said { Some(topic.clone()) } else { None };
    let topic = notebook.desk.ask(event, made)?;
    if kind.is_some() {
        let change = TopicChange { kind, ..TopicChange::default() };
        notebook.desk.post(UiEvent::Topic(TopicEvent::Edit { topic: topic.clone(), change }))?;
    }
    notebook.desk.saved()?;
    let text = tell(command::TOPIC_MADE, &[("topic", Text(pick::short(&topic)))]);
    Ok(Reply::new(text, &Done::made(&topic)))
}

fn list(notebook: &Notebook) -> Reply {
    let view = notebook.desk.view();
    let rows = json::TOPIC.all(view.topics.iter().map(|row| &**row));
    let mut text: String = view.ways.iter().map(|way| show::columns(&view, way) + "\n").collect();
    text.push_str(&show::topics(view.topics.iter().map(|row| &**row)));
    Reply::new(text, &rows)
}

/// Where both said something else, one's own word turns it to the partner.
fn swap(notebook: &mut Notebook, wanted: &str) -> Outcome {
    let topic = which(notebook, wanted)?;
    let view = notebook.desk.view();
    let now = view.topics.iter().find(|row| row.id == topic).and_then(|row| row.teacher);
    let teacher = match now {
        Some(Who::Me) | None => Who::Partner,
        Some(Who::Partner) => Who::Me,
    };
    notebook.desk.post(UiEvent::Topic(TopicEvent::SetTeacher { topic, teacher }))?;
    saved(&mut notebook.desk)
}

/// The topic that is meant.
pub fn which(notebook: &Notebook, wanted: &str) -> Result<String, Failure> {
    begun(&notebook.desk)?;
    pick::named(content::problem::THING_TOPIC, wanted, notebook.desk.view().topics.iter().map(|row| row.id.as_str()))
}
