### Wie Tag und Stunde geschrieben werden, wo sie überall dieselbe Form haben, wie in einem Terminal.

clock-day-and-hour = { $weekday } { $day }. { $month } { $year } { $hour }
clock-day = { $weekday } { $day }. { $month } { $year }

clock-typed-before-yesterday = vorgestern
clock-typed-yesterday = gestern
clock-typed-today = heute
clock-typed-tomorrow = morgen
clock-typed-after-tomorrow = übermorgen
clock-typed-next-week = nächste woche
clock-typed-hour = uhr, h

clock-monday = Mo
clock-tuesday = Di
clock-wednesday = Mi
clock-thursday = Do
clock-friday = Fr
clock-saturday = Sa
clock-sunday = So

clock-january = Januar
clock-february = Februar
clock-march = März
clock-april = April
clock-may = Mai
clock-june = Juni
clock-july = Juli
clock-august = August
clock-september = September
clock-october = Oktober
clock-november = November
clock-december = Dezember
