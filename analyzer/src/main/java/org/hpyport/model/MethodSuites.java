package org.hpyport.model;

import java.util.List;
import java.util.Set;

/**
 * The method suites of static types, their fields in the order of CPython 3.11's {@code
 * cpython/object.h}, and how the slots in them are called.
 */
public final class MethodSuites {
  static final List<String> NUMBER =
      words(
          "nb_add nb_subtract nb_multiply nb_remainder nb_divmod nb_power nb_negative nb_positive "
              + "nb_absolute nb_bool nb_invert nb_lshift nb_rshift nb_and nb_xor nb_or nb_int "
              + "nb_reserved nb_float nb_inplace_add nb_inplace_subtract nb_inplace_multiply "
              + "nb_inplace_remainder nb_inplace_power nb_inplace_lshift nb_inplace_rshift "
              + "nb_inplace_and nb_inplace_xor nb_inplace_or nb_floor_divide nb_true_divide "
              + "nb_inplace_floor_divide nb_inplace_true_divide nb_index nb_matrix_multiply "
              + "nb_inplace_matrix_multiply");
  static final List<String> SEQUENCE =
      words(
          "sq_length sq_concat sq_repeat sq_item was_sq_slice sq_ass_item was_sq_ass_slice "
              + "sq_contains sq_inplace_concat sq_inplace_repeat");
  static final List<String> MAPPING = words("mp_length mp_subscript mp_ass_subscript");
  static final List<String> ASYNC = words("am_await am_aiter am_anext am_send");
  static final List<String> BUFFER = words("bf_getbuffer bf_releasebuffer");

  private static final Set<String> TYPES =
      Set.of(
          "PyTypeObject",
          "PyNumberMethods",
          "PySequenceMethods",
          "PyMappingMethods",
          "PyAsyncMethods",
          "PyBufferProcs");

  /** Groups of slots with one C signature ({@code hpy/autogen_hpyslot.h}, HPy 0.9). */
  private static final List<Set<String>> ALIKE =
      List.of(
          Set.of("tp_repr", "tp_str"),
          Set.of("mp_length", "sq_length"),
          Set.of("nb_power", "nb_inplace_power"),
          Set.of("sq_repeat", "sq_item", "sq_inplace_repeat"),
          Set.copyOf(
              words(
                  "nb_absolute nb_float nb_index nb_int nb_invert nb_negative nb_positive tp_iter")),
          Set.copyOf(
              words(
                  "nb_add nb_subtract nb_multiply nb_remainder nb_divmod nb_lshift nb_rshift nb_and "
                      + "nb_xor nb_or nb_inplace_add nb_inplace_subtract nb_inplace_multiply "
                      + "nb_inplace_remainder nb_inplace_lshift nb_inplace_rshift nb_inplace_and "
                      + "nb_inplace_xor nb_inplace_or nb_floor_divide nb_true_divide "
                      + "nb_inplace_floor_divide nb_inplace_true_divide nb_matrix_multiply "
                      + "nb_inplace_matrix_multiply sq_concat sq_inplace_concat mp_subscript")));

  private MethodSuites() {}

  private static List<String> words(String text) {
    return List.of(text.split(" "));
  }

  /** Whether a struct is {@code PyTypeObject} or one of the suites it points to. */
  public static boolean isTypeOrSuite(String type) {
    return TYPES.contains(type);
  }

  /** Whether one C function may fill both slots. */
  public static boolean isCalledAlike(String slot, String other) {
    return slot.equals(other)
        || ALIKE.stream().anyMatch(group -> group.contains(slot) && group.contains(other));
  }
}
