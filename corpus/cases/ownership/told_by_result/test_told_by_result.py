import unittest

import told_by_result


class ToldByResultTest(unittest.TestCase):
    def test_last(self):
        self.assertEqual(told_by_result.last([1, 2, 3], lambda x: True), 3)
        self.assertIsNone(told_by_result.last([1, 2, 3], lambda x: False))
        self.assertIsNone(told_by_result.last([], lambda x: True))

    def test_last_fails(self):
        def refuse(value):
            raise ValueError(value)

        self.assertRaises(ValueError, told_by_result.last, [1], refuse)

    def test_count(self):
        self.assertEqual(told_by_result.count([1, 2, 1]), "2")
        self.assertEqual(told_by_result.count([]), "None")


if __name__ == "__main__":
    unittest.main()
