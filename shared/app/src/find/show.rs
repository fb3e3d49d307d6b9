//! The search on the screen.

use crate::find::act::{Finding, Found, Search};
use crate::find::view::{FindView, FoundIn, FoundRow};
use crate::ground::index::Excerpt;
use crate::ground::model::Model;
use crate::ground::rows::Projection;
use documents::DocumentId;
use std::sync::Arc;

pub(crate) fn refresh(model: &Model, search: &Search, shown: &mut Option<Arc<FindView>>) {
    let view = search.finding.as_ref().map(|finding| view(model, finding));
    if shown.as_deref() != view.as_ref() {
        *shown = view.map(Arc::new);
    }
}

fn view(model: &Model, finding: &Finding) -> FindView {
    FindView {
        number: finding.number,
        words: finding.query.words.clone(),
        searching: finding.fresh,
        reading: model.reads_to_find(),
        total: u32::try_from(finding.found.len()).unwrap_or(u32::MAX),
        more: finding.cut,
        start: u32::try_from(finding.window).unwrap_or(u32::MAX),
        rows: finding.shown.iter().filter_map(|(found, excerpt)| row(model, found, excerpt)).collect(),
    }
}

fn row(model: &Model, found: &Found, excerpt: &Excerpt) -> Option<FoundRow> {
    let place = model.rows.get(&found.place)?;
    let mine = model.rows.get(&DocumentId(found.hit.document))?.space;
    let (within, id) = match &place.what {
        Projection::Session(_) => (FoundIn::Session, found.place.to_string()),
        Projection::Topic(_) => (FoundIn::Topic, found.place.to_string()),
        Projection::Answer { .. } => (FoundIn::Answer, found.place.to_string()),
        Projection::Pair(_) => (FoundIn::Pair, place.space.to_string()),
        Projection::Profile(_) => (FoundIn::Own, found.place.to_string()),
        Projection::Notes { .. }
        | Projection::Home { .. }
        | Projection::Keyring
        | Projection::Practice(_)
        | Projection::Other => return None,
    };
    let is_private = Some(place.space) == model.facts.private;
    Some(FoundRow {
        within,
        id,
        pair: (!is_private).then(|| place.space.to_string()),
        partner: if is_private { String::new() } else { model.partner_name(&place.space) },
        mine: Some(mine) == model.facts.private,
        kind: excerpt.kind,
        part: excerpt.part.clone(),
        at_ms: found.at_ms,
        excerpt: excerpt.text.clone(),
        at: excerpt.at,
        goes_on: excerpt.goes_on,
        matches: excerpt.matches.clone(),
    })
}
