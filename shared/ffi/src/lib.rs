//! The typed border to Swift, Kotlin and Python.
//!
//! It mirrors types and holds no logic: a shell sends a [`UiEvent`], is rung by [`Shell::render`], and fetches one small
//! record for the screen that it shows. The rules for shells are in the README beside this crate. What runs behind it
//! is `device`; what it decides is `app`.

mod closing;
mod code;
mod error;
mod list;
#[cfg(feature = "samples")]
mod samples;
mod screen;
mod text;
mod words;

pub use crate::words::{CardWords, ReadOn, Words};
pub use app::SharedText;
pub use closing::{CloseOutcome, ClosingState, WhenClosed};
pub use code::{CodeError, CodeGather, CodeParts, CodePicture, CodeTaken};
pub use error::{BackupFileError, BridgeError, ExportError};
pub use list::{
    AnswersChange, AnswersWindow, PairsChange, PairsWindow, SessionsChange, SessionsWindow, TopicsChange, TopicsWindow,
    WaysChange, WaysWindow,
};
#[cfg(feature = "samples")]
pub use samples::{Sample, SampleError, sample, sample_words};
pub use screen::{ReflectView, ReminderRow, SessionScreen, TextFacts, TodayScreen};

use closing::UntilClosed;
use device::{Device, DeviceKey};
use list::Handed;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use zeroize::Zeroizing;

uniffi::setup_scaffolding!();

// A long text is a string over there.
uniffi::custom_type!(SharedText, String, { remote, lower: |text| text.into(), try_lift: |text| Ok(text.into()) });

// Every event and view of `app` as it is declared there, and `Turnabout::open`; see `build.rs`.
include!(concat!(env!("OUT_DIR"), "/mirror.rs"));

/// What the core calls, on a thread of its own: post to the main thread, return at once, and never throw.
#[uniffi::export(with_foreign)]
pub trait Shell: Send + Sync {
    /// Something has changed: come and fetch. Rings once until one of the reads was called.
    fn render(&self);
    /// The core has stopped on a fault of ours. What was saved is safe: say so, and open again.
    fn stopped(&self);
}

/// Whom a link lets in, before anybody accepts it; nothing if it is none of ours, or not whole. Ask before a link for a
/// device of one's own is accepted: it gives this device to whoever made the link.
#[uniffi::export]
pub fn link_for(link: &str) -> Option<LinkFor> {
    app::link_for(link).ok()
}

/// Names the build of this library. A shell that has generated code of another build is refused when it opens.
#[uniffi::export]
pub fn border_id() -> String {
    BORDER.to_owned()
}

/// The folder in which a program at a desk keeps its notebook, if nobody says otherwise: the terminal's own.
#[uniffi::export]
pub fn usual_folder() -> Option<String> {
    let folder = device::usual_folder(|name| std::env::var_os(name).filter(|value| !value.is_empty()))?;
    folder.into_os_string().into_string().ok()
}

/// Is there a notebook in this folder?
#[uniffi::export]
pub fn holds_a_notebook(folder: &str) -> bool {
    device::holds_a_notebook(Path::new(folder))
}

/// The key of a passphrase for the notebook in this folder: at a desk, every program opens it by the same one. Takes a good
/// part of a second. Not for phones, which have a keystore.
#[uniffi::export]
pub fn passphrase_key(folder: &str, passphrase: String) -> Result<Vec<u8>, BridgeError> {
    let passphrase = Zeroizing::new(passphrase);
    if passphrase.is_empty() {
        return Err(BridgeError::NoPassphrase);
    }
    Ok(device::passphrase_key(Path::new(folder), &passphrase)?.to_bytes().to_vec())
}

/// Seals what [`TakeEvent::MakeBackup`] made under a passphrase; takes a good part of a second. The result is the file.
#[uniffi::export]
pub fn seal_backup(backup: Vec<u8>, passphrase: String) -> Result<Vec<u8>, BackupFileError> {
    let (backup, passphrase) = (Zeroizing::new(backup), Zeroizing::new(passphrase));
    Ok(device::seal_backup(&backup, &passphrase)?)
}

/// Opens a backup file, for [`TakeEvent::RestoreBackup`] or [`test_backup`].
#[uniffi::export]
pub fn open_backup(file: Vec<u8>, passphrase: String) -> Result<Vec<u8>, BackupFileError> {
    let (file, passphrase) = (Zeroizing::new(file), Zeroizing::new(passphrase));
    Ok(device::open_backup(&file, &passphrase)?.to_vec())
}

