//! The names of messages. Only the modules of this crate make one, so each stands for a message that exists.

use crate::{
    agreement, attention, before, card, cli, clock, export, find, goal, history, nudge, off, offer, pair, people,
    practice, problem, prompt, reflect, report, role, scale, scope, sealed, session, sync, system, take, today, topic,
};

/// The name of a message and of the arguments that it takes.
///
/// **Invariant:** every id has an English message that takes exactly these arguments:
/// `every_id_has_an_english_message_and_every_english_message_an_id`,
/// `each_message_takes_the_arguments_of_its_id_in_every_language`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Id {
    pub(crate) name: &'static str,
    pub(crate) arguments: &'static [&'static str],
}

impl Id {
    /// As it stands in the files, such as `sync-saved-short`.
    pub const fn name(self) -> &'static str {
        self.name
    }

    /// What the message wants to be told, such as `partner`.
    pub const fn arguments(self) -> &'static [&'static str] {
        self.arguments
    }

    /// The id of this name, for shells that pass names across the border.
    pub fn find(name: &str) -> Option<Self> {
        all().find(|id| id.name == name)
    }
}

/// Every id of every subject.
pub fn all() -> impl Iterator<Item = Id> {
    let subjects = [
        agreement::ALL,
        attention::ALL,
        before::ALL,
        card::ALL,
        cli::attention::ALL,
        cli::before::ALL,
        cli::command::ALL,
        cli::find::ALL,
        cli::meeting::ALL,
        cli::pair::ALL,
        cli::people::ALL,
        cli::practice::ALL,
        cli::problem::ALL,
        cli::session::ALL,
        cli::take::ALL,
        cli::tour::ALL,
        clock::ALL,
        export::ALL,
        export::file::ALL,
        find::ALL,
        goal::ALL,
        history::ALL,
        nudge::ALL,
        off::ALL,
        offer::ALL,
        pair::ALL,
        people::ALL,
        practice::ALL,
        problem::ALL,
        prompt::ALL,
        reflect::ALL,
        report::ALL,
        role::ALL,
        scale::ALL,
        scope::ALL,
        sealed::ALL,
        session::ALL,
        sync::ALL,
        system::ALL,
        take::ALL,
        today::ALL,
        topic::ALL,
    ];
    subjects.into_iter().flatten().copied()
}

/// Names the messages of one subject and gathers them in `ALL`, in the order of the file.
macro_rules! ids {
    ($($constant:ident = $name:literal $(($($argument:ident),+))?;)+) => {
        $(
            #[doc = concat!("The message `", $name, "`.")]
            pub const $constant: $crate::Id =
                $crate::Id { name: $name, arguments: &[$($(stringify!($argument)),+)?] };
        )+

        /// Every message of this subject.
        pub const ALL: &[$crate::Id] = &[$($constant),+];
    };
}

pub(crate) use ids;
