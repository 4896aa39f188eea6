import unittest

import dict_walk


class DictWalk(unittest.TestCase):
    def test_turned(self):
        self.assertEqual(dict_walk.turned({}), {})
        self.assertEqual(dict_walk.turned({"a": 1, "b": 2}), {1: "a", 2: "b"})
        with self.assertRaises(TypeError):
            dict_walk.turned({"a": 1, "b": []})

    def test_first_true(self):
        self.assertEqual(dict_walk.first_true({"a": 0, "b": 5, "c": 6}), "b")
        self.assertIsNone(dict_walk.first_true({"a": 0}))

    def test_common(self):
        self.assertEqual(dict_walk.common({1: 0, 2: 0, 3: 0}, {2: 0, 3: 0, 4: 0}), 2)
        self.assertEqual(dict_walk.common({}, {1: 0}), 0)
        with self.assertRaises(TypeError):
            dict_walk.common({}, [])


if __name__ == "__main__":
    unittest.main()
