//! The agreement: shown, worded, agreed to.

use crate::agreement::args::{AgreementCommand, PaysWord};
use crate::agreement::{advice, json, show};
use crate::failure;
use crate::json::Done;
use crate::language::say;
use crate::notebook::{Notebook, pair, saved};
use crate::outcome::{Failure, Outcome, Reply};
use app::UiEvent;
use app::agreement::event::{AgreementEvent, Wording};
use app::ground::said::{Problem, Said};
use content::cli::pair as told;

/// `turnabout agreement …`
pub fn run(notebook: &mut Notebook, command: Option<AgreementCommand>) -> Outcome {
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
        AgreementCommand::Set { clause, text, weeks, until, meant, pays, pair } => {
            let pair = pair::which(notebook, pair)?;
            let until_ms = until.map(|date| notebook.clock.due(&date, meant)).transpose()?;
            let line = Some(text.trim().to_owned()).filter(|line| !line.is_empty());
            let wording = Wording { line, weeks, until_ms, pays: pays.map(PaysWord::pays) };
            notebook.desk.post(UiEvent::Agreement(AgreementEvent::SetClause {
                pair,
                clause: clause.clause(),
                wording,
            }))?;
            notebook.desk.saved()?;
            Ok(Reply::new(advice::set(), &Done::SAVED))
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
    let proposal = proposal.ok_or_else(|| Failure::could_not(advice::nothing_proposed()))?;
    let version = proposal.version.clone().ok_or_else(|| failure::refused(&Problem::TwoAnswersLeft))?;
    let (id, partner_agreed) = (pair.id.clone(), proposal.partner_agreed);
    let agreed = |said: &Said| matches!(said, Said::Agreed { .. }).then_some(());
    notebook.desk.ask(UiEvent::Agreement(AgreementEvent::Agree { pair: id, version }), agreed)?;
    notebook.desk.saved()?;
    Ok(Reply::new(advice::agreed(&pair.partner, partner_agreed), &Done::SAVED))
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
