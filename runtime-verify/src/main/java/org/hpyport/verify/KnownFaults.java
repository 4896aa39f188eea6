package org.hpyport.verify;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Faults of GraalPy 24.2 itself, told by what it prints. They are labelled and not charged to a
 * port.
 */
final class KnownFaults {
  private static final Map<String, String> TEXTS = new LinkedHashMap<>();

  static {
    TEXTS.put(
        "Wrong HPy Context!",
        "GraalPy's debug mode cannot call Python from C and C from there again without the preloaded shim");
    TEXTS.put(
        "second GraalPy context attempted to load a native module",
        "GraalPy loads native modules in one context of a process only");
  }

  // CPython's text is another; GraalPy's C-API layer calls the setter.
  private static final Pattern DELETION = Pattern.compile("can't delete [\\w.]+\\.\\w+");

  // CPython's AttributeError says that the attribute is not writable.
  private static final String NO_SETTER = "NullPointerException: Null receiver values";

  // Only memoryview reads the buffers of HPy types there.
  private static final Pattern BUFFER =
      Pattern.compile(
          "cannot convert '\\w+' object to bytes|a bytes-like object is required, not '\\w+'");

  private KnownFaults() {}

  /** Why {@code output} tells of the interpreter's own fault; empty if it is not known to. */
  static String in(String output) {
    return TEXTS.entrySet().stream()
        .filter(e -> output.contains(e.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }

  /**
   * Why a failed test on GraalPy tells of the interpreter's own fault; empty if it is not known to.
   */
  static String in(TestOutcome test) {
    if (test.exceptionType().equals("SystemError") && test.message().startsWith(NO_SETTER)) {
      return "GraalPy looks for a setter that is not there to delete an attribute of an HPy type";
    }
    if (!test.exceptionType().equals("TypeError")) {
      return "";
    }
    if (DELETION.matcher(test.message()).matches()) {
      return "GraalPy never calls an HPy setter to delete an attribute";
    }
    return BUFFER.matcher(test.message()).matches()
        ? "GraalPy reads the buffer of an HPy object through memoryview only"
        : "";
  }
}
