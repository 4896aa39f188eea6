import unittest

import condition_by_version


class ConditionByVersion(unittest.TestCase):
    def test_first_byte(self):
        self.assertEqual(condition_by_version.first_byte(b"ab"), 97)
        self.assertIsNone(condition_by_version.first_byte(b""))
        self.assertRaises(TypeError, condition_by_version.first_byte, "ab")


if __name__ == "__main__":
    unittest.main()
