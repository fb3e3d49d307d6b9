//! A text for a field that is being typed in. `app` decides; the README has the rules for the field.

use crate::Turnabout;
use app::session::event::Notebook;
use app::session::view::{TextNews, TextWindow};

#[uniffi::export]
impl Turnabout {
    /// Tells the core of a splice that a field has made in the version `seen`, in UTF-16 code units. Posts, and answers what
    /// the field shows with the splice in it: the version for its next splice, and to ask for news with.
    pub fn splice_text(
        &self,
        session: String,
        notebook: Notebook,
        seen: u64,
        at: u32,
        removed: u32,
        inserted: String,
    ) -> u64 {
        self.device.splice_text(session, notebook, seen, (at, removed, inserted))
    }

    /// What has come to a text of the open session since the version that a field shows, without what the field sent itself;
    /// the window of its splices that begins at `start`. A new field asks with version 0. Nothing if that session is not open.
    pub fn text_since(&self, session: &str, notebook: Notebook, seen: u64, start: u32) -> Option<TextNews> {
        self.view().text_since(session, notebook, seen, start)
    }

    /// A piece of a text of the open session as it is: at most 5,000 units from `start` on.
    pub fn text_window(&self, session: &str, notebook: Notebook, start: u32, len: u32) -> Option<TextWindow> {
        self.view().text_window(session, notebook, start, len)
    }
}
