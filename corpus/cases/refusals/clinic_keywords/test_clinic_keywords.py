import unittest

import clinic_keywords


class ClinicKeywords(unittest.TestCase):
    def test_scale(self):
        self.assertEqual(clinic_keywords.scale(1.5), 3.0)
        self.assertEqual(clinic_keywords.scale(2, factor=3), 6.0)
        self.assertRaises(TypeError, clinic_keywords.scale)
        self.assertRaises(TypeError, clinic_keywords.scale, 1, nothing=2)


if __name__ == "__main__":
    unittest.main()
