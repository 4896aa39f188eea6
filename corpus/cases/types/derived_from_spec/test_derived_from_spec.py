import unittest
import weakref

from derived_from_spec import Counter


class Loud(Counter):
    def __init__(self, count):
        super().__init__(count)
        self.said = []

    def __next__(self):
        self.said.append(self.count)
        return super().__next__()


class DerivedFromSpecTest(unittest.TestCase):
    def test_type(self):
        self.assertEqual(list(Counter(3)), [3, 2, 1])
        self.assertEqual(list(Counter()), [])
        self.assertEqual(Counter.__doc__, "Counts down")
        with self.assertRaises(TypeError):
            Counter("x")

    def test_subclass(self):
        loud = Loud(2)
        self.assertEqual(list(loud), [2, 1])
        self.assertEqual(loud.said, [2, 1, 0])
        loud.count = 1
        self.assertEqual(next(loud), 1)
        self.assertIs(weakref.ref(loud)(), loud)

    def test_type_made_by_call(self):
        made = type("Made", (Loud, Counter), {"extra": 5})(4)
        self.assertEqual((next(made), made.count, made.extra), (4, 3, 5))


if __name__ == "__main__":
    unittest.main()
