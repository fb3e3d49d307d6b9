// One notebook behind the generated border, as a shell uses it. The one file here that names the border's calls and events: when
// they change, it changes, and `main.swift` stays.
import Foundation
import TurnaboutCore

struct Missing: Error, CustomStringConvertible {
    let description: String
}

func check(_ fact: Bool, _ promise: String) throws {
    if !fact { throw Missing(description: promise) }
}

/// The bell. The core rings it on a thread of its own; whoever waits looks again.
final class Bell: Shell, @unchecked Sendable {
    /// For a slow machine; nothing waits for it to pass.
    private static let seconds: TimeInterval = 30

    private let rung = NSCondition()
    private var alive = true

    func render() { ring { } }

    func stopped() { ring { alive = false } }

    private func ring(_ change: () -> Void) {
        rung.lock()
        change()
        rung.broadcast()
        rung.unlock()
    }

    /// Waits for a fact. Looking fetches, and fetching arms the bell again.
    func until(_ what: String, _ fact: () -> Bool) throws {
        let deadline = Date(timeIntervalSinceNow: Self.seconds)
        rung.lock()
        defer { rung.unlock() }
        while alive && !fact() {
            try check(rung.wait(until: deadline), "not in \(Self.seconds) s: \(what)")
        }
        try check(alive, "the core has stopped, waiting until \(what)")
    }
}

/// A notebook that is open. Letting go of it saves and closes, too.
struct Notebook {
    private static let closeWithinMs: UInt32 = 30_000

    private let bell = Bell()
    private let core: Turnabout

    init(folder: String, key: Data) throws {
        core = try Turnabout.open(shell: bell, folder: folder, key: key)
    }

    var today: TodayView { core.today() }
    var ours: String { core.session()?.ours.text ?? "" }
    var sessions: [String] { core.sessions(start: 0, len: 50).rows.map(\.id) }

    func until(_ what: String, _ fact: (Notebook) -> Bool) throws {
        try bell.until(what) { fact(self) }
    }

    /// Begins a notebook that is new.
    func begin(name: String) throws {
        try until("the store has answered") { $0.core.stage() == .fresh }
        guard case .begun = try ask(.people(.begin(name: name))) else { throw Missing(description: "it begins") }
        try ready()
    }

    /// Waits until everything is loaded.
    func ready() throws {
        try until("everything is there") { $0.core.stage() == .ready }
    }

    /// Makes a pair of one with a session, and says the session's id.
    func newSession(startAtMs: Int64) throws -> String {
        guard case .pairMade(let pair) = try ask(.people(.startPair)) else { throw Missing(description: "a pair is made") }
        let plan = SessionPlan(startAtMs: startAtMs, lengthMinutes: 45, place: .call)
        guard case .sessionMade(let session) = try ask(.session(.new(pair: pair, plan: plan))) else {
            throw Missing(description: "a session is made")
        }
        return session
    }

    func open(session: String) throws {
        core.update(event: .session(.open(session: session)))
        try until("the session is open") { $0.core.session()?.row.id == session }
    }

    func writeOurs(_ session: String, at: UInt32, _ text: String) {
        core.update(event: .session(.editText(session: session, notebook: .ours, at: at, removed: 0, inserted: text)))
    }

    /// Until all that was written is on the disk.
    func save() throws {
        let handled = core.handled()
        core.update(event: .relay(.flush))
        try until("it is saved") { $0.core.handled() > handled && $0.core.sync().saved == .here }
    }

    /// Waits until all of it is on the disk and the folder is free, also where somebody still holds the notebook.
    func close() throws {
        let outcome = core.closeAndWait(deadlineMs: Self.closeWithinMs)
        try check(outcome == .saved, "closing: \(outcome)")
    }

    /// Says something and returns what the core says to it.
    private func ask(_ event: UiEvent) throws -> Said {
        let before = core.notice()?.number ?? 0
        core.update(event: event)
        try until("there is an answer") { ($0.core.notice()?.number ?? 0) > before }
        return core.notice()!.said
    }
}

/// Which error opening it ends in; nothing if it opens.
func refusal(folder: String, key: Data) throws -> BridgeError? {
    do {
        _ = try Notebook(folder: folder, key: key)
        return nil
    } catch let refused as BridgeError {
        return refused
    }
}
