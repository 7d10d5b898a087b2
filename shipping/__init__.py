"""Build, check and wrap the application for computers without Python. Nothing in photoclust imports this."""
