import unittest

import none_or_new


class NoneOrNewTest(unittest.TestCase):
    def test_half(self):
        self.assertEqual(none_or_new.half(10), 5)
        self.assertEqual(none_or_new.half(0), 0)
        self.assertIsNone(none_or_new.half(7))
        self.assertRaises(TypeError, none_or_new.half, None)

    def test_shout(self):
        self.assertEqual(none_or_new.shout("hey"), "hey!")
        self.assertEqual(none_or_new.shout(12), "12!")
        self.assertEqual(none_or_new.shout(None), "None!")


if __name__ == "__main__":
    unittest.main()
