/* The relay's own program on a free port. */
package app.turnabout.checks

import java.nio.file.Path
import java.util.concurrent.TimeUnit

private const val SECONDS_TO_STOP = 10L

class Relay(program: String, data: Path) : AutoCloseable {
    private val process =
        ProcessBuilder(program, "--open", "--listen", "127.0.0.1:0", "--data", data.toString())
            .redirectErrorStream(true)
            .apply { environment()["NO_COLOR"] = "1" }
            .start()

    /** Where it listens. It says so in one of its first lines, or ends, and then there are no more lines. */
    val address: String =
        process.inputReader().let { said ->
            said.lineSequence().firstNotNullOfOrNull { Regex("""ws://127\.0\.0\.1:\d+""").find(it)?.value }
                ?: error("the relay did not start")
        }

    init {
        // Somebody must go on reading, or the relay waits for room to write in.
        Thread { process.inputReader().forEachLine { } }.apply { isDaemon = true }.start()
    }

    override fun close() {
        process.destroy()
        if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) process.destroyForcibly().waitFor()
    }
}
