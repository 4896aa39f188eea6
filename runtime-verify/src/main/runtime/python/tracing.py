"""How often each HPy function was called, asked of HPy's trace mode."""


class Tracing:
    def __init__(self, events):
        from hpy.universal import _trace
        self._trace = _trace
        self._events = events

    def report(self):
        counts = self._trace.get_call_counts()
        self._events.write("calls", counts={k: v for k, v in counts.items() if v})
