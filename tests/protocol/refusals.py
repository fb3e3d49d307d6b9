"""What was accepted is refused once a bit of it is another. Without this, a check that accepts everything would pass, too."""

import dataclasses

import cbor
import inside
import mls
import wire
from reading import Wrong
from seal import public_key, sign, verify

ORDER = 2**252 + 27742317777372353535851937790883648493
FIELD = 2**255 - 19
# The encodings of points of small order, with their twins of the other sign, and those that are not canonical.
SMALL_Y = (
    0,
    1,
    FIELD - 1,
    0x05FC536D880238B13933C6D305ACDFD5F098EFF289F4C345B027B2C28F95E826,
    0x7A03AC9277FDC74EC6CC392CFA53202A0F67100D760B3CBA4FD83D3D706A17C7,
    FIELD,
    FIELD + 1,
)


def check(file, reader, code):
    """Refuses each altered thing; returns how many there were."""
    tries = list(_tries(file, reader, code))
    for what, read, *arguments in tries:
        refused(what, read, *arguments)
    return len(tries)


def refused(what, read, *arguments):
    try:
        read(*arguments)
    except Wrong:
        return
    raise Wrong(f"{what}: accepted, though it was altered")


def flips(data):
    """The same bytes with one bit flipped, once for each byte; cut short here and there; with one byte too many."""
    for at in range(len(data)):
        yield data[:at] + bytes([data[at] ^ 1 << at % 8]) + data[at + 1 :]
    yield from (data[:size] for size in range(0, len(data), 15))
    yield data[:-1]
    yield data + b"\0"


def _with(entry, **other):
    return dataclasses.replace(entry, **other)


def _tries(file, reader, code):
    for row in file["log"]:
        yield from _control(row.hex("entry"), reader)
    for row in file["envelopes"]:
        yield from _envelope(row.hex("envelope"), reader)
    yield from _mls(reader)
    yield from _voucher(file["voucher"], reader)
    for altered in flips(file["recovery"]["box"].hex("sealed")):
        yield "recovery box", inside.open_box, code, altered
    yield from _texts(file)
    yield from _weak_signatures()
    yield from _loose_cbor()


def _control(data, reader):
    for altered in flips(data):
        yield "control entry", wire.control, altered
    entry = wire.control(data)
    for altered in flips(entry.body):
        yield "control body", inside.open_body, _with(entry, body=altered), reader.meta
    for altered in flips(entry.header):
        yield "header of a control body", inside.open_body, _with(entry, header=altered), reader.meta
    yield "another K_meta", inside.open_body, entry, bytes(32)

    body = inside.open_body(entry, reader.meta)
    epoch = mls.group_info(body["group_info"]).epoch if "group_info" in body else body.get("epoch")
    if "link" in body:
        yield from _key_link(body["link"], reader, epoch)
    for wrap in body.get("wraps", []):
        yield from _wrap(wrap, reader, epoch)


def _key_link(link, reader, epoch):
    for altered in flips(link):
        yield "link of the key chain", inside.open_link, altered, reader.keys[epoch], reader.space, epoch - 1
    yield "link to another epoch", inside.open_link, link, reader.keys[epoch], reader.space, epoch
    yield "link under another key", inside.open_link, link, reader.keys[epoch - 1], reader.space, epoch - 1


def _wrap(wrap, reader, epoch):
    secret = reader.wrap_secrets[wrap["tag"]]
    for altered in flips(wrap["sealed"]):
        yield "wrap", inside.open_wrap, {**wrap, "sealed": altered}, secret, reader.space, epoch
    for altered in flips(wrap["tag"]):
        yield "tag of a wrap", inside.open_wrap, {**wrap, "tag": altered}, secret, reader.space, epoch
    yield "wrap of another epoch", inside.open_wrap, wrap, secret, reader.space, epoch + 1
    zero = {**wrap, "sealed": bytes(32) + wrap["sealed"][32:]}
    yield "wrap with a shared secret of zero", inside.open_wrap, zero, secret, reader.space, epoch


