import unittest

import custom2


class Custom2Test(unittest.TestCase):
    def test_members(self):
        c = custom2.Custom("a", last="b", number=3)
        self.assertEqual((c.first, c.last, c.number), ("a", "b", 3))
        c.number += 4
        self.assertEqual(c.number, 7)

    def test_defaults(self):
        c = custom2.Custom()
        self.assertEqual((c.first, c.last, c.number), ("", "", 0))

    def test_name(self):
        c = custom2.Custom("a", "b")
        self.assertEqual(c.name(), "a b")
        c.first = 5
        self.assertEqual(c.name(), "5 b")
        c.last = None
        self.assertEqual(c.name(), "5 None")

    def test_made_again(self):
        c = custom2.Custom(1, 2)
        c.__init__("x")
        self.assertEqual(c.name(), "x 2")

    def test_wrong_arguments(self):
        with self.assertRaises(TypeError):
            custom2.Custom(number="x")
        with self.assertRaises(TypeError):
            custom2.Custom(none=1)


if __name__ == "__main__":
    unittest.main()
