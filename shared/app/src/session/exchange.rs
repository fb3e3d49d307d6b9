//! A text of one's own comes in.

use crate::ground::edit::Outcome;
use crate::ground::model::Model;
use crate::ground::said::{Problem, Said};
use crate::session::event::Notebook;
use documents::limits::TEXT_UNITS_MAX;

/// No UTF-8 text of [`TEXT_UNITS_MAX`] units is longer, in bytes.
const IMPORT_BYTES_MAX: usize = 3 * TEXT_UNITS_MAX;

impl Model {
    pub(crate) fn import(&mut self, session: &str, bytes: &[u8]) -> Outcome {
        let (session, _) = self.session(session)?;
        let too_long = |units: usize| Problem::TooLong { units: units as u64, max: TEXT_UNITS_MAX as u64 };
        if bytes.len() > IMPORT_BYTES_MAX {
            return Err(too_long(bytes.len()));
        }
        let text = readable(bytes).ok_or(Problem::NotText)?;
        let units = text.encode_utf16().count();
        if units == 0 {
            return Err(Problem::Empty);
        }
        self.append(session, Notebook::Mine, "\n\n", &text)?;
        Ok(Some(Said::Imported { session: session.to_string(), units: units as u64 }))
    }
}

/// Text without a byte order mark, with line feeds only; `None` for what is no text.
fn readable(bytes: &[u8]) -> Option<String> {
    let text = std::str::from_utf8(bytes).ok()?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let odd = |character: char| character.is_control() && !matches!(character, '\n' | '\r' | '\t');
    (!text.contains(odd)).then(|| text.replace("\r\n", "\n").replace('\r', "\n").trim_end().to_owned())
}

#[cfg(test)]
mod tests {
    use crate::session::exchange::readable;

    #[test]
    fn text_is_told_from_bytes() {
        assert_eq!(readable("\u{feff}# Day 1\r\nnote\n".as_bytes()).as_deref(), Some("# Day 1\nnote"));
        assert_eq!(readable(b"\x7fELF\0\0"), None);
        assert_eq!(readable(&[0xff, 0xfe, 0x41]), None);
    }
}
