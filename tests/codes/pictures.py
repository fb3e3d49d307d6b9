"""Pictures of a code as a phone takes them at arm's length: few pixels, tilted, blurred, the light falling off, and some noise."""

import cv2
import numpy

# Across the code itself, without its rim: 6 cm at 30 cm in a picture of 1080 lines.
ACROSS = 200
SQUARES = 49


def taken(rows, way):
    """A grey picture of these rows of squares; the same `way`, the same picture."""
    chance = numpy.random.default_rng(way)
    return dimmed(blurred(tilted(drawn(rows), chance), chance), chance)


def drawn(rows):
    dark = numpy.array([[square == "1" for square in row] for row in rows], dtype=numpy.uint8)
    return cv2.resize((1 - dark) * 255, None, fx=16, fy=16, interpolation=cv2.INTER_NEAREST).astype(numpy.float32)


def tilted(code, chance):
    side = ACROSS * (SQUARES + 8) / SQUARES
    frame, fine = int(side * 1.8), 3
    angle = numpy.deg2rad(chance.uniform(-15, 15))
    turn = numpy.array([[numpy.cos(angle), -numpy.sin(angle)], [numpy.sin(angle), numpy.cos(angle)]])
    square = numpy.array([[-1, -1], [1, -1], [1, 1], [-1, 1]]) * side / 2
    corners = square @ turn.T + frame / 2 + chance.uniform(-10, 10, 2) + chance.uniform(-0.04, 0.04, (4, 2)) * side
    edge = code.shape[0]
    flat = numpy.float32([[0, 0], [edge, 0], [edge, edge], [0, edge]])
    seen = cv2.getPerspectiveTransform(flat, numpy.float32(corners * fine))
    large = cv2.warpPerspective(code, seen, (frame * fine, frame * fine), borderValue=90)
    return cv2.resize(large, (frame, frame), interpolation=cv2.INTER_AREA)


def blurred(picture, chance):
    return cv2.GaussianBlur(picture, (0, 0), chance.uniform(0.6, 1.1))


def dimmed(picture, chance):
    """From one side to the other to less than a third of the light."""
    rows, columns = numpy.mgrid[0 : picture.shape[0], 0 : picture.shape[1]] / picture.shape[0] - 0.5
    angle = chance.uniform(0, 2 * numpy.pi)
    light = 0.7 - 0.6 * (columns * numpy.cos(angle) + rows * numpy.sin(angle))
    seen = picture * light.clip(0.15, 1) * 0.85 + 20 + chance.normal(0, 4, picture.shape)
    return seen.clip(0, 255).astype(numpy.uint8)
