import unittest

import custom


class CustomTest(unittest.TestCase):
    def test_instances(self):
        self.assertIsInstance(custom.Custom(), custom.Custom)
        self.assertIsNot(custom.Custom(), custom.Custom())

    def test_type(self):
        self.assertEqual(custom.Custom.__doc__, "Custom objects")
        self.assertEqual(custom.Custom.__module__, "custom")


if __name__ == "__main__":
    unittest.main()
