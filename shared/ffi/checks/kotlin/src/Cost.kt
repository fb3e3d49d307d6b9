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
private const val EDITS = 500
private const val SESSIONS = 120
private const val ROWS = 50u

/** What a session's page holds when it has been a good hour. */
private const val CHARACTERS = 2_000

/** **Invariant:** what crosses for a render fits into this; guarded here, each time that it is run. */
private const val BYTES_A_RENDER_MAX = 15_000

/** Monday after Monday, so that the list is long and one is always next. */
private const val FIRST_START_AT_MS = 1_800_000_000_000L
private const val WEEK_MS = 7L * 24 * 60 * 60 * 1000

/** Keeps the virtual machine from leaving out a read that nobody looks at. */
@Volatile private var kept: Any? = null

private fun samples(read: () -> Any?): LongArray {
    repeat(WARM_UP) { kept = read() }
    return LongArray(SAMPLES) { timed { kept = read() } }
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

/** A notebook with a list of sessions; the first of them has a page of text on each side, and is open. */
private fun fill(notebook: Notebook): String {
    notebook.begin("Ada")
    val pair = notebook.startPair()
    val made = List(SESSIONS) { notebook.newSession(pair, FIRST_START_AT_MS + it * WEEK_MS) }
    val session = made.first()
    notebook.openSession(session)
    notebook.writeOurs(session, 0, prose())
    notebook.writeMine(session, 0, prose())
    notebook.until("the page is there") { it.ours().length == CHARACTERS && it.mine().length == CHARACTERS }
    notebook.save()
    return session
}

private fun prose() = "She reads tables cell by cell, and asks why. ".repeat(CHARACTERS).take(CHARACTERS)

/** One letter after another, as a shell does it: an event, then a read each time that the core has rung, until it shows the letter. */
private fun edits(notebook: Notebook, session: String): LongArray {
    notebook.session() // Arms the bell.
    val (crossed, rung) = notebook.crossings to notebook.rings
    val times = LongArray(EDITS) { at -> timed { type(notebook, session, CHARACTERS + at) } }
    fun each(count: Int) = "%.2f".format(count.toDouble() / EDITS)
    note("calls an edit: ${each(notebook.crossings - crossed)}, of which rings: ${each(notebook.rings - rung)}")
    return times
}

private fun type(notebook: Notebook, session: String, at: Int) {
    var heard = notebook.rings
    notebook.writeOurs(session, at, "x")
    do {
        notebook.untilRung(heard)
        heard = notebook.rings
    } while (notebook.ours().length <= at)
}

private inline fun timed(work: () -> Unit): Long {
    val began = System.nanoTime()
    work()
    return System.nanoTime() - began
}

private fun bytes(what: String, size: Int) {
    note("bytes a render, $what: $size")
    check(size <= BYTES_A_RENDER_MAX) { "$what: $size bytes cross for one render; the most is $BYTES_A_RENDER_MAX" }
}

private fun measure(folder: Path) = Notebook(folder, ByteArray(32) { 7 }).use { notebook ->
    val session = fill(notebook)
    heading()
    println("\nborder, from Kotlin ${KotlinVersion.CURRENT} on Java ${System.getProperty("java.version")}")
    line("from a letter to the screen that shows it", edits(notebook, session))
    bytes("today", Sizes.of(notebook.today()))
    bytes("a session with $CHARACTERS characters on each side", Sizes.of(notebook.session()!!))
    bytes("$ROWS rows of sessions", Sizes.of(notebook.sessions(ROWS)))
    val smallest = line("stage(), the smallest read", samples(notebook::stage))
    val reads =
        listOf(
            "today()" to line("today()", samples(notebook::today)),
            "session()" to line("session()", samples(notebook::session)),
            "$ROWS rows" to line("$ROWS rows of sessions", samples { notebook.sessions(ROWS) }),
        )
    note("times the smallest read: " + reads.joinToString { (what, time) -> "$what %.1f".format(time / smallest) })
}

@OptIn(ExperimentalPathApi::class)
fun main() {
    val folder = createTempDirectory("turnabout-cost")
    val problem = runCatching { measure(folder) }.exceptionOrNull()
    folder.deleteRecursively()
    problem?.printStackTrace()
    exitProcess(if (problem == null) 0 else 1)
}
