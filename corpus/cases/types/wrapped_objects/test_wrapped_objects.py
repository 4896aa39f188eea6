import gc
import sys
import unittest
import weakref

from wrapped_objects import Labelled, Wrapper, count_ended


class Base:
    def name(self):
        return "base"


class Derived(Base):
    def name(self):
        return "derived"

    def proxy(self):
        return super()


class Special(Labelled):
    pass


class WrappedObjectsTest(unittest.TestCase):
    def test_bind(self):
        thing = Derived()
        self.assertEqual(Wrapper(Base.name).bind(thing)(), "base")
        self.assertEqual(Wrapper(property(lambda self: self)).bind(thing, Derived), thing)
        self.assertEqual(Wrapper(classmethod(lambda cls: cls)).bind(None, Base)(), Base)
        wrapper = Wrapper(5)
        with self.assertRaisesRegex(AttributeError, "'int' object has no attribute '__get__'"):
            wrapper.bind(thing)
        self.assertEqual(wrapper.count(), 1)
        self.assertRaises(ValueError, Wrapper.__new__(Wrapper).bind, thing)

    def test_errors_of_descriptors(self):
        class Failing:
            def __get__(self, instance, owner):
                raise KeyError(instance, owner)

        with self.assertRaises(KeyError) as raised:
            Wrapper(Failing()).bind(3)
        self.assertEqual(raised.exception.args, (3, None))

    def test_apply(self):
        thing = Derived()
        self.assertIs(Wrapper(None).apply(lambda o: o, thing.proxy()), thing)
        self.assertEqual(Wrapper(None).apply(str, 5), "5")
        self.assertRaises(ZeroDivisionError, Wrapper(None).apply, lambda o: 1 / 0, 5)

    def test_derived(self):
        item = Labelled("a", [1])
        self.assertEqual(item.show(), "a: [1]")
        item.apply(str, 1)
        self.assertEqual(item.count(), 1)
        self.assertEqual(Special("b", None).show(), "b: None")
        self.assertIsNone(Labelled.__new__(Labelled).show())
        self.assertRaises(TypeError, Labelled, "a")

    def test_weak_references(self):
        for item in Wrapper(1), Labelled("a", 1), Special("a", 1):
            self.assertIs(weakref.ref(item)(), item)

    def test_deallocation(self):
        for cls, args in (Wrapper, (1,)), (Labelled, ("a", 1)), (Special, ("a", 1)):
            with self.subTest(cls.__name__):
                gc.collect()
                before = count_ended()
                item = cls(*args)
                self.assertIsNotNone(item)
                del item
                if sys.implementation.name == "cpython":  # elsewhere objects end later
                    gc.collect()
                    self.assertEqual(count_ended(), before + 1)


if __name__ == "__main__":
    unittest.main()
