import unittest

from clinic_keywords import pick, put, repeat, scale, shift


class ClinicKeywordsTest(unittest.TestCase):
    def raises(self, function, *args, **kwargs):
        with self.assertRaises(TypeError):
            function(*args, **kwargs)

    def test_scale(self):
        self.assertEqual(scale(3), 6.0)
        self.assertEqual(scale(3.5, 3), 10.5)
        self.assertEqual(scale(factor=0.5, value=3), 1.5)
        self.assertEqual(scale(3, round=True, factor=1.5), 4.0)
        self.assertEqual(scale(3.25, round=1), 6.0)
        self.raises(scale)
        self.raises(scale, factor=1)
        self.raises(scale, 1, 2, 3)
        self.raises(scale, 1, 2, 3, 4)
        self.raises(scale, 1, value=1)
        self.raises(scale, 1, other=1)
        self.raises(scale, "1")
        self.raises(scale, 1, "2")

    def test_put(self):
        self.assertEqual(put({}, 1, key="k"), {"k": 1})
        self.assertEqual(put({}, key="k"), {"k": None})
        self.assertEqual(put({}, key=1, value=2), {1: 2})
        self.raises(put, {})
        self.raises(put, {}, 1)
        self.raises(put, {}, 1, 2)
        self.raises(put, key=1)
        self.raises(put, [], key=1)
        self.raises(put, {}, key=[])

    def test_repeat(self):
        self.assertEqual(repeat("ab"), ("ab", 2))
        self.assertEqual(repeat(text=b"ab", count=3), ("ab", 3))
        self.assertEqual(repeat("ab", 4, tail=self), ("ab", 4, self))
        self.raises(repeat)
        self.raises(repeat, "ab", 4, self)
        self.raises(repeat, "ab", count="4")
        self.raises(repeat, 1)

    def test_pick(self):
        self.assertEqual([pick(1), pick(1, 2)], [1, 2])
        self.raises(pick)
        self.raises(pick, 1, 2, 3)

    def test_shift(self):
        self.assertEqual([shift(3), shift(3, 2)], [6, 12])
        self.raises(shift)
        self.raises(shift, "3")
        with self.assertRaises(OverflowError):
            shift(1, 256)


if __name__ == "__main__":
    unittest.main()
