import unittest

import object_and_number_units


class NoTruth:
    def __bool__(self):
        raise ZeroDivisionError("no truth")


class ObjectAndNumberUnitsTest(unittest.TestCase):
    def test_echo(self):
        obj = object()
        result = object_and_number_units.echo(0.5, 1e300, obj, [], "t\u00e9xt")
        self.assertEqual(result, ("t\u00e9xt", 0, obj, 1e300, 0.5))
        self.assertIs(result[2], obj)
        self.assertEqual(object_and_number_units.echo(1, 2, None, "x", ""), ("", 1, None, 2.0, 1.0))

    def test_echo_errors(self):
        f = object_and_number_units.echo
        self.assertRaises(TypeError, f, "0", 0, 0, 0, "")
        self.assertRaises(TypeError, f, 0, None, 0, 0, "")
        self.assertRaises(ZeroDivisionError, f, 0, 0, 0, NoTruth(), "")
        self.assertRaises(TypeError, f, 0, 0, 0, 0, b"")
        self.assertRaises(TypeError, f, 0, 0, 0, 0, None)
        self.assertRaises(ValueError, f, 0, 0, 0, 0, "a\0b")
        self.assertRaises(UnicodeEncodeError, f, 0, 0, 0, 0, "\ud800")
        self.assertRaises(TypeError, f, 0, 0, 0, 0)

    def test_halve(self):
        self.assertEqual(object_and_number_units.halve(3), 1.5)
        self.assertRaises(TypeError, object_and_number_units.halve, "3")
        self.assertRaises(TypeError, object_and_number_units.halve)


if __name__ == "__main__":
    unittest.main()
