import unittest

from parsed_fields import Dot


class ParsedFieldsTest(unittest.TestCase):
    def test_parses(self):
        label = [1]
        d = Dot(2, label)
        self.assertEqual(d.x, 2.0)
        self.assertIs(d.label, label)
        self.assertIsNone(Dot().label)
        self.assertEqual(Dot(label="a").label, "a")
        with self.assertRaises(TypeError):
            Dot("x")

    def test_not_initialised(self):
        with self.assertRaises(AttributeError):
            Dot.__new__(Dot).label


if __name__ == "__main__":
    unittest.main()
