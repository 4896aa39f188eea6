"""Runs one job on CPython or GraalPy: loads the built module, runs the tests, writes events.

usage: run_job.py JOB.json

Everything that is seen goes as one line of JSON each to the job's event file, never to stdout or stderr,
which belong to the module and its tests.
"""
import json
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(sys.argv[0])))

from events import Events  # noqa: E402
from handles import Handles, NoHandles  # noqa: E402
from loading import BuiltModules, import_modules, repair_subclasses  # noqa: E402
from running import Runner  # noqa: E402


def main(path):
    with open(path, encoding="utf-8") as f:
        job = json.load(f)
    events = Events(job["events"])
    handles = Handles(events, job["stackDepth"]) if job["mode"] == "debug" else NoHandles()
    if job["mode"] == "trace":
        from tracing import Tracing
        trace = Tracing(events)
    # A pytest on the tests' own path is used; one that happens to be installed for one interpreter is not,
    # so that all interpreters run the tests in the same way.
    standin = os.path.join(os.path.dirname(os.path.abspath(sys.argv[0])), "standin")
    sys.path[:0] = job["path"] + [standin]
    sys.meta_path.insert(0, BuiltModules(job["modules"], job["companions"], job["mode"], handles))
    if sys.implementation.name == "graalpy":
        repair_subclasses(globals()["inherit_type_details"])
    events.write("start", runtime="%s %d.%d.%d" % ((sys.implementation.name,) + sys.version_info[:3]))
    if import_modules(job["modules"], events):
        Runner(events, handles, set(job["done"])).run(job["tests"], job["scripts"])
        handles.last_collection()
    if job["mode"] == "trace":
        trace.report()
    events.write("done")
    sys.stdout.flush()
    sys.stderr.flush()


main(sys.argv[1])