def _mls(reader):
    """What a leaf has signed: a group info as a whole, a commit up to the tags that only members can check."""
    for data, key in reader.group_infos:
        for altered in flips(data):
            yield "group info", _check_group_info, altered, key
    for data, key, context in reader.commits:
        signed = data.index(mls.commit(data).signature) + 64
        for altered in flips(data[:signed]):
            yield "commit", _check_commit, altered + data[signed:], key, context
        yield "commit to another group context", _check_commit, data, key, context[:-1] + b"\0"


def _check_group_info(data, key):
    mls.group_info(data).check(key)


def _check_commit(data, key, context):
    mls.commit(data).check(key, context)


def _envelope(data, reader):
    for altered in flips(data):
        yield "envelope", wire.envelope, altered
    envelope = wire.envelope(data)
    key = reader.keys[envelope.epoch]
    for altered in flips(envelope.sealed):
        yield "sealed text", inside.open_envelope, _with(envelope, sealed=altered), key
    for altered in flips(envelope.header):
        yield "header of a sealed text", inside.open_envelope, _with(envelope, header=altered), key
    yield "another content key", inside.open_envelope, envelope, reader.keys[envelope.epoch - 1]


def _voucher(row, reader):
    names = ("by", "leaf", "person", "device", "signature")
    right = [row.hex(name) for name in names]
    for at in range(len(names)):
        for altered in flips(right[at]):
            yield f"voucher, {names[at]}", _check_voucher, reader.space, *right[:at], altered, *right[at + 1 :]
    yield "voucher for another space", _check_voucher, bytes(16), *right


def _check_voucher(space, by, leaf, person, device, signature):
    verify(by, inside.voucher_text(space, leaf, person, device), signature, "voucher")


def _texts(file):
    """Every letter of a link and every digit of a recovery code, as another one; and two neighbours the wrong way round."""
    links, code = [row["text"] for row in file["links"]], file["recovery"]["text"].replace("-", "")
    for read, text, others in (
        *((inside.read_link, link, "Aa") for link in links),
        (inside.read_link, file["nearby"]["link"], "Aa"),
        (inside.read_answer, file["nearby"]["answer"], "Aa"),
        (inside.read_code, code, inside.DIGITS),
    ):
        for at, letter in enumerate(text):
            for other in others:
                if other != letter:
                    yield read.__name__, read, text[:at] + other + text[at + 1 :]
        for at in range(len(text) - 1):
            if text[at] != text[at + 1]:
                yield read.__name__, read, text[:at] + text[at + 1] + text[at] + text[at + 2 :]
        yield read.__name__, read, text[:-1]
        yield read.__name__, read, text + text[-1]


def _weak_signatures():
    """Signatures that a lenient reader of RFC 8032 accepts."""
    seed, text = bytes([1] * 32), b"a text"
    right = sign(seed, text)
    larger = int.from_bytes(right[32:], "little") + ORDER
    yield "S beyond the order", verify, public_key(seed), text, right[:32] + larger.to_bytes(32, "little"), "weak"
    for y in SMALL_Y:
        for sign_bit in (0, 1 << 255):
            point = (y | sign_bit).to_bytes(32, "little")
            yield "key of small order", verify, point, text, point + bytes(32), "weak"
            yield "key of small order", verify, point, text, (1).to_bytes(32, "little") + bytes(32), "weak"
            yield "point of small order", verify, public_key(seed), text, point + right[32:], "weak"


def _loose_cbor():
    """Items that mean something and are not written like this."""
    deep = b"\x81" * 17 + b"\x00"
    for what, data in {
        "a number in two bytes that fits in one": b"\x18\x05",
        "a text of indefinite length": b"\x7f\x61a\xff",
        "a list of indefinite length": b"\x9f\xff",
        "something after the item": b"\x00\x00",
        "an item that ends too early": b"\x43ab",
        "a key that stands twice": b"\xa2\x61a\x00\x61a\x01",
        "nesting of 17": deep,
        "a float": b"\xf9\x00\x00",
        "a tag": b"\xc0\x00",
    }.items():
        yield what, cbor.decode, data