/// Opens every record of a backup that was opened, counts them, and changes nothing.
#[uniffi::export]
pub fn test_backup(backup: Vec<u8>) -> Result<BackupCounts, BackupFileError> {
    let backup = Zeroizing::new(backup);
    app::test_backup(&backup).map_err(|problem| {
        if problem == Problem::NotABackup {
            BackupFileError::NotABackup
        } else if let Problem::BackupNewer { found, known } = problem {
            BackupFileError::Newer { found, known }
        } else {
            BackupFileError::Damaged
        }
    })
}

/// Lets `device`, which knows no uniffi, ring a foreign shell.
struct Bell(Arc<dyn Shell>);

impl device::Shell for Bell {
    fn render(&self) {
        self.0.render();
    }

    fn stopped(&self) {
        self.0.stopped();
    }
}

/// The notebook, open. One a process. Letting go of the last reference saves and closes; [`Turnabout::close`] does so while
/// others still hold it, and says when it is done.
///
/// Every method but [`Turnabout::close_and_wait`] may be called on the main thread: none waits for the core.
#[derive(uniffi::Object)]
pub struct Turnabout {
    device: Arc<UntilClosed>,
    handed: Mutex<Handed>,
}

impl Turnabout {
    /// What `open` does once it is generated; see `build.rs`.
    fn open_checked(shell: Arc<dyn Shell>, folder: &str, key: Vec<u8>, border: &str) -> Result<Arc<Self>, BridgeError> {
        if border != BORDER {
            return Err(BridgeError::OtherBuild);
        }
        let key = Zeroizing::new(key);
        let key = DeviceKey::from_bytes(key.as_slice().try_into().map_err(|_| BridgeError::MalformedKey)?);
        let device = Device::open(&PathBuf::from(folder), key, Arc::new(Bell(shell)))?;
        Ok(Arc::new(Self { device: UntilClosed::new(device), handed: Mutex::default() }))
    }

    fn view(&self) -> Arc<app::ViewModel> {
        self.device.view()
    }

    // Nothing panics while holding it, and what it remembers may be forgotten.
    fn handed(&self) -> MutexGuard<'_, Handed> {
        self.handed.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[uniffi::export]
impl Turnabout {
    /// Saves what was typed last, ends the core and frees the folder, on another thread; `told` hears when that is over, at
    /// the latest after this many milliseconds (30,000 at most). From now on every read is empty and every event is left
    /// unheard, whoever still holds this.
    pub fn close(&self, deadline_ms: u32, told: Option<Arc<dyn WhenClosed>>) {
        self.device.close(Duration::from_millis(deadline_ms.into()), told);
        *self.handed() = Handed::default();
    }

    /// The same, for a thread that may wait: not the main thread, and not inside [`Shell::render`].
    pub fn close_and_wait(&self, deadline_ms: u32) -> CloseOutcome {
        self.close(deadline_ms, None);
        self.device.wait(Duration::from_millis(deadline_ms.into()))
    }

    /// How far closing is, for shells that look rather than listen.
    pub fn closing(&self) -> ClosingState {
        self.device.stands()
    }

    /// Tells the core what a person did. Posts and returns.
    pub fn update(&self, event: UiEvent) {
        self.device.update(event);
    }

    /// Where the app stands.
    pub fn stage(&self) -> Stage {
        self.view().stage
    }

    /// How many events were handled since the launch.
    pub fn handled(&self) -> u64 {
        self.view().handled
    }

    /// The home screen.
    pub fn today(&self) -> TodayView {
        (*self.view().today).clone()
    }

    /// The home screen, whole: with reminders, what is saved and sent, and what was said last.
    pub fn today_screen(&self) -> TodayScreen {
        TodayScreen::from(&*self.view())
    }

    /// Some sessions, newest first.
    pub fn sessions(&self, start: u32, len: u32) -> SessionsWindow {
        self.handed().sessions.window(&self.view().sessions, start, len).into()
    }

    /// What is new among the sessions since the revision that the reader holds whole.
    pub fn sessions_since(&self, held: u64) -> SessionsChange {
        self.handed().sessions.since(&self.view().sessions, held).into()
    }

