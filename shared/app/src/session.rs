//! A meeting, planned, running or past: its texts, marks, steps, preparation and card.

pub(crate) mod act;
pub mod event;
pub(crate) mod exchange;
pub(crate) mod field;
pub(crate) mod find;
pub(crate) mod held;
pub(crate) mod meeting;
pub(crate) mod next;
pub(crate) mod show;
pub(crate) mod text;
pub mod view;

use crate::ground::edit::Outcome;
use crate::ground::model::Model;
use act::Screen;
use documents::DocumentId;
use event::SessionEvent;
use field::FieldSplice;

/// The documents that an act needs at hand. Unknown ids need none: the act itself says so.
pub(crate) fn needs(event: &SessionEvent, model: &Model) -> Vec<DocumentId> {
    match event {
        SessionEvent::Open { session }
        | SessionEvent::EditText { session, .. }
        | SessionEvent::SpliceText { session, .. }
        | SessionEvent::WriteAnew { session, .. }
        | SessionEvent::Plan { session, .. }
        | SessionEvent::Mark { session, .. }
        | SessionEvent::FillMark { session, .. }
        | SessionEvent::RemoveMark { session, .. }
        | SessionEvent::RemoveStep { session, .. }
        | SessionEvent::TakeAway { session, .. }
        | SessionEvent::AddStep { session, .. }
        | SessionEvent::SetStepDone { session, .. }
        | SessionEvent::ShareLine { session, .. }
        | SessionEvent::End { session, .. }
        | SessionEvent::CallOff { session, .. }
        | SessionEvent::Correct { session, .. }
        | SessionEvent::ProposeTimes { session, .. }
        | SessionEvent::PickTime { session, .. }
        | SessionEvent::Prepare { session, .. }
        | SessionEvent::BringPoint { session, .. }
        | SessionEvent::LeavePreparation { session }
        | SessionEvent::Begin { session, .. }
        | SessionEvent::TurnAskCard { session }
        | SessionEvent::PutOffCard { session }
        | SessionEvent::CloseCard { session }
        | SessionEvent::Import { session, .. } => model.session_documents(session),
        SessionEvent::NameTopic { session, .. } => model.known(session),
        SessionEvent::ProposeNext { session } => model.after(session),
        SessionEvent::New { .. } | SessionEvent::Close | SessionEvent::Log { .. } | SessionEvent::PlaceCaret { .. } => {
            Vec::new()
        }
    }
}

/// Does it.
pub(crate) fn act(event: SessionEvent, model: &mut Model, screen: &mut Screen) -> Outcome {
    match event {
        SessionEvent::New { pair, plan } => model.new_session(&pair, &plan),
        SessionEvent::Open { session } => screen.open_session(model, &session),
        SessionEvent::Close => screen.close_session(model),
        SessionEvent::Plan { session, plan } => model.plan_session(&session, &plan),
        SessionEvent::EditText { session, notebook, at, removed, inserted } => {
            screen.edit_text(model, &session, notebook, at as usize, removed as usize, &inserted)
        }
        SessionEvent::SpliceText { session, notebook, seen, makes, at, removed, inserted } => {
            let (at, removed) = (at as usize, removed as usize);
            screen.splice_text(model, &session, notebook, &FieldSplice { seen, makes, at, removed, inserted })
        }
        SessionEvent::WriteAnew { session, notebook, before, after } => {
            model.write_anew(&session, notebook, &before, &after)
        }
        SessionEvent::PlaceCaret { notebook, at } => screen.place_caret(model, notebook, at as usize),
        SessionEvent::Mark { session, notebook, kind, text } => model.mark(&session, notebook, kind, &text),
        SessionEvent::FillMark { session, notebook, mark, text } => model.fill_mark(&session, notebook, &mark, &text),
        SessionEvent::RemoveMark { session, notebook, mark } => model.remove_mark(&session, notebook, &mark),
        SessionEvent::TakeAway { session, line } => model.take_away(&session, &line),
        SessionEvent::AddStep { session, when, then, owner } => model.add_step(&session, &when, &then, owner),
        SessionEvent::SetStepDone { session, step, done } => model.set_step_done(&session, &step, done),
        SessionEvent::RemoveStep { session, step } => model.remove_step(&session, &step),
        SessionEvent::ShareLine { session, line } => model.share_line(&session, &line),
        SessionEvent::ProposeTimes { session, times_ms } => model.propose_times(&session, &times_ms),
        SessionEvent::PickTime { session, at_ms } => model.pick_time(&session, at_ms),
        SessionEvent::Prepare { session, point, line } => model.prepare(&session, point, &line),
        SessionEvent::BringPoint { session, point } => model.bring_point(&session, point),
        SessionEvent::LeavePreparation { session } => model.leave_preparation(&session),
        SessionEvent::Begin { session, meant } => model.begin_session(&session, meant),
        SessionEvent::TurnAskCard { session } => model.turn_ask_card(&session),
        SessionEvent::PutOffCard { session } => model.put_off_card(&session),
        SessionEvent::CloseCard { session } => model.close_card(&session),
        SessionEvent::Log { pair, start_at_ms, minutes, place } => {
            model.log_meeting(&pair, start_at_ms, minutes, place)
        }
        SessionEvent::End { session, meant } => model.end_session(&session, meant),
        SessionEvent::CallOff { session, times_ms } => model.call_off(&session, &times_ms),
        SessionEvent::Correct { session, was } => model.correct_session(&session, &was),
        SessionEvent::ProposeNext { session } => model.propose_next(&session),
        SessionEvent::NameTopic { session, topic, named } => model.name_topic(&session, &topic, named),
        SessionEvent::Import { session, bytes } => model.import(&session, &bytes),
    }
}
