import unittest

import arguments_as_objects as module


class ArgumentsAsObjects(unittest.TestCase):
    def test_collect(self):
        self.assertEqual(module.collect(1, "b"), ("all", (1, "b")))
        self.assertEqual(module.collect(), ("all", ()))
        self.assertEqual(module.gather(2), ("all", (2,)))
        self.assertRaises(TypeError, module.collect, a=1)

    def test_apply(self):
        self.assertEqual(module.apply(max, 3, 5), 5)
        self.assertEqual(module.apply(dict, a=1, b=2), {"a": 1, "b": 2})
        self.assertEqual(module.apply(int, "11", base=2), 3)
        self.assertRaises(TypeError, module.apply)
        self.assertRaises(ValueError, module.apply, int, "x")

    def test_named(self):
        self.assertEqual(module.named(1, 2), 2)
        self.assertEqual(module.named(), 0)
        self.assertEqual(module.named(1, x=[3]), {"x": [3]})

    def test_remember(self):
        module.remember("one", 2)
        self.assertEqual(module.remembered(), ("one", 2))
        module.remember()
        self.assertEqual(module.remembered(), ())


if __name__ == "__main__":
    unittest.main()
