"""As much of MLS (RFC 9420) as stands in the open: commits as public messages, group infos, leaves, their signatures.

No secret of a group is needed for it, and none is known here.
"""

from dataclasses import dataclass

from reading import Bytes, need, same
from seal import H, verify

PUBLIC_MESSAGE, GROUP_INFO = 1, 4
MEMBER, NEW_MEMBER_COMMIT = 1, 4
REMOVE, EXTERNAL_INIT, CONTEXT_EXTENSIONS = 3, 6, 7
RATCHET_TREE, REQUIRED, EXTERNAL_PUB, POLICY = 2, 3, 4, 0xF042
MLS10, SUITE, BASIC, COMMITTED = 1, 3, 1, 3


@dataclass
class Leaf:
    key: bytes
    credential: bytes
    source: int
    unsigned: bytes
    signature: bytes

    def check(self, group, index):
        need(self.source == COMMITTED, "a leaf that no commit made")
        text = self.unsigned + _vector(group) + index.to_bytes(4, "big")
        _verify(self.key, "LeafNodeTBS", text, self.signature)


@dataclass
class GroupInfo:
    group: bytes
    epoch: int
    policy: bytes
    context: bytes
    transcript: bytes
    leaves: list
    confirmation: bytes
    signer: int
    unsigned: bytes
    signature: bytes
    external_key: bytes

    def check(self, key):
        _verify(key, "GroupInfoTBS", self.unsigned, self.signature)


@dataclass
class Commit:
    group: bytes
    epoch: int
    sender: int  # a leaf, or None from outside
    removes: list
    external: bool
    policy: bytes  # or None, where it stays
    leaf: Leaf
    content: bytes
    signature: bytes
    confirmation: bytes

    def check(self, key, context):
        framed = MLS10.to_bytes(2, "big") + PUBLIC_MESSAGE.to_bytes(2, "big") + self.content
        _verify(key, "FramedContentTBS", framed + context, self.signature)

    def transcript(self, before):
        """The confirmed transcript hash after this commit (section 8.2)."""
        return H(before + PUBLIC_MESSAGE.to_bytes(2, "big") + self.content + _vector(self.signature))


def interim(transcript, confirmation):
    return H(transcript + _vector(confirmation))


def commit(data):
    rest = _message(data, PUBLIC_MESSAGE)
    began = rest.at
    group, epoch, sender_type = _read(rest), rest.number(8), rest.number(1)
    need(sender_type in (MEMBER, NEW_MEMBER_COMMIT), "a commit by neither a member nor a newcomer")
    sender = rest.number(4) if sender_type == MEMBER else None
    same(_read(rest), b"", "authenticated data")
    same(rest.number(1), 3, "content type")
    removes, external, policy = _proposals(Bytes(_read(rest)))
    same(rest.number(1), 1, "presence of a path")
    leaf = _leaf(rest)
    _read(rest)  # the path's nodes, for members only
    content = rest.data[began : rest.at]
    signature, confirmation = _read(rest), _read(rest)
    if sender is not None:
        _read(rest)  # the membership tag, for members only
    rest.end()
    return Commit(group, epoch, sender, removes, external, policy, leaf, content, signature, confirmation)


def group_info(data):
    rest = _message(data, GROUP_INFO)
    began = rest.at
    same((rest.number(2), rest.number(2)), (MLS10, SUITE), "version and suite")
    group, epoch, _tree_hash, transcript = _read(rest), rest.number(8), _read(rest), _read(rest)
    context_extensions = _extensions(Bytes(_read(rest)))
    context = rest.data[began : rest.at]
    same([kind for kind, _ in context_extensions], [REQUIRED, POLICY], "extensions of the group context")
    extensions = dict(_extensions(Bytes(_read(rest))))
    need(set(extensions) <= {RATCHET_TREE, EXTERNAL_PUB}, "an extension that no group info has")
    confirmation, signer = _read(rest), rest.number(4)
    unsigned, signature = rest.data[began : rest.at], _read(rest)
    rest.end()
    leaves = _tree(extensions[RATCHET_TREE]) if RATCHET_TREE in extensions else None
    policy, external_key = dict(context_extensions)[POLICY], _whole(extensions.get(EXTERNAL_PUB, b"\0"))
    return GroupInfo(
        group, epoch, policy, context, transcript, leaves, confirmation, signer, unsigned, signature, external_key
    )


def _message(data, wire_format):
    rest = Bytes(data)
    same((rest.number(2), rest.number(2)), (MLS10, wire_format), "version and wire format")
    return rest


def _proposals(rest):
    removes, external, policy = [], False, None
    while rest.left():
        same(rest.number(1), 1, "proposals stand in the commit itself")
        kind = rest.number(2)
        need(kind in (REMOVE, EXTERNAL_INIT, CONTEXT_EXTENSIONS), "a proposal that is not allowed")
        if kind == REMOVE:
            removes.append(rest.number(4))
        elif kind == EXTERNAL_INIT:
            external = bool(_read(rest))
        else:
            policy = dict(_extensions(Bytes(_read(rest)))).get(POLICY)
    return removes, external, policy


def _tree(data):
    """The leaves; a place may be empty."""
    outer = Bytes(data)
    rest, nodes = Bytes(_read(outer)), []
    outer.end()
    while rest.left():
        nodes.append(_node(rest) if rest.number(1) else None)
    return nodes[::2]


def _node(rest):
    if rest.number(1) == 1:
        return _leaf(rest)
    _read(rest), _read(rest), _read(rest)
    return None


def _leaf(rest):
    began = rest.at
    _encryption, key = _read(rest), _read(rest)
    same(rest.number(2), BASIC, "kind of credential")
    credential = _read(rest)
    versions, suites, extensions, proposals, credentials = (_read(rest) for _ in range(5))
    found = (versions, suites, extensions, proposals, credentials)
    same(found, (b"\0\1", b"\0\3", b"\xf0\x42", b"", b"\0\1"), "capabilities of a leaf")
    source = rest.number(1)
    need(source in (2, COMMITTED), "a leaf with a lifetime")
    if source == COMMITTED:
        _read(rest)  # hash of the parent
    _read(rest)  # extensions
    unsigned = rest.data[began : rest.at]
    return Leaf(key, credential, source, unsigned, _read(rest))


def _extensions(rest):
    found = []
    while rest.left():
        found.append((rest.number(2), _read(rest)))
    return found


def _read(rest):
    """A vector: its length in one, two or four bytes (section 2.1.2), then as many bytes."""
    first = rest.number(1)
    size = 1 << (first >> 6)
    need(size <= 4, "a length of eight bytes")
    length = (first & 63) << 8 * (size - 1) | rest.number(size - 1)
    need(_length(length)[0] >> 6 == first >> 6, "a length in a longer form than it needs")
    return rest.take(length)


def _vector(data):
    return _length(len(data)) + data


def _length(length):
    size, mark = next((size, mark) for size, mark in ((1, 0), (2, 1), (4, 2)) if length < 1 << (8 * size - 2))
    return (mark << (8 * size - 2) | length).to_bytes(size, "big")


def _whole(data):
    rest = Bytes(data)
    found = _read(rest)
    rest.end()
    return found


def _verify(key, label, text, signature):
    verify(key, _vector(b"MLS 1.0 " + label.encode()) + _vector(text), signature, label)
