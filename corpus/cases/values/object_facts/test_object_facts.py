import unittest

import object_facts


class ObjectFactsTest(unittest.TestCase):
    def test_total(self):
        one = [1]
        self.assertEqual(object_facts.total([one, one, [2, [3]]]), 7)

    def test_holds_itself(self):
        items = [1]
        items.append([items])
        with self.assertRaises(ValueError):
            object_facts.total(items)

    def test_type_name(self):
        with self.assertRaisesRegex(TypeError, "cannot add str"):
            object_facts.total(["a"])

    def test_second(self):
        self.assertEqual(object_facts.second((1, "b")), "b")
        self.assertEqual(object_facts.second((1, 2, 3)), "")
        self.assertEqual(object_facts.second([1, 2]), "")


if __name__ == "__main__":
    unittest.main()
