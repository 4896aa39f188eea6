import unittest

import xx


class FunctionsTest(unittest.TestCase):
    def test_foo(self):
        self.assertEqual(xx.foo(2, 3), 5)
        self.assertEqual(xx.foo.__doc__, "foo(i,j)\n\nReturn the sum of i and j.")
        with self.assertRaises(TypeError):
            xx.foo(2)
        with self.assertRaises(TypeError):
            xx.foo(2, "3")

    def test_roj(self):
        with self.assertRaises(SystemError):
            xx.roj(1)
        with self.assertRaises(TypeError):
            xx.roj()
        with self.assertRaises(TypeError):
            xx.roj(1, 2)

    def test_bug(self):
        items = [1, 2]
        self.assertIsNone(xx.bug(items))
        self.assertEqual(items, [1, 0])


class XxoTest(unittest.TestCase):
    def test_demo(self):
        self.assertIsNone(xx.new().demo())
        with self.assertRaises(TypeError):
            xx.new(1)
        with self.assertRaises(TypeError):
            xx.new().demo(1)

    def test_attributes(self):
        o = xx.new()
        with self.assertRaises(AttributeError):
            o.size
        o.size = 4
        self.assertEqual(o.size, 4)
        o.size = [o.size]
        self.assertEqual(o.size, [4])
        del o.size
        with self.assertRaises(AttributeError):
            o.size
        with self.assertRaises(AttributeError):
            del o.size

    def test_attributes_are_its_own(self):
        a, b = xx.new(), xx.new()
        a.size = 1
        with self.assertRaises(AttributeError):
            b.size

    def test_attribute_hides_method(self):
        o = xx.new()
        o.demo = 3
        self.assertEqual(o.demo, 3)
        del o.demo
        self.assertIsNone(o.demo())

    def test_only_new_makes_it(self):
        with self.assertRaises(TypeError):
            type(xx.new())()


class TypesTest(unittest.TestCase):
    def test_error(self):
        self.assertTrue(issubclass(xx.error, Exception))
        with self.assertRaises(xx.error):
            raise xx.error("it")

    def test_str(self):
        text = xx.Str("ab")
        self.assertIsInstance(text, str)
        self.assertEqual(text + "c", "abc")
        self.assertEqual(type(text), xx.Str)

    def test_str_has_subclasses(self):
        class Name(xx.Str):
            def twice(self):
                return self + self

        self.assertEqual(Name("ab").twice(), "abab")

    def test_null(self):
        a, b = xx.Null(), xx.Null()
        self.assertIsInstance(a, xx.Null)
        self.assertFalse(a == b)
        self.assertTrue(a == a)
        with self.assertRaises(TypeError):
            a < b

    def test_null_has_subclasses(self):
        class Nothing(xx.Null):
            pass

        self.assertIsInstance(Nothing(), xx.Null)


if __name__ == "__main__":
    unittest.main()
