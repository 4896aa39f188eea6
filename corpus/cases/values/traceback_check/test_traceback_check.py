import unittest

import traceback_check


class TracebackCheckTest(unittest.TestCase):
    def test_check(self):
        try:
            raise ValueError("x")
        except ValueError as e:
            self.assertIs(traceback_check.is_traceback(e.__traceback__), True)
            self.assertIs(traceback_check.is_traceback(e), False)
        self.assertIs(traceback_check.is_traceback(None), False)


if __name__ == "__main__":
    unittest.main()
