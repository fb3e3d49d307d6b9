//! Files that open without the app, and what was left out is said in them. EXPORT.md describes each.
//!
//! Keys, links and anything else that opens a space never go in. [`data`] gathers, the other modules write one form each.

pub(crate) mod calendar;
pub(crate) mod data;
pub(crate) mod escape;
pub(crate) mod log;
pub(crate) mod markdown;
pub(crate) mod printed;
pub(crate) mod redact;
pub(crate) mod report;
pub(crate) mod told;
pub(crate) mod words;

use crate::file::times::Times;
use crate::ground::model::Model;
use crate::ground::said::Problem;
use crate::take::Shown;
use crate::take::event::{ExportFormat, ExportScope, ExportWish};
use crate::take::export::data::{Chosen, Data};
use crate::take::view::ExportFile;

/// The files that were wished for.
pub(crate) fn files(model: &Model, shown: &Shown<'_>, wish: &ExportWish) -> Result<Vec<ExportFile>, Problem> {
    // A pair's report is made of what both can see, whatever else was wished for.
    let scope = if wish.format == ExportFormat::Report { ExportScope::Ours } else { wish.scope };
    let chosen = Chosen::of(model, &ExportWish { scope, ..wish.clone() })?;
    let times = Times::of(wish.zone.as_deref())?;
    let data = data::gather(model, shown, &chosen);
    Ok(match wish.format {
        ExportFormat::Markdown => markdown::files(&data, &times),
        ExportFormat::Json => {
            let bytes = serde_json::to_vec_pretty(&data).map_err(|_| Problem::Damaged)?;
            vec![file("turnabout.json", bytes)]
        }
        ExportFormat::Calendar => vec![file("turnabout.ics", calendar::file(model, &data, &times, wish.floating))],
        ExportFormat::Log => log::files(&data, &times),
        ExportFormat::Printed => vec![file("turnabout.pdf", pdf(&printed::paper(&data, &times))?)],
        ExportFormat::Report => {
            let facts = report::facts(model, shown, &data, wish.redact).ok_or(Problem::NoSuchPair)?;
            vec![file("report.pdf", pdf(&report::paper(&facts, &data, wish.lines_of.as_deref(), &times))?)]
        }
    })
}

fn pdf(paper: &paper::Paper) -> Result<Vec<u8>, Problem> {
    paper::pdf(paper).map_err(|_| Problem::NotPrinted)
}

fn file(path: &str, bytes: Vec<u8>) -> ExportFile {
    ExportFile { path: path.to_owned(), bytes }
}

/// One line, so that a name cannot break a file's structure.
fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// "Left out: …".
fn left_out(data: &Data, also: &[&str]) -> String {
    let all: Vec<&str> = data.left_out.iter().map(String::as_str).chain(also.iter().copied()).collect();
    words::left_out(&all.join("; "))
}
