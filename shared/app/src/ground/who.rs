//! Who somebody is, seen from this device, and where one stands in a pair.

use crate::ground::model::Model;
use crate::ground::said::Problem;
use documents::Person;
use protocol::SpaceId;
use serde::{Deserialize, Serialize};

/// One of the two, as seen by the person who says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Who {
    /// The person at this device.
    Me,
    /// The other one.
    Partner,
}

/// Where somebody stands in a pair, said by themselves and seen by nobody else. It chooses cards and prompts; who teaches is
/// said topic by topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StandsAs {
    /// Newer to the work, or lower in rank.
    Newer,
    /// Longer there, or higher in rank.
    Longer,
    /// In a place like the other's.
    Alike,
}

impl Model {
    pub(crate) fn person(&self, space: &SpaceId, who: Who) -> Result<Person, Problem> {
        match who {
            Who::Me => self.me(space),
            Who::Partner => self.partner(space),
        }
        .ok_or(Problem::NoSuchPair)
    }
}

/// Under what it is kept where one stands in a pair.
pub(crate) fn stands_key(pair: &str) -> String {
    format!("stands.{pair}")
}

pub(crate) fn stands_word(stands_as: StandsAs) -> &'static str {
    match stands_as {
        StandsAs::Newer => "newer",
        StandsAs::Longer => "longer",
        StandsAs::Alike => "alike",
    }
}

pub(crate) fn stands_from(word: &str) -> Option<StandsAs> {
    [StandsAs::Newer, StandsAs::Longer, StandsAs::Alike].into_iter().find(|it| stands_word(*it) == word)
}

/// Who somebody is, seen from this device.
pub(crate) fn who(model: &Model, space: &SpaceId, person: &Person) -> Who {
    if model.me(space).as_ref() == Some(person) { Who::Me } else { Who::Partner }
}

/// Where the person said that they stand in a pair.
pub(crate) fn stands_as(model: &Model, space: &SpaceId) -> Option<StandsAs> {
    let said = &model.profile_row()?.myself.said;
    said.get(&stands_key(&space.to_string()))?.current().and_then(|word| stands_from(word))
}
