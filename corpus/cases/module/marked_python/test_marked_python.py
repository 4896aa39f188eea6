import unittest

import marked_python


class MarkedPython(unittest.TestCase):
    def test_name(self):
        self.assertEqual(marked_python.name_of("three"), "<three>")
        self.assertRaises(TypeError, marked_python.name_of, 3)


if __name__ == "__main__":
    unittest.main()
