//! The link that lets somebody in. Its secrets stand in the fragment only, so no browser sends them anywhere.
//!
//! ```text
//! turnabout://join#<base64url of: ver1 kind1 relay_len2 relay space16 meta32 seed32 head16 [founding] check4>
//! turnabout://came#<base64url of: ver1 join check4>
//! check = first 4 bytes of SHA-256 of what is before: a cut or mistyped link is told from a foreign one
//! ```
//!
//! A link for somebody in the same room carries the space's first control entry, so that they can come in without any
//! network; their join goes back in an [`Answer`].

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use protocol::{Hash, SpaceId};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fmt;
use zeroize::ZeroizeOnDrop;

const PREFIX: &str = "turnabout://join#";
const ANSWER_PREFIX: &str = "turnabout://came#";
const VERSION: u8 = 2;
/// An origin is a host and a port; longer ones are not written by us.
const RELAY_BYTES_MAX: usize = 512;

/// What a link says of a space, and the invite's own seed. Wiped when dropped; not printable.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, ZeroizeOnDrop)]
pub struct LinkSecret {
    /// What opens the bodies of control entries: `K_meta`.
    #[serde(with = "serde_bytes")]
    pub(crate) meta: [u8; 32],
    /// What the invite's keys come from.
    #[serde(with = "serde_bytes")]
    pub(crate) seed: [u8; 32],
    /// The first 16 bytes of the hash of the newest control entry that the inviter knew, or zeros: a log that does not have
    /// that entry is another one.
    #[serde(with = "serde_bytes")]
    pub(crate) head: [u8; 16],
}

impl fmt::Debug for LinkSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("LinkSecret(…)")
    }
}

impl LinkSecret {
    /// The same, for nothing but a log that has this control entry in it.
    #[must_use]
    pub fn pinned_to(mut self, entry: &Hash) -> Self {
        self.head.iter_mut().zip(entry.0).for_each(|(to, from)| *to = from);
        self
    }
}

/// Whom a link is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkKind {
    /// The partner, into a pair space.
    Partner,
    /// A further device of one's own, into the private space.
    Device,
    /// The partner, who sits in the same room, into a pair space that no relay needs to know yet: its first control entry.
    Nearby(Vec<u8>),
}

/// What somebody who came in by a nearby link shows in return: their join, a control entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer(pub Vec<u8>);

/// A link, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Whom it is for.
    pub kind: LinkKind,
    /// The relay's origin.
    pub relay: String,
    /// The space.
    pub space: SpaceId,
    /// What opens it.
    pub secret: LinkSecret,
}

/// Why a text is no link.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LinkProblem {
    /// Something else.
    #[error("this is not one of our links")]
    NotALink,
    /// Ours, but cut short or mistyped.
    #[error("this link is not whole")]
    Cut,
    /// Made by a newer version.
    #[error("this link was made by a newer version")]
    Newer,
}

impl Link {
    /// The text to send or show.
    pub fn to_text(&self) -> String {
        let (kind, founding) = match &self.kind {
            LinkKind::Partner => (1, &[][..]),
            LinkKind::Device => (2, &[][..]),
            LinkKind::Nearby(founding) => (3, founding.as_slice()),
        };
        let mut bytes = vec![VERSION, kind];
        bytes.extend_from_slice(&u16::try_from(self.relay.len()).unwrap_or(u16::MAX).to_be_bytes());
        bytes.extend_from_slice(self.relay.as_bytes());
        bytes.extend_from_slice(&self.space.0);
        bytes.extend_from_slice(&self.secret.meta);
        bytes.extend_from_slice(&self.secret.seed);
        bytes.extend_from_slice(&self.secret.head);
        bytes.extend_from_slice(founding);
        write(PREFIX, bytes)
    }

    /// Reads a text; blanks and line breaks that a messenger put in are forgiven.
    pub fn from_text(text: &str) -> Result<Self, LinkProblem> {
        read(&decode(PREFIX, text)?).ok_or(LinkProblem::NotALink)
    }
}

impl Answer {
    /// The text to show.
    pub fn to_text(&self) -> String {
        write(ANSWER_PREFIX, [&[VERSION], self.0.as_slice()].concat())
    }

    /// Reads a text, as forgiving as [`Link::from_text`]. Whether the join holds is for whoever keeps the space to say.
    pub fn from_text(text: &str) -> Result<Self, LinkProblem> {
        let bytes = decode(ANSWER_PREFIX, text)?;
        bytes.split_first().map(|(_, join)| Self(join.to_vec())).ok_or(LinkProblem::Cut)
    }
}

fn write(prefix: &str, mut bytes: Vec<u8>) -> String {
    bytes.extend_from_slice(&check(&bytes));
    format!("{prefix}{}", URL_SAFE_NO_PAD.encode(bytes))
}

