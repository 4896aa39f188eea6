import unittest

import getset_closure


class GetsetClosureTest(unittest.TestCase):
    def test_sides(self):
        box = getset_closure.Box()
        box.length, box.width, box.height = 2, 3, 4.5
        self.assertEqual((box.length, box.width, box.height), (2.0, 3.0, 4.5))
        self.assertEqual(box.volume, 27.0)

    def test_errors(self):
        box = getset_closure.Box()
        with self.assertRaises(TypeError):
            box.width = "x"
        with self.assertRaises(AttributeError):
            box.volume = 1

    def test_text(self):
        self.assertEqual([repr(getset_closure.Box()), str(getset_closure.Box())], ["Box", "Box"])


if __name__ == "__main__":
    unittest.main()
