import unittest

import made_by_converter


class MadeByConverterTest(unittest.TestCase):
    def test_pair(self):
        self.assertEqual(made_by_converter.pair(7), (7, 7))
        with self.assertRaises(ValueError):
            made_by_converter.pair(-2)
        with self.assertRaises(TypeError):
            made_by_converter.pair("7")

    def test_call(self):
        def call(*arguments):
            return arguments

        self.assertEqual(made_by_converter.call(call), ("size", 3, call))


if __name__ == "__main__":
    unittest.main()
