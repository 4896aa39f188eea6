import array
import collections
import datetime
import os
import struct
import sys
import unittest

import helped


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


class Floating:
    def __float__(self):
        return 2.25


class BuildValue(unittest.TestCase):
    def check(self, which, expected, o=None):
        self.assertEqual(helped.build(which, o), expected)

    def test_shapes(self):
        self.check("empty", None)
        self.check("one", 7)
        self.check("several", (7, "x"))
        self.check("nested", {"a": 1, "b": [(2, 3), (), [], {}]})
        self.check("dict without colons", {"a": 1, "b": 2})

    def test_numbers(self):
        self.check(
            "numbers",
            (-1, 255, -2, 65535, -3, 4000000000, -4, 2**64 - 1, -5, 2**64 - 1, -6),
        )
        self.check("floats", [0.5, 2.5, 1.5 - 2j])

    def test_texts(self):
        self.check("characters", (b"a", "\U0001F600"))
        self.check("texts", ("\u00e9", None, "U", b"y", "wide"))
        self.check("sized", ("ab\0c", None, "Uv", b"\xff\0", "wi"))

    def test_objects(self):
        o = object()
        self.assertEqual(helped.build("objects", o), (o, o, o))
        self.assertEqual(helped.build("converter", o), (o, 42, 1))

    def test_failures(self):
        o = object()
        for which in (
            "odd dict",
            "unclosed",
            "wrong bracket",
            "unknown unit",
            "null",
            "call nothing",
        ):
            with self.subTest(which), self.assertRaises(SystemError):
                helped.build(which, o)
        with self.assertRaisesRegex(ValueError, "on purpose"):
            helped.build("pending", o)
        with self.assertRaisesRegex(ValueError, "on purpose"):
            helped.build("failing converter", o)
        with self.assertRaises(UnicodeDecodeError):
            helped.build("late failure", o)
        with self.assertRaises(TypeError):
            helped.build("unhashable", o)

    def test_calls(self):
        def arguments(*args):
            return args

        self.check("call", (1, None), arguments)
        self.check("call tuple", (1, 2), arguments)
        self.check("call one tuple", ((1, 2),), arguments)
        self.check("call one", ("x",), arguments)
        self.check("call null format", (), arguments)
        self.check("call empty", (), arguments)
        self.check("objects call", (None, True), arguments)
        self.check("objects call empty", (), arguments)
        self.check("objects call many", (arguments,) * 10, arguments)

    def test_methods(self):
        class Receiver:
            def method(self, *args):
                return args

        receiver = Receiver()
        self.check("method", ("x", receiver), receiver)
        self.check("method without arguments", (), Receiver())
        self.check("objects method", (None,), Receiver())
        with self.assertRaises(AttributeError):
            helped.build("method", 3)


