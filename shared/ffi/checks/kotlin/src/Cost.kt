/*
 * What the border costs from Kotlin on the JVM: how often it is crossed for an edit, how many bytes cross for a render, and how
 * long a read takes. How it measures, and figures that were seen: tests/benches/README.md.
 *
 * Nothing here waits for a disk or a network in the times: a read takes what the core has published.
 */
package app.turnabout.checks

import java.nio.file.Path
import kotlin.io.path.ExperimentalPathApi
import kotlin.io.path.createTempDirectory
import kotlin.io.path.deleteRecursively
import kotlin.system.exitProcess

/** As the compiler of the JVM wants it: after some ten thousand calls nothing is compiled any more. */
private const val WARM_UP = 20_000
private const val SAMPLES = 20_000
private const val TURN = 500
private const val EDITS = 500

/** Keeps the virtual machine from leaving out a read that nobody looks at. */
@Volatile private var kept: Any? = null

/** Samples of each read, taken in turn: what else the machine does meanwhile slows all of them, and leaves their ratios as they are. */
private fun samples(reads: List<() -> Any?>): List<LongArray> {
    for (read in reads) repeat(WARM_UP) { kept = read() }
    val times = reads.map { LongArray(SAMPLES) }
    for (start in 0 until SAMPLES step TURN) {
        for ((read, own) in reads.zip(times)) {
            for (at in start until start + TURN) own[at] = timed { kept = read() }
        }
    }
    return times
}

private fun heading() = println("%-52s %8s %11s %11s %11s".format("", "samples", "median", "p99", "least"))

private fun line(what: String, times: LongArray): Double {
    val sorted = times.sortedArray()
    // The nearest rank, as in the other benches.
    fun at(percent: Int) = sorted[maxOf((sorted.size * percent + 99) / 100, 1) - 1]
    println("  %-50s %8d %11s %11s %11s".format(what, sorted.size, shown(at(50)), shown(at(99)), shown(at(0))))
    return at(50).toDouble()
}

private fun shown(nanos: Long) = if (nanos < 1_000_000) "%.1f µs".format(nanos / 1e3) else "%.2f ms".format(nanos / 1e6)

private fun note(text: String) = println("  $text")

/** A session's screen, as a shell has it: it reads once for each ring, and at no other time. */
private class Screen(private val notebook: Notebook, private val session: String) {
    private var heard = notebook.rings
    private var shown = notebook.ours().length

    /** Types a letter and waits until it is shown. What is heard counts before it is read for: a ring in between is not lost. */
    fun type() {
        val at = shown
        notebook.writeOurs(session, at, "x")
        while (shown <= at) {
            notebook.untilRung(heard)
            heard = notebook.rings
            shown = notebook.ours().length
        }
    }
}

private fun edits(notebook: Notebook, session: String): LongArray {
    val screen = Screen(notebook, session)
    val (crossed, rung) = notebook.crossings to notebook.rings
    val times = LongArray(EDITS) { timed(screen::type) }
    fun each(count: Int) = "%.2f".format(count.toDouble() / EDITS)
    note("calls an edit: ${each(notebook.crossings - crossed)}, of which rings: ${each(notebook.rings - rung)}")
    return times
}

private inline fun timed(work: () -> Unit): Long {
    val began = System.nanoTime()
    work()
    return System.nanoTime() - began
}

private fun measure(folder: Path) = Notebook(folder, ByteArray(32) { 7 }).use { notebook ->
    val session = fill(notebook)
    heading()
    println("\nborder, from Kotlin ${KotlinVersion.CURRENT} on Java ${System.getProperty("java.version")}")
    line("from a letter to the screen that shows it", edits(notebook, session))
    for ((what, size) in bytesARender(notebook)) note("bytes a render, $what: $size")
    val reads =
        listOf<Pair<String, () -> Any?>>(
            "stage(), the smallest read" to notebook::stage,
            "today()" to notebook::today,
            "todayScreen()" to notebook::todayScreen,
            "session(), with $CHARACTERS characters on each side" to notebook::session,
            "sessionScreen(), without texts" to notebook::sessionScreen,
            "$ROWS rows of sessions" to { notebook.sessions(ROWS) },
        )
    val medians = samples(reads.map { it.second }).zip(reads) { times, (what, _) -> line(what, times) }
    val ratios = reads.zip(medians).drop(1).joinToString { (read, median) -> "${read.first} %.2f".format(median / medians[0]) }
    note("times the smallest read: $ratios")
}

@OptIn(ExperimentalPathApi::class)
fun main() {
    val folder = createTempDirectory("turnabout-cost")
    val problem = runCatching { measure(folder) }.exceptionOrNull()
    folder.deleteRecursively()
    problem?.printStackTrace()
    exitProcess(if (problem == null) 0 else 1)
}
