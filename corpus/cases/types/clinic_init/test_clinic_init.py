import unittest

from clinic_init import Box


class ClinicInitTest(unittest.TestCase):
    def raises(self, *args, **kwargs):
        with self.assertRaises(TypeError):
            Box(*args, **kwargs)

    def test_makes(self):
        self.assertEqual(Box().describe(), (None, 10))
        self.assertEqual(Box("a").describe(), ("a", 10))
        self.assertEqual(Box(name="a", size=3).describe(), ("a", 3))
        self.assertEqual(Box("a", size=3).describe(), ("a", 3))
        self.assertEqual(Box(size=3).describe(), (None, 3))

    def test_refuses(self):
        self.raises(1, 2)
        self.raises(1, 2, 3)
        self.raises(1, name=1)
        self.raises(other=1)
        self.raises(size="1")
        with self.assertRaises(ValueError):
            Box(size=-1)


if __name__ == "__main__":
    unittest.main()
