import unittest

import base_types


class BaseTypesTest(unittest.TestCase):
    def test_own_base(self):
        self.assertTrue(issubclass(base_types.Bird, base_types.Animal))
        self.assertEqual(base_types.Animal().legs(), 4)
        bird = base_types.Bird(2)
        self.assertEqual(bird.legs(), 2)
        self.assertEqual(bird.limbs(), 4)
        with self.assertRaises(TypeError):
            base_types.Bird("x")

    def test_derived_in_python(self):
        class Dog(base_types.Animal):
            def legs(self):
                return super().legs() - 1

        self.assertEqual(Dog().legs(), 3)

    def test_list(self):
        shelf = base_types.Shelf([1, 2])
        shelf.append(3)
        self.assertEqual(list(shelf), [1, 2, 3])
        self.assertEqual([shelf.read(), shelf.read()], [1, 2])
        self.assertIsInstance(shelf, list)
        self.assertEqual(base_types.Shelf(), [])


if __name__ == "__main__":
    unittest.main()
