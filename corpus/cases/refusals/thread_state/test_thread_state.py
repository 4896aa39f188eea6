import unittest

import thread_state


class ThreadStateTest(unittest.TestCase):
    def test_notified(self):
        seen = []
        self.assertIsNone(thread_state.count(3, seen.append))
        self.assertEqual(seen, [0, 1, 2])

    def test_errors_are_dropped(self):
        self.assertIsNone(thread_state.count(2, None))
        self.assertRaises(TypeError, thread_state.count, 2)


if __name__ == "__main__":
    unittest.main()
