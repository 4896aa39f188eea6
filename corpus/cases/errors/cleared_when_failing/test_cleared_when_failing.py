import unittest

import cleared_when_failing


class ClearedWhenFailingTest(unittest.TestCase):
    def test_success(self):
        memo = {}

        def call(memo):
            memo["a"] = 1
            memo[2] = "b"
            return len(memo)

        self.assertEqual(cleared_when_failing.use(call, memo), 2)
        self.assertEqual(memo, {})

    def test_failure(self):
        memo = {"k": 0, (1, 2): 1}
        with self.assertRaisesRegex(KeyError, "x"):
            cleared_when_failing.use(lambda memo: memo["x"], memo)
        self.assertEqual(memo, {})


if __name__ == "__main__":
    unittest.main()
