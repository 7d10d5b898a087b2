"""Throw damaged input at everything that reads what others made, and see that nothing but a sentence comes back.

    python -m benchmarks.fuzz [--seconds N] [--engine plain|atheris] [--jobs N] [TARGET...]

targets.py says what is read and what may be raised; edits.py damages; engines.py runs one target in a
process of its own; findings.py keeps what was found, one of each kind. tests/test_fuzz.py is the short form.
"""
