import unittest

import given_statements


class GivenStatements(unittest.TestCase):
    def test_dropped(self):
        before = given_statements.counted()
        self.assertEqual(given_statements.doubled(21), 42)
        self.assertEqual(given_statements.doubled("ab"), "abab")
        self.assertEqual(given_statements.counted(), before)
        with self.assertRaises(TypeError):
            given_statements.doubled(None)

    def test_kept(self):
        self.assertEqual(given_statements.pair(3), ["3", 3])

    def test_failure_inside(self):
        class Nameless:
            def __str__(self):
                raise ValueError("no")

        with self.assertRaises(ValueError):
            given_statements.pair(Nameless())


if __name__ == "__main__":
    unittest.main()
