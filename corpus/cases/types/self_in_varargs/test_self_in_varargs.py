import unittest

from self_in_varargs import Node


class SelfInVarargsTest(unittest.TestCase):
    def test_calls(self):
        node = Node(3)
        self.assertEqual(node.told(lambda *args: args), (node, None, node))
        self.assertEqual(node.called(lambda *args: args), (node, 3))
        items = [1]
        node.put(items)
        node.pushed(items)
        self.assertEqual(items, [node, 1, node])

    def test_values(self):
        node = Node(4)
        self.assertEqual(node.built("x"), {"self": node, "more": (4, "x")})
        self.assertEqual(node.packed(None), (node, None))

    def test_texts(self):
        node = Node(5)
        self.assertEqual(node.shown(), "<Node(5) at 5>")
        with self.assertRaisesRegex(ValueError, r"^not Node\(5\)$"):
            node.refuse()


if __name__ == "__main__":
    unittest.main()
