import unittest
import warnings

import let_in_between


class LetInBetween(unittest.TestCase):
    def test_few(self):
        self.assertEqual(let_in_between.steps(-7), 7)

    def test_many(self):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            self.assertEqual(let_in_between.steps(60), 60)
            with self.assertRaises(ValueError):
                let_in_between.steps(1000)
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            with self.assertRaises(RuntimeWarning):
                let_in_between.steps(60)


if __name__ == "__main__":
    unittest.main()
