import unittest

import object_fields


P = object_fields.Pair


class ObjectFieldsTest(unittest.TestCase):
    def test_keeps(self):
        a, b = object(), object()
        p = P(a, tail=b)
        self.assertIs(p.head, a)
        self.assertIs(p.tail(), b)
        p.swap()
        self.assertIs(p.head, b)
        self.assertIs(p.tail(), a)
        self.assertEqual(p.changes, 2)

    def test_without_tail(self):
        p = P()
        self.assertEqual(p.head, "")
        self.assertIsNone(p.tail())
        with self.assertRaises(ValueError):
            p.swap()
        self.assertFalse(p.even())

    def test_drop(self):
        p = P(1, 2)
        p.drop()
        p.drop()
        self.assertIsNone(p.tail())

    def test_member(self):
        p = P(1)
        p.head = [2]
        self.assertEqual(p.head, [2])
        with self.assertRaises(AttributeError):
            p.changes = 1

    def test_even(self):
        self.assertTrue(P(1, 1.0).even())
        self.assertFalse(P(1, 2).even())

        class Odd:
            def __eq__(self, other):
                raise RuntimeError("odd")

        with self.assertRaises(RuntimeError):
            P(Odd(), 1).even()

    def test_again(self):
        p = P(1, 2)
        p.__init__(3)
        self.assertEqual((p.head, p.tail()), (3, 2))

    def test_cycle(self):
        p = P()
        p.__init__(p, [p])
        self.assertIs(p.head, p)


if __name__ == "__main__":
    unittest.main()
