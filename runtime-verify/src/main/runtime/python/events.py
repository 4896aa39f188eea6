"""The event file: one line of JSON an event."""
import json
import os


def short(text, limit=600):
    """`text` as a str that JSON and a message can carry."""
    text = str(text).encode("utf-8", "backslashreplace").decode("utf-8")
    return text if len(text) <= limit else text[:limit] + "..."


class Events:
    """Whole lines are appended by single writes: the shim writes to the same file from C."""

    def __init__(self, path):
        self._file = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o666)

    def write(self, kind, **fields):
        fields["ev"] = kind
        os.write(self._file, (json.dumps(fields) + "\n").encode("ascii"))
