/*
 * Two people write apart, and both texts are on both devices: the story of `tests/e2e/two_cores.py` in small, told through the
 * generated Kotlin. What it is about is the border on the JVM: that it compiles, loads, calls, is called, and lets go.
 *
 * Argument: the relay's program.
 */
package app.turnabout.checks

import app.turnabout.core.BridgeException
import java.lang.management.ManagementFactory
import java.nio.file.Files
import java.nio.file.Path
import java.security.SecureRandom
import kotlin.io.path.ExperimentalPathApi
import kotlin.io.path.createTempDirectory
import kotlin.io.path.deleteRecursively
import kotlin.system.exitProcess

/** Umlauts, a sign of two UTF-16 units, right to left: what a border gets wrong first. */
private const val JUNIORS = "Übergänge – she reads tables cell by cell 👩🏽‍💻\n"
private const val SENIORS = "اسأل مجلس العمل أولاً\n"
private const val PRIVATE = "I was nervous about the board room.\n"

/** So many that a thread for each cannot be overlooked beside those that the virtual machine makes for itself. */
private const val RINGS = 200
private const val THREADS_MAX = 20
private const val LETTERS_MAX = 10 * RINGS

private fun newKey() = ByteArray(32).also(SecureRandom()::nextBytes)

private fun pairUp(junior: Notebook, senior: Notebook): String {
    val pair = junior.startPair()
    val link = junior.invite(pair)
    // A link takes longer to reach somebody than the space to reach the relay.
    junior.settle()
    senior.join(link)
    for (notebook in listOf(junior, senior)) notebook.until("the partner is in") { it.hasPartner() }
    return pair
}

private fun writeApart(junior: Notebook, senior: Notebook, session: String) {
    for (notebook in listOf(junior, senior)) {
        notebook.openSession(session)
        notebook.offline()
    }
    junior.writeOurs(session, 0, JUNIORS)
    junior.writeMine(session, 0, PRIVATE)
    senior.writeOurs(session, 0, SENIORS)
    for ((notebook, own) in listOf(junior to JUNIORS, senior to SENIORS)) {
        notebook.save()
        check(notebook.ours() == own) { "apart, only one's own text is there" }
    }
}

private fun comeTogether(junior: Notebook, senior: Notebook) {
    for (notebook in listOf(junior, senior)) notebook.online()
    for (notebook in listOf(junior, senior)) {
        notebook.until("both texts are there") { JUNIORS in it.ours() && SENIORS in it.ours() }
        notebook.settle()
        notebook.save()
    }
    check(junior.ours() == senior.ours()) { "both read the same" }
    check(junior.mine() == PRIVATE && senior.mine() == "") { "what is mine is nowhere else" }
}

private fun twoPeopleWriteApartAndBothTextsAreThere(folder: Path, relayProgram: String) {
    val (juniorsKey, seniorsKey) = listOf(newKey(), newKey())
    val (juniors, seniors) = listOf(folder.resolve("junior"), folder.resolve("senior"))
    lateinit var session: String
    lateinit var ours: String
    Relay(relayProgram, folder.resolve("relay")).use { relay ->
        Notebook(juniors, juniorsKey).use { junior ->
            Notebook(seniors, seniorsKey).use { senior ->
                for ((notebook, name) in listOf(junior to "Amina", senior to "Ruth")) {
                    notebook.begin(name)
                    check(notebook.today().name == name)
                    notebook.useRelay(relay.address)
                }
                check(Notebook.refusal(juniors, juniorsKey) is BridgeException.InUse) { "one core a notebook" }
                session = junior.newSession(pairUp(junior, senior), FIRST_START_AT_MS)
                senior.until("the session has come") { it.sessions(50u).rows.map { row -> row.id } == listOf(session) }
                check(senior.today().nextSession?.id == session)
                writeApart(junior, senior, session)
                comeTogether(junior, senior)
                ours = junior.ours()
            }
        }
    }
    itIsStillThere(juniors, juniorsKey, session, ours)
    check(Notebook.refusal(seniors, newKey()) is BridgeException.WrongKey) { "another key opens nothing" }
    check(Notebook.refusal(folder.resolve("none"), ByteArray(31)) is BridgeException.MalformedKey)
}

/** Without any network, after closing. */
private fun itIsStillThere(folder: Path, key: ByteArray, session: String, ours: String) =
    Notebook(folder, key).use { notebook ->
        notebook.ready()
        notebook.openSession(session)
        check(notebook.ours() == ours) { "what was saved is what is shown" }
        check(notebook.mine() == PRIVATE)
    }

/** A thread a ring is what JNA does by itself; the bell's first line is against it. */
private fun ringingMakesNoThreads(folder: Path) = Notebook(folder, newKey()).use { notebook ->
    notebook.begin("Ada")
    val session = notebook.newSession(notebook.startPair(), FIRST_START_AT_MS)
    notebook.openSession(session)
    val (made, rung) = threadsMade() to notebook.rings
    var letters = 0
    // Not one for one: a letter that was seen before its ring needs no other.
    while (notebook.rings - rung < RINGS) {
        check(letters < LETTERS_MAX) { "${notebook.rings - rung} rings for $letters letters" }
        notebook.writeMine(session, letters, "x")
        letters += 1
        notebook.until("the letter is there") { it.mine().length == letters }
    }
    check(threadsMade() - made <= THREADS_MAX) { "${threadsMade() - made} Java threads for ${notebook.rings - rung} rings" }
}

private fun aRenderIsSmall(folder: Path) = Notebook(folder, newKey()).use { notebook ->
    fill(notebook)
    println("kotlin: bytes a render: ${bytesARender(notebook)}")
}

private fun threadsMade() = ManagementFactory.getThreadMXBean().totalStartedThreadCount

@OptIn(ExperimentalPathApi::class)
fun main(arguments: Array<String>) {
    val folder = createTempDirectory("turnabout-kotlin")
    val facts =
        listOf<Pair<String, () -> Unit>>(
            "two people write apart, and both texts are there" to
                { twoPeopleWriteApartAndBothTextsAreThere(Files.createDirectory(folder.resolve("two")), arguments[0]) },
            "ringing makes no threads" to { ringingMakesNoThreads(folder.resolve("one")) },
            "a render is small" to { aRenderIsSmall(folder.resolve("long")) },
        )
    val failed = facts.count { (name, fact) ->
        val problem = runCatching(fact).exceptionOrNull()
        println("kotlin: $name: ${if (problem == null) "ok" else "FAILED"}")
        problem?.printStackTrace()
        problem != null
    }
    folder.deleteRecursively()
    println("${facts.size - failed} passed, $failed failed")
    exitProcess(if (failed == 0) 0 else 1)
}
