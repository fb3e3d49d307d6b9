//! Codes that a camera reads at arm's length: a text as small pictures, shown one after the other and gathered in any order.
//!
//! [`Parts`] makes them: the text, cut into equal blocks and followed by repairs without an end, so that a picture that was missed
//! costs about one more. [`Gather`] brings the text back. [`Picture`] says which squares are dark; a shell draws it, and chooses
//! when the next one comes. What stands in a part is written down in PROTOCOL.md, "Codes". What the text means is no concern
//! of this room.

mod gather;
mod limits;
mod packed;
mod part;
mod parts;
mod picture;

pub use gather::{Gather, Taken};
pub use limits::{COUNT_MAX, OTHERS_BEFORE_ANEW, PICTURE_MS, TEXT_BYTES_MAX};
pub use part::is_part;
pub use parts::{Error, Parts, Size};
pub use picture::{Picture, RIM};
