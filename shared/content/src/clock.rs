//! Day and hour in one form for every place, as a terminal shows them: lines of it stand one below the other and are cut by programs.

use crate::Id;
use crate::id::ids;

ids! {
    DAY_AND_HOUR = "clock-day-and-hour" (weekday, day, month, year, hour);
    DAY = "clock-day" (weekday, day, month, year);
    BEFORE_YESTERDAY = "clock-typed-before-yesterday";
    YESTERDAY = "clock-typed-yesterday";
    TODAY = "clock-typed-today";
    TOMORROW = "clock-typed-tomorrow";
    AFTER_TOMORROW = "clock-typed-after-tomorrow";
    NEXT_WEEK = "clock-typed-next-week";
    HOUR_WORDS = "clock-typed-hour";
    MONDAY = "clock-monday";
    TUESDAY = "clock-tuesday";
    WEDNESDAY = "clock-wednesday";
    THURSDAY = "clock-thursday";
    FRIDAY = "clock-friday";
    SATURDAY = "clock-saturday";
    SUNDAY = "clock-sunday";
    JANUARY = "clock-january";
    FEBRUARY = "clock-february";
    MARCH = "clock-march";
    APRIL = "clock-april";
    MAY = "clock-may";
    JUNE = "clock-june";
    JULY = "clock-july";
    AUGUST = "clock-august";
    SEPTEMBER = "clock-september";
    OCTOBER = "clock-october";
    NOVEMBER = "clock-november";
    DECEMBER = "clock-december";
}

/// What people type for days around today, from the day before yesterday on: words with commas between.
pub const NEAR: [Id; 5] = [BEFORE_YESTERDAY, YESTERDAY, TODAY, TOMORROW, AFTER_TOMORROW];

/// The days of the week, Monday first.
pub const WEEKDAYS: [Id; 7] = [MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY];

/// The months of a year.
pub const MONTHS: [Id; 12] =
    [JANUARY, FEBRUARY, MARCH, APRIL, MAY, JUNE, JULY, AUGUST, SEPTEMBER, OCTOBER, NOVEMBER, DECEMBER];
