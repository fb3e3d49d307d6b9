//! What may be how much, and why.

/// Blocks that a text is cut into at most: one bit each of the number that says what is in a repair. Sixty-four go by in a quarter of
/// a minute, which is as long as anybody holds a phone still; what is longer is better sent.
pub const COUNT_MAX: usize = 64;

/// A longer text is not even packed. As parts of the larger size it would have more than [`COUNT_MAX`] blocks whatever stands in it.
pub const TEXT_BYTES_MAX: usize = 16 * 1024;

/// How long a picture stands: four to five a second. Cameras take thirty a second and need a few to see one sharp.
pub const PICTURE_MS: u16 = 220;

/// So many parts in a row of another code, and none of the one that is being gathered, mean that the other screen shows something else
/// by now. One that is seen in passing changes nothing.
pub const OTHERS_BEFORE_ANEW: u8 = 3;
