//! The sealed questions, and where a pair stands.

use crate::json::Done;
use crate::language::voice;
use crate::notebook::{Notebook, pair, saved};
use crate::outcome::{Outcome, Reply};
use crate::practice::args::{CheckCommand, CheckWord, PairCourse, PracticeCommand, TrialCommand};
use crate::practice::json::TakenBack;
use crate::practice::{advice, json, show};
use crate::{ask, failure};
use app::UiEvent;
use app::ground::said::{Problem, Said};
use app::pair::view::PairView;
use app::practice::event::PracticeEvent;
use app::sealed::view::QuestionView;

/// What each answers alone about how to go on.
pub fn run(notebook: &mut Notebook, command: PracticeCommand) -> Outcome {
    match command {
        PracticeCommand::Trial { command } => trial(notebook, command),
        PracticeCommand::Check { command } => check(notebook, command),
    }
}

/// `turnabout trial …`
fn trial(notebook: &mut Notebook, command: TrialCommand) -> Outcome {
    match command {
        TrialCommand::Answer { answer, pair } => {
            let pair = pair::find(notebook, pair)?;
            let event =
                UiEvent::Practice(PracticeEvent::AnswerTrial { pair: pair.id.clone(), answer: answer.answer() });
            seal(notebook, event, &pair)
        }
        TrialCommand::PutOff { date, pair } => {
            let pair = pair::find(notebook, pair)?;
            let due_at_ms = notebook.clock.due(&date, true)?;
            let question = pair.practice.trial.as_ref().map(|trial| trial.question.clone());
            let question = question.ok_or_else(|| failure::refused(&Problem::NotAsked))?;
            notebook.desk.post(UiEvent::Practice(PracticeEvent::PutOff {
                pair: pair.id.clone(),
                question,
                due_at_ms,
            }))?;
            saved(&mut notebook.desk)
        }
    }
}

/// `turnabout check …`
fn check(notebook: &mut Notebook, command: CheckCommand) -> Outcome {
    let CheckCommand::Answer { answer, pair } = command;
    let pair = pair::find(notebook, pair)?;
    let open = |question: &&QuestionView| !question.open;
    let [check, still] = [&pair.practice.check, &pair.practice.still].map(|it| it.as_ref().filter(open));
    let asked = match answer {
        CheckWord::Change => check,
        CheckWord::Pause => still,
        CheckWord::GoOn | CheckWord::End => check.or(still),
    };
    let question = asked.map(|it| it.question.clone()).ok_or_else(|| failure::refused(&Problem::NotAsked))?;
    let event =
        UiEvent::Practice(PracticeEvent::AnswerCheck { pair: pair.id.clone(), question, answer: answer.answer() });
    seal(notebook, event, &pair)
}

fn seal(notebook: &mut Notebook, event: UiEvent, pair: &PairView) -> Outcome {
    let sealed = |said: &Said| matches!(said, Said::AnswerSealed { .. }).then_some(());
    notebook.desk.ask(event, sealed)?;
    notebook.desk.saved()?;
    Ok(Reply::new(advice::sealed(&pair.partner), &Done::SAVED))
}

/// `turnabout pair state|pause|resume|close|end|take-back`
pub fn course(notebook: &mut Notebook, course: PairCourse) -> Outcome {
    match course {
        PairCourse::State { pair } => {
            let pair = pair::find(notebook, pair)?;
            Ok(Reply::new(show::standing(&pair, &notebook.clock), &json::standing(&pair)))
        }
        PairCourse::Pause { until, meant, pair } => {
            let pair = pair::which(notebook, pair)?;
            let until_ms = until.map(|date| notebook.clock.due(&date, meant)).transpose()?;
            notebook.desk.post(UiEvent::Practice(PracticeEvent::Pause { pair, until_ms }))?;
            saved(&mut notebook.desk)
        }
        PairCourse::Resume { pair } => {
            let pair = pair::which(notebook, pair)?;
            notebook.desk.post(UiEvent::Practice(PracticeEvent::Resume { pair }))?;
            saved(&mut notebook.desk)
        }
        PairCourse::Close { pair } => {
            let pair = pair::which(notebook, pair)?;
            notebook.desk.post(UiEvent::Practice(PracticeEvent::Close { pair }))?;
            notebook.desk.saved()?;
            Ok(Reply::new(advice::closed(), &Done::SAVED))
        }
        PairCourse::TakeBack { pair, sure } => take_back(notebook, pair, sure.yes),
        PairCourse::End { pair, sure } => end(notebook, pair, sure.yes),
    }
}

fn end(notebook: &mut Notebook, wanted: Option<String>, yes: bool) -> Outcome {
    let pair = pair::find(notebook, wanted)?;
    ask::first(&words::practice::end_question(&pair.partner, voice()), yes)?;
    let ended = |said: &Said| matches!(said, Said::PairEnded { .. }).then_some(());
    notebook.desk.ask(UiEvent::Practice(PracticeEvent::End { pair: pair.id.clone() }), ended)?;
    notebook.desk.saved()?;
    Ok(Reply::new(words::practice::ended(voice()), &Done::SAVED))
}

fn take_back(notebook: &mut Notebook, wanted: Option<String>, yes: bool) -> Outcome {
    let pair = pair::find(notebook, wanted)?;
    ask::first(&words::practice::take_back_question(&pair.partner, voice()), yes)?;
    let taken = |said: &Said| if let Said::TakenBack { count, .. } = said { Some(*count) } else { None };
    let count = notebook.desk.ask(UiEvent::Practice(PracticeEvent::TakeBack { pair: pair.id.clone() }), taken)?;
    notebook.desk.saved()?;
    Ok(Reply::new(words::practice::taken_back(count, &pair.partner, voice()), &TakenBack::of(count)))
}
