//! Offers and good times: what somebody says of themselves to be found by the other one.

use crate::Voice;
use crate::clock::{minute_of_day, weekday};
use app::offer::event::GoodTimes;
use content::Value::{Date, Message, Text};
use content::session;

/// One's own good times; a partner's, where their name is given.
pub fn good_times(times: &GoodTimes, partner: Option<&str>, voice: &Voice) -> String {
    let said = written(times, voice);
    let said = ("times", Message(said.as_str()));
    match partner {
        None => voice.tell(session::TIMES_MINE, &[said]),
        Some(name) => voice.tell(session::TIMES_PARTNER, &[("partner", Text(voice.partner(name))), said]),
    }
}

/// Words, days and hours; any may be left out.
fn written(times: &GoodTimes, voice: &Voice) -> String {
    let days = times.days.iter().filter_map(|day| weekday(*day, voice)).collect::<Vec<_>>().join(", ");
    let hours = times.from_minute.zip(times.to_minute).map(|(from, to)| {
        let [from, to] = [from, to].map(|minute| minute_of_day(minute, voice));
        voice.tell(session::HOURS, &[("from", Date(&from)), ("to", Date(&to))])
    });
    let parts = [voice.own(&times.text).into_owned(), days, hours.unwrap_or_default()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Times;
    use crate::tests::{english, german};

    #[test]
    fn good_times_are_words_days_and_hours_and_any_may_be_left_out() {
        let fixed = english().with_times(Times::Fixed);
        let mut good =
            GoodTimes { text: "after lunch".into(), days: vec![2, 7], from_minute: Some(780), to_minute: Some(935) };
        assert_eq!(good_times(&good, None, &fixed), "Good times for me: after lunch; Tue, Sun; 13:00 to 15:35");
        assert_eq!(
            good_times(&good, Some("Ruth"), &german()),
            "Gute Zeiten für Ruth: after lunch; Di, So; 13:00 bis 15:35"
        );
        good = GoodTimes { text: String::new(), days: vec![0, 8, 1], from_minute: None, to_minute: None };
        assert_eq!(good_times(&good, None, &fixed), "Good times for me: Mon");
    }
}
