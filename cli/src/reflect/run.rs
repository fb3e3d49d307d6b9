//! One prompt at a time; *skip* is equal to *answer*. A thank-you note is an answer, too.

use crate::json::Done;
use crate::language::{partner, say, tell};
use crate::notebook::{Notebook, begun, pair, saved};
use crate::outcome::{Failure, Outcome, Reply};
use crate::reflect::args::{ReflectCommand, ThankArguments};
use crate::reflect::json::{Prompt, Reflect};
use crate::reflect::{json, show};
use crate::{input, pick};
use app::UiEvent;
use app::ground::said::Said;
use app::reflect::event::ReflectEvent;
use app::reflect::view::PromptScope;
use content::Value::Text;
use content::cli::{before, problem};

/// `turnabout reflect …`
pub fn run(notebook: &mut Notebook, command: Option<ReflectCommand>) -> Outcome {
    begun(&notebook.desk)?;
    match command {
        None => Ok(shown(notebook)),
        Some(ReflectCommand::Answer { prompt, text, share, pair }) => {
            let share_with = if share { Some(pair::which(notebook, pair)?) } else { None };
            let prompt = prompt.map_or_else(|| present(notebook), Ok)?.to_uppercase();
            let text = input::text(&text)?;
            answer(notebook, UiEvent::Reflect(ReflectEvent::Answer { prompt, share_with, text }))
        }
        Some(ReflectCommand::Skip) => {
            let prompt = present(notebook)?;
            notebook.desk.post(UiEvent::Reflect(ReflectEvent::Skip { prompt }))?;
            notebook.desk.saved()?;
            Ok(shown(notebook))
        }
        Some(ReflectCommand::Another) => {
            notebook.desk.post(UiEvent::Reflect(ReflectEvent::Another))?;
            notebook.desk.saved()?;
            Ok(shown(notebook))
        }
        Some(ReflectCommand::Share { answer, pair }) => {
            let pair = pair::which(notebook, pair)?;
            let view = notebook.desk.view();
            let own = view.reflect.answers.iter().filter(|it| !it.shared).map(|it| it.id.as_str());
            let answer = pick::named(content::problem::THING_ANSWER, &answer, own)?;
            notebook.desk.post(UiEvent::Reflect(ReflectEvent::Share { answer, pair }))?;
            saved(&mut notebook.desk)
        }
        Some(ReflectCommand::List) => Ok(list(notebook)),
    }
}

fn shown(notebook: &Notebook) -> Reply {
    let view = notebook.desk.view();
    let prompt = view.reflect.prompt.as_deref();
    let mut text = prompt.map_or_else(|| say(content::reflect::NO_PROMPT), show::prompt);
    if let Some(scope) = view.reflect.scope {
        text.push_str(&format!("     ({})\n", say(words::reflect::opened(scope))));
        if scope == PromptScope::Sealed {
            text.push_str(&format!("     {}\n", say(before::SEAL_HOW)));
        }
    }
    Reply::new(text, &Reflect { prompt: prompt.map(Prompt::of) })
}

fn answer(notebook: &mut Notebook, event: UiEvent) -> Outcome {
    // What is opened together is sealed rather than kept.
    let kept = |said: &Said| {
        if let Said::AnswerKept { answer: id } | Said::AnswerSealed { question: id, .. } = said {
            Some(id.clone())
        } else {
            None
        }
    };
    let answer = notebook.desk.ask(event, kept)?;
    let reply = saved(&mut notebook.desk)?;
    Ok(Reply::new(reply.text, &Done::made(&answer)))
}

fn list(notebook: &Notebook) -> Reply {
    let view = notebook.desk.view();
    let rows: Vec<_> = view.reflect.answers.iter().map(json::answer).collect();
    Reply::new(show::answers(&view, &notebook.clock), &rows)
}

fn present(notebook: &Notebook) -> Result<String, Failure> {
    let prompt = notebook.desk.view().reflect.prompt.clone();
    prompt.ok_or_else(|| Failure::could_not(say(problem::NO_PROMPT)))
}

/// `turnabout thank …`
pub fn thank(notebook: &mut Notebook, ThankArguments { text, pair }: ThankArguments) -> Outcome {
    let pair = pair::find(notebook, pair)?;
    let kept = |said: &Said| if let Said::AnswerKept { answer } = said { Some(answer.clone()) } else { None };
    let id = notebook.desk.ask(UiEvent::Reflect(ReflectEvent::Thank { pair: pair.id.clone(), text }), kept)?;
    notebook.desk.saved()?;
    let thanked = tell(content::pair::THANKED, &[("partner", Text(partner(&pair.partner)))]);
    Ok(Reply::new(thanked, &Done::made(&id)))
}
