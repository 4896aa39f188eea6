import unittest

import fetched_error


class FetchedErrorTest(unittest.TestCase):
    def test_success(self):
        notes = []
        self.assertEqual(fetched_error.call_then_note(list, notes), [])
        self.assertEqual(notes, [])

    def test_failure_is_noted_and_passed_on(self):
        notes = []
        self.assertRaises(ZeroDivisionError, fetched_error.call_then_note, lambda: 1 // 0, notes)
        self.assertEqual(notes, ["failed"])


if __name__ == "__main__":
    unittest.main()
