import unittest

import call_structs


class CallStructsTest(unittest.TestCase):
    def test_sifts(self):
        self.assertEqual(call_structs.sift([0, 1, "", "a", None]), [1, "a"])
        self.assertEqual(call_structs.sift([]), [])
        self.assertEqual(call_structs.sift([], 1), [])
        self.assertEqual(call_structs.sift(iter([object]), 1), [object])

    def test_fails(self):
        class Neither:
            def __bool__(self):
                raise RuntimeError("neither")

        with self.assertRaises(RuntimeError):
            call_structs.sift([1, Neither(), 2])
        with self.assertRaises(TypeError):
            call_structs.sift(1)
        with self.assertRaises(RuntimeError):
            call_structs.newest([1], Neither())

    def test_newest(self):
        a, b = [1], [2]
        self.assertIs(call_structs.newest(a, b), b)
        self.assertIs(call_structs.newest(a, 0), a)
        self.assertEqual(call_structs.newest(0, 0), {})


if __name__ == "__main__":
    unittest.main()
