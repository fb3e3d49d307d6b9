//! Files that open without the app, and what was left out is said in them. EXPORT.md describes each.
//!
//! Keys, links and anything else that opens a space never go in. [`data`] gathers, the other modules write one form each.

mod calendar;
pub(crate) mod data;
mod escape;
mod log;
mod markdown;
mod printed;
mod redact;
mod report;
mod times;
mod told;
mod words;

pub(crate) use times::Time;

use crate::event::{ExportFormat, ExportScope, ExportWish};
use crate::model::Model;
use crate::view::{ExportFile, Problem};
use data::Chosen;
use times::Times;

/// The files that were wished for.
pub(crate) fn files(model: &Model, wish: &ExportWish) -> Result<Vec<ExportFile>, Problem> {
    // A pair's report is made of what both can see, whatever else was wished for.
    let scope = if wish.format == ExportFormat::Report { ExportScope::Ours } else { wish.scope };
    let chosen = Chosen::of(model, &ExportWish { scope, ..wish.clone() })?;
    let times = Times::of(wish.zone.as_deref())?;
    let data = data::gather(model, &chosen);
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
            let facts = report::facts(model, &data, wish.redact).ok_or(Problem::NoSuchPair)?;
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
fn left_out(data: &data::Data, also: &[&str]) -> String {
    let all: Vec<&str> = data.left_out.iter().map(String::as_str).chain(also.iter().copied()).collect();
    words::left_out(&all.join("; "))
}
