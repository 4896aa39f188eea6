import unittest

import gather


class Brittle:
    """Refuses everything."""

    def __bool__(self):
        raise ZeroDivisionError("no truth")

    def __len__(self):
        raise KeyError("no length")

    def __str__(self):
        raise LookupError("no text")

    def __lt__(self, other):
        raise RuntimeError("no order")

    def __eq__(self, other):
        raise RuntimeError("no equality")

    __hash__ = None


class Recorder:
    def __init__(self):
        self.steps = []

    def advanced(self, step):
        self.steps.append(step)


class LengthTest(unittest.TestCase):
    def test_lengths(self):
        self.assertEqual(gather.length("abc"), 3)
        self.assertEqual(gather.length({}), 0)

    def test_type_error_is_swallowed(self):
        self.assertIsNone(gather.length(5))
        self.assertIsNone(gather.length(None))

    def test_other_errors_pass(self):
        self.assertRaises(KeyError, gather.length, Brittle())


class HistogramTest(unittest.TestCase):
    def test_counts(self):
        self.assertEqual(gather.histogram([]), {})
        self.assertEqual(gather.histogram("a b a".split()), {"a": 2, "b": 1})
        self.assertEqual(gather.histogram((1, 1.0, True, None)), {1: 3, None: 1})

    def test_unhashable(self):
        self.assertRaises(TypeError, gather.histogram, [1, []])
        self.assertRaises(TypeError, gather.histogram, iter([]))


class LookupTest(unittest.TestCase):
    def test_found(self):
        value = object()
        self.assertIs(gather.lookup({"k": value}, "k"), value)
        self.assertIs(gather.lookup({"k": value}, "k", 5), value)

    def test_missing(self):
        self.assertIsNone(gather.lookup({}, "k"))
        fallback = object()
        self.assertIs(gather.lookup({1: 2}, "k", fallback), fallback)

    def test_errors(self):
        self.assertRaises(TypeError, gather.lookup, [], "k")
        self.assertRaises(TypeError, gather.lookup, {}, 1)
        self.assertRaises(TypeError, gather.lookup, {})
        self.assertRaises(ValueError, gather.lookup, {}, "a\0b")


class ReplaceTest(unittest.TestCase):
    def test_replaces(self):
        items = [1, 2, 1, 3]
        self.assertEqual(gather.replace(items, 1, "one"), 2)
        self.assertEqual(items, ["one", 2, "one", 3])

    def test_numbers_into_a_list_of_objects(self):
        items = ["a", "b", None]
        self.assertEqual(gather.replace(items, "b", 5), 1)
        self.assertEqual(items, ["a", 5, None])
        self.assertEqual(gather.replace(items, None, 0.5), 1)
        self.assertEqual(items, ["a", 5, 0.5])

    def test_nothing_to_do(self):
        items = []
        self.assertEqual(gather.replace(items, 1, 2), 0)
        self.assertEqual(items, [])

    def test_errors(self):
        self.assertRaises(TypeError, gather.replace, (1,), 1, 2)
        self.assertRaises(RuntimeError, gather.replace, [Brittle()], 1, 2)
        self.assertRaises(TypeError, gather.replace, [], 1)


class ApplyTest(unittest.TestCase):
    def test_calls(self):
        self.assertEqual(gather.apply(lambda x, i: x * i, [5, 6, 7]), [0, 6, 14])
        self.assertEqual(gather.apply(max, ()), [])

    def test_errors(self):
        self.assertRaises(TypeError, gather.apply, 5, [])
        self.assertRaises(TypeError, gather.apply, max, 5)
        self.assertRaises(ZeroDivisionError, gather.apply, lambda x, i: x // i, [1])
        self.assertRaises(TypeError, gather.apply, lambda: 1, [1])


class AdvanceTest(unittest.TestCase):
    def test_creates_then_adds(self):
        obj = Recorder()
        self.assertIs(gather.advance(obj, 3), False)
        self.assertEqual(obj.count, 3)
        self.assertIs(gather.advance(obj, -5), True)
        self.assertEqual(obj.count, -2)
        self.assertEqual(obj.steps, [3, -5])

    def test_without_method(self):
        class Plain:
            count = 40

        obj = Plain()
        self.assertIs(gather.advance(obj, 2), True)
        self.assertEqual((obj.count, Plain.count), (42, 40))

    def test_errors(self):
        obj = Recorder()
        obj.count = "many"
        self.assertRaises(TypeError, gather.advance, obj, 1)
        self.assertEqual(obj.steps, [])
        self.assertRaises(AttributeError, gather.advance, object(), 1)
        self.assertRaises(OverflowError, gather.advance, Recorder(), 10**30)
        obj = Recorder()
        obj.steps = None
        self.assertRaises(AttributeError, gather.advance, obj, 1)
        self.assertEqual(obj.count, 1)


if __name__ == "__main__":
    unittest.main()
