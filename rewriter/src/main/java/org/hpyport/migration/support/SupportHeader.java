package org.hpyport.migration.support;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes {@code hpy_port_support.h} with the helpers that are used and those that they need, each
 * after what it needs. The same helpers give the same text.
 */
public final class SupportHeader {
  /** The header's file name. */
  public static final String FILE_NAME = "hpy_port_support.h";

  private static final String PROLOGUE =
      """
      /* Helpers for code ported from the CPython C API to HPy 0.9. Generated; each says which part of the C
         API's behaviour it keeps. */
      #ifndef HPY_PORT_SUPPORT_H
      #define HPY_PORT_SUPPORT_H

      #include "hpy.h"
      """;

  private final Map<String, SupportHelper> helpers = new LinkedHashMap<>();

  private SupportHeader() {}

  /**
   * The text of the header, lines ending in {@code \n}.
   *
   * @param names the helpers used
   * @throws IllegalArgumentException if there is no such helper
   */
  public static String of(Collection<String> names) {
    SupportHeader header = new SupportHeader();
    new TreeSet<>(names).forEach(header::add);
    return header.text();
  }

  /** Whether a helper of that name exists. */
  public static boolean contains(String name) {
    return SupportHelper.find(name) != null;
  }

  private void add(String name) {
    if (helpers.containsKey(name)) {
      return;
    }
    SupportHelper helper = SupportHelper.find(name);
    if (helper == null) {
      throw new IllegalArgumentException("no support helper " + name);
    }
    helper.requires().forEach(this::add);
    helpers.put(name, helper);
  }

  private String text() {
    Set<String> includes = new TreeSet<>();
    helpers.values().forEach(h -> includes.addAll(h.includes()));
    StringBuilder out = new StringBuilder(PROLOGUE);
    includes.forEach(i -> out.append("#include <").append(i).append(">\n"));
    for (SupportHelper helper : helpers.values()) {
      out.append('\n').append(helper.documentation()).append('\n').append(helper.code());
    }
    return out.append("\n#endif /* HPY_PORT_SUPPORT_H */\n").toString();
  }
}
