import unittest

import state_by_macro


class StateByMacro(unittest.TestCase):
    def test_own_error(self):
        with self.assertRaises(state_by_macro.Error) as caught:
            state_by_macro.refuse("no")
        self.assertEqual(caught.exception.args, ("no",))

    def test_swap(self):
        first = object()
        state_by_macro.swap(first)
        self.assertIs(state_by_macro.swap(None), first)
        self.assertIsNone(state_by_macro.swap(None))


if __name__ == "__main__":
    unittest.main()
