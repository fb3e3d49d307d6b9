//! What was wished for, gathered from the notebook into a [`Shape`], and the partner's name taken out where that was wished.
//!
//! Keys, links and anything else that opens a space never go in. What is not in there is said, too. Which files become of it, and
//! in which words, is no matter of this room: `words` draws them. EXPORT.md describes each.

pub(crate) mod gather;
pub(crate) mod own;
pub(crate) mod practice;
pub(crate) mod redact;

use crate::file::times;
use crate::ground::id;
use crate::ground::model::Model;
use crate::ground::said::Problem;
use crate::report;
use crate::take::Shown;
use crate::take::event::{ExportFormat, ExportScope, ExportWish};
use crate::take::export::gather::Chosen;
use crate::take::export::redact::Names;
use crate::take::shape::data::Data;
use crate::take::shape::{Form, LeftOut, Shape};

/// What was wished for.
pub(crate) fn shape(model: &Model, shown: &Shown<'_>, wish: &ExportWish) -> Result<Shape, Problem> {
    // A pair's report is made of what both can see, whatever else was wished for.
    let scope = if wish.format == ExportFormat::Report { ExportScope::Ours } else { wish.scope };
    let chosen = Chosen::of(model, &ExportWish { scope, ..wish.clone() })?;
    let zone = times::zone_name(wish.zone.as_deref())?;
    let (mut data, mut left_out) = gather::gather(model, shown, &chosen);
    let mut form = form(model, shown, wish, &data)?;
    if let Some(instead) = &wish.redact {
        let names = Names::of(&gather::every_name(model, shown), instead);
        redact::data(&mut data, &names);
        if let Form::Report { facts, .. } = &mut form {
            redact::facts(facts, &names);
        }
        left_out.push(LeftOut::Name { instead: instead.clone() });
    }
    Ok(Shape { form, data, left_out, zone })
}

fn form(model: &Model, shown: &Shown<'_>, wish: &ExportWish, data: &Data) -> Result<Form, Problem> {
    Ok(match wish.format {
        ExportFormat::Markdown => Form::Markdown,
        ExportFormat::Json => Form::Json,
        ExportFormat::Calendar => {
            let changes = data.sessions.iter().filter_map(|session| {
                let shelved = model.shelf.get(&id::document(&session.id)?)?;
                Some((session.id.clone(), documents::session::plan_number(&shelved.document).ok()?))
            });
            Form::Calendar { changes: changes.collect(), floating: wish.floating }
        }
        ExportFormat::Log => Form::Log,
        ExportFormat::Printed => Form::Printed,
        ExportFormat::Report => {
            // Of the first pair in there.
            let pair = data.pairs.first().and_then(|pair| id::space(&pair.id)).ok_or(Problem::NoSuchPair)?;
            let facts = report::show::pair(model, shown.lists, &pair);
            Form::Report { facts: Box::new(facts), lines_of: wish.lines_of.clone() }
        }
    })
}
