//! Which squares of a code are dark.

use crate::part::is_part;
use crate::parts::Size;
use qrcode::bits::Bits;
use qrcode::{Color, EcLevel, QrCode, Version};

/// How many squares stay light around a code; cameras find it by them.
pub const RIM: usize = 4;

/// A code as it is drawn: a square of squares, with the light rim around it.
#[derive(Clone, PartialEq, Eq)]
pub struct Picture {
    side: usize,
    dark: Vec<bool>,
}

impl Picture {
    /// The picture of a text that fits.
    pub(crate) fn of(text: &str, size: Size) -> Self {
        let code =
            code(text, size).unwrap_or_else(|| unreachable!("a part is cut to its size, and a link was measured"));
        let squares = code.width();
        let side = squares + 2 * RIM;
        let mut dark = vec![false; side * side];
        let inner = dark.chunks_mut(side).skip(RIM).take(squares);
        for (row, colors) in inner.zip(code.to_colors().chunks(squares)) {
            let inner = row.iter_mut().skip(RIM);
            inner.zip(colors).for_each(|(square, color)| *square = *color == Color::Dark);
        }
        Self { side, dark }
    }

    /// Squares across and down, the rim included.
    pub fn side(&self) -> usize {
        self.side
    }

    /// From the top, each from the left; true is dark.
    pub fn rows(&self) -> impl Iterator<Item = &[bool]> {
        self.dark.chunks(self.side)
    }
}

/// Would it stand in one code of this size as it is?
pub(crate) fn fits(text: &str, size: Size) -> bool {
    code(text, size).is_some()
}

/// A screen has no dirt and no folds: the least correction gives the largest squares. A part is of one size, whatever stands in it, so
/// that a picture follows another without a jump; a link that stands alone takes the smallest that holds it.
fn code(text: &str, size: Size) -> Option<QrCode> {
    if is_part(text) {
        return drawn(size.version(), |bits| bits.push_alphanumeric_data(text.as_bytes()));
    }
    (1..=size.version()).find_map(|version| drawn(version, |bits| bits.push_byte_data(text.as_bytes())))
}

/// One segment of one kind: left to itself the encoder cuts a text into segments, and not always into few.
fn drawn(version: i16, push: impl Fn(&mut Bits) -> qrcode::QrResult<()>) -> Option<QrCode> {
    let mut bits = Bits::new(Version::Normal(version));
    push(&mut bits).ok()?;
    bits.push_terminator(EcLevel::L).ok()?;
    QrCode::with_bits(bits, EcLevel::L).ok()
}
