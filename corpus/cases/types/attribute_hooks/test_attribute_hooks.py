import unittest

from attribute_hooks import Knob, Noted, Open


class AttributeHooksTest(unittest.TestCase):
    def test_open(self):
        o = Open()
        o.x = [1]
        self.assertEqual(o.x, [1])
        self.assertEqual(getattr(o, "x"), [1])
        self.assertGreaterEqual(o.count(), 2)
        del o.x
        with self.assertRaises(AttributeError):
            o.x
        with self.assertRaises(KeyError):
            del o.x

    def test_falls_back(self):
        o = Open()
        self.assertIs(type(o), Open)
        self.assertEqual(o.__class__, Open)
        with self.assertRaises(TypeError):
            o.__class__ = None

    def test_knob(self):
        k = Knob()
        k.level = 3
        self.assertEqual(k.level, 3)
        with self.assertRaises(AttributeError):
            k.other
        with self.assertRaises(AttributeError):
            k.other = 1
        with self.assertRaises(AttributeError):
            del k.level
        with self.assertRaises(TypeError):
            k.level = "x"

    def test_descriptor(self):
        noted = Noted()

        class Host:
            value = noted

        h = Host()
        h.value = 5
        self.assertEqual(h.value, 5)
        self.assertIs(Host.value, noted)
        del h.value
        self.assertEqual(h.value, -1)
        with self.assertRaises(TypeError):
            h.value = "x"


if __name__ == "__main__":
    unittest.main()
