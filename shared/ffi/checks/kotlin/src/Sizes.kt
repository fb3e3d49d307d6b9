/* How many bytes cross for a render: the generated code writes each record, as it would to send it. */
package app.turnabout.checks

import app.turnabout.core.FfiConverterTypeSessionScreen
import app.turnabout.core.FfiConverterTypeSessionsWindow
import app.turnabout.core.FfiConverterTypeTodayScreen
import java.nio.ByteBuffer

/** What one screen reads for one ring fits into this: more of it, and a phone is late with what was typed. */
const val BYTES_A_RENDER_MAX = 15_000

/**
 * Each screen with what it reads for a ring.
 *
 * **Invariant:** none is larger than [BYTES_A_RENDER_MAX]; guarded here, whenever it is asked.
 */
fun bytesARender(notebook: Notebook): Map<String, Int> {
    val (today, session, rows) = Triple(notebook.todayScreen(), notebook.sessionScreen()!!, notebook.sessions(ROWS))
    val sizes =
        mapOf(
            "today" to FfiConverterTypeTodayScreen.run { size(allocationSize(today)) { write(today, it) } },
            "session, without its texts" to FfiConverterTypeSessionScreen.run { size(allocationSize(session)) { write(session, it) } },
            "$ROWS rows of sessions" to FfiConverterTypeSessionsWindow.run { size(allocationSize(rows)) { write(rows, it) } },
        )
    for ((what, size) in sizes) {
        check(size <= BYTES_A_RENDER_MAX) { "$what: $size bytes cross for one render; the most is $BYTES_A_RENDER_MAX" }
    }
    return sizes
}

// `room` is the most that it can become; how much of it was written is what crosses.
private fun size(room: ULong, write: (ByteBuffer) -> Unit): Int = ByteBuffer.allocate(room.toInt()).also(write).position()
