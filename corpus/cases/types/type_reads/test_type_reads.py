import unittest

import type_reads


class Base:
    def shared(self):
        return self


class Derived(Base):
    mine = 1


class TypeReadsTest(unittest.TestCase):
    def test_bind(self):
        derived = Derived()
        self.assertIs(type_reads.bind(Base.shared, derived, Derived)(), derived)
        self.assertIs(type_reads.bind(classmethod(len), None, Derived).__self__, Derived)
        prop = property(lambda self: ("got", self))
        self.assertEqual(type_reads.bind(prop, derived, Derived), ("got", derived))
        with self.assertRaisesRegex(TypeError, "int binds nothing"):
            type_reads.bind(1, derived, Derived)

    def test_binds(self):
        self.assertTrue(type_reads.binds(Base.shared))
        self.assertFalse(type_reads.binds(derived := Derived()), derived)
        self.assertFalse(type_reads.binds("text"))

    def test_has_own(self):
        self.assertTrue(type_reads.has_own(Derived(), "mine"))
        self.assertFalse(type_reads.has_own(Derived(), "shared"))
        self.assertTrue(type_reads.has_own(Base(), "shared"))

    def test_own(self):
        self.assertEqual(type_reads.own(Derived, "mine"), 1)
        with self.assertRaises(KeyError):
            type_reads.own(Derived, "shared")
        box = Derived()
        box.here = 2
        self.assertEqual(type_reads.own(box, "here"), 2)

    def test_super(self):
        self.assertTrue(type_reads.is_super(super(Derived, Derived())))
        self.assertFalse(type_reads.is_super(Derived()))


if __name__ == "__main__":
    unittest.main()
