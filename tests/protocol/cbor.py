"""The CBOR of PROTOCOL.md: definite lengths, shortest integers, nesting of at most 16, nothing after the item.

Only what the document uses: unsigned integers, byte strings, text, lists, maps, true, false and null. A map is a dict, whose order is
the order in the bytes. Reading is as strict as writing, stricter than a reader has to be: the known answers are what writers write.
"""

from reading import Bytes, need

NESTING_MAX = 16
UNSIGNED, BYTES, TEXT, LIST, MAP, SIMPLE = 0, 2, 3, 4, 5, 7
CONSTANTS = {20: False, 21: True, 22: None}


def encode(value):
    if value is None or isinstance(value, bool):
        return bytes([SIMPLE << 5 | {False: 20, True: 21, None: 22}[value]])
    if isinstance(value, int):
        return _head(UNSIGNED, value)
    if isinstance(value, bytes):
        return _head(BYTES, len(value)) + value
    if isinstance(value, str):
        return _head(TEXT, len(value.encode())) + value.encode()
    if isinstance(value, list):
        return _head(LIST, len(value)) + b"".join(map(encode, value))
    pairs = (encode(key) + encode(item) for key, item in value.items())
    return _head(MAP, len(value)) + b"".join(pairs)


def decode(data):
    rest = Bytes(data)
    value = _item(rest, 0)
    rest.end()
    return value


def fields(value, *names, optional=()):
    """The value, if it is a map of just these fields in this order; those in `optional` may be missing."""
    need(isinstance(value, dict), "a map of fields is wanted")
    there = [name for name in names if name in value or name not in optional]
    need(list(value) == there, f"the fields are {list(value)}, wanted are {there}")
    return value


def _head(major, number):
    if number < 24:
        return bytes([major << 5 | number])
    size = next(size for size in (1, 2, 4, 8) if number < 256**size)
    return bytes([major << 5 | 23 + size.bit_length()]) + number.to_bytes(size, "big")


def _item(rest, depth):
    need(depth <= NESTING_MAX, "too deep")
    first = rest.number(1)
    major, low = first >> 5, first & 31
    if major == SIMPLE:
        need(low in CONSTANTS, "a constant that nobody writes")
        return CONSTANTS[low]
    number = _number(rest, low)
    need(_head(major, number)[0] == first, "an integer in a longer form than it needs")
    if major == UNSIGNED:
        return number
    if major == BYTES:
        return rest.take(number)
    if major == TEXT:
        return rest.text(number)
    if major == LIST:
        return [_item(rest, depth + 1) for _ in range(_count(rest, number))]
    need(major == MAP, "a kind of item that nobody writes")
    pairs = [(_item(rest, depth + 1), _item(rest, depth + 1)) for _ in range(_count(rest, number))]
    need(all(isinstance(key, (str, bytes)) for key, _ in pairs), "a key is text or bytes")
    need(len(dict(pairs)) == len(pairs), "a key stands twice")
    return dict(pairs)


def _number(rest, low):
    need(low < 28, "an indefinite or unknown length")
    return low if low < 24 else rest.number(2 ** (low - 24))


def _count(rest, number):
    # An item has at least one byte: refused before anything is allocated.
    need(number <= rest.left(), "more items than bytes")
    return number
