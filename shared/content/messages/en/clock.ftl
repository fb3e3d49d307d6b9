### How day and hour are written where they have one form for every place, as in a terminal. The hour has 24 hours and comes as it
### is. Phones write them as their own locale does.
### $weekday, $month: from the groups below. $day: the day of the month. $year: four digits. $hour: such as 10:07.

clock-day-and-hour = { $weekday } { $day } { $month } { $year } { $hour }
clock-day = { $weekday } { $day } { $month } { $year }

## What people type for days and hours: each may be several words, with commas between. They are compared in small letters.

clock-typed-before-yesterday = day before yesterday, the day before yesterday
clock-typed-yesterday = yesterday
clock-typed-today = today
clock-typed-tomorrow = tomorrow
clock-typed-after-tomorrow = day after tomorrow, the day after tomorrow
clock-typed-next-week = next week
# Behind a number of the clock, such as "10 o'clock".
clock-typed-hour = o'clock, h

## Days of the week, short

clock-monday = Mon
clock-tuesday = Tue
clock-wednesday = Wed
clock-thursday = Thu
clock-friday = Fri
clock-saturday = Sat
clock-sunday = Sun

## Months, short

clock-january = Jan
clock-february = Feb
clock-march = Mar
clock-april = Apr
clock-may = May
clock-june = Jun
clock-july = Jul
clock-august = Aug
clock-september = Sep
clock-october = Oct
clock-november = Nov
clock-december = Dec
