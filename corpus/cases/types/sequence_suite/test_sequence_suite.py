import unittest

import sequence_suite


class SequenceSuiteTest(unittest.TestCase):
    def test_items(self):
        o = sequence_suite.Octets()
        self.assertEqual(len(o), 8)
        o[3] = 7
        self.assertEqual([o[3], o[-5], o["low"]], [7, 7, 0])
        o[0] = 9
        self.assertEqual(o["low"], 9)
        del o[3]
        self.assertEqual(o[3], 0)

    def test_contains(self):
        o = sequence_suite.Octets()
        self.assertIn(0, o)
        self.assertNotIn(5, o)
        with self.assertRaises(TypeError):
            "x" in o

    def test_errors(self):
        o = sequence_suite.Octets()
        with self.assertRaises(IndexError):
            o[8]
        with self.assertRaises(TypeError):
            o[1.5]
        with self.assertRaises(TypeError):
            o[1] = "x"


if __name__ == "__main__":
    unittest.main()