class Arguments(unittest.TestCase):
    def accept(self, unit, value, expected):
        result = helped.arg(unit, value)
        self.assertEqual((result, type(result)), (expected, type(expected)))

    def refuse(self, exception, unit, *values):
        for value in values:
            with self.subTest(unit=unit, value=repr(value)):
                with self.assertRaises(exception) as caught:
                    helped.arg(unit, value)
                self.assertIs(type(caught.exception), exception)

    def test_absent_arguments_leave_the_output_alone(self):
        for unit in "bBhHiIlkLKnpcC":
            self.assertEqual(helped.arg(unit), 42)
        for unit in "fdD":
            self.assertEqual(helped.arg(unit), 42.0)
        for unit in ("s", "z"):
            self.assertEqual(helped.arg(unit), "absent")
        for unit in ("y", "y#", "s#", "z#"):
            self.assertEqual(helped.arg(unit), b"absent")
        for unit in ("S", "U", "Y", "O", "O!", "O! dict"):
            self.assertIs(helped.arg(unit), ...)

    def test_checked_integers(self):
        for unit, low, high in (
            ("b", 0, 255),
            ("h", -(2**15), 2**15 - 1),
            ("i", -(2**31), 2**31 - 1),
            ("l", -(2**63), 2**63 - 1),
            ("L", -(2**63), 2**63 - 1),
            ("n", -(2**63), 2**63 - 1),
        ):
            self.accept(unit, low, low)
            self.accept(unit, high, high)
            self.accept(unit, Index(5), 5)
            self.accept(unit, True, 1)
            self.refuse(OverflowError, unit, low - 1, high + 1, 2**100)
            self.refuse(TypeError, unit, 1.0, "1", None)

    def test_masked_integers(self):
        for unit, bits in (("B", 8), ("H", 16), ("I", 32), ("k", 64), ("K", 64)):
            self.accept(unit, -1, 2**bits - 1)
            self.accept(unit, 2**100 + 7, 7)
            self.refuse(TypeError, unit, 1.0, "1", None)
        for unit in "BHI":
            self.accept(unit, Index(-1), helped.arg(unit, -1))
        self.refuse(TypeError, "k", Index(5))
        self.refuse(TypeError, "K", Index(5))

    def test_floats(self):
        for unit in "fd":
            self.accept(unit, 0.5, 0.5)
            self.accept(unit, -1, -1.0)
            self.accept(unit, Floating(), 2.25)
            self.accept(unit, Index(3), 3.0)
            self.refuse(TypeError, unit, "1", None, 1j)
        self.accept("D", 1 + 2j, 1 + 2j)
        self.accept("D", -1, -1 + 0j)
        self.accept("D", Floating(), 2.25 + 0j)
        self.refuse(TypeError, "D", "1", None)

    def test_characters(self):
        self.accept("c", b"x", ord("x"))
        self.accept("c", bytearray(b"y"), ord("y"))
        self.refuse(TypeError, "c", b"", b"xy", "x", 3)
        self.accept("C", "\u20ac", 0x20AC)
        self.refuse(TypeError, "C", "", "xy", b"x", 3)

    def test_truth(self):
        self.accept("p", [], 0)
        self.accept("p", "x", 1)

    def test_texts(self):
        self.accept("s", "\u00e9", "\u00e9")
        self.refuse(TypeError, "s", b"x", None, 3)
        self.refuse(ValueError, "s", "a\0b")
        self.accept("z", None, None)
        self.accept("z", "x", "x")
        self.refuse(TypeError, "z", b"x", 3)
        self.refuse(ValueError, "z", "a\0b")

    def test_data(self):
        for unit in ("s#", "z#", "s*", "z*"):
            self.accept(unit, "a\0\u00e9", "a\0\u00e9".encode())
        for unit in ("s#", "z#", "y#", "s*", "z*", "y*"):
            self.accept(unit, b"a\0b", b"a\0b")
            self.refuse(TypeError, unit, 3, [1, 2])
        for unit in ("s*", "z*", "y*"):
            self.accept(unit, bytearray(b"xyz"), b"xyz")
            self.accept(unit, memoryview(b"xyz")[1:], b"yz")
            self.refuse(BufferError, unit, memoryview(b"wxyz")[::2])
        for unit in ("s#", "z#", "y#", "y"):
            self.refuse(TypeError, unit, bytearray(b"xyz"), memoryview(b"xyz"))
        self.accept("z#", None, None)
        self.accept("z*", None, None)
        self.refuse(TypeError, "s#", None)
        self.refuse(TypeError, "y#", None, "x")
        self.refuse(TypeError, "y*", None, "x")
        self.accept("y", b"abc", b"abc")
        self.refuse(TypeError, "y", "x", None)
        self.refuse(ValueError, "y", b"a\0b")

    def test_objects(self):
        array_ = bytearray(b"x")
        self.assertIs(helped.arg("Y", array_), array_)
        self.refuse(TypeError, "Y", b"x")
        self.accept("S", b"x", b"x")
        self.refuse(TypeError, "S", "x", array_)
        self.accept("U", "x", "x")
        self.refuse(TypeError, "U", b"x")
        self.accept("O!", 3, 3)
        self.refuse(TypeError, "O!", "x")
        self.accept("O! dict", {}, {})
        self.refuse(TypeError, "O! dict", [])

    def test_encoded(self):
        self.accept("es", "\u00e9", b"\xe9")
        self.refuse(TypeError, "es", b"x", None)
        self.refuse(UnicodeEncodeError, "es", "\u20ac")
        self.refuse(TypeError, "es", "a\0")
        self.accept("et", "\u00e9", b"\xe9")
        self.accept("et", b"\xff", b"\xff")
        self.accept("et", bytearray(b"\xff"), b"\xff")
        self.refuse(TypeError, "et", 3)

    def test_number_of_arguments(self):
        with self.assertRaises(TypeError):
            helped.arg()
        with self.assertRaises(TypeError):
            helped.arg("s", 1, 2)


