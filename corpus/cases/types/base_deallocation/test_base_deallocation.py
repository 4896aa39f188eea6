import gc
import sys
import unittest
import weakref

import base_deallocation
from base_deallocation import Letter, Note


class Open(Letter):
    pass


class BaseDeallocationTest(unittest.TestCase):
    def test_freed_once(self):
        for cls in (Note, Letter, Open):
            before = base_deallocation.freed()
            made = cls("me")
            self.assertEqual(made.__owner__, "me")
            del made
            if sys.implementation.name == "cpython":  # elsewhere objects end later
                gc.collect()
                self.assertEqual(base_deallocation.freed(), before + 1)

    def test_send(self):
        for cls in (Letter, Open):
            letter = cls("me")
            self.assertEqual(letter.send(lambda *got: got), (letter, "me"))

    def test_weak(self):
        for cls in (Note, Letter, Open):
            made = cls("me")
            self.assertIs(weakref.ref(made)(), made)

    def test_deleted_owner(self):
        note = Note("me")
        note.__owner__ = "you"
        self.assertEqual(note.__owner__, "you")


if __name__ == "__main__":
    unittest.main()
