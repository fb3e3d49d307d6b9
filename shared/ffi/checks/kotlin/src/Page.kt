/* A notebook as it is after two years: a long list of sessions, and an open one with a full page. */
package app.turnabout.checks

const val SESSIONS = 120
const val ROWS = 50u

/** What a session's page holds on each side after a good hour. */
const val CHARACTERS = 2_000

/** Week after week, so that the list is long and one is always next. */
const val FIRST_START_AT_MS = 1_800_000_000_000L
private const val WEEK_MS = 7L * 24 * 60 * 60 * 1000

/** Fills a new notebook, opens its first session, and says that session's id. */
fun fill(notebook: Notebook): String {
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
