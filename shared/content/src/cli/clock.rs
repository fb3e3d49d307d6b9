//! Day and hour as a terminal shows them.

use crate::Id;
use crate::id::ids;

ids! {
    DAY_AND_HOUR = "cli-clock-day-and-hour" (weekday, day, month, year, hour);
    MONDAY = "cli-clock-monday";
    TUESDAY = "cli-clock-tuesday";
    WEDNESDAY = "cli-clock-wednesday";
    THURSDAY = "cli-clock-thursday";
    FRIDAY = "cli-clock-friday";
    SATURDAY = "cli-clock-saturday";
    SUNDAY = "cli-clock-sunday";
    JANUARY = "cli-clock-january";
    FEBRUARY = "cli-clock-february";
    MARCH = "cli-clock-march";
    APRIL = "cli-clock-april";
    MAY = "cli-clock-may";
    JUNE = "cli-clock-june";
    JULY = "cli-clock-july";
    AUGUST = "cli-clock-august";
    SEPTEMBER = "cli-clock-september";
    OCTOBER = "cli-clock-october";
    NOVEMBER = "cli-clock-november";
    DECEMBER = "cli-clock-december";
}

/// The days of the week, Monday first.
pub const WEEKDAYS: [Id; 7] = [MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY];

/// The months of a year.
pub const MONTHS: [Id; 12] =
    [JANUARY, FEBRUARY, MARCH, APRIL, MAY, JUNE, JULY, AUGUST, SEPTEMBER, OCTOBER, NOVEMBER, DECEMBER];
