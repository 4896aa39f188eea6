import unittest

import tested_result


class TestedResultTest(unittest.TestCase):
    def test_note(self):
        items = []
        self.assertEqual(tested_result.note(items, "a"), 2)
        self.assertEqual(items, ["a", None])
        with self.assertRaises(TypeError):
            tested_result.note((), "a")


if __name__ == "__main__":
    unittest.main()
