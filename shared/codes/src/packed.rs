//! A text as few bytes: a link's base64 is bytes already, and goes in as these.
//!
//! ```text
//! 0 ‖ text                      any ASCII text
//! 1 ‖ length1 ‖ word ‖ bytes    turnabout://word#<base64url of bytes>
//! ```

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

/// What our links begin with.
const SCHEME: &str = "turnabout://";
const PLAIN: u8 = 0;
const LINK: u8 = 1;

/// Is it one of our links, as it stands?
pub(crate) fn is_link(text: &str) -> bool {
    text.starts_with(SCHEME)
}

/// The bytes of an ASCII text.
pub(crate) fn pack(text: &str) -> Vec<u8> {
    link(text).unwrap_or_else(|| [&[PLAIN], text.as_bytes()].concat())
}

/// A link that comes back as it was, to the letter.
fn link(text: &str) -> Option<Vec<u8>> {
    let (word, code) = text.strip_prefix(SCHEME)?.split_once('#')?;
    let bytes = URL_SAFE_NO_PAD.decode(code).ok()?;
    let packed = [&[LINK, u8::try_from(word.len()).ok()?], word.as_bytes(), &bytes].concat();
    (unpack(&packed)? == text).then_some(packed)
}

/// The text, if these bytes are one.
pub(crate) fn unpack(bytes: &[u8]) -> Option<String> {
    let text = match bytes.split_first()? {
        (&PLAIN, text) => String::from_utf8(text.to_vec()).ok()?,
        (&LINK, rest) => {
            let (length, rest) = rest.split_first()?;
            let (word, bytes) = rest.split_at_checked(usize::from(*length))?;
            format!("{SCHEME}{}#{}", std::str::from_utf8(word).ok()?, URL_SAFE_NO_PAD.encode(bytes))
        }
        _ => return None,
    };
    text.is_ascii().then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_takes_three_bytes_for_four_letters_and_comes_back_to_the_letter() {
        let text = format!("turnabout://came#{}", "abcd".repeat(400));
        assert_eq!(pack(&text).len(), 1_200 + 6);
        for text in [text.as_str(), "turnabout://safety#0a1", "turnabout://a", "turnabout://#", "T1:", "", "a b\n"] {
            assert_eq!(unpack(&pack(text)).as_deref(), Some(text));
        }
    }

    #[test]
    fn a_spelling_that_base64_would_not_give_back_goes_in_as_text() {
        for text in ["turnabout://came#ab==", "turnabout://came#abc+", "turnabout://came#ab\nc"] {
            assert_eq!(pack(text).first(), Some(&PLAIN), "{text}");
        }
    }

    #[test]
    fn bytes_that_are_no_text_are_none() {
        for bytes in [&[][..], &[2], &[1], &[1, 9, b'a'], &[0, 0xc3, 0xa4], &[0, 0xff], &[1, 1, 0xff]] {
            assert_eq!(unpack(bytes), None, "{bytes:?}");
        }
    }
}
