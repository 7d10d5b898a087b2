"""Photoclust turns a folder of photos into people, on this computer alone."""

__version__ = "0.1.0"
