import unittest

import exception_in_init


class ExceptionInInit(unittest.TestCase):
    def test_step(self):
        self.assertEqual(exception_in_init.step(1, 5), 2)

    def test_the_end_raises_the_module_s_exception(self):
        with self.assertRaises(exception_in_init.TooFar) as caught:
            exception_in_init.step(5, 5)
        self.assertEqual(str(caught.exception), "already at the end")

    def test_names(self):
        self.assertEqual(exception_in_init.FURTHEST, 10)
        self.assertEqual(exception_in_init.TooFar.__module__, "exception_in_init")


if __name__ == "__main__":
    unittest.main()
