import unittest

import replaced_error


class ReplacedError(unittest.TestCase):
    def test_number_of(self):
        self.assertEqual(replaced_error.number_of("12"), 12)
        with self.assertRaisesRegex(LookupError, "no number in 'x'"):
            replaced_error.number_of("x")
        with self.assertRaisesRegex(LookupError, "None"):
            replaced_error.number_of(None)


if __name__ == "__main__":
    unittest.main()
