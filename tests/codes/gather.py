"""Parts of a code, read and put together: a second implementation, written from PROTOCOL.md, "Codes", alone."""

import base64
import hashlib

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
MARK = "T1:"
COUNT_MAX = 64


class NoPart(Exception):
    """This text is no part of a code."""


def base45(text):
    if len(text) % 3 or any(letter not in ALPHABET for letter in text):
        raise NoPart("not of whole triples of the alphabet")
    read = bytearray()
    for at in range(0, len(text), 3):
        low, middle, high = (ALPHABET.index(letter) for letter in text[at : at + 3])
        pair = low + 45 * middle + 45 * 45 * high
        if pair > 0xFFFF:
            raise NoPart("a triple above two bytes")
        read += pair.to_bytes(2, "big")
    return bytes(read)


def part(text):
    """What a part says: which code it is of, which blocks are in it, and their XOR."""
    if not text.startswith(MARK):
        raise NoPart("it begins otherwise")
    data = base45(text[len(MARK) :])
    check, length, number, block = data[:4], int.from_bytes(data[4:6], "big"), data[6:8], data[8:]
    if not block or not length:
        raise NoPart("nothing is in it")
    count = -(-length // len(block))
    if count > COUNT_MAX:
        raise NoPart("of too many blocks")
    return (check, length, len(block)), choice(check, int.from_bytes(number, "big"), count), block


def choice(check, number, count):
    if number < count:
        return 1 << number
    drawn = hashlib.sha256(b"turnabout/1 part" + check + number.to_bytes(2, "big")).digest()[:8]
    return int.from_bytes(drawn, "big") % (1 << count) or (1 << count) - 1


class Gather:
    def __init__(self):
        self.code, self.rows = None, []

    def take(self, text):
        """The text that was shown, once all is there."""
        code, chosen, block = part(text)
        if self.code not in (None, code):
            raise NoPart("of another code")
        self.code, block = code, int.from_bytes(block, "big")
        for known, its_block in self.rows:
            if chosen & known & -known:
                chosen, block = chosen ^ known, block ^ its_block
        if chosen:
            lead = chosen & -chosen
            solved = [(a ^ chosen, b ^ block) if a & lead else (a, b) for a, b in self.rows]
            self.rows = [*solved, (chosen, block)]
        return self.whole()

    def whole(self):
        check, length, size = self.code
        if len(self.rows) * size < length:
            return None
        whole = b"".join(block.to_bytes(size, "big") for _, block in sorted(self.rows))[:length]
        if hashlib.sha256(whole).digest()[:4] != check:
            raise NoPart("the whole is not what was cut")
        return unpacked(whole)


def unpacked(whole):
    if whole[0] == 0:
        return whole[1:].decode("ascii")
    word, data = whole[2 : 2 + whole[1]], whole[2 + whole[1] :]
    return f"turnabout://{word.decode('ascii')}#{base64.urlsafe_b64encode(data).decode('ascii').rstrip('=')}"
