import unittest

import loop_carried


class Node:
    def __init__(self, next):
        self.next = next


class LoopCarriedTest(unittest.TestCase):
    def test_last(self):
        end = Node(None)
        self.assertIs(loop_carried.last_of(end), end)
        self.assertIs(loop_carried.last_of(Node(Node(end))), end)

    def test_broken_chain(self):
        self.assertRaises(AttributeError, loop_carried.last_of, Node(Node(5)))
        self.assertRaises(AttributeError, loop_carried.last_of, None)

    def test_power(self):
        self.assertEqual(loop_carried.power(2, 10), 1024)
        self.assertEqual(loop_carried.power(7, 0), 1)
        self.assertEqual(loop_carried.power(7, -1), 1)
        self.assertRaises(TypeError, loop_carried.power, {}, 2)


if __name__ == "__main__":
    unittest.main()
