//! The typed border to Swift, Kotlin and Python.
//!
//! It mirrors types and holds no logic: a shell sends a [`UiEvent`], is rung by [`Shell::render`], and fetches one small
//! record for the screen that it shows. The rules for shells are in the README beside this crate. What runs behind it
//! is `device`; what it decides is `app`.

mod before;
mod error;
mod event;
mod practice;
mod screen;
mod view;

pub use before::{
    BeforePair, BeforeView, BothWaysView, CardView, Comfort, ComfortView, DirectionView, DraftView, GoalState,
    GoalTopic, GoalView, GoodTimes, Horizon, LineView, ListKind, NextUp, Nudge, NudgeKind, OfferText, OfferView,
    PairType, Power, ProfileView, ProjectPlan, ProjectView, PromptScope, Ready, ReadyResult, SharedCopy, SharedOffer,
    StandsAs, TopicChange, TopicKind, Useful, WaysWindow,
};
pub use error::{BackupFileError, BridgeError};
pub use event::{
    ExportFormat, ExportScope, ExportWish, FindQuery, FindScope, HistoryAt, MarkKind, Notebook, PlaceKind, Point,
    RatingMoment, RatingQuestion, SessionPlan, TopicState, UiEvent, Who,
};
pub use practice::{
    AgreementView, CheckAnswer, Clause, ClauseAnswers, ClauseChange, ClauseView, ClauseWording, ClosingView, PairState,
    Pays, PracticeView, ProposalView, QuestionView, RhythmView, ThanksView, TrialAnswer, VersionView, Wording,
};
pub use screen::{
    AnswersWindow, HistoryView, PairsWindow, PastView, ReflectView, SessionView, SessionsWindow, TextView, TodayView,
    TopicsWindow, TurnedView,
};
pub use view::{
    AfterCardView, AnswerView, Attention, Author, BackupCounts, Balance, Came, CodeState, Connection, Cure,
    DefendingRow, DevicesView, Export, ExportFile, FindView, FoundIn, FoundRow, GoneView, Healed, HeldRow, HistoryDay,
    InviteView, KnownView, LinkFor, MarkView, Meetings, MemberView, Membership, MetRow, Notice, OwnDeviceView,
    OwnReport, PairReport, PairView, PassageFate, PassageView, PlaceCount, PreparationView, Problem, RatingRow, Reach,
    SafetyView, Said, Saved, SessionRow, SharedMet, SharedReport, SpaceSync, Span, Stage, StartView, StepView,
    SyncView, TextKind, TimerView, Together, TookAway, TopicRow, Verified, Waiting,
};

use device::{Device, DeviceKey};
use std::path::PathBuf;
use std::sync::Arc;
use zeroize::Zeroizing;

uniffi::setup_scaffolding!();

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

/// Seals what [`UiEvent::MakeBackup`] made under a passphrase; takes a good part of a second. The result is the file.
#[uniffi::export]
pub fn seal_backup(backup: Vec<u8>, passphrase: String) -> Result<Vec<u8>, BackupFileError> {
    let (backup, passphrase) = (Zeroizing::new(backup), Zeroizing::new(passphrase));
    Ok(device::seal_backup(&backup, &passphrase)?)
}

