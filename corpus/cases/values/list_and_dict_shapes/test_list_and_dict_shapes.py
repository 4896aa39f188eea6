import unittest

import list_and_dict_shapes


class ListAndDictShapesTest(unittest.TestCase):
    def test_lists(self):
        obj = object()
        self.assertEqual(list_and_dict_shapes.lists(obj), [[], [obj], [obj, obj]])

    def test_dicts(self):
        self.assertEqual(
            list_and_dict_shapes.dicts("n\0\u00e9", 4),
            {"name": "n\0\u00e9", "count": 4, "twice": 8, "more": {}},
        )
        self.assertRaises(TypeError, list_and_dict_shapes.dicts, "n")

    def test_halves(self):
        self.assertEqual(list_and_dict_shapes.halves(3), (3.0, 0.5))
        self.assertEqual(list_and_dict_shapes.halves("2.5"), (2.5, 0.5))
        self.assertRaises(ValueError, list_and_dict_shapes.halves, "x")
        self.assertRaises(TypeError, list_and_dict_shapes.halves, None)


if __name__ == "__main__":
    unittest.main()
