import sys
import unittest

import capsule_names


class CapsuleNamesTest(unittest.TestCase):
    def test_own(self):
        capsule = capsule_names.own()
        self.assertEqual(type(capsule).__name__, "PyCapsule")
        with self.assertRaises(ValueError):
            capsule_names.disown(None)

    if sys.implementation.name == "cpython":  # destructors run at some other time

        def test_names(self):
            freed, kept = capsule_names.counts()
            used, owned = capsule_names.own(), capsule_names.own()
            self.assertIsNone(capsule_names.disown(used))
            with self.assertRaises(ValueError):
                capsule_names.disown(used)
            del used, owned
            self.assertEqual(capsule_names.counts(), (freed + 1, kept + 1))


if __name__ == "__main__":
    unittest.main()
