"""Reading foreign bytes: whatever does not hold is `Wrong`, and nothing else is ever raised for it."""


class Wrong(Exception):
    """Something is not as the document says."""


def need(holds, why):
    if not holds:
        raise Wrong(why)


def same(found, wanted, what):
    need(found == wanted, f"{what}: found {_shown(found)}, wanted {_shown(wanted)}")


def unhex(text):
    try:
        found = bytes.fromhex(text)
    except (TypeError, ValueError):
        raise Wrong("no hexadecimal text") from None
    need(found.hex() == text, "hexadecimal in another form than ours")
    return found


class Bytes:
    """What is left to read."""

    def __init__(self, data):
        self.data, self.at = bytes(data), 0

    def left(self):
        return len(self.data) - self.at

    def take(self, size):
        need(0 <= size <= self.left(), f"{size} bytes wanted, {self.left()} left")
        self.at += size
        return self.data[self.at - size : self.at]

    def rest(self):
        return self.take(self.left())

    def number(self, size):
        return int.from_bytes(self.take(size), "big")

    def text(self, size):
        try:
            return self.take(size).decode()
        except UnicodeDecodeError:
            raise Wrong("text that is not UTF-8") from None

    def end(self):
        need(self.left() == 0, f"{self.left()} bytes too many")


def _shown(value):
    return value.hex() if isinstance(value, bytes) else repr(value)
