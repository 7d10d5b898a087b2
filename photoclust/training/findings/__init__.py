"""The papers' findings, each a command that writes numbers (JSON) and a plot (PNG)."""
