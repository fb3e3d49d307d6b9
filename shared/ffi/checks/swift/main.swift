// What is written in one process's notebook is there when it is opened again: the border in Swift, with the real library. What it
// is about is that the generated code compiles, loads, calls, is called, and lets go.
import Foundation

let startAtMs: Int64 = 1_800_000_000_000
/// One sign that Swift calls equal to another with one unit less, one of two UTF-16 units, and right to left.
let text = "U\u{308}berga\u{308}nge 👩🏽‍💻 اسأل أولاً\n"

func newKey() -> Data { Data((0..<32).map { _ in UInt8.random(in: .min ... .max) }) }

func whatIsWrittenIsThereWhenItIsOpenedAgain(folder: String) throws {
    let key = newKey()
    let session = try write(folder: folder, key: key)

    let again = try Notebook(folder: folder, key: key)
    try again.ready()
    try again.open(session: session)
    // Not by `==`, which takes a composed letter for a decomposed one.
    try check(Array(again.ours.utf8) == Array(text.utf8), "what was saved is what is shown")
}

func write(folder: String, key: Data) throws -> String {
    let notebook = try Notebook(folder: folder, key: key)
    try notebook.begin(name: "Ada")
    try check(notebook.today.name == "Ada", "the home screen knows the name")
    guard case .InUse = try refusal(folder: folder, key: key) else { throw Missing(description: "one core a notebook") }
    let session = try notebook.newSession(startAtMs: startAtMs)
    try check(notebook.sessions == [session], "the session is in the list")
    try check(notebook.today.nextSession?.id == session, "the session is the next one")
    try notebook.open(session: session)
    notebook.writeOurs(session, at: 0, text)
    try notebook.save()
    // Held here until the end, and free all the same.
    try notebook.close()
    return session
}

func anotherKeyOpensNothing(folder: String) throws {
    guard case .WrongKey = try refusal(folder: folder, key: newKey()) else { throw Missing(description: "another key") }
    guard case .MalformedKey = try refusal(folder: folder, key: Data(count: 31)) else {
        throw Missing(description: "a key that is none")
    }
}

let folder = NSTemporaryDirectory() + "/turnabout-swift-\(UUID().uuidString)"
defer { try? FileManager.default.removeItem(atPath: folder) }
do {
    try whatIsWrittenIsThereWhenItIsOpenedAgain(folder: folder)
    try anotherKeyOpensNothing(folder: folder)
    print("2 passed, 0 failed")
} catch {
    print("swift: \(error)")
    print("0 passed, 1 failed")
    exit(1)
}
