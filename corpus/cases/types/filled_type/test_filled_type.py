import unittest

import filled_type


class FilledTypeTest(unittest.TestCase):
    def test_holds_a_number(self):
        self.assertEqual(float(filled_type.Cell(2.5)), 2.5)
        self.assertEqual(float(filled_type.Cell(value=3)), 3.0)
        self.assertEqual(float(filled_type.Cell()), 0.0)

    def test_rejects_text(self):
        with self.assertRaises(TypeError):
            filled_type.Cell("x")

    def test_doc(self):
        self.assertEqual(filled_type.Cell.__doc__, "Holds one number.")


if __name__ == "__main__":
    unittest.main()
