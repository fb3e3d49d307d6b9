/* How many bytes a record is when it crosses: the generated code writes it, as it would to send it. */
package app.turnabout.checks

import app.turnabout.core.FfiConverterTypeSessionView
import app.turnabout.core.FfiConverterTypeSessionsWindow
import app.turnabout.core.FfiConverterTypeTodayView
import app.turnabout.core.SessionView
import app.turnabout.core.SessionsWindow
import app.turnabout.core.TodayView
import java.nio.ByteBuffer

object Sizes {
    fun of(today: TodayView): Int = FfiConverterTypeTodayView.run { size(allocationSize(today)) { write(today, it) } }

    fun of(session: SessionView): Int =
        FfiConverterTypeSessionView.run { size(allocationSize(session)) { write(session, it) } }

    fun of(window: SessionsWindow): Int =
        FfiConverterTypeSessionsWindow.run { size(allocationSize(window)) { write(window, it) } }

    // `room` is the most that it can become; how much of it was written is what crosses.
    private fun size(room: ULong, write: (ByteBuffer) -> Unit): Int =
        ByteBuffer.allocate(room.toInt()).also(write).position()
}
