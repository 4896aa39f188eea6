import unittest

import custom4


class Custom4Test(unittest.TestCase):
    def test_attributes(self):
        c = custom4.Custom("a", last="b", number=3)
        self.assertEqual(c.name(), "a b")
        c.first = "q"
        c.last = "r"
        self.assertEqual(c.name(), "q r")
        self.assertEqual(c.number, 3)

    def test_only_text(self):
        c = custom4.Custom()
        with self.assertRaises(TypeError):
            c.first = 3
        with self.assertRaises(TypeError):
            c.last = None
        with self.assertRaises(TypeError):
            custom4.Custom(1)
        self.assertEqual(c.name(), " ")

    def test_cycle(self):
        class Text(str):
            pass

        text = Text("t")
        c = custom4.Custom(text)
        text.owner = c
        self.assertIs(c.first.owner, c)


if __name__ == "__main__":
    unittest.main()
