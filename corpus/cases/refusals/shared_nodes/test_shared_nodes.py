import unittest

import shared_nodes


class SharedNodesTest(unittest.TestCase):
    def test_push_and_top(self):
        a = shared_nodes.empty().push("one").push("two")
        self.assertEqual(a.top(), "two")
        self.assertEqual(len(a), 2)

    def test_pop_shares(self):
        a = shared_nodes.empty().push("one").push("two")
        b = a.pop()
        del a
        self.assertEqual(b.top(), "one")
        self.assertEqual(len(b.push(3).push(4)), 3)

    def test_empty(self):
        with self.assertRaises(IndexError):
            shared_nodes.empty().top()
        with self.assertRaises(IndexError):
            shared_nodes.empty().pop()


if __name__ == "__main__":
    unittest.main()
