import unittest

import borrowed_dict_missing


class BorrowedDictMissingTest(unittest.TestCase):
    def test_port(self):
        self.assertEqual(borrowed_dict_missing.port_of({}), 80)
        self.assertEqual(borrowed_dict_missing.port_of({"port": 8080}), 8080)
        self.assertRaises(TypeError, borrowed_dict_missing.port_of, [])
        with self.assertRaisesRegex(ValueError, "bad port '80'"):
            borrowed_dict_missing.port_of({"port": "80"})

    def test_get(self):
        value = object()
        self.assertIs(borrowed_dict_missing.get({1: value}, 1), value)
        with self.assertRaises(LookupError) as caught:
            borrowed_dict_missing.get({}, 1)
        self.assertIs(type(caught.exception), LookupError)
        self.assertRaises(TypeError, borrowed_dict_missing.get, {}, [])


if __name__ == "__main__":
    unittest.main()
