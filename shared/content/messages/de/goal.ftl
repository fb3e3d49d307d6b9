### Ziele.

goal-mine = Meine Ziele (nur ich)
goal-ours = Unsere Ziele, du und { $partner } (wir beide)
goal-horizon-month = In diesem Monat
goal-horizon-year = In diesem Jahr
goal-horizon-further = Später
goal-because = Grund: { $reason }
goal-project-outcome = Ergebnis
goal-project-audience = Für wen
goal-project-due = Bis
goal-project-help = Welche Hilfe es braucht
goal-project-next = Nächster Schritt
