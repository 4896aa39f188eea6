package org.hpyport.discovery;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The path functions build scripts put their file names together with, evaluated as if the script
 * ran in its own directory.
 */
final class PythonPathCalls {
  private final String scriptName;
  private final Globs globs;

  PythonPathCalls(String scriptName, Globs globs) {
    this.scriptName = scriptName;
    this.globs = globs;
  }

  /** The value of {@code __file__}. */
  String scriptName() {
    return scriptName;
  }

  /** What a call of a function named {@code name} gives, or empty if it is none of these. */
  Optional<PythonValue> call(String name, List<PythonValue> arguments) {
    if (arguments.size() == 1 && arguments.get(0) instanceof PythonValue.Items items) {
      boolean keeps = name.equals("list") || name.equals("tuple");
      return keeps ? Optional.of(items) : sorted(name, items);
    }
    List<String> texts = new ArrayList<>();
    for (PythonValue argument : arguments) {
      if (!(argument instanceof PythonValue.Text text)) {
        return Optional.empty();
      }
      texts.add(text.value());
    }
    return texts.isEmpty() ? Optional.empty() : onTexts(name, texts);
  }

  private Optional<PythonValue> onTexts(String name, List<String> texts) {
    String first = texts.get(0);
    return switch (name) {
      case "os.path.join", "path.join", "join" -> text(joined(texts));
      case "os.path.abspath",
          "os.path.realpath",
          "os.path.normcase",
          "os.path.normpath",
          "abspath",
          "realpath",
          "str",
          "Path" ->
          texts.size() == 1 ? text(first) : Optional.empty();
      case "os.path.dirname", "path.dirname", "dirname" -> text(parent(first));
      case "glob.glob", "glob" ->
          texts.size() == 1 ? Optional.of(matches(first)) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<PythonValue> sorted(String name, PythonValue.Items items) {
    boolean simple = items.values().stream().allMatch(PythonValue.Text.class::isInstance);
    if (!name.equals("sorted") || !simple) {
      return Optional.empty();
    }
    List<PythonValue> values =
        items.values().stream()
            .map(v -> ((PythonValue.Text) v).value())
            .sorted()
            .map(v -> (PythonValue) new PythonValue.Text(v))
            .toList();
    return Optional.of(new PythonValue.Items(values));
  }

  private PythonValue matches(String pattern) {
    List<PythonValue> values = new ArrayList<>();
    globs.match(pattern).forEach(path -> values.add(new PythonValue.Text(path)));
    return new PythonValue.Items(values);
  }

  private static String joined(List<String> parts) {
    Path path = Path.of(parts.get(0));
    for (String part : parts.subList(1, parts.size())) {
      path = path.resolve(part);
    }
    return path.toString();
  }

  private static String parent(String path) {
    Path parent = Path.of(path).getParent();
    return parent == null ? "" : parent.toString();
  }

  private static Optional<PythonValue> text(String value) {
    return Optional.of(new PythonValue.Text(value));
  }
}
