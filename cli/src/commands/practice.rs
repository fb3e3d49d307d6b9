//! The agreement, the sealed questions, and where a pair stands.

use crate::args::{
    AgreementCommand, CheckCommand, CheckWord, OffWord, PairCourse, PaysWord, ThankArguments, TrialCommand,
};
use crate::commands::{Notebook, pair, saved};
use crate::json::{Done, Off, TakenBack};
use crate::language::{partner, say, tell, voice};
use crate::outcome::{Failure, Outcome, Reply};
use crate::{advice, ask, failure, json, show};
use app::UiEvent;
use app::agreement::event::{AgreementEvent, Wording};
use app::ground::said::{Problem, Said};
use app::pair::view::PairView;
use app::practice::event::PracticeEvent;
use app::reflect::event::ReflectEvent;
use app::sealed::view::QuestionView;
use content::Value::Text;
use content::cli::pair as told;

/// `turnabout agreement …`
pub fn agreement(notebook: &mut Notebook, command: Option<AgreementCommand>) -> Outcome {
    match command.unwrap_or(AgreementCommand::Show { pair: None }) {
        AgreementCommand::Show { pair } => {
            let pair = pair::find(notebook, pair)?;
            Ok(Reply::new(show::agreement(&pair, &notebook.clock), &json::agreement(&pair)))
        }
        AgreementCommand::History { pair } => {
            let pair = pair::find(notebook, pair)?;
            let rows = json::VERSION.all(&pair.practice.agreement.history);
            Ok(Reply::new(show::history(&pair, &notebook.clock), &rows))
        }
        AgreementCommand::Set { clause, text, weeks, until, pays, pair } => {
            let pair = pair::which(notebook, pair)?;
            let until_ms = until.map(|date| notebook.clock.read(&date)).transpose()?;
            let line = Some(text.trim().to_owned()).filter(|line| !line.is_empty());
            let wording = Wording { line, weeks, until_ms, pays: pays.map(PaysWord::pays) };
            notebook.desk.post(UiEvent::Agreement(AgreementEvent::SetClause {
                pair,
                clause: clause.clause(),
                wording,
            }))?;
            notebook.desk.saved()?;
            Ok(Reply::new(advice::practice::set(), &Done::SAVED))
        }
        AgreementCommand::Agree { pair } => agree(notebook, pair),
        AgreementCommand::TakeDefaults { pair } => take_defaults(notebook, pair),
        AgreementCommand::Drop { pair } => {
            let pair = pair::which(notebook, pair)?;
            notebook.desk.post(UiEvent::Agreement(AgreementEvent::DropProposal { pair }))?;
            saved(&mut notebook.desk)
        }
    }
}

fn agree(notebook: &mut Notebook, wanted: Option<String>) -> Outcome {
    let pair = pair::find(notebook, wanted)?;
    let proposal = pair.practice.agreement.proposal.as_ref();
    let proposal = proposal.ok_or_else(|| Failure::could_not(advice::practice::nothing_proposed()))?;
    let version = proposal.version.clone().ok_or_else(|| failure::refused(&Problem::TwoAnswersLeft))?;
    let (id, partner_agreed) = (pair.id.clone(), proposal.partner_agreed);
    let agreed = |said: &Said| matches!(said, Said::Agreed { .. }).then_some(());
    notebook.desk.ask(UiEvent::Agreement(AgreementEvent::Agree { pair: id, version }), agreed)?;
    notebook.desk.saved()?;
    Ok(Reply::new(advice::practice::agreed(&pair.partner, partner_agreed), &Done::SAVED))
}

/// The words come from here, what is computed from them from the core.
fn take_defaults(notebook: &mut Notebook, wanted: Option<String>) -> Outcome {
    let pair = pair::find(notebook, wanted)?;
    let suggested = &pair.practice.agreement.suggestions;
    if suggested.is_empty() {
        return Err(Failure::could_not(say(content::agreement::NOTHING_SUGGESTED)));
    }
    let clauses = suggested.iter().map(show::suggestion).collect();
    notebook.desk.post(UiEvent::Agreement(AgreementEvent::SetClauses { pair: pair.id.clone(), clauses }))?;
    notebook.desk.saved()?;
    Ok(Reply::new(say(told::TAKEN_OVER), &Done::SAVED))
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

/// `turnabout off …`: it opens no notebook, so that nothing of it can be anywhere.
pub fn off(what: Option<OffWord>) -> Reply {
    match what {
        None => Reply::new(show::off_page(), &Off::all()),
        Some(word) => Reply::new(show::off(word), &Off::of(word)),
    }
}

/// `turnabout trial …`
pub fn trial(notebook: &mut Notebook, command: TrialCommand) -> Outcome {
    match command {
        TrialCommand::Answer { answer, pair } => {
            let pair = pair::find(notebook, pair)?;
            let event =
                UiEvent::Practice(PracticeEvent::AnswerTrial { pair: pair.id.clone(), answer: answer.answer() });
            seal(notebook, event, &pair)
        }
        TrialCommand::PutOff { date, pair } => {
            let pair = pair::find(notebook, pair)?;
            let due_at_ms = notebook.clock.read(&date)?;
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
pub fn check(notebook: &mut Notebook, command: CheckCommand) -> Outcome {
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
    Ok(Reply::new(advice::practice::sealed(&pair.partner), &Done::SAVED))
}

/// `turnabout pair state|pause|resume|close|end|take-back`
pub fn course(notebook: &mut Notebook, course: PairCourse) -> Outcome {
    match course {
        PairCourse::State { pair } => {
            let pair = pair::find(notebook, pair)?;
            Ok(Reply::new(show::standing(&pair, &notebook.clock), &json::standing(&pair)))
        }
        PairCourse::Pause { until, pair } => {
            let pair = pair::which(notebook, pair)?;
            let until_ms = until.map(|date| notebook.clock.read(&date)).transpose()?;
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
            Ok(Reply::new(advice::practice::closed(), &Done::SAVED))
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
