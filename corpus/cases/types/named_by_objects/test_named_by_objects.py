import copy
import sys
import unittest
import weakref

import named_by_objects
from named_by_objects import Named, Placed


class Mixin:
    __slots__ = ()


class Deep(Named):
    __slots__ = ()


class Mixed(Mixin, Named):
    __slots__ = ()


class DeeplyMixed(Mixin, Deep):
    name = None


class NamedByObjectsTest(unittest.TestCase):
    def test_titles_are_the_modules(self):
        for cls in (Named, Deep, Mixed, DeeplyMixed):
            before = len(named_by_objects.titles())
            named = cls.__new__(cls)
            self.assertRaises(AttributeError, named.note)
            named.title = cls.__name__
            named.note()
            self.assertEqual(named.title, cls.__name__)
            self.assertEqual(named_by_objects.titles()[before:], [cls.__name__])

    def test_objects_have_modules(self):
        placed = Placed("second", "somewhere")
        self.assertIsInstance(placed, Named)
        self.assertEqual(placed.title, "second")
        self.assertEqual((placed.__module__, placed.place), ("somewhere", "somewhere"))
        placed.place = "elsewhere"
        self.assertEqual(placed.__module__, "elsewhere")
        with self.assertRaises((AttributeError, TypeError)):
            placed.__module__ = "nowhere"

    def test_types_have_modules(self):
        self.assertEqual(Named.__module__, "named_by_objects")
        self.assertNotIsInstance(Placed.__dict__["__module__"], str)
        self.assertEqual(Placed.__name__, "Placed")

    def test_weak_references(self):
        named = Named()
        self.assertIs(weakref.ref(named)(), named)

    def test_no_copies(self):
        named = Named()
        named.title = "one"
        if sys.implementation.name == "cpython":
            self.assertRaises(TypeError, copy.copy, named)


if __name__ == "__main__":
    unittest.main()
