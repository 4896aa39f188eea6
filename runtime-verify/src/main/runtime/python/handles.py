"""Which handles a piece of code left open, asked of HPy's debug mode."""
import gc

from events import short

# repr() of these runs no code of the module or the tests.
PLAIN = (int, float, complex, str, bytes, bool, type(None))
# A test that leaks in a loop would otherwise fill the report; the count stays exact.
MOST_RECORDS = 200


class NoHandles:
    """Where there is no debug mode."""

    def begin(self):
        pass

    def end(self, name):
        pass

    def last_collection(self):
        gc.collect()


class Handles:
    def __init__(self, events, stack_depth):
        from hpy.universal import _debug
        self._events = events
        self._debug = _debug
        self._later = []
        self._starts = []
        self._next_id = 0
        _debug.set_handle_stack_trace_limit(stack_depth)
        # A late use is told from a use of the handle that took the slot over only while this queue holds it.
        _debug.set_closed_handles_queue_max_size(100000)

    def begin(self):
        self._starts.append(self._debug.new_generation())

    def end(self, name):
        start = self._starts.pop()
        left = self._debug.get_open_handles(start)
        if self._starts:
            # Seen now; the enclosing piece of code must not report them again.
            self._starts[-1] = self._debug.new_generation()
        for n, handle in enumerate(left):
            self._record(name, handle, n < MOST_RECORDS)

    def last_collection(self):
        """Runs destructors of what is still alive, then reads the stacks put off until now."""
        self._events.write("begin", test="(final garbage collection)")
        self.begin()
        gc.collect()
        self.end("(final garbage collection)")
        self._events.write("end", test="(final garbage collection)", outcome="passed")
        for number, handle in self._later:
            # Closed first: repr() of an open handle would call the object's own __repr__.
            handle._force_close()
            self._events.write("stack", id=number, stack=stack_of(repr(handle)))

    def _record(self, name, handle, in_full):
        kind = type(handle.obj)
        fields = {"test": name, "type": short(kind.__name__, 80)}
        if in_full:
            if kind in PLAIN:
                text = repr(handle)
                fields["repr"] = short(repr(handle.obj), 60)
                fields["stack"] = stack_of(text)
            else:
                # The module may still use it: closing it now would change what the other tests see.
                self._next_id += 1
                fields["id"] = self._next_id
                self._later.append((self._next_id, handle))
        self._events.write("leak", **fields)


def stack_of(text):
    """The stack part of a debug handle's repr: the shim's one line, or glibc's lines."""
    found = []
    for line in text.split("Allocation stacktrace:")[-1].split("\n"):
        line = line.strip()
        for part in line.split(";"):
            if "+0x" not in part:
                continue
            if "(" in part:
                # glibc: path(symbol+0xoffset) [address]; the offset is a return address
                path, rest = part.split("(", 1)
                name = path.rsplit("/", 1)[-1]
                symbol, offset = rest.split(")", 1)[0].split("+", 1)
                if symbol or name.startswith("libpythonjni"):
                    continue
                part = "%s+0x%x" % (name, int(offset, 16) - 1)
            found.append(part)
    return ";".join(found)
