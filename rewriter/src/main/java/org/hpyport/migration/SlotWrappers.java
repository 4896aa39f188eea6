package org.hpyport.migration;

import java.util.Map;
import java.util.Set;

/**
 * The special methods that CPython gives a type for a slot: the table {@code slotdefs} of CPython's
 * {@code Objects/typeobject.c}.
 */
final class SlotWrappers {
  private static final Map<String, Set<String>> NAMES =
      Map.ofEntries(
          Map.entry("sq_length", Set.of("__len__")),
          Map.entry("mp_length", Set.of("__len__")),
          Map.entry("sq_concat", Set.of("__add__")),
          Map.entry("sq_repeat", Set.of("__mul__", "__rmul__")),
          Map.entry("sq_inplace_concat", Set.of("__iadd__")),
          Map.entry("sq_inplace_repeat", Set.of("__imul__")),
          Map.entry("sq_item", Set.of("__getitem__")),
          Map.entry("mp_subscript", Set.of("__getitem__")),
          Map.entry("sq_ass_item", Set.of("__setitem__", "__delitem__")),
          Map.entry("mp_ass_subscript", Set.of("__setitem__", "__delitem__")),
          Map.entry("sq_contains", Set.of("__contains__")),
          Map.entry("tp_getattro", Set.of("__getattribute__")),
          Map.entry("tp_getattr", Set.of("__getattribute__")),
          Map.entry("tp_setattro", Set.of("__setattr__", "__delattr__")),
          Map.entry("tp_setattr", Set.of("__setattr__", "__delattr__")),
          Map.entry(
              "tp_richcompare", Set.of("__lt__", "__le__", "__eq__", "__ne__", "__gt__", "__ge__")),
          Map.entry("tp_iternext", Set.of("__next__")),
          Map.entry("tp_descr_get", Set.of("__get__")),
          Map.entry("tp_descr_set", Set.of("__set__", "__delete__")),
          Map.entry("tp_finalize", Set.of("__del__")),
          Map.entry("nb_power", Set.of("__pow__", "__rpow__")),
          Map.entry("nb_negative", Set.of("__neg__")),
          Map.entry("nb_positive", Set.of("__pos__")),
          Map.entry("nb_absolute", Set.of("__abs__")),
          Map.entry("nb_inplace_power", Set.of("__ipow__")),
          Map.entry("nb_subtract", Set.of("__sub__", "__rsub__")),
          Map.entry("nb_inplace_subtract", Set.of("__isub__")),
          Map.entry("nb_multiply", Set.of("__mul__", "__rmul__")),
          Map.entry("nb_inplace_multiply", Set.of("__imul__")),
          Map.entry("nb_remainder", Set.of("__mod__", "__rmod__")),
          Map.entry("nb_inplace_remainder", Set.of("__imod__")),
          Map.entry("nb_floor_divide", Set.of("__floordiv__", "__rfloordiv__")),
          Map.entry("nb_inplace_floor_divide", Set.of("__ifloordiv__")),
          Map.entry("nb_true_divide", Set.of("__truediv__", "__rtruediv__")),
          Map.entry("nb_inplace_true_divide", Set.of("__itruediv__")),
          Map.entry("nb_matrix_multiply", Set.of("__matmul__", "__rmatmul__")),
          Map.entry("nb_inplace_matrix_multiply", Set.of("__imatmul__")));

  private SlotWrappers() {}

  /** The names of the methods that come from a slot, such as {@code nb_add}. */
  static Set<String> of(String slot) {
    Set<String> known = NAMES.get(slot);
    if (known != null) {
      return known;
    }
    String word = slot.substring(slot.indexOf('_') + 1);
    if (word.startsWith("inplace_")) {
      return Set.of("__i" + word.substring("inplace_".length()) + "__");
    }
    return slot.startsWith("nb_")
        ? Set.of("__" + word + "__", "__r" + word + "__")
        : Set.of("__" + word + "__");
  }
}
