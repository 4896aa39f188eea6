import unittest

import tested_names


class TestedNamesTest(unittest.TestCase):
    def test_kind(self):
        self.assertEqual(tested_names.kind([1, 2]), ("object", 2))
        with self.assertRaises(TypeError):
            tested_names.kind(())


if __name__ == "__main__":
    unittest.main()
