//! What the commands about sessions answer.

use crate::json::shape::Shape;
use crate::json::shape::Step::{Beside, Named};
use app::session::view::{AfterCardView, PreparationView, SessionRow, SessionView, TurnedView};
use serde::Serialize;

/// One row of `session list`.
pub const SESSION: Shape<SessionRow> = Shape::new(&[]);

/// `session show`. The row counts the times that are proposed, the screen has them.
pub const WHOLE_SESSION: Shape<SessionView> = Shape::new(&[Named("proposals", "proposed"), Beside("row")]);

/// `session prepare`: what one has prepared.
pub const PREPARATION: Shape<PreparationView> = Shape::new(&[]);

/// `session turn`: what the other person sees.
pub const TURNED: Shape<TurnedView> = Shape::new(&[]);

/// `session card`.
#[derive(Serialize)]
pub struct CardShown {
    /// The card, if there is one.
    pub card: Option<AfterCardView>,
}

/// `session ask`.
#[derive(Serialize)]
pub struct Ask {
    /// One question to ask before one answers.
    pub question: String,
}
