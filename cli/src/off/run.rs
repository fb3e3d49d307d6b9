//! The list, or one of the five.

use crate::off::args::OffWord;
use crate::off::json::OffPage;
use crate::off::show;
use crate::outcome::Reply;

/// `turnabout off …`: it opens no notebook, so that nothing of it can be anywhere.
pub fn run(what: Option<OffWord>) -> Reply {
    match what {
        None => Reply::new(show::off_page(), &OffPage::all()),
        Some(word) => Reply::new(show::off(word), &OffPage::of(word)),
    }
}
