"""Disinhibit in a notebook: `run` and `protocol` give arrays, `NetworkView` shows the live network.

What computes is the command `disinhibit` of the project's Node package: on the path, or named by the environment variable
DISINHIBIT. The model illustrates mechanisms; it is no medical advice.
"""

from .engine import Course, DisinhibitError, Run, protocol, run, version
from .view import NetworkView

__all__ = ["Course", "DisinhibitError", "NetworkView", "Run", "protocol", "run", "version"]
