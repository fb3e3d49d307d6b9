"""The wire of PROTOCOL.md: entries, the chain, the roster, frames."""

from dataclasses import dataclass, field

import cbor
from reading import Bytes, need, same
from seal import H, number8, sign, signed_text, verify

VERSION = 1
ENVELOPES, COMMIT, JOIN, NOTE = (1, 2, 3), 16, 17, 18
MEMBER, JOINER, RECOVERY = 1, 2, 3
USES_MAX, ROSTER_KEYS_MAX = 1_000, 1_000
SEALED_MIN = 40


@dataclass
class Envelope:
    kind: int
    space: bytes
    msg_id: bytes
    epoch: int
    ctl_seq: int
    ctl_hash: bytes
    dev_seq: int
    author: bytes
    header: bytes
    sealed: bytes
    signature: bytes


@dataclass
class Control:
    kind: int
    space: bytes
    msg_id: bytes
    prev: bytes
    author: bytes
    adds: list
    removes: list
    header: bytes
    body: bytes
    signature: bytes
    hash: bytes


def envelope(data):
    """Takes an envelope apart and checks its signature."""
    rest = Bytes(data)
    kind, space, msg_id = _beginning(rest)
    need(kind in ENVELOPES, "no envelope")
    rest.take(16)  # doc_tag: writers put zeros there, readers take anything
    epoch, ctl_seq, ctl_hash, dev_seq = rest.number(8), rest.number(8), rest.take(16), rest.number(8)
    author, header = rest.take(32), data[: rest.at]
    sealed, signature = rest.take(rest.left() - 64), rest.take(64)
    need(len(header) == 122 and len(sealed) >= SEALED_MIN, "a sealed text has at least a nonce and a tag")
    verify(author, signed_text("envelope", header, sealed), signature, "envelope")
    return Envelope(kind, space, msg_id, epoch, ctl_seq, ctl_hash, dev_seq, author, header, sealed, signature)


def control(data):
    """Takes a control entry apart and checks its signature."""
    rest = Bytes(data)
    kind, space, msg_id = _beginning(rest)
    need(kind in (COMMIT, JOIN, NOTE), "no control entry")
    prev, author = rest.take(32), rest.take(32)
    adds = [(rest.take(32), _grant(rest)) for _ in range(rest.number(1))]
    removes = [rest.take(32) for _ in range(rest.number(1))]
    header = data[: rest.at]
    body, signature = rest.take(rest.number(4)), rest.take(64)
    rest.end()
    verify(author, signed_text("control", header, body), signature, "control entry")
    return Control(kind, space, msg_id, prev, author, adds, removes, header, body, signature, H(data))


def write_envelope(seed, kind, space, msg_id, epoch, ctl_seq, ctl_hash, dev_seq, author, sealed):
    header = bytes([VERSION, kind]) + space + msg_id + bytes(16) + number8(epoch)
    header += number8(ctl_seq) + ctl_hash + number8(dev_seq) + author
    return header + sealed + sign(seed, signed_text("envelope", header, sealed))


def write_control(seed, kind, space, msg_id, prev, author, adds, removes, body):
    header = bytes([VERSION, kind]) + space + msg_id + prev + author + bytes([len(adds)])
    header += b"".join(key + _write_grant(*grant) for key, grant in adds)
    header += bytes([len(removes)]) + b"".join(removes)
    return header + len(body).to_bytes(4, "big") + body + sign(seed, signed_text("control", header, body))


def chain_start(space):
    return H(b"turnabout/1 log chain" + space)


def chain_after(chain, entry):
    return H(chain + H(entry))


def sign_in_text(origin, space, key, nonce):
    return signed_text("sign in", origin.encode(), space, key, nonce)


def _beginning(rest):
    same(rest.number(1), VERSION, "version")
    return rest.number(1), rest.take(16), rest.take(16)


def _grant(rest):
    grant = rest.number(1)
    need(grant in (MEMBER, JOINER, RECOVERY), "a grant that nobody knows")
    return (JOINER, rest.number(2), rest.number(8)) if grant == JOINER else (grant,)


def _write_grant(grant, uses=None, expires_ms=None):
    return bytes([grant]) + (uses.to_bytes(2, "big") + number8(expires_ms) if grant == JOINER else b"")


@dataclass
class Roster:
    """Who may do what, as a device keeps it: no clock."""

    head: bytes = bytes(32)
    keys: dict = field(default_factory=dict)

    def members(self):
        return sorted(key for key, grant in self.keys.items() if grant[0] == MEMBER)

    def follow(self, entry):
        need(entry.prev == self.head, "stale_head")
        (self._first if self.head == bytes(32) else self._may)(entry)
        for key in entry.removes:
            self.keys.pop(key, None)
        for key, grant in entry.adds:
            need(grant[0] == MEMBER or key not in self.members(), "a member is not made anything else")
            need(grant[0] != JOINER or grant[1] <= USES_MAX, "more uses than a joiner may have")
            self.keys[key] = grant
        need(len(self.keys) <= ROSTER_KEYS_MAX, "too many keys")
        self.head = entry.hash

    def _first(self, entry):
        need(entry.kind == COMMIT and (entry.author, (MEMBER,)) in entry.adds, "no beginning of a space")

    def _may(self, entry):
        grant = self.keys.get(entry.author, (None,))
        if entry.kind != JOIN:
            need(grant[0] == MEMBER, "the author is no member")
            need(entry.kind == COMMIT or self._spares_members(entry), "a note changes no membership")
            return
        need(grant[0] in (JOINER, RECOVERY), "the author may not join")
        need([add[1] for add in entry.adds] == [(MEMBER,)] and not entry.removes, "a join adds one member")
        need(entry.adds[0][0] not in self.keys, "the key is in already")
        if grant[0] == JOINER:
            need(grant[1] > 0, "invite_used")
            self.keys[entry.author] = (JOINER, grant[1] - 1, grant[2])

    def _spares_members(self, entry):
        named = {*entry.removes, *(key for key, _ in entry.adds)}
        return named.isdisjoint(self.members()) and all(grant[0] != MEMBER for _, grant in entry.adds)


# The fields of each frame, in their order.

FRAMES = {
    "to_relay": {
        "sign_in": ("space", "key", "signature"),
        "create": ("registration", "entry"),
        "append": ("entry",),
        "read": ("space", "after"),
        "restore": ("space", "after", "entries"),
        "put_box": ("space", "locator", "sealed"),
        "get_box": ("locator",),
        "heartbeat": (),
    },
    "from_relay": {
        "welcome": ("versions", "nonce", "now_ms"),
        "signed_in": ("space", "key", "head", "control_head"),
        "appended": ("space", "msg_id", "at"),
        "entries": ("space", "after", "items", "end", "head"),
        "restored": ("space", "head"),
        "box_kept": ("space", "locator"),
        "box": ("locator", "sealed"),
        "refused": ("space", "msg_id", "refusal"),
        "heartbeat": ("now_ms",),
    },
}


def frame(direction, data):
    """Name and fields of a frame."""
    read = cbor.decode(data)
    if isinstance(read, str):
        read = {read: {}}
    need(isinstance(read, dict) and len(read) == 1, "a frame is a map with one pair, or a name")
    [(name, values)] = read.items()
    need(name in FRAMES[direction], "a frame that nobody knows")
    return name, cbor.fields(values, *FRAMES[direction][name])