    /// The open session.
    pub fn session(&self) -> Option<SessionView> {
        self.view().session.as_deref().cloned()
    }

    /// The open session's screen, whole but for its texts.
    pub fn session_screen(&self) -> Option<SessionScreen> {
        SessionScreen::of(&self.view())
    }

    /// What the other person sees when the screen is turned round to them.
    pub fn turned(&self) -> Option<TurnedView> {
        self.view().session.as_deref().map(SessionView::turned)
    }

    /// The open report.
    pub fn report(&self) -> Option<PairReport> {
        self.view().report.as_deref().cloned()
    }

    /// Some topics, active first.
    pub fn topics(&self, start: u32, len: u32) -> TopicsWindow {
        self.handed().topics.window(&self.view().topics, start, len).into()
    }

    /// What is new among the topics since the revision that the reader holds whole.
    pub fn topics_since(&self, held: u64) -> TopicsChange {
        self.handed().topics.since(&self.view().topics, held).into()
    }

    /// The search, as long as it is open.
    pub fn find(&self) -> Option<FindView> {
        self.view().find.as_deref().cloned()
    }

    /// The past of a text, as long as it is looked at.
    pub fn history(&self) -> Option<HistoryView> {
        self.view().history.as_deref().cloned()
    }

    /// The prompt, and the newest answers.
    pub fn reflect(&self) -> ReflectView {
        let reflect = self.view().reflect.clone();
        let mut handed = self.handed();
        let answers = handed.answers_of(&reflect);
        ReflectView::of(&reflect, handed.answers.window(&answers, 0, u32::MAX).into())
    }

    /// Some answers, newest first.
    pub fn answers(&self, start: u32, len: u32) -> AnswersWindow {
        let reflect = self.view().reflect.clone();
        let mut handed = self.handed();
        let answers = handed.answers_of(&reflect);
        handed.answers.window(&answers, start, len).into()
    }

    /// What is new among the answers since the revision that the reader holds whole.
    pub fn answers_since(&self, held: u64) -> AnswersChange {
        let reflect = self.view().reflect.clone();
        let mut handed = self.handed();
        let answers = handed.answers_of(&reflect);
        handed.answers.since(&answers, held).into()
    }

    /// Some pairs.
    pub fn pairs(&self, start: u32, len: u32) -> PairsWindow {
        self.handed().pairs.window(&self.view().pairs, start, len).into()
    }

    /// What is new among the pairs since the revision that the reader holds whole.
    pub fn pairs_since(&self, held: u64) -> PairsChange {
        self.handed().pairs.since(&self.view().pairs, held).into()
    }

    /// One's own page: offers, lists, drafts of goals.
    pub fn profile(&self) -> ProfileView {
        (*self.view().profile).clone()
    }

    /// "Before you meet".
    pub fn before(&self) -> BeforeView {
        (*self.view().before).clone()
    }

    /// Some pairs, both ways.
    pub fn ways(&self, start: u32, len: u32) -> WaysWindow {
        self.handed().ways.window(&self.view().ways, start, len).into()
    }

    /// What is new among the pairs, both ways, since the revision that the reader holds whole.
    pub fn ways_since(&self, held: u64) -> WaysChange {
        self.handed().ways.since(&self.view().ways, held).into()
    }

    /// One's own devices and the recovery code.
    pub fn devices(&self) -> DevicesView {
        (*self.view().devices).clone()
    }

    /// What is saved, sent and received.
    pub fn sync(&self) -> SyncView {
        (*self.view().sync).clone()
    }

    /// The last thing said to the person.
    pub fn notice(&self) -> Option<Notice> {
        self.view().notice.as_deref().cloned()
    }

    /// The files of an export, told in these words, or those of a backup, until they are taken. Drawing a whole notebook takes a
    /// moment: not on the thread that draws the screen.
    pub fn export(&self, words: &Words) -> Result<Option<Export>, ExportError> {
        self.view().export.as_deref().map(|taken| words.files(taken)).transpose()
    }
}

/// What the build does is tested as everything else.
#[cfg(test)]
#[path = "../build.rs"]
#[expect(dead_code, reason = "its `main` runs before")]
mod build;

#[cfg(test)]
mod tests {
    use super::*;
    use app::people::event::PeopleEvent;
    use app::relay::event::RelayEvent;

