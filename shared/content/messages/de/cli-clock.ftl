### Das Programm für das Terminal: wie Tag und Stunde geschrieben werden.

cli-clock-day-and-hour = { $weekday } { $day }. { $month } { $year } { $hour }

cli-clock-monday = Mo
cli-clock-tuesday = Di
cli-clock-wednesday = Mi
cli-clock-thursday = Do
cli-clock-friday = Fr
cli-clock-saturday = Sa
cli-clock-sunday = So

cli-clock-january = Januar
cli-clock-february = Februar
cli-clock-march = März
cli-clock-april = April
cli-clock-may = Mai
cli-clock-june = Juni
cli-clock-july = Juli
cli-clock-august = August
cli-clock-september = September
cli-clock-october = Oktober
cli-clock-november = November
cli-clock-december = Dezember