/// Opens a backup file, for [`UiEvent::RestoreBackup`] or [`test_backup`].
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
        } else if matches!(problem, Problem::BackupNewer { .. }) {
            BackupFileError::Newer
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

/// The notebook, open. One a process; letting go of the last reference saves and closes.
///
/// Every method may be called on the main thread: none waits for the core.
#[derive(uniffi::Object)]
pub struct Turnabout {
    device: Device,
}

#[uniffi::export]
impl Turnabout {
    /// Opens the notebook in `folder` under the 32-byte key of the system's keystore; makes it where there is none.
    #[uniffi::constructor]
    pub fn open(shell: Arc<dyn Shell>, folder: String, key: Vec<u8>) -> Result<Arc<Self>, BridgeError> {
        let key = Zeroizing::new(key);
        let key = DeviceKey::from_bytes(key.as_slice().try_into().map_err(|_| BridgeError::MalformedKey)?);
        let device = Device::open(&PathBuf::from(folder), key, Arc::new(Bell(shell)))?;
        Ok(Arc::new(Self { device }))
    }

    /// Tells the core what a person did. Posts and returns.
    pub fn update(&self, event: UiEvent) {
        self.device.update(event);
    }

    /// Where the app stands.
    pub fn stage(&self) -> Stage {
        self.device.view().stage
    }

    /// How many events were handled since the launch.
    pub fn handled(&self) -> u64 {
        self.device.view().handled
    }

    /// The home screen.
    pub fn today(&self) -> TodayView {
        TodayView::from(&*self.device.view().today)
    }

    /// Some sessions, newest first.
    pub fn sessions(&self, start: u32, len: u32) -> SessionsWindow {
        self.device.view().sessions.rows(start, len).into()
    }

    /// The open session.
    pub fn session(&self) -> Option<SessionView> {
        self.device.view().session.as_deref().map(SessionView::from)
    }

    /// What the other person sees when the screen is turned round to them.
    pub fn turned(&self) -> Option<TurnedView> {
        self.device.view().session.as_deref().map(|session| session.turned().into())
    }

    /// The open report.
    pub fn report(&self) -> Option<PairReport> {
        self.device.view().report.as_deref().cloned()
    }

    /// Some topics, active first.
    pub fn topics(&self, start: u32, len: u32) -> TopicsWindow {
        self.device.view().topics.rows(start, len).into()
    }

    /// The search, as long as it is open.
    pub fn find(&self) -> Option<FindView> {
        self.device.view().find.as_deref().cloned()
    }

    /// The past of a text, as long as it is looked at.
    pub fn history(&self) -> Option<HistoryView> {
        self.device.view().history.as_deref().map(HistoryView::from)
    }

    /// The prompt, and the newest answers.
    pub fn reflect(&self) -> ReflectView {
        ReflectView::from(&*self.device.view().reflect)
    }

    /// Some answers, newest first.
    pub fn answers(&self, start: u32, len: u32) -> AnswersWindow {
        AnswersWindow::of(&self.device.view().reflect, start, len)
    }

    /// Some pairs.
    pub fn pairs(&self, start: u32, len: u32) -> PairsWindow {
        self.device.view().pairs.rows(start, len).into()
    }

    /// One's own page: offers, lists, drafts of goals.
    pub fn profile(&self) -> ProfileView {
        (*self.device.view().profile).clone()
    }

    /// "Before you meet".
    pub fn before(&self) -> BeforeView {
        (*self.device.view().before).clone()
    }

    /// Some pairs, both ways.
    pub fn ways(&self, start: u32, len: u32) -> WaysWindow {
        self.device.view().ways.rows(start, len).into()
    }

    /// One's own devices and the recovery code.
    pub fn devices(&self) -> DevicesView {
        (*self.device.view().devices).clone()
    }

    /// What is saved, sent and received.
    pub fn sync(&self) -> SyncView {
        (*self.device.view().sync).clone()
    }

    /// The last thing said to the person.
    pub fn notice(&self) -> Option<Notice> {
        self.device.view().notice.as_deref().cloned()
    }

    /// An export, until it is taken.
    pub fn export(&self) -> Option<Export> {
        self.device.view().export.as_deref().cloned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Silent;

    impl Shell for Silent {
        fn render(&self) {}
        fn stopped(&self) {}
    }

    fn open(folder: &std::path::Path, key: &[u8]) -> Result<Arc<Turnabout>, BridgeError> {
        Turnabout::open(Arc::new(Silent), folder.to_str().unwrap().to_owned(), key.to_vec())
    }

    #[test]
    fn a_notebook_opens_with_its_key_only_and_once() {
        let folder = tempfile::tempdir().unwrap();
        let app = open(folder.path(), &[1; 32]).unwrap();
        assert_eq!(open(folder.path(), &[1; 32]).err(), Some(BridgeError::InUse));

        drop(app);
        assert_eq!(open(folder.path(), &[2; 32]).err(), Some(BridgeError::WrongKey));
        assert!(open(folder.path(), &[1; 32]).is_ok());
    }

    #[test]
    fn a_key_that_is_none_is_refused_before_anything_is_made() {
        let folder = tempfile::tempdir().unwrap();
        let profile = folder.path().join("profile");

        assert_eq!(open(&profile, &[1; 31]).err(), Some(BridgeError::MalformedKey));
        assert!(!profile.exists());
    }
}
