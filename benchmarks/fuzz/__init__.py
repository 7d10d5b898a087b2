"""Throw damaged input at whatever reads what others made; nothing but a value or a sentence may come back.

    python -m benchmarks.fuzz [--seconds N] [--engine plain|atheris] [--jobs N] [TARGET...]

targets.py says what is read and what may be raised; edits.py damages; engines.py runs one target in a
process of its own; findings.py keeps what was found, one of each kind. tests/test_fuzz.py is the short form.
"""
