import unittest

import phrases


class Brittle:
    """Refuses everything."""

    def __bool__(self):
        raise ZeroDivisionError("no truth")

    def __len__(self):
        raise KeyError("no length")

    def __str__(self):
        raise LookupError("no text")

    def __lt__(self, other):
        raise RuntimeError("no order")

    def __eq__(self, other):
        raise RuntimeError("no equality")

    __hash__ = None


class ModuleTest(unittest.TestCase):
    def test_module(self):
        self.assertEqual(phrases.MAX_REPEAT, 4096)
        self.assertEqual(phrases.__doc__, "Cuts, repeats and describes text.")
        self.assertTrue(issubclass(phrases.Error, ValueError))
        self.assertEqual(phrases.Error.__name__, "Error")


class DescribeTest(unittest.TestCase):
    def test_texts(self):
        self.assertEqual(phrases.describe("a"), "a ('a')")
        self.assertEqual(phrases.describe(7), "7 (7)")
        self.assertEqual(phrases.describe("\u00e9\u4e2d"), "\u00e9\u4e2d ('\u00e9\u4e2d')")

    def test_error(self):
        self.assertRaises(LookupError, phrases.describe, Brittle())


class RepeatTest(unittest.TestCase):
    def test_repeats(self):
        self.assertEqual(phrases.repeat("ab", 3), "ababab")
        self.assertEqual(phrases.repeat("ab", 0), "")
        self.assertEqual(phrases.repeat("", 10), "")
        self.assertEqual(phrases.repeat("\u20ac", 2), "\u20ac\u20ac")
        self.assertEqual(phrases.repeat("a\0", 2), "a\0a\0")
        self.assertEqual(phrases.repeat(b"xy", 2), "xyxy")

    def test_errors(self):
        with self.assertRaisesRegex(phrases.Error, "cannot repeat -1 times"):
            phrases.repeat("a", -1)
        self.assertRaises(phrases.Error, phrases.repeat, "a", phrases.MAX_REPEAT + 1)
        self.assertRaises(OverflowError, phrases.repeat, "a", 10**30)
        self.assertRaises(TypeError, phrases.repeat, "a", 1.5)
        self.assertRaises(TypeError, phrases.repeat, 1, 1)
        self.assertRaises(UnicodeEncodeError, phrases.repeat, "\ud800", 1)


class ChecksumTest(unittest.TestCase):
    def test_sums(self):
        self.assertEqual(phrases.checksum(b""), (0, 0))
        self.assertEqual(phrases.checksum(b"\x01\x02\x00\xff"), (258, 4))
        self.assertEqual(phrases.checksum(b"\x01", 10), (11, 1))
        self.assertEqual(phrases.checksum(b"\x01\x02\x04", 0, True), (5, 3))
        self.assertEqual(phrases.checksum(b"\x01\x02\x04", -7, []), (0, 3))

    def test_errors(self):
        self.assertRaises(TypeError, phrases.checksum, "text")
        self.assertRaises(TypeError, phrases.checksum)
        self.assertRaises(TypeError, phrases.checksum, b"", "x")
        self.assertRaises(OverflowError, phrases.checksum, b"", 2**31)
        self.assertRaises(ZeroDivisionError, phrases.checksum, b"", 1, Brittle())


class WordsTest(unittest.TestCase):
    def test_splits(self):
        self.assertEqual(phrases.words(""), [])
        self.assertEqual(phrases.words(" \t\n"), [])
        self.assertEqual(phrases.words("  a bc\td\n"), ["a", "bc", "d"])
        self.assertEqual(phrases.words("caf\u00e9 \u4e2d"), ["caf\u00e9", "\u4e2d"])

    def test_options(self):
        self.assertEqual(phrases.words("a bc def", 2), ["bc", "def"])
        self.assertEqual(phrases.words("a bc", shortest=2, upper=True), ["BC"])
        self.assertEqual(phrases.words(text="a bc", key=len), [1, 2])
        self.assertEqual(phrases.words("a bc", 1, 0, None), ["a", "bc"])
        self.assertEqual(phrases.words("x y", key=ord, upper=1), [88, 89])

    def test_errors(self):
        self.assertRaises(TypeError, phrases.words)
        self.assertRaises(TypeError, phrases.words, 5)
        self.assertRaises(TypeError, phrases.words, "a", 1, False, None, 5)
        self.assertRaises(TypeError, phrases.words, "a", text="b")
        self.assertRaises(TypeError, phrases.words, "a", longest=1)
        self.assertRaises(TypeError, phrases.words, "a", shortest="1")
        self.assertRaises(TypeError, phrases.words, "a", key=5)
        self.assertRaises(ValueError, phrases.words, "1 x", key=int)
        self.assertRaises(ZeroDivisionError, phrases.words, "a", upper=Brittle())


if __name__ == "__main__":
    unittest.main()
