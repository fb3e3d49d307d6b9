//! Days and hours as documents keep them, and back.

use crate::offer::event::GoodTimes;

/// Days and hours as documents keep them: `1,2,5 540-720`, either half left out.
pub(crate) fn hours(times: &GoodTimes) -> String {
    let days = times.days.iter().map(ToString::to_string).collect::<Vec<_>>().join(",");
    let hours = times.from_minute.zip(times.to_minute).map(|(from, to)| format!("{from}-{to}"));
    [days, hours.unwrap_or_default()].join(" ").trim_end().to_owned()
}

/// The other way round. What is not readable is left out.
pub(crate) fn good_times(text: &str, hours: &str) -> GoodTimes {
    let (days, hours) = hours.split_once(' ').unwrap_or((hours, ""));
    let days = days.split(',').filter_map(|day| day.parse().ok()).filter(|day| (1..=7).contains(day)).collect();
    let minutes = hours.split_once('-').and_then(|(from, to)| Some((from.parse().ok()?, to.parse().ok()?)));
    let minutes: Option<(u32, u32)> = minutes.filter(|(from, to)| from < to && *to <= 24 * 60);
    let (from_minute, to_minute) = minutes.unzip();
    GoodTimes { text: text.to_owned(), days, from_minute, to_minute }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn good_times_come_back_as_they_were_said_and_nonsense_as_words_only() {
        let said = |days: &[u32], minutes: Option<(u32, u32)>| {
            let (from_minute, to_minute) = minutes.unzip();
            let times = GoodTimes { text: "after lunch".into(), days: days.to_vec(), from_minute, to_minute };
            assert!(good_times("after lunch", &hours(&times)) == times, "{}", hours(&times));
        };
        said(&[1, 2, 7], Some((540, 720)));
        said(&[], Some((0, 1440)));
        said(&[5], None);
        said(&[], None);
        let odd = good_times("x", "9,monday 720-540");
        assert!(odd.days.is_empty() && odd.from_minute.is_none() && odd.text == "x");
    }
}
