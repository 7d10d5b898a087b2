"""Faces: find them in pixels, align them, measure their quality, embed them."""
