#!/usr/bin/env bash
# zxing-cpp 3.1.1 and OpenCV 5.0.0.93 (Python): the text of a QR is not always what stands in it.
#
# Guess: what both give as the text of one clean picture is the text that went in, letter by letter; where one cannot, it gives none.
# So it is: zxing-cpp writes control characters out (`<GS>`, `<NUL>`) as soon as one beyond line breaks and tabs is in it, unless it is
#   asked for the plain text: its default is a text for people to read. OpenCV ends the text at a zero byte. Japanese comes out as
#   something that Python cannot make a text of, and asking for the text raises: `detectAndDecodeBytes` gives the bytes, and they are
#   Shift-JIS, since the QR keeps them so. German and an emoji go through both.
# So here: only the letters of Base45 stand in a part of a code, and only ASCII in a link, which every decoder gives back as it was.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check --no-deps zxing-cpp==3.1.1 opencv-python-headless==5.0.0.93 numpy==2.4.6

cat >finding.py <<'PYTHON'
import cv2
import numpy
import zxingcpp

opencv = cv2.QRCodeDetectorAruco()


def as_text(picture):
    try:
        return opencv.detectAndDecode(picture)[0]
    except UnicodeDecodeError as error:
        return f"{type(error).__name__}, bytes {opencv.detectAndDecodeBytes(picture)[0].hex()}"


for text in ["T1:AB %*/", "turnabout://join#a-_", "Grüße 🙂", "two\nlines\t.", "x\x1dy", "a\x00b", "日本"]:
    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode)
    picture = numpy.array(zxingcpp.write_barcode_to_image(code, scale=6))
    (read,), (plain,) = (zxingcpp.read_barcodes(picture, **how) for how in ({}, {"text_mode": zxingcpp.TextMode.Plain}))
    print(repr(text), "zxing-cpp:", repr(read.text), "plain:", repr(plain.text), "OpenCV:", repr(as_text(picture)))
print("日本".encode("shift_jis").hex())
PYTHON
OPENCV_LOG_LEVEL=OFF venv/bin/python finding.py >seen

diff - seen <<'SEEN'
'T1:AB %*/' zxing-cpp: 'T1:AB %*/' plain: 'T1:AB %*/' OpenCV: 'T1:AB %*/'
'turnabout://join#a-_' zxing-cpp: 'turnabout://join#a-_' plain: 'turnabout://join#a-_' OpenCV: 'turnabout://join#a-_'
'Grüße 🙂' zxing-cpp: 'Grüße 🙂' plain: 'Grüße 🙂' OpenCV: 'Grüße 🙂'
'two\nlines\t.' zxing-cpp: 'two\nlines\t.' plain: 'two\nlines\t.' OpenCV: 'two\nlines\t.'
'x\x1dy' zxing-cpp: 'x<GS>y' plain: 'x\x1dy' OpenCV: 'x\x1dy'
'a\x00b' zxing-cpp: 'a<NUL>b' plain: 'a\x00b' OpenCV: 'a'
'日本' zxing-cpp: '日本' plain: '日本' OpenCV: 'UnicodeDecodeError, bytes 93fa967b'
93fa967b
SEEN
cat seen
echo "as it was seen"
