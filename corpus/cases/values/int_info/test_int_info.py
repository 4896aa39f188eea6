import sys
import unittest

import int_info


class IntInfoTest(unittest.TestCase):
    def test_info(self):
        self.assertEqual(int_info.info(), sys.int_info)
        self.assertEqual(int_info.bits(), sys.int_info.bits_per_digit)


if __name__ == "__main__":
    unittest.main()
