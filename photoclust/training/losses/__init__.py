"""Losses, one idea a file; all take unit embeddings (N, D)."""
