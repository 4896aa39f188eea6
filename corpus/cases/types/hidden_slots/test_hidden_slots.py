import gc
import sys
import unittest
import weakref

from hidden_slots import Box


class HiddenSlotsTest(unittest.TestCase):
    def test_dict(self):
        box = Box(3)
        box.colour = "red"
        self.assertEqual(box.colour, "red")
        del box.colour
        with self.assertRaises(AttributeError):
            box.colour
        self.assertEqual(box.size(), 3)

    if sys.implementation.name == "cpython":  # GraalPy shows it

        def test_dict_is_no_attribute(self):
            self.assertFalse(hasattr(Box(1), "__dict__"))
            with self.assertRaises(TypeError):
                vars(Box(1))

    def test_dict_in_c(self):
        box = Box(4)
        self.assertEqual(box.paint("blue"), 1)
        self.assertEqual(box.colour, "blue")
        box.colour = "green"
        box.other = 1
        self.assertEqual(box.paint("grey"), 2)
        self.assertEqual(box.colour, "grey")

    def test_weak_references(self):
        box = Box(1)
        seen = []
        ref = weakref.ref(box, seen.append)
        self.assertIs(ref(), box)
        if sys.implementation.name == "cpython":
            del box
            self.assertIsNone(ref())
            self.assertEqual(seen, [ref])

    def test_cycle_through_the_dict(self):
        box = Box(2)
        box.me = box
        ref = weakref.ref(box)
        del box
        gc.collect()
        if sys.implementation.name == "cpython":
            self.assertIsNone(ref())

    if sys.implementation.name == "cpython":  # GraalPy derives in any case

        def test_is_final(self):
            with self.assertRaises(TypeError):
                type("Derived", (Box,), {})


if __name__ == "__main__":
    unittest.main()
