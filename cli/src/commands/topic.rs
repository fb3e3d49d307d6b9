//! Topics, each with a direction.

use crate::args::TopicCommand;
use crate::commands::{Notebook, begun, pair, saved, session};
use crate::json::{self, Done};
use crate::language::{say, tell};
use crate::outcome::{Failure, Outcome, Reply};
use crate::{pick, show};
use app::event::{TopicChange, UiEvent, Who};
use app::view::Said;
use content::Value::Text;
use content::cli::{command, problem};

/// `turnabout topic …`
pub fn run(notebook: &mut Notebook, command: TopicCommand) -> Outcome {
    if let Some((topic, state)) = command.state() {
        let topic = which(notebook, topic)?;
        notebook.desk.post(UiEvent::SetTopicState { topic, state })?;
        return saved(&mut notebook.desk);
    }
    match command {
        TopicCommand::New { title, direction, when, pair } => {
            let pair = pair::which(notebook, pair)?;
            new(notebook, UiEvent::NewTopic { pair, title, teacher: direction.teacher(), worked_when: when })
        }
        TopicCommand::Swap { topic } => swap(notebook, &topic),
        TopicCommand::Starters => {
            let kinds = content::topic::KINDS.iter().map(|kind| say(kind.title));
            Ok(Reply::new(show::before::starters(), &kinds.collect::<Vec<_>>()))
        }
        TopicCommand::Kind { topic, kind } => {
            let topic = which(notebook, &topic)?;
            let change = TopicChange { kind: Some(kind.into()), ..TopicChange::default() };
            notebook.desk.post(UiEvent::EditTopic { topic, change })?;
            saved(&mut notebook.desk)
        }
        TopicCommand::Comfort { topic, step } => {
            let topic = which(notebook, &topic)?;
            notebook.desk.post(UiEvent::SetComfort { topic, step: step.into() })?;
            saved(&mut notebook.desk)
        }
        TopicCommand::About { topic, session, not } => {
            let (topic, session) = (which(notebook, &topic)?, session::which(notebook, session)?);
            notebook.desk.post(UiEvent::NameTopic { session, topic, named: !not })?;
            saved(&mut notebook.desk)
        }
        TopicCommand::List | TopicCommand::Park { .. } | TopicCommand::Done { .. } | TopicCommand::Active { .. } => {
            Ok(list(notebook))
        }
    }
}

fn new(notebook: &mut Notebook, event: UiEvent) -> Outcome {
    let made = |said: &Said| if let Said::TopicMade { topic } = said { Some(topic.clone()) } else { None };
    let topic = notebook.desk.ask(event, made)?;
    notebook.desk.saved()?;
    let text = tell(command::TOPIC_MADE, &[("topic", Text(pick::short(&topic)))]);
    Ok(Reply::new(text, &Done::made(&topic)))
}

fn list(notebook: &Notebook) -> Reply {
    let view = notebook.desk.view();
    let rows: Vec<json::Topic> = view.topics.iter().map(|row| json::Topic::of(row)).collect();
    let mut text: String = view.ways.iter().map(|way| show::before::columns(&view, way) + "\n").collect();
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
    notebook.desk.post(UiEvent::SetTopicTeacher { topic, teacher })?;
    saved(&mut notebook.desk)
}

/// The topic that is meant.
pub fn which(notebook: &Notebook, wanted: &str) -> Result<String, Failure> {
    begun(&notebook.desk)?;
    pick::named(problem::THING_TOPIC, wanted, notebook.desk.view().topics.iter().map(|row| row.id.as_str()))
}
