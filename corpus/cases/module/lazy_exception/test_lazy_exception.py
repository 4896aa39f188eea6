import unittest

import lazy_exception


class LazyExceptionTest(unittest.TestCase):
    def test_passes(self):
        self.assertIsNone(lazy_exception.check(1))

    def test_fails_with_the_one_class(self):
        error = lazy_exception.error()
        self.assertTrue(issubclass(error, Exception))
        self.assertIs(lazy_exception.error(), error)
        for _ in range(3):
            with self.assertRaises(error) as caught:
                lazy_exception.check(0)
            self.assertIs(type(caught.exception), error)
            self.assertEqual(str(caught.exception), "check failed")
        self.assertEqual(error.__name__, "Error")
        self.assertEqual(error.__module__, "lazy_exception")


if __name__ == "__main__":
    unittest.main()
