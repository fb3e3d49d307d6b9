"""Parts of a code, shown one after the other to two decoders, until the text is there.

First the known answers of PROTOCOL.md. Then real parts, as pictures of 200 pixels: what a decoder reads must be what was shown, and with two
fifths and seven tenths of the pictures missed, the text must be there within three and six times as many pictures as it has parts:
the median of 200 runs. The same text in one picture must be read by neither.
"""

import json
import random
import re
import statistics
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import cv2
import numpy
import zxingcpp

import pictures
from gather import Gather, NoPart, part

PAGE = Path(__file__).resolve().parents[2] / "shared" / "protocol" / "PROTOCOL.md"
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
# Pictures of each part; each is read once by each decoder, and seen again in many runs.
WAYS = 5
# Parts that are drawn. A run that needs more has not ended.
SHOWN = 60
RUNS = 200
# How many of a hundred pictures are missed, and in how many times the parts the text must be there.
BOUNDS = {40: 3, 70: 6}


def main():
    known_answers()
    # As long as an answer is.
    text = "turnabout://came#" + "".join(random.Random(1).choices(LETTERS, k=1_824))
    shown, whole = parts(text), in_one_picture(text)
    count = max(number.bit_length() for number in (part(it["part"])[1] for it in shown))
    for name, decoder in decoders().items():
        read = [[seen(decoder, it, (number, way)) for way in range(WAYS)] for number, it in enumerate(shown)]
        share = sum(it is not None for ways in read for it in ways) / (len(shown) * WAYS)
        print(f"{name}: {share:.0%} of {len(shown) * WAYS} pictures of {pictures.ACROSS} pixels are read")
        if any(decoder(pictures.taken(whole, way)) for way in range(4 * WAYS)):
            sys.exit(f"{name} reads the text in one picture, so these pictures are no trial")
        for missed, times in BOUNDS.items():
            needed = statistics.median(run(read, text, missed, seed) for seed in range(RUNS))
            print(f"{name}: {count} parts, {missed} % missed: {needed:g} pictures, at most {times * count}")
            if needed > times * count:
                sys.exit(f"{name} takes {needed:g} pictures for {count} parts where {missed} % are missed")


def known_answers():
    """The parts in the page are those of the text that it names, and another letter in one is noticed."""
    known = re.findall(r"^\d+ (T1:.+)$", PAGE.read_text(), re.MULTILINE)
    text = "turnabout://came#" + "".join(LETTERS[7 * at % 61] for at in range(356))
    for order in (known, known[::-1]):
        if gathered(order) != text:
            sys.exit("PROTOCOL.md, \"Codes\": the known answers are not the text that they are said to be")
    for at in range(len(known[0])):
        letter = "A" if known[0][at] != "A" else "B"
        other = known[0][:at] + letter + known[0][at + 1 :]
        if gathered([other, *known[1:3]]) == text and part(other) != part(known[0]):
            sys.exit(f"PROTOCOL.md, \"Codes\": nothing notices another letter at {at}")
    print(f"{len(known)} known answers hold")


def gathered(texts):
    gather = Gather()
    try:
        return next((whole for whole in map(gather.take, texts) if whole), None)
    except NoPart:
        return None


def parts(text):
    lines = subprocess.run([sys.argv[1], text, str(SHOWN)], check=True, stdout=subprocess.PIPE, text=True).stdout
    return [json.loads(line) for line in lines.splitlines()]


def in_one_picture(text):
    """What the parts are there for: all of it as one code, with a rim as the parts have it."""
    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="L")
    squares = numpy.array(zxingcpp.write_barcode_to_image(code, scale=1, add_quiet_zones=False))
    return ["".join("0" if light else "1" for light in row) for row in numpy.pad(squares, 4, constant_values=255)]


def decoders():
    aruco = cv2.QRCodeDetectorAruco()

    def zxing(picture):
        return next((it.text for it in zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormat.QRCode)), None)

    def opencv(picture):
        return aruco.detectAndDecode(picture)[0] or None

    return {f"zxing-cpp {version('zxing-cpp')}": zxing, f"OpenCV {cv2.__version__}": opencv}


def seen(decoder, shown, way):
    read = decoder(pictures.taken(shown["rows"].split(), way))
    if read not in (None, shown["part"]):
        sys.exit(f"a decoder read {read!r} where {shown['part']!r} was shown")
    return read


def run(read, text, missed, seed):
    """How many pictures were shown until the text was there."""
    chance, gather = random.Random(seed), Gather()
    for number, ways in enumerate(read, 1):
        picture = chance.choice(ways)
        if chance.random() * 100 >= missed and picture and (whole := gather.take(picture)):
            if whole != text:
                sys.exit("another text came of it")
            return number
    return float("inf")


if __name__ == "__main__":
    main()
