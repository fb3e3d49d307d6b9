//! What is to be typed around a meeting: proposing, preparing, what came of it.

use crate::clock::Clock;
use crate::language::{tell, voice};
use crate::pick::short;
use app::session::view::{MarkView, SessionRow};
use content::Value::{Date, Message, Text};
use content::cli::meeting;

/// What a person may propose at once; `app` holds to it.
pub const TIMES_MAX: usize = 3;

/// After times were proposed.
pub fn proposed(short: &str) -> String {
    tell(meeting::PROPOSED, &[("session", Text(short))])
}

/// After a meeting was written down.
pub fn met(short: &str) -> String {
    tell(meeting::MET, &[("session", Text(short))])
}

/// After a meeting was called off.
pub fn called_off(short: &str) -> String {
    tell(meeting::CALLED_OFF, &[("session", Text(short))])
}

/// After the next one was proposed.
pub fn next(short: &str, times: &str) -> String {
    tell(meeting::NEXT, &[("session", Text(short)), ("times", Date(times))])
}

/// How to pick one of the times that are proposed.
pub fn pick(row: &SessionRow) -> String {
    tell(meeting::PICK, &[("proposal", Message(&words::session::proposal(row, voice())))])
}

/// How a mark without words gets them.
pub fn fill(mark: &MarkView, session: &str, clock: &Clock) -> String {
    let hour = clock.hour(mark.at_ms);
    let values = [("hour", Date(&hour)), ("mark", Text(short(&mark.id))), ("session", Text(session))];
    tell(meeting::FILL, &values)
}
