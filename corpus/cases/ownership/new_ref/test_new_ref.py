import unittest

import new_ref


class NewRef(unittest.TestCase):
    def test_given_on(self):
        thing = object()
        self.assertIs(new_ref.same(thing), thing)
        self.assertIsNone(new_ref.none())
        self.assertIs(new_ref.truth([]), False)
        self.assertIs(new_ref.truth([1]), True)
        self.assertEqual(new_ref.twice(thing), [thing, thing])

    def test_null(self):
        self.assertEqual(new_ref.first((7, 8)), 7)
        self.assertEqual(new_ref.first((), 9), 9)
        with self.assertRaises(IndexError):
            new_ref.first(())
        with self.assertRaises(TypeError):
            new_ref.first([])

    def test_replaced_by_what_is_made_of_it(self):
        self.assertEqual(new_ref.joined("ab"), "ab!")
        self.assertEqual(new_ref.joined(12), "12!")

    def test_replacement_fails(self):
        class Nameless:
            def __str__(self):
                raise ValueError("no")

        with self.assertRaises(ValueError):
            new_ref.joined(Nameless())

    def test_field(self):
        self.assertIs(new_ref.Box().get(), NotImplemented)
        box = new_ref.Box("first")
        self.assertEqual(box.get(), "first")
        box.__init__([2])
        self.assertEqual(box.get(), [2])
        box.__init__()
        self.assertIs(box.get(), NotImplemented)


if __name__ == "__main__":
    unittest.main()
