import copy
import gc
import sys
import unittest

from derived_in_python import Account, Savings


class Plain(Account):
    pass


class Deeper(Plain):
    __slots__ = ("more",)


class Made(Account):
    def __new__(cls, *args, **kwargs):
        self = super().__new__(cls, *args, **kwargs)
        self.seen = ["new"]
        return self

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.seen.append("init")

    def move(self, amount):
        self.seen.append(amount)
        return super().move(amount * 2)


class Secretive(Account):
    def __getattribute__(self, name):
        if name == "payload":
            return "not what you think"
        return super().__getattribute__(name)

    def __len__(self):
        return super().__len__() + 1


class Mixin:
    def twice(self):
        return self(2.0)


class Mixed(Mixin, Account):
    pass


class Saved(Savings):
    def year(self):
        return super().year() + 0.5


ALL = [Account, Plain, Deeper, Made, Secretive, Mixed, Savings, Saved]


class DerivedInPythonTest(unittest.TestCase):
    def test_everywhere(self):
        for cls in ALL:
            with self.subTest(cls.__name__):
                a = cls(1.5, owner="me")
                self.assertIs(type(a), cls)
                self.assertIsInstance(a, Account)
                self.assertEqual(a.balance, 1.5)
                self.assertEqual(a.owner, "me")
                self.assertEqual(a.note, "new")
                self.assertEqual(repr(a), "<new of me>")
                self.assertEqual(list(a), ["m", "e"])
                self.assertEqual(a(2.0), 3.0)
                self.assertEqual(a(factor=4.0), 6.0)
                self.assertEqual(a + Account(1.0), 2.5)
                self.assertEqual(Account(1.0) + a, 2.5)
                self.assertIsNone(a.last)
                a.balance = 8.0
                self.assertEqual(a(0.5), 4.0)

    def test_fields(self):
        for cls in ALL:
            with self.subTest(cls.__name__):
                a, b = cls(), cls(3.0)
                self.assertEqual(a.owner, "nobody")
                for owner in ("you", [1], 7, 2.5, None):
                    a.owner = owner
                    self.assertEqual(a.owner, owner)
                b.move(5)
                self.assertEqual(b.last in (5, 10), True)
                a.merge(b)
                self.assertIsNone(b.last)
                self.assertEqual(b.balance, 0.0)
                with self.assertRaises(TypeError):
                    a.merge(3)

    if sys.implementation.name == "cpython":  # setters are not asked to delete

        def test_deleted(self):
            a = Plain()
            del a.owner
            with self.assertRaises(AttributeError):
                a.owner
            with self.assertRaises(TypeError):
                del a.moves

    def test_members(self):
        a = Plain()
        a.moves = 5
        self.assertEqual(a.moves, 5)
        with self.assertRaises(TypeError):
            a.moves = "x"
        with self.assertRaises((TypeError, AttributeError)):
            a.note = "x"
        with self.assertRaises(TypeError):
            a.balance = []

    def test_overrides(self):
        m = Made(1.0)
        self.assertEqual(m.move(2), 5.0)
        self.assertEqual(m.seen, ["new", "init", 2])
        self.assertEqual(len(m), 1)
        self.assertEqual(len(Secretive()), 1)
        self.assertEqual(Secretive().payload, "not what you think")
        self.assertEqual(Mixed(4.0).twice(), 8.0)

    def test_derived_in_c(self):
        s = Savings(100.0)
        s.rate = 0.5
        self.assertEqual(s.year(), 150.0)
        saved = Saved(100.0)
        saved.rate = 1.0
        self.assertEqual(saved.year(), 200.5)
        self.assertEqual(saved.move(1), 201.0)

    def test_not_initialised(self):
        a = Plain.__new__(Plain)
        self.assertEqual(a.balance, 0.0)
        self.assertEqual(a.owner, "nobody")

    def test_wrong_objects(self):
        with self.assertRaises(TypeError):
            Account.move(object(), 1)
        with self.assertRaises(TypeError):
            Savings.year(Account())

    def test_hidden(self):
        self.assertFalse(hasattr(Plain(), "payload"))
        a = Plain()
        a.payload = 1
        self.assertEqual(a.payload, 1)
        self.assertEqual(a.balance, 0.0)

    def test_is_not_copied(self):
        if sys.implementation.name == "cpython":
            with self.assertRaises(TypeError):
                copy.copy(Plain())

    def test_no_layout_conflict_is_lost(self):
        with self.assertRaises(TypeError):
            type("Both", (Account, int), {})

    def test_cycles(self):
        if sys.implementation.name == "cpython":
            for cls in ALL:
                with self.subTest(cls.__name__):
                    gc.collect()
                    before = Account.released()
                    a = cls()
                    a.owner = [a]
                    del a
                    gc.collect()
                    self.assertEqual(Account.released(), before + 1)

    def test_many(self):
        for i in range(300):
            Made(float(i), owner=[i])


if __name__ == "__main__":
    unittest.main()
