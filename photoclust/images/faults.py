"""What reading a broken image raises."""

import struct
import zlib

# Pillow and pi-heif parse untrusted bytes in Python and C and let whatever goes wrong rise: a short
# read is an EOFError or struct.error here, an IndexError there; a wrong tag type is a TypeError; a
# bad offset an OverflowError; EXIF with a bad header is a SyntaxError. Each of these was met in
# Pillow's own corpus of broken files or in mutated ones (tests/images/test_broken_files.py). None
# of them tells a bug of ours from a bad file, so the functions that catch them hold calls to those
# libraries and little else.
READING_FAULTS = (
    ArithmeticError,
    AttributeError,
    EOFError,
    LookupError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)
