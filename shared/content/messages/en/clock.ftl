### How day and hour are written where they have one form for every place, as in a terminal. The hour has 24 hours and comes as it
### is. Phones write them as their own locale does.
### $weekday, $month: from the groups below. $day: the day of the month. $year: four digits. $hour: such as 10:07.

clock-day-and-hour = { $weekday } { $day } { $month } { $year } { $hour }

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