/// What stands before the check.
fn decode(prefix: &str, text: &str) -> Result<Vec<u8>, LinkProblem> {
    let text: String = text.chars().filter(|character| !character.is_whitespace()).collect();
    let Some(code) = text.strip_prefix(prefix) else {
        let begun = !text.is_empty() && prefix.starts_with(text.as_str());
        return Err(if begun { LinkProblem::Cut } else { LinkProblem::NotALink });
    };
    // A cut can leave one character too many for base64.
    let bytes = URL_SAFE_NO_PAD.decode(code).map_err(|_| LinkProblem::Cut)?;
    if bytes.first().is_some_and(|version| *version > VERSION) {
        return Err(LinkProblem::Newer);
    }
    let (rest, found) = bytes.split_last_chunk::<4>().ok_or(LinkProblem::Cut)?;
    match rest.first() {
        _ if check(rest) != *found => Err(LinkProblem::Cut),
        Some(&VERSION) => Ok(rest.to_vec()),
        // Nobody ever held one of an older version.
        Some(_) | None => Err(LinkProblem::NotALink),
    }
}

fn read(bytes: &[u8]) -> Option<Link> {
    let ([_version, kind], rest) = bytes.split_first_chunk()?;
    let (length, rest) = rest.split_first_chunk()?;
    let (relay, rest) = rest.split_at_checked(usize::from(u16::from_be_bytes(*length)))?;
    let relay = std::str::from_utf8(relay).ok().filter(|relay| relay.len() <= RELAY_BYTES_MAX)?.to_owned();
    let (space, rest) = rest.split_first_chunk()?;
    let (meta, rest) = rest.split_first_chunk()?;
    let (seed, rest) = rest.split_first_chunk()?;
    let (head, founding) = rest.split_first_chunk()?;
    let kind = match (kind, founding) {
        (1, []) => LinkKind::Partner,
        (2, []) => LinkKind::Device,
        (3, [_, ..]) => LinkKind::Nearby(founding.to_vec()),
        _ => return None,
    };
    Some(Link { kind, relay, space: SpaceId(*space), secret: LinkSecret { meta: *meta, seed: *seed, head: *head } })
}

fn check(bytes: &[u8]) -> [u8; 4] {
    let [a, b, c, d, ..] = <[u8; 32]>::from(Sha256::digest(bytes));
    [a, b, c, d]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn link() -> Link {
        Link {
            kind: LinkKind::Partner,
            relay: "wss://relay.example".into(),
            space: SpaceId([1; 16]),
            secret: LinkSecret { meta: [2; 32], seed: [3; 32], head: [4; 16] },
        }
    }

    #[test]
    fn a_link_comes_back_also_with_line_breaks_in_it() {
        let text = link().to_text();
        assert_eq!(Link::from_text(&text), Ok(link()));
        let (a, b) = text.split_at(40);
        assert_eq!(Link::from_text(&format!(" {a}\n  {b}\n")), Ok(link()));
    }

    #[test]
    fn a_link_for_somebody_in_the_room_and_the_answer_come_back() {
        let nearby = Link { kind: LinkKind::Nearby(vec![9; 700]), ..link() };
        assert_eq!(Link::from_text(&nearby.to_text()), Ok(nearby));
        let answer = Answer(vec![8; 700]);
        assert_eq!(Answer::from_text(&answer.to_text()), Ok(answer.clone()));
        assert_eq!(Answer::from_text(&link().to_text()), Err(LinkProblem::NotALink), "nobody takes one for the other");
        assert_eq!(Link::from_text(&answer.to_text()), Err(LinkProblem::NotALink));
        let text = answer.to_text();
        for len in 1..text.len() {
            assert_eq!(Answer::from_text(&text[..len]), Err(LinkProblem::Cut), "cut at {len}");
        }
    }

    #[test]
    fn a_cut_link_is_told_from_a_foreign_one() {
        let text = link().to_text();
        for len in 1..text.len() {
            assert_eq!(Link::from_text(&text[..len]), Err(LinkProblem::Cut), "cut at {len}");
        }
        assert_eq!(Link::from_text("https://example.org"), Err(LinkProblem::NotALink));
        assert_eq!(Link::from_text(""), Err(LinkProblem::NotALink));
    }

    #[test]
    fn a_link_of_no_version_that_was_ever_out_is_none() {
        let text = link().to_text();
        let mut bytes = URL_SAFE_NO_PAD.decode(text.strip_prefix(PREFIX).unwrap()).unwrap();
        bytes.truncate(bytes.len() - 4);
        bytes[0] = VERSION - 1;
        assert_eq!(Link::from_text(&write(PREFIX, bytes)), Err(LinkProblem::NotALink));
    }

    #[test]
    fn a_newer_link_says_so() {
        let bytes = URL_SAFE_NO_PAD.encode([VERSION + 1; 60]);
        assert_eq!(Link::from_text(&format!("{PREFIX}{bytes}")), Err(LinkProblem::Newer));
    }

    #[test]
    fn a_link_never_prints_its_secrets() {
        assert!(!format!("{:?}", link()).contains("2, 2"));
    }
}
