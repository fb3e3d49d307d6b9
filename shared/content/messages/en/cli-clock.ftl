### The terminal program: how day and hour are written. The hour has 24 hours and comes as it is.
### $weekday, $month: from the groups below. $day: the day of the month. $year: four digits. $hour: such as 10:07.

cli-clock-day-and-hour = { $weekday } { $day } { $month } { $year } { $hour }

## Days of the week, short

cli-clock-monday = Mon
cli-clock-tuesday = Tue
cli-clock-wednesday = Wed
cli-clock-thursday = Thu
cli-clock-friday = Fri
cli-clock-saturday = Sat
cli-clock-sunday = Sun

## Months, short

cli-clock-january = Jan
cli-clock-february = Feb
cli-clock-march = Mar
cli-clock-april = Apr
cli-clock-may = May
cli-clock-june = Jun
cli-clock-july = Jul
cli-clock-august = Aug
cli-clock-september = Sep
cli-clock-october = Oct
cli-clock-november = Nov
cli-clock-december = Dec
