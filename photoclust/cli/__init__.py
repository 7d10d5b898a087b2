"""The command line: every command reads, acts or reports, and prints for a person or as JSON."""
