//! The two built-in faces: what they can draw, and how wide it is.

use crate::Error;
use krilla::text::Font;
use rustybuzz::{Direction, Face, UnicodeBuffer};

/// What stands in for a character that no built-in face has.
pub(crate) const BOX: char = '\u{25a1}';

pub(crate) struct Fonts {
    regular: Loaded,
    bold: Loaded,
}

struct Loaded {
    face: Face<'static>,
    font: Font,
}

/// How a character comes to the page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shown {
    Itself,
    /// A tab or another blank.
    Space,
    /// It has no shape of its own.
    Nothing,
    Box,
}

impl Fonts {
    pub(crate) fn new() -> Result<Self, Error> {
        let load = |bytes: &'static [u8]| {
            let font = Font::new(bytes.into(), 0).ok_or(Error::Fonts)?;
            Ok(Loaded { face: Face::from_slice(bytes, 0).ok_or(Error::Fonts)?, font })
        };
        Ok(Self { regular: load(dejavu::sans::regular())?, bold: load(dejavu::sans::bold())? })
    }

    fn loaded(&self, bold: bool) -> &Loaded {
        if bold { &self.bold } else { &self.regular }
    }

    pub(crate) fn font(&self, bold: bool) -> Font {
        self.loaded(bold).font.clone()
    }

    pub(crate) fn shown(&self, character: char) -> Shown {
        let joins = matches!(character, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
            || matches!(character, '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ad}');
        if character == '\n' || character == '\t' || (character.is_whitespace() && character != ' ') {
            Shown::Space
        } else if character.is_control() || joins {
            Shown::Nothing
        } else if [&self.regular, &self.bold].iter().all(|it| it.face.glyph_index(character).is_some()) {
            Shown::Itself
        } else {
            Shown::Box
        }
    }

    /// How wide a character is, unshaped: good enough to break lines by.
    pub(crate) fn width(&self, character: char, bold: bool, size: f32) -> f32 {
        let face = &self.loaded(bold).face;
        let advance = face.glyph_index(character).and_then(|glyph| face.glyph_hor_advance(glyph)).unwrap_or_default();
        f32::from(advance) * scale(face, size)
    }

    /// How wide a run is once it is shaped.
    pub(crate) fn run_width(&self, text: &str, bold: bool, size: f32, right_to_left: bool) -> f32 {
        let face = &self.loaded(bold).face;
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        buffer.set_direction(if right_to_left { Direction::RightToLeft } else { Direction::LeftToRight });
        let units: i32 = rustybuzz::shape(face, &[], buffer).glyph_positions().iter().map(|it| it.x_advance).sum();
        #[expect(clippy::cast_precision_loss, reason = "a line is a few thousand units wide")]
        let units = units as f32;
        units * scale(face, size)
    }
}

#[expect(clippy::cast_precision_loss, reason = "2,048 units an em")]
fn scale(face: &Face<'_>, size: f32) -> f32 {
    size / face.units_per_em() as f32
}