class Keywords(unittest.TestCase):
    def both(self, *args, **kwargs):
        by_dict = helped.keywords_dict(kwargs or None, *args)
        self.assertEqual(helped.keywords(*args, **kwargs), by_dict)
        return by_dict

    def neither(self, *args, **kwargs):
        with self.assertRaises(TypeError):
            helped.keywords(*args, **kwargs)
        with self.assertRaises(TypeError):
            helped.keywords_dict(kwargs, *args)

    def test_accepted(self):
        self.assertEqual(self.both(1, 2), (1, 2, ..., ...))
        self.assertEqual(self.both(1, 2, 3), (1, 2, 3, ...))
        self.assertEqual(self.both(1, second=2), (1, 2, ..., ...))
        self.assertEqual(self.both(1, 2, only=4), (1, 2, ..., 4))
        self.assertEqual(self.both(1, only=4, third=3, second=2), (1, 2, 3, 4))

    def test_refused(self):
        self.neither()
        self.neither(1)
        self.neither(1, 2, 3, 4)
        self.neither(1, 2, second=2)
        self.neither(1, 2, unknown=2)
        self.neither(second=2)
        self.neither(1, **{"": 1, "second": 2})
        with self.assertRaises(TypeError):
            helped.keywords_dict({1: 2}, 1, 2)


class Containers(unittest.TestCase):
    def test_item(self):
        for sequence in ([1, 2], (1, 2)):
            self.assertEqual(helped.call("item", sequence, 1), 2)
            self.assertEqual(helped.call("seq_item", sequence, -1), 2)
            for index in (-1, 2):
                with self.assertRaises(IndexError):
                    helped.call("item", sequence, index)
            for index in (-3, 2):
                with self.assertRaises(IndexError):
                    helped.call("seq_item", sequence, index)
        self.assertEqual(helped.call("seq_item", "abc", -1), "c")

    def test_list_set(self):
        for value in ("x", 0, 1.5, None):
            items = ["a", "b"]
            helped.call("list_set", items, 0, value)
            self.assertEqual(items, [value, "b"])
            items = ["a", "b"]
            helped.call("set_item", items, 1, value)
            self.assertEqual(items, ["a", value])
        for index in (-1, 2):
            with self.assertRaises(IndexError):
                helped.call("list_set", ["a", "b"], index, "x")
        with self.assertRaises(SystemError):
            helped.call("list_set", ("a",), 0, "x")

    def test_dict(self):
        d = {"key": 1, None: 2}
        self.assertEqual(helped.call("dict_get", d, None), 2)
        self.assertIsNone(helped.call("dict_get", d, "other"))
        self.assertEqual(helped.call("dict_get_s", d), 1)
        self.assertEqual(helped.call("dict_get_s_quiet", d), 1)
        self.assertIsNone(helped.call("dict_get_s", {}))
        self.assertIsNone(helped.call("dict_get_s_quiet", {}))
        with self.assertRaises(TypeError):
            helped.call("dict_get", d, [])
        with self.assertRaises(SystemError):
            helped.call("dict_get", [], 1)
        self.assertIsNone(helped.call("dict_get_quiet", d, []))
        self.assertIsNone(helped.call("dict_get_quiet", [], 1))

    def test_missing_is_not_called(self):
        d = collections.defaultdict(list)
        self.assertIsNone(helped.call("dict_get", d, "x"))
        self.assertIsNone(helped.call("dict_get_quiet", d, "x"))
        self.assertEqual(len(d), 0)

    def test_slices(self):
        self.assertEqual(helped.call("get_slice", [1, 2, 3, 4], 1, 3), [2, 3])
        self.assertEqual(helped.call("get_slice", (1, 2, 3, 4), -1, 100), (1, 2, 3, 4))
        items = [1, 2, 3, 4]
        helped.call("set_slice", items, 1, 3, ["x"])
        self.assertEqual(items, [1, "x", 4])
        helped.call("set_slice", items, 0, 2)
        self.assertEqual(items, [4])
        self.assertEqual(
            helped.call("slice_indices", slice(None, None, -2), 5), (4, -1, -2, 3)
        )
        self.assertEqual(helped.call("slice_indices", slice(-3, 50), 5), (2, 5, 1, 3))
        with self.assertRaises(ValueError):
            helped.call("slice_indices", slice(0, 1, 0), 5)

    def test_iteration(self):
        it = iter([1])
        self.assertEqual(helped.call("iter_next", it), 1)
        self.assertIsNone(helped.call("iter_next", it))

        def failing():
            raise KeyError
            yield

        with self.assertRaises(KeyError):
            helped.call("iter_next", failing())

    def test_fast(self):
        items = [1]
        self.assertIs(helped.call("fast", items), items)
        self.assertEqual(helped.call("fast", "ab"), ["a", "b"])
        with self.assertRaisesRegex(TypeError, "on purpose"):
            helped.call("fast", 3)

    def test_sets_and_mappings(self):
        self.assertEqual(helped.call("set_new", None), frozenset())
        self.assertEqual(helped.call("set_new", None, "aba"), frozenset("ab"))
        self.assertEqual(helped.call("list_of", {1: 2}), [(1, 2)])
        self.assertEqual(helped.call("any_set_check", frozenset()), 1)
        self.assertEqual(helped.call("any_set_check", {}), 0)


