/*
 * One notebook behind the generated border, as a shell uses it. The one file here that names the border's calls and events:
 * when they change, it changes, and the programs beside it stay.
 */
package app.turnabout.checks

import app.turnabout.core.BridgeException
import app.turnabout.core.CloseOutcome
import app.turnabout.core.Connection
import app.turnabout.core.PeopleEvent
import app.turnabout.core.PlaceKind
import app.turnabout.core.RelayEvent
import app.turnabout.core.Said
import app.turnabout.core.Saved
import app.turnabout.core.SessionEvent
import app.turnabout.core.SessionPlan
import app.turnabout.core.SessionScreen
import app.turnabout.core.SessionView
import app.turnabout.core.SessionsWindow
import app.turnabout.core.Shell
import app.turnabout.core.Stage
import app.turnabout.core.TodayScreen
import app.turnabout.core.TodayView
import app.turnabout.core.Turnabout
import app.turnabout.core.UiEvent
import app.turnabout.core.Notebook as Which
import com.sun.jna.Native
import java.nio.file.Path
import java.util.concurrent.TimeUnit
import java.util.concurrent.atomic.AtomicInteger
import java.util.concurrent.locks.ReentrantLock
import kotlin.concurrent.withLock

/** For a slow machine; nothing waits for it to pass. */
private const val SECONDS = 30L
private const val CLOSE_WITHIN_MS = 30_000u

/** The bell. The core rings it on a thread of its own; whoever waits looks again. */
class Bell : Shell {
    private val lock = ReentrantLock()
    private val rung = lock.newCondition()
    private var alive = true

    /** How often it was rung. */
    val rings = AtomicInteger()

    override fun render() {
        // Else every ring makes a Java thread of its own.
        Native.detach(false)
        rings.incrementAndGet()
        lock.withLock { rung.signalAll() }
    }

    override fun stopped() {
        lock.withLock {
            alive = false
            rung.signalAll()
        }
    }

    /** Waits until it is so. Looking fetches, and fetching arms the bell again. */
    fun until(what: String, fact: () -> Boolean) = lock.withLock {
        var left = TimeUnit.SECONDS.toNanos(SECONDS)
        while (alive && !fact()) {
            check(left > 0) { "not in $SECONDS s: $what" }
            left = rung.awaitNanos(left)
        }
        check(alive) { "the core has stopped, waiting until $what" }
    }
}

/** A notebook that is open. */
class Notebook(folder: Path, key: ByteArray) : AutoCloseable {
    private val bell = Bell()
    private val opened = Turnabout.open(bell, folder.toString(), key)
    private val calls = AtomicInteger()

    /** The way across the border: whoever takes it has crossed once more. */
    private val core: Turnabout
        get() {
            calls.incrementAndGet()
            return opened
        }

    /** How often the core has rung. */
    val rings: Int get() = bell.rings.get()

    /** How often the border was crossed, in both directions. */
    val crossings: Int get() = calls.get() + rings

    /** Waits until all of it is on the disk and the folder is free; then lets go of the library's object. */
    override fun close() {
        val outcome = opened.closeAndWait(CLOSE_WITHIN_MS)
        opened.close()
        check(outcome == CloseOutcome.SAVED) { "closing: $outcome" }
    }

    /** Waits until the core has rung more often than this. */
    fun untilRung(than: Int) = bell.until("it has rung") { rings > than }

    fun until(what: String, fact: (Notebook) -> Boolean) = bell.until(what) { fact(this) }

    fun stage(): Stage = core.stage()

    fun today(): TodayView = core.today()

    fun todayScreen(): TodayScreen = core.todayScreen()

    fun session(): SessionView? = core.session()

    fun sessionScreen(): SessionScreen? = core.sessionScreen()

    fun sessions(length: UInt): SessionsWindow = core.sessions(0u, length)

    fun ours(): String = core.session()!!.ours.text

    fun mine(): String = core.session()!!.mine.text

    /** Begins a notebook that is new. */
    fun begin(name: String) {
        until("the store has answered") { core.stage() == Stage.FRESH }
        check(ask(UiEvent.People(PeopleEvent.Begin(name))) is Said.Begun)
        ready()
    }

    /** Waits until everything is loaded. */
    fun ready() = until("everything is there") { core.stage() == Stage.READY }

    fun useRelay(address: String) {
        core.update(UiEvent.Relay(RelayEvent.Use(address, null)))
        online()
    }

    fun online() = core.update(UiEvent.Relay(RelayEvent.GoOnline))

    fun offline() {
        core.update(UiEvent.Relay(RelayEvent.GoOffline))
        until("it is offline") { core.sync().connection == Connection.Off }
    }

    /** Makes a pair of one, and says its id. */
    fun startPair(): String = (ask(UiEvent.People(PeopleEvent.StartPair)) as Said.PairMade).pair

    fun invite(pair: String): String = (ask(UiEvent.People(PeopleEvent.Invite(pair))) as Said.LinkReady).link

    fun join(link: String) = check(ask(UiEvent.People(PeopleEvent.Join(link))) is Said.Joining)

    fun hasPartner(): Boolean = core.pairs(0u, 10u).rows.any { it.hasPartner }

    /** Plans a session, and says its id. */
    fun newSession(pair: String, startAtMs: Long): String {
        val plan = SessionPlan(startAtMs = startAtMs, lengthMinutes = 45u, place = PlaceKind.CALL)
        return (ask(UiEvent.Session(SessionEvent.New(pair, plan))) as Said.SessionMade).session
    }

    fun openSession(session: String) {
        core.update(UiEvent.Session(SessionEvent.Open(session)))
        until("the session is open") { core.session()?.row?.id == session }
    }

    fun writeOurs(session: String, at: Int, text: String) = write(session, Which.OURS, at, text)

    fun writeMine(session: String, at: Int, text: String) = write(session, Which.MINE, at, text)

    /** Until all that was written is on the disk. */
    fun save() {
        val handled = core.handled()
        core.update(UiEvent.Relay(RelayEvent.Flush))
        until("it is saved") { core.handled() > handled && core.sync().saved == Saved.HERE }
    }

    /** Until all that was written is at the relay, and all that is there has come. */
    fun settle() = until("everything is sent and read") { core.sync().settled && core.sync().unsent == 0u }

    private fun write(session: String, which: Which, at: Int, text: String) =
        core.update(UiEvent.Session(SessionEvent.EditText(session, which, at.toUInt(), 0u, text)))

    /** Says something and returns what the core says to it. */
    private fun ask(event: UiEvent): Said {
        val before = noticeNumber()
        core.update(event)
        until("there is an answer") { noticeNumber() > before }
        return core.notice()!!.said
    }

    private fun noticeNumber() = core.notice()?.number ?: 0uL

    companion object {
        /** Which error opening it ends in; nothing if it opens. */
        fun refusal(folder: Path, key: ByteArray): BridgeException? =
            try {
                Notebook(folder, key).close()
                null
            } catch (refused: BridgeException) {
                refused
            }
    }
}