    const DEADLINE_MS: u32 = 20_000;

    struct Silent;

    impl Shell for Silent {
        fn render(&self) {}
        fn stopped(&self) {}
    }

    fn open(folder: &Path, key: &[u8]) -> Result<Arc<Turnabout>, BridgeError> {
        Turnabout::open(Arc::new(Silent), folder.to_str().unwrap(), key.to_vec(), BORDER)
    }

    #[test]
    fn a_notebook_opens_with_its_key_only_and_once() {
        let folder = tempfile::tempdir().unwrap();
        let app = open(folder.path(), &[1; 32]).unwrap();
        let Some(BridgeError::InUse { program: Some(_), process }) = open(folder.path(), &[1; 32]).err() else {
            panic!("it was opened twice, or by nobody")
        };
        assert_eq!(process, Some(std::process::id()));

        drop(app);
        assert_eq!(open(folder.path(), &[2; 32]).err(), Some(BridgeError::WrongKey));
        assert!(open(folder.path(), &[1; 32]).is_ok());
    }

    #[test]
    fn a_key_that_is_none_and_code_of_another_build_are_refused_before_anything_is_made() {
        let folder = tempfile::tempdir().unwrap();
        let profile = folder.path().join("profile");

        assert_eq!(open(&profile, &[1; 31]).err(), Some(BridgeError::MalformedKey));
        let name = profile.to_str().unwrap();
        let other = Turnabout::open(Arc::new(Silent), name, vec![1; 32], "another");
        assert_eq!(other.err(), Some(BridgeError::OtherBuild));
        assert!(!profile.exists());
    }

    #[test]
    fn a_passphrase_and_a_folder_give_the_key_that_the_terminal_has() {
        let folder = tempfile::tempdir().unwrap();
        let name = folder.path().to_str().unwrap();

        let key = passphrase_key(name, "correct horse".to_owned()).unwrap();

        let terminals = device::passphrase_key(folder.path(), "correct horse").unwrap();
        assert_eq!(key, terminals.to_bytes().to_vec());
        assert_eq!(passphrase_key(name, String::new()), Err(BridgeError::NoPassphrase));
        assert!(!holds_a_notebook(name));
    }

    #[test]
    fn closing_frees_the_folder_while_somebody_still_holds_on_and_every_later_call_is_harmless() {
        let folder = tempfile::tempdir().unwrap();
        let app = open(folder.path(), &[1; 32]).unwrap();
        assert_eq!(app.closing(), ClosingState::Open);
        app.update(UiEvent::People(PeopleEvent::Begin { name: "Ada".to_owned() }));

        assert_eq!(app.close_and_wait(DEADLINE_MS), CloseOutcome::Saved);

        let again = open(folder.path(), &[1; 32]).unwrap();
        again.device.seen(|view| view.today.name == "Ada");
        app.update(UiEvent::Relay(RelayEvent::Flush));
        assert!(
            app.today().name.is_empty()
                && app.session_screen().is_none()
                && app.sessions_since(7) != SessionsChange::Unchanged
        );
        assert_eq!(app.close_and_wait(0), CloseOutcome::Saved, "what came of it is known from now on");
        assert_eq!(app.closing(), ClosingState::Closed { outcome: CloseOutcome::Saved });
    }

    /// Counts what it hears.
    struct Ear(std::sync::mpsc::Sender<CloseOutcome>);

    impl WhenClosed for Ear {
        fn closed(&self, outcome: CloseOutcome) {
            self.0.send(outcome).unwrap();
        }
    }

    #[test]
    fn everybody_who_asked_to_be_told_is_told_once_on_another_thread() {
        let folder = tempfile::tempdir().unwrap();
        let app = open(folder.path(), &[1; 32]).unwrap();
        let (told, ears) = std::sync::mpsc::channel();
        let ear = || Some(Arc::new(Ear(told.clone())) as Arc<dyn WhenClosed>);

        app.close(DEADLINE_MS, ear());
        app.close(DEADLINE_MS, ear());
        // The last reference goes while it is closing.
        drop(app);

        let long = Duration::from_secs(30);
        assert_eq!([ears.recv_timeout(long), ears.recv_timeout(long)], [Ok(CloseOutcome::Saved); 2]);
        assert!(ears.try_recv().is_err());
    }
}
