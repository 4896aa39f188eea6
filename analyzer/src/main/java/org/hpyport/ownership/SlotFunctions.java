package org.hpyport.ownership;

import java.util.Set;
import org.hpyport.model.CType;
import org.hpyport.model.Words;
import org.hpyport.syntax.Expression;

/**
 * Calls through pointers whose type fixes who owns what: those that type slots hold give a new
 * reference and borrow their arguments. C-API manual, "Type Objects", "Slot Type typedefs".
 */
final class SlotFunctions {
  private static final Set<String> TYPES =
      Set.of(
          "allocfunc",
          "newfunc",
          "reprfunc",
          "getattrfunc",
          "getattrofunc",
          "descrgetfunc",
          "richcmpfunc",
          "getiterfunc",
          "iternextfunc",
          "unaryfunc",
          "binaryfunc",
          "ternaryfunc",
          "ssizeargfunc",
          "getter",
          "PyCFunction",
          "PyCFunctionWithKeywords",
          "vectorcallfunc");

  private static final Set<String> MEMBERS =
      Set.of(
          "tp_alloc",
          "tp_new",
          "tp_repr",
          "tp_str",
          "tp_call",
          "tp_getattr",
          "tp_getattro",
          "tp_descr_get",
          "tp_richcompare",
          "tp_iter",
          "tp_iternext",
          "am_await",
          "am_aiter",
          "am_anext",
          "sq_concat",
          "sq_repeat",
          "sq_item",
          "mp_subscript",
          "nb_add",
          "nb_subtract",
          "nb_multiply",
          "nb_index",
          "nb_int",
          "nb_float",
          "nb_negative",
          "nb_power");

  private SlotFunctions() {}

  /** Whether a call through a pointer gives a new reference, or null where it fails. */
  static boolean givesNew(Frame frame, Expression.Call c) {
    Expression callee = Words.bare(c.callee());
    while (callee instanceof Expression.Unary u && u.operator().equals("*")) {
      callee = Words.bare(u.operand());
    }
    if (callee instanceof Expression.Member m) {
      return MEMBERS.contains(m.name());
    }
    CType type = frame.type(callee);
    return type.pointers() == 0 && !type.array() && TYPES.contains(type.base());
  }
}
