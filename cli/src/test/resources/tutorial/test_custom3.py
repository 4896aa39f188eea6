import unittest

import custom3


class Custom3Test(unittest.TestCase):
    def test_attributes(self):
        c = custom3.Custom("a", last="b", number=3)
        self.assertEqual(c.name(), "a b")
        c.first = "q"
        c.last = "r"
        self.assertEqual(c.name(), "q r")
        self.assertEqual(c.number, 3)

    def test_only_text(self):
        c = custom3.Custom()
        with self.assertRaises(TypeError):
            c.first = 3
        with self.assertRaises(TypeError):
            c.last = None
        with self.assertRaises(TypeError):
            custom3.Custom(1)
        self.assertEqual(c.name(), " ")


if __name__ == "__main__":
    unittest.main()
