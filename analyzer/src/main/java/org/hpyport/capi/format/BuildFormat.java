package org.hpyport.capi.format;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A format of {@code Py_BuildValue} and its kin: no item means None, one item is the value itself,
 * more are a tuple.
 *
 * @param items the values on the outermost level
 * @param problems what could not be read
 */
public record BuildFormat(List<BuildItem> items, List<FormatProblem> problems) {

  public BuildFormat {
    items = List.copyOf(items);
    problems = List.copyOf(problems);
  }

  /** Reads a format. */
  public static BuildFormat parse(String format) {
    return new BuildFormatReader(format).read();
  }

  /** True if all of it was understood. */
  public boolean isValid() {
    return problems.isEmpty();
  }

  /** All units, depth first, in the order of the call's arguments. */
  public List<BuildItem.Unit> units() {
    return items.stream().flatMap(BuildFormat::units).toList();
  }

  /** The variadic C arguments of all units in the order of the call. */
  public List<FormatArgument> arguments() {
    return units().stream().flatMap(u -> u.arguments().stream()).toList();
  }

  /** The format for {@code HPy_BuildValue}, with the separators that function insists on. */
  public String hpyFormat() {
    return hpyItems(items);
  }

  /**
   * The format for a tuple of all items, whatever their number, as the argument tuple of a call
   * needs it.
   */
  public String hpyTupleFormat() {
    return "(" + hpyItems(items) + ")";
  }

  private static Stream<BuildItem.Unit> units(BuildItem item) {
    if (item instanceof BuildItem.Container c) {
      return c.items().stream().flatMap(BuildFormat::units);
    }
    return Stream.of((BuildItem.Unit) item);
  }

  private static String hpyItem(BuildItem item) {
    if (item instanceof BuildItem.Unit u) {
      return u.hpyCode();
    }
    BuildItem.Container c = (BuildItem.Container) item;
    return switch (c.kind()) {
      case TUPLE -> "(" + hpyItems(c.items()) + ")";
      case LIST -> "[" + hpyItems(c.items()) + "]";
      case DICT -> "{" + pairs(c.items()) + "}";
    };
  }

  private static String hpyItems(List<BuildItem> items) {
    Function<BuildItem, String> text = BuildFormat::hpyItem;
    return items.stream().map(text).collect(Collectors.joining());
  }

  private static String pairs(List<BuildItem> items) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i + 1 < items.size(); i += 2) {
      out.append(i == 0 ? "" : ",");
      out.append(hpyItem(items.get(i))).append(':').append(hpyItem(items.get(i + 1)));
    }
    return out.toString();
  }
}
