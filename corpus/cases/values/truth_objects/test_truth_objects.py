import unittest

import truth_objects


class TruthObjectsTest(unittest.TestCase):
    def test_name(self):
        found = [truth_objects.name(o) for o in (True, False, None, 1, 0, 1.0, "", [])]
        self.assertEqual(found, ["true", "false", "null", "1", "0", "1.0", "", "[]"])


if __name__ == "__main__":
    unittest.main()
