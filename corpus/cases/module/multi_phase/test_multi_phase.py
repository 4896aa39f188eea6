import unittest

import multi_phase


class MultiPhaseTest(unittest.TestCase):
    def test_exec_ran(self):
        self.assertEqual(multi_phase.LIMIT, 10)
        self.assertEqual(multi_phase.__all__, ["limit", "LIMIT"])

    def test_limit_follows_the_attribute(self):
        self.assertEqual(multi_phase.limit(), 10)
        multi_phase.LIMIT = 20
        try:
            self.assertEqual(multi_phase.limit(), 20)
        finally:
            multi_phase.LIMIT = 10


if __name__ == "__main__":
    unittest.main()
