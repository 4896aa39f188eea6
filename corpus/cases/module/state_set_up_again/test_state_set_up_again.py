import builtins
import importlib.util
import sys
import unittest

import state_set_up_again


class StateSetUpAgain(unittest.TestCase):
    def test_1_fail(self):
        self.assertRaises(state_set_up_again.Error, state_set_up_again.fail)

    def test_2_not_again(self):
        spec = importlib.util.find_spec("state_set_up_again")
        builtins.error_of_the_day = None
        try:
            with self.assertRaises(TypeError):
                spec.loader.exec_module(importlib.util.module_from_spec(spec))
        finally:
            del builtins.error_of_the_day
        if sys.implementation.name == "cpython":  # GraalPy 24.2 empties the globals of both
            self.assertRaises(state_set_up_again.Error, state_set_up_again.fail)

    def test_3_still(self):
        self.assertRaises(state_set_up_again.Error, state_set_up_again.fail)


if __name__ == "__main__":
    unittest.main()
