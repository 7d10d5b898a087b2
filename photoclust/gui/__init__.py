"""The window: everything that knows Qt. The core below it knows nothing of this package."""
