//! `find`.

use crate::json::shape::Shape;
use crate::json::shape::Step::{Blank, Left, Named, Rows, Within};
use app::find::view::FindView;

/// `find`.
pub const HITS: Shape<FindView> = Shape::new(&[
    Left("number"),
    Left("searching"),
    Left("reading"),
    Named("rows", "found"),
    Within("found", &[Named("within", "in"), Named("kind", "text"), Blank("part"), Rows("matches", &["start", "end"])]),
]);
