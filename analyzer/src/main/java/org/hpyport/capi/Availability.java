package org.hpyport.capi;

import java.util.ArrayList;
import java.util.List;

/**
 * The Python versions that have a symbol, as far as they differ from "all from 2.7 on".
 *
 * @param newSince the first version that has it, {@code 3.13}; empty if 2.7 or an unknown early
 *     version had it
 * @param goneSince the first version that no longer has it, {@code 3.0}; empty if the newest known
 *     one still does
 */
public record Availability(String newSince, String goneSince) {

  /** The Python whose C API the catalog describes. */
  public static final String CATALOG_VERSION = "3.11";

  /** In every version. */
  public static final Availability ALWAYS = new Availability("", "");

  /** True if the version, {@code 3.11}, has the symbol. */
  public boolean in(String version) {
    return (newSince.isEmpty() || compare(newSince, version) <= 0)
        && (goneSince.isEmpty() || compare(version, goneSince) < 0);
  }

  /** In words: {@code gone since Python 3.0}; empty if there is nothing to tell. */
  public String describe() {
    List<String> parts = new ArrayList<>();
    if (!newSince.isEmpty()) {
      parts.add("new since Python " + newSince);
    }
    if (!goneSince.isEmpty()) {
      parts.add("gone since Python " + goneSince);
    }
    return String.join(", ", parts);
  }

  /**
   * What a message about a use should add: the same words, but nothing about a symbol that the
   * Python whose C API the catalog describes has and keeps.
   */
  public String remark() {
    boolean usual = goneSince.isEmpty() && in(CATALOG_VERSION);
    return usual ? "" : describe();
  }

  /** Compares two version numbers part by part, as numbers. */
  static int compare(String a, String b) {
    String[] left = a.split("\\.");
    String[] right = b.split("\\.");
    for (int i = 0; i < Math.max(left.length, right.length); i++) {
      int l = i < left.length ? Integer.parseInt(left[i]) : 0;
      int r = i < right.length ? Integer.parseInt(right[i]) : 0;
      if (l != r) {
        return Integer.compare(l, r);
      }
    }
    return 0;
  }
}
