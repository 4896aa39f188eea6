import unittest

from made_by_object import Memo


class Named(Memo):
    def __new__(cls, name):
        self = object.__new__(cls)
        self.name = name
        return self


class Usual(Memo):
    def __init__(self, name):
        self.name = name


class MadeByObject(unittest.TestCase):
    def test_all(self):
        for make in (Memo, lambda: Named("n"), lambda: Usual("n")):
            memo = make()
            self.assertIsNone(memo.write([1]))
            self.assertEqual(memo.write("b"), [1])
            self.assertEqual(memo.write(None), "b")
        self.assertEqual(Named("n").name, "n")
        self.assertRaises(TypeError, Memo, 1)


if __name__ == "__main__":
    unittest.main()
