package org.hpyport.capi.format;

import java.util.ArrayList;
import java.util.List;
import org.hpyport.capi.format.BuildItem.Container;
import org.jspecify.annotations.Nullable;

/** Reads a build format from left to right; stops at the first fault. */
final class BuildFormatReader {

  private final String text;
  private final List<FormatProblem> problems = new ArrayList<>();
  private int at;

  BuildFormatReader(String text) {
    this.text = text;
  }

  BuildFormat read() {
    List<BuildItem> items = items('\0');
    return new BuildFormat(items, problems);
  }

  private List<BuildItem> items(char close) {
    List<BuildItem> items = new ArrayList<>();
    while (at < text.length() && problems.isEmpty()) {
      char c = text.charAt(at);
      if (c == close) {
        return items;
      }
      if (" \t,:".indexOf(c) >= 0) {
        at++;
        continue;
      }
      BuildItem item = "([{".indexOf(c) >= 0 ? container(c) : unit();
      if (item != null) {
        items.add(item);
      }
    }
    return items;
  }

  private @Nullable BuildItem container(char open) {
    Container.Kind kind =
        switch (open) {
          case '(' -> Container.Kind.TUPLE;
          case '[' -> Container.Kind.LIST;
          default -> Container.Kind.DICT;
        };
    int start = at++;
    List<BuildItem> inner = items(")]}".charAt("([{".indexOf(open)));
    if (!problems.isEmpty()) {
      return null;
    }
    if (at >= text.length()) {
      problems.add(new FormatProblem(String.valueOf(open), start + 1, "is never closed"));
      return null;
    }
    at++;
    if (kind == Container.Kind.DICT && inner.size() % 2 != 0) {
      problems.add(new FormatProblem("{", start + 1, "has a key without a value"));
      return null;
    }
    return new Container(kind, start + 1, inner);
  }

  private @Nullable BuildItem unit() {
    int start = at;
    String code = code();
    List<FormatArgument> arguments = BuildUnits.arguments(code);
    if (arguments == null) {
      String message = ")]}".contains(code) ? "closes nothing" : "is not a build unit";
      problems.add(new FormatProblem(code, start + 1, message));
      return null;
    }
    at += code.length();
    return new BuildItem.Unit(code, start + 1, arguments);
  }

  private String code() {
    if (at + 1 < text.length()) {
      String two = text.substring(at, at + 2);
      if (BuildUnits.arguments(two) != null) {
        return two;
      }
    }
    return text.substring(at, at + 1);
  }
}
