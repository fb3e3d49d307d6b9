### Vorschläge für die Wörter, mit denen ein Paar sich nennt. Höchstens 20 Zeichen, ohne Geschlecht.

role-title = Wie nennt ihr euch?
role-text = Das kann leer bleiben. Dann stehen nur eure Namen da.
role-own = Ein eigenes Wort
role-partner = Gegenüber
role-colleague = Im selben Team
role-newer = Neuer hier
role-longer = Länger hier
role-closer = Nah an der Arbeit
role-decides = Nah am Entscheiden
role-host = Lädt ein
role-guest = Zu Gast

role-pair-reverse = Umgekehrt: meist von der neueren Person zur anderen
role-pair-mutual = Gegenseitig: Beide zeigen einander etwas
role-pair-peer = Gleichrangig: zwei an ähnlichen Plätzen

role-stands = Wo du stehst: { $stands }
role-alike = An einem ähnlichen Platz
role-unsaid = nicht gesagt