class Objects(unittest.TestCase):
    def test_checks(self):
        self.assertEqual(helped.call("is_sequence", ()), 1)
        self.assertEqual(helped.call("is_sequence", {}), 0)
        self.assertEqual(helped.call("is_sequence", 3), 0)
        self.assertEqual(helped.call("is_instance", 3, (str, int)), 1)
        self.assertEqual(helped.call("is_instance", 3, str), 0)
        with self.assertRaises(TypeError):
            helped.call("is_instance", 3, 3)
        self.assertEqual(helped.call("exact_int", 3), 1)
        self.assertEqual(helped.call("exact_int", True), 0)
        self.assertEqual(helped.call("matches", KeyError(), LookupError), 1)
        self.assertEqual(helped.call("matches", KeyError, (ValueError, LookupError)), 1)
        self.assertEqual(helped.call("matches", KeyError, ValueError), 0)
        self.assertEqual(helped.call("matches", KeyError, 3), 0)

    def test_integers(self):
        self.assertEqual(helped.call("long_as_int", -1), -1)
        for big in (2**31, 2**100):
            with self.assertRaises(OverflowError):
                helped.call("long_as_int", big)
        self.assertEqual(helped.call("as_ssize_t", Index(3)), 3)
        self.assertEqual(helped.call("as_ssize_t", 2**100), 2**63 - 1)
        self.assertEqual(helped.call("as_ssize_t", -(2**100)), -(2**63))
        with self.assertRaises(IndexError):
            helped.call("as_ssize_t", 2**100, IndexError)
        self.assertEqual(helped.call("overflow", -1), (-1, 0))
        self.assertEqual(helped.call("overflow", 2**100), (-1, 1))
        self.assertEqual(helped.call("overflow", -(2**100)), (-1, -1))
        with self.assertRaises(TypeError):
            helped.call("overflow", 1.5)

    def test_texts(self):
        self.assertEqual(helped.call("str", None, 5), "a\u00e9\0b")
        self.assertEqual(helped.call("str", None, 0), "")
        with self.assertRaises(UnicodeDecodeError):
            helped.call("str", None, 2)
        with self.assertRaises(SystemError):
            helped.call("str", None, -1)
        for text in ("abc", "a\u20ac\U0001F600", ""):
            self.assertEqual(helped.call("ucs4", text), text)
        self.assertEqual(helped.call("join", ["a", "b"]), "a b")
        for text, expected in (("abc", 0), ("ab", -1), ("abcd", 1), ("abd", 1), ("\u00e9", 1)):
            self.assertEqual(helped.call("compare_ascii", text), expected)

    def test_buffers(self):
        self.assertEqual(helped.call("buffer", b"ab", 0), (b"ab", 1, 1, None, -1))
        self.assertEqual(helped.call("buffer", b"ab", 0xC), (b"ab", 1, 1, "B", 2))
        numbers = array.array("i", [1, 2, 3])
        self.assertEqual(
            helped.call("buffer", numbers, 0x1C), (numbers.tobytes(), 4, 1, "i", 3)
        )
        with self.assertRaises(BufferError):
            helped.call("buffer", bytearray(2), 1)
        with self.assertRaises(TypeError):
            helped.call("buffer", 3, 0)

    def test_recursion(self):
        with self.assertRaises(RecursionError):
            helped.call("recursive", lambda f: helped.call("recursive", f))
        self.assertEqual(helped.call("recursive", lambda f: 5), 5)

    def test_repr(self):
        items = []
        result = helped.call("repr", items, lambda: helped.call("repr", items, str) + "!")
        self.assertEqual(result, "...!")
        with self.assertRaises(ZeroDivisionError):
            helped.call("repr", items, lambda: 1 // 0)
        self.assertEqual(helped.call("repr", items, str), "")

    def test_constants(self):
        class Holder:
            pass

        helped.call("add", Holder)
        self.assertEqual((Holder.number, Holder.text), (-5, "\u00e9"))


class More(unittest.TestCase):
    def test_optional(self):
        self.assertEqual(helped.call("attr_opt", 3), 3)
        self.assertIsNone(helped.call("attr_opt", "x"))
        self.assertEqual(helped.call("item_opt", {1: 2}, 1), 2)
        self.assertIsNone(helped.call("item_opt", {1: 2}, 2))
        self.assertIsNone(helped.call("item_opt", collections.UserDict(), 2))
        with self.assertRaises(TypeError):
            helped.call("item_opt", 3, 2)

    def test_dicts(self):
        d = {1: 2}
        self.assertIsNone(helped.call("dict_pop", d, 2))
        self.assertEqual(helped.call("dict_pop", d, 1), 2)
        self.assertEqual(d, {})
        d = {1: 2}
        helped.call("dict_merge", d, {1: 3, 4: 5})
        self.assertEqual(d, {1: 2, 4: 5})
        d = {1: 2}
        helped.call("dict_merge_pairs", d, iter([(1, 3), (4, 5), (4, 6)]))
        self.assertEqual(d, {1: 2, 4: 5})

    def test_lists(self):
        items = [1, 2]
        helped.call("list_insert", items, 1)
        self.assertEqual(items, [1, None, 2])
        self.assertEqual(helped.call("list_of_none", None, 2), [None, None])
        self.assertEqual(helped.call("list_of_none", None, 0), [])
        with self.assertRaises(SystemError):
            helped.call("list_of_none", None, -1)
        self.assertEqual(helped.call("seq_count", iter("abca"), "a"), 2)
        self.assertEqual(helped.call("seq_index", "abca", "c"), 2)
        with self.assertRaises(ValueError):
            helped.call("seq_index", "abca", "x")
        items = {1, 2}
        self.assertEqual(helped.call("set_discard", items, 1), 1)
        self.assertEqual(helped.call("set_discard", items, 1), 0)
        self.assertEqual(items, {2})

    def test_comparison(self):
        class Odd:
            def __eq__(self, other):
                raise KeyError

            __lt__ = __eq__

        odd = Odd()
        self.assertEqual(helped.call("equal", 3, 3.0), 1)
        self.assertEqual(helped.call("equal", 3, 4), 0)
        self.assertEqual(helped.call("equal", odd, odd), 1)
        for which in ("equal", "less"):
            with self.assertRaises(KeyError):
                helped.call(which, odd, 3)
        with self.assertRaises(TypeError):
            helped.call("less", 3, "x")
        self.assertEqual(helped.call("equal", 3, "x"), 0)
        self.assertEqual(helped.call("equal", object(), object()), 0)
        self.assertIs(helped.call("compared", object(), object()), True)

        class Greater:
            def __gt__(self, other):
                return True

        self.assertEqual(helped.call("less", 3, Greater()), 1)

    def test_dates(self):
        self.assertEqual(
            helped.call("date", None),
            (
                datetime.date(2020, 2, 29),
                datetime.datetime(2020, 2, 29, 1, 2, 3, 4),
                datetime.time(1, 2, 3, 4),
                datetime.timedelta(1, 2, 3),
            ),
        )

    def test_numbers(self):
        self.assertEqual(helped.call("bytes of int", -2), (b"\xfe\xff\xff\xff", -2))
        with self.assertRaises(OverflowError):
            helped.call("bytes of int", 2**31)
        for value in (0.0, 1.5, -2.0, 65504.0, 2**-24, float("inf")):
            self.assertEqual(helped.call("half", struct.pack("<e", value)), value)
            self.assertEqual(helped.call("pack half", value), struct.pack("<e", value))
        for value in (1.0 / 3, 65519.9, 2.0 ** -25, 2.0 ** -25 * 1.01, 1.00048828125, 1e-300, -5e-7):
            self.assertEqual(helped.call("pack half", value), struct.pack("<e", value))
        with self.assertRaises(OverflowError):
            helped.call("pack half", -65520.0)
        packed = struct.pack(">d", 1.25)
        self.assertEqual(
            helped.call("unpack", packed), (1.25, struct.unpack(">f", packed[:4])[0])
        )
        self.assertEqual(helped.call("hash", 2.5), hash(2.5))
        self.assertEqual(helped.call("hash", float("nan")), 0)
        self.assertEqual(helped.call("to_base", -255, 16), "-0xff")
        self.assertEqual(helped.call("to_base", True, 10), "1")
        with self.assertRaises(SystemError):
            helped.call("to_base", 1, 3)

    def test_texts(self):
        self.assertEqual(helped.call("find", "abcabc", "c"), 2)
        self.assertEqual(helped.call("find", "abc", "x"), -1)
        self.assertEqual(helped.call("tail", "abc", "bc"), 1)
        self.assertEqual(helped.call("tail", "abc", "ab"), 0)
        self.assertEqual(helped.call("compare", "a", "b"), -1)
        self.assertEqual(helped.call("compare", "ab", "a"), 1)
        self.assertEqual(helped.call("compare", "ab", "ab"), 0)
        with self.assertRaises(TypeError):
            helped.call("compare", "ab", b"ab")
        self.assertEqual(helped.call("max_char", "a\u20ac"), 0xFFFF)
        self.assertEqual(helped.call("wide", "ab\U0001F600"), 0x1F600)
        self.assertEqual(helped.call("bytes_format", None, 5), b"a\xff-c-5-%")
        self.assertEqual(helped.call("concat", "a", "b"), "ab")
        with self.assertRaises(TypeError):
            helped.call("concat", "a", b"b")
        self.assertEqual(helped.call("upper", None, ord("\u00e4")), ord("\u00c4"))
        self.assertEqual(helped.call("upper", None, 0xDF), 0xDF)
        self.assertEqual(helped.call("is_space", None, 0x2003), 1)
        self.assertEqual(helped.call("is_space", None, ord("x")), 0)

    def test_modules(self):
        self.assertIs(helped.call("import", None), os)
        self.assertEqual(helped.call("run", {"x": 2}), 3)
        self.assertEqual(helped.call("path", "a"), b"a")
        with self.assertRaises(ValueError):
            helped.call("path", "a\0b")
        with self.assertRaises(TypeError):
            helped.call("path", 3)
        with self.assertRaises(ImportError) as caught:
            helped.call("import_error", "message", "name")
        self.assertEqual((caught.exception.msg, caught.exception.name), ("message", "name"))
        self.assertEqual(helped.call("descriptor", 1), 1)
        for bad, exception in ((-1, ValueError), ("x", TypeError)):
            with self.assertRaises(exception):
                helped.call("descriptor", bad)

    def test_weak_references(self):
        class Referent:
            pass

        referent = Referent()
        self.assertIs(helped.call("weakref", referent), referent)
        with self.assertRaises(TypeError):
            helped.call("weakref", 3)

    def test_command_line(self):
        self.assertEqual(helped.call("default_encoding", None), "utf-8")
        words = getattr(sys, "orig_argv", [])
        for _ in range(2):
            for i, word in enumerate(words):
                self.assertEqual(helped.call("argc_argv", None, i), word)
            self.assertEqual(helped.call("argc_argv", None, len(words)), len(words))

    def test_windows_errors(self):
        """Elsewhere ctypes has no WinError; one put there shows what is asked of it."""
        import ctypes

        with self.assertRaises(AttributeError):
            helped.call("windows_error", None, 5)
        ctypes.WinError = lambda code: OSError(code, "told")
        try:
            with self.assertRaises(OSError) as caught:
                helped.call("windows_error", None, 5)
            self.assertEqual((caught.exception.errno, caught.exception.filename), (5, "a file"))
            with self.assertRaises(OSError) as caught:
                helped.call("windows_error", None, -7)
            self.assertEqual((caught.exception.errno, caught.exception.filename), (7, None))
        finally:
            del ctypes.WinError
