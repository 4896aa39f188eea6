import unittest

import sometimes_consumed


class SometimesConsumedTest(unittest.TestCase):
    def test_keeps_text(self):
        sometimes_consumed.keep("first")
        sometimes_consumed.keep(5)
        self.assertEqual(sometimes_consumed.get(), "first")
        sometimes_consumed.keep("second")
        self.assertEqual(sometimes_consumed.get(), "second")


if __name__ == "__main__":
    unittest.main()
