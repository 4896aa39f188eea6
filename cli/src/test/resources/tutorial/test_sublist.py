import unittest

import sublist


class SubListTest(unittest.TestCase):
    def test_list(self):
        s = sublist.SubList(range(3))
        self.assertIsInstance(s, list)
        s.append(3)
        self.assertEqual(list(s), [0, 1, 2, 3])
        self.assertEqual(sublist.SubList(), [])

    def test_state(self):
        s = sublist.SubList([1])
        self.assertEqual([s.increment(), s.increment()], [1, 2])
        self.assertEqual(sublist.SubList().increment(), 1)

    def test_wrong_argument(self):
        with self.assertRaises(TypeError):
            sublist.SubList(1)


if __name__ == "__main__":
    unittest.main()
