import unittest

import state_by_getter


class StateByGetter(unittest.TestCase):
    def test_counts(self):
        before = state_by_getter.asked()
        state_by_getter.add("a")
        state_by_getter.add("b")
        state_by_getter.add("a")
        names = state_by_getter.names()
        self.assertTrue(names["a"] >= 2 and names["b"] >= 1)
        self.assertEqual(state_by_getter.asked(), before + 3)

    def test_copies(self):
        state_by_getter.names().clear()
        state_by_getter.add("c")
        self.assertTrue("c" in state_by_getter.names())

    def test_error(self):
        with self.assertRaises(TypeError):
            state_by_getter.add([])


if __name__ == "__main__":
    unittest.main()
