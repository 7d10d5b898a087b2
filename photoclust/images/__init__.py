"""Decode any photo upright, bounded in pixels; shrink and encode pictures. The only user of Pillow."""

from photoclust.images.decoding import decode
from photoclust.images.kinds import SUFFIXES
from photoclust.images.likeness import likeness
from photoclust.images.picture import ImageLimits, Picture, Pixels
from photoclust.images.resizing import jpeg, resized

__all__ = ["SUFFIXES", "ImageLimits", "Picture", "Pixels", "decode", "jpeg", "likeness", "resized"]
