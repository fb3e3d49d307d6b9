### Das Programm für das Terminal: suchen und zurückschauen.

cli-find-part = { $sentence }. Weitere: --start { $start }
cli-find-not-a-day = Das ist kein Tag, der sich lesen lässt. Schreib ihn so: 2026-05-03.

cli-find-see-apart = { $sentence } Sieh es dir an: --apart
cli-find-settle = { $sentence } turnabout settle SESSION { $number } here, there, both oder leave
cli-find-say-from-when = Sag, von wann: --day 2026-05-03 oder --apart. Sieh nach, was es gibt: turnabout history SESSION
