"""The known answers of the wire: every file written anew from its inputs, which PROTOCOL.md names, and read back."""

import cbor
import wire
from reading import Bytes, need, same
from seal import LABELS, H, public_key, sign, verify

FOUNDER, JOINER, PARTNER, RECOVERY = (bytes([number] * 32) for number in (1, 2, 3, 4))
SPACE, LOCATOR, NONCE, ORIGIN = b"\x5a" * 16, b"\x1c" * 16, b"\x0e" * 32, "wss://relay.example"
NOW_MS, FORTNIGHT_MS = 1_800_000_000_000, 14 * 24 * 60 * 60 * 1000
ENVELOPES = {"change": 1, "snapshot": 2, "attachment": 3}


def check(files):
    founder = public_key(FOUNDER)
    same(files.hex("founder_public_key"), founder, "public key of the founder")
    same(files.hex("labels"), b"".join(LABELS.values()), "labels")
    text = wire.sign_in_text(ORIGIN, SPACE, founder, NONCE)
    same(files.hex("sign_in_text"), text, "text of a sign-in")
    verify(founder, text, files.hex("sign_in_signature"), "sign-in")
    same(sign(FOUNDER, text), files.hex("sign_in_signature"), "sign-in, signed anew")

    controls, envelopes = check_controls(files), check_envelopes(files)
    places = check_chain(files, [*controls, envelopes["change"]])
    check_frames(files, controls, envelopes["change"], places)


def check_controls(files):
    founder, joiner, partner = map(public_key, (FOUNDER, JOINER, PARTNER))
    invite, recovery = (wire.JOINER, 1, NOW_MS + FORTNIGHT_MS), public_key(RECOVERY)
    keys = [(founder, (wire.MEMBER,)), (joiner, invite), (recovery, (wire.RECOVERY,))]
    founding = control(FOUNDER, wire.COMMIT, 0x11, bytes(32), keys, [])
    join = control(JOINER, wire.JOIN, 0x12, H(founding), [(partner, (wire.MEMBER,))], [])
    note = control(FOUNDER, wire.NOTE, 0x13, H(join), [], [joiner])

    roster = wire.Roster()
    for name, written in (("commit", founding), ("join", join), ("note", note)):
        same(files.hex(f"control_{name}"), written, f"control entry, {name}")
        roster.follow(wire.control(written))
    same(roster.members(), sorted([founder, partner]), "members at the end")
    same(roster.keys[recovery], (wire.RECOVERY,), "recovery key at the end")
    need(len(roster.keys) == 3 and roster.head == H(note), "three keys, and the note is the head")
    return [founding, join, note]


def control(seed, kind, number, prev, adds, removes):
    fields = (bytes([number] * 16), prev, public_key(seed), adds, removes, bytes([number] * 40))
    return wire.write_control(seed, kind, SPACE, *fields)


def check_envelopes(files):
    newest = H(files.hex("control_note"))
    written = {}
    for name, kind in ENVELOPES.items():
        fields = (b"\x21" * 16, 2, 3, newest[:16], 1, public_key(PARTNER), bytes(range(72)))
        written[name] = wire.write_envelope(PARTNER, kind, SPACE, *fields)
        same(files.hex(f"envelope_{name}"), written[name], f"envelope, {name}")
        wire.envelope(written[name])
    return written


def check_chain(files, log):
    """The place before the first entry, and the place after each."""
    places = [{"seq": 0, "chain": wire.chain_start(SPACE)}]
    for seq, entry in enumerate(log, 1):
        places.append({"seq": seq, "chain": wire.chain_after(places[-1]["chain"], entry)})
    rest = Bytes(files.hex("chain"))
    for place in places:
        same(rest.take(32), place["chain"], f"chain at {place['seq']}")
    rest.end()
    return places


def check_frames(files, controls, envelope, places):
    founding, join, note = controls
    for direction, frames in {
        "to_relay": to_relay(founding, join, note, envelope, places, files.hex("sign_in_signature")),
        "from_relay": from_relay(join, note, places),
    }.items():
        same(list(frames), list(wire.FRAMES[direction]), f"frames {direction}")
        for name, values in frames.items():
            data = files.hex(f"{direction}_{name}")
            same(data, cbor.encode({name: values} if values else name), f"frame {name}")
            same(wire.frame(direction, data), (name, values), f"frame {name}, read back")


def to_relay(founding, join, note, envelope, places, signature):
    space = {"space": SPACE}
    return {
        "sign_in": {**space, "key": public_key(FOUNDER), "signature": signature},
        "create": {"registration": "a token", "entry": founding},
        "append": {"entry": envelope},
        "read": {**space, "after": places[1]},
        "restore": {**space, "after": places[1], "entries": [join, note]},
        "put_box": {**space, "locator": LOCATOR, "sealed": b"\x0b" * 40},
        "get_box": {"locator": LOCATOR},
        "heartbeat": {},
    }


def from_relay(join, note, places):
    space, head = {"space": SPACE}, {"head": places[4]}
    refusal = {"code": "stale_head", **head, "retry_after_ms": None}
    return {
        "welcome": {"versions": [1, 1], "nonce": NONCE, "now_ms": NOW_MS},
        "signed_in": {**space, "key": public_key(FOUNDER), **head, "control_head": H(note)},
        "appended": {**space, "msg_id": b"\x21" * 16, "at": places[4]},
        "entries": {**space, "after": 1, "items": [{"hash": H(join)}, {"entry": note}], "end": places[3], **head},
        "restored": {**space, **head},
        "box_kept": {**space, "locator": LOCATOR},
        "box": {"locator": LOCATOR, "sealed": b"\x0b" * 40},
        "refused": {**space, "msg_id": b"\x13" * 16, "refusal": refusal},
        "heartbeat": {"now_ms": NOW_MS},
    }
