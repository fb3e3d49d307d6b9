//! Prompts and answers on the screen.

use crate::ground::list;
use crate::ground::list::List;
use crate::ground::model::Model;
use crate::ground::rows::{Projected, Projection};
use crate::ground::who::{Who, who};
use crate::reflect::act::THANKS;
use crate::reflect::choice;
use crate::reflect::view::{AnswerView, ReflectView};
use crate::session::view::SessionRow;
use documents::DocumentId;
use std::sync::Arc;

pub(crate) fn refresh(model: &Model, sessions: &List<SessionRow>, shown: &mut Arc<ReflectView>) {
    let mut answers: Vec<AnswerView> = model.rows.iter().filter_map(|(id, row)| answer(model, id, row)).collect();
    answers.sort_by(|a, b| (b.at_ms, &b.id).cmp(&(a.at_ms, &a.id)));
    let prompt = choice::now(model, sessions, &answers);
    let view = ReflectView { scope: prompt.as_deref().and_then(choice::scope), prompt, answers };
    list::show(shown, view);
}

fn answer(model: &Model, id: &DocumentId, row: &Projected) -> Option<AnswerView> {
    let Projection::Answer { prompt, by, at_ms, text } = &row.what else { return None };
    // A thank-you note answers no prompt.
    if prompt == THANKS {
        return None;
    }
    Some(AnswerView {
        id: id.to_string(),
        prompt: prompt.clone(),
        by: by.as_ref().map_or(Who::Partner, |by| who(model, &row.space, by)),
        shared: Some(row.space) != model.facts.private,
        at_ms: *at_ms,
        text: text.clone(),
    })
}
