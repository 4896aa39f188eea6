import sys
import unittest

import capsules


class CapsulesTest(unittest.TestCase):
    def test_pointer(self):
        counter = capsules.make_counter(7)
        self.assertEqual([capsules.count(counter), capsules.count(counter)], [8, 9])
        with self.assertRaises(TypeError):
            capsules.make_counter("seven")

    def test_wrong_name(self):
        for other in capsules.make_holder(), capsules._shared, None, 3:
            with self.assertRaises(ValueError):
                capsules.count(other)

    def test_describe(self):
        self.assertEqual(capsules.describe(capsules.make_counter(1)), ("capsules.counter", 1, 0))
        self.assertEqual(capsules.describe(capsules.make_holder()), ("capsules.holder", 0, 1))
        self.assertIsNone(capsules.describe("capsules.counter"))

    def test_import(self):
        first = capsules.share()
        self.assertEqual(capsules.share(), first + 1)

    if sys.implementation.name == "cpython":  # destructors run at some other time

        def test_destructors(self):
            before = capsules.count_freed()
            counter, holder = capsules.make_counter(1), capsules.make_holder()
            self.assertEqual(capsules.count_freed(), before)
            del counter, holder
            self.assertEqual(capsules.count_freed(), before + 2)


if __name__ == "__main__":
    unittest.main()
