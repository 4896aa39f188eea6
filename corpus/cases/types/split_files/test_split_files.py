import unittest

from split_files import Well


class SplitFilesTest(unittest.TestCase):
    def test_fills(self):
        w = Well(3)
        self.assertEqual((len(w), w.size, repr(w)), (3, 3, "<Well of 3>"))
        w.fill(65)
        self.assertEqual(memoryview(w).tobytes(), b"AAA")
        with self.assertRaises(OverflowError):
            w.fill(256)

    def test_size_stays(self):
        with self.assertRaises(AttributeError):
            Well(1).size = 2

    def test_doc(self):
        self.assertEqual(Well.fill.__doc__, "Fills the well with one byte.")


if __name__ == "__main__":
    unittest.main()
