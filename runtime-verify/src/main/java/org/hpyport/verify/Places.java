package org.hpyport.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hpyport.diagnostic.Location;
import org.hpyport.source.SourceFile;
import org.hpyport.source.TextRange;
import org.jspecify.annotations.Nullable;

/** Finds places in one source tree: by file and line, or by a method's Python name. */
final class Places {
  private final Path root;
  private final List<Path> sources;
  private final Map<Path, Optional<SourceFile>> files = new LinkedHashMap<>();

  Places(Path root, List<Path> sources) {
    this.root = root;
    this.sources = sources.stream().map(s -> root.resolve(s).normalize()).toList();
  }

  /** A C function and where its definition starts. */
  record FunctionPlace(String function, Location location) {}

  /** The innermost frame that lies in this tree. */
  Optional<CFrame> own(List<CFrame> stack) {
    return stack.stream()
        .filter(f -> f.line() > 0 && Path.of(f.file()).startsWith(root))
        .findFirst();
  }

  /** Where the innermost own frame of a stack is. */
  Optional<Location> location(List<CFrame> stack, String message) {
    return own(stack).flatMap(f -> location(Path.of(f.file()), f.line(), message));
  }

  /** One line of one file, without the blanks around it. */
  Optional<Location> location(Path path, int line, String message) {
    return file(path)
        .filter(f -> line >= 1 && line <= f.lines().lineCount())
        .map(f -> new Location(f, trimmed(f, f.lines().lineRange(line)), message));
  }

  /** The text of the line a stack points to; empty if it points to none of ours. */
  String lineText(List<CFrame> stack) {
    return location(stack, "").map(l -> l.file().text(l.range())).orElse("");
  }

  private static TextRange trimmed(SourceFile file, TextRange range) {
    String text = file.text(range);
    int start = 0;
    int end = text.length();
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new TextRange(range.start() + start, range.start() + end);
  }

  private Optional<SourceFile> file(Path path) {
    Path absolute = root.resolve(path).normalize();
    return files.computeIfAbsent(absolute, this::read);
  }

  private Optional<SourceFile> read(Path path) {
    String name =
        path.startsWith(root)
            ? root.relativize(path).toString()
            : String.valueOf(path.getFileName());
    try {
      return Files.isRegularFile(path)
          ? Optional.of(SourceFile.read(path, name.replace('\\', '/')))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The C function that a Python-visible method is defined with, where HPy's macros define it. */
  Optional<FunctionPlace> method(String pythonName) {
    Pattern definition =
        Pattern.compile(
            "HPyDef_(?<macro>METH|GET|GETSET)(?<impl>_IMPL)?\\s*\\(\\s*(?<symbol>\\w+)\\s*,\\s*\""
                + Pattern.quote(pythonName)
                + "\"\\s*,\\s*(?<third>\\w+)");
    for (Path source : sources) {
      Optional<SourceFile> file = file(source);
      Matcher m = definition.matcher(file.map(SourceFile::text).orElse(""));
      while (m.find()) {
        String suffix = m.group("macro").equals("METH") ? "_impl" : "_get";
        String function = m.group("impl") != null ? m.group("third") : m.group("symbol") + suffix;
        Optional<FunctionPlace> place = function(function);
        if (place.isPresent()) {
          return place;
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Where a Python file defines a function; its first line if {@code name} is empty or not found.
   */
  @Nullable Location definition(Path path, String name) {
    Optional<SourceFile> file = file(path);
    if (file.isEmpty()) {
      return null;
    }
    SourceFile f = file.get();
    Matcher m = Pattern.compile("(?m)^[ \\t]*def " + Pattern.quote(name) + "\\b").matcher(f.text());
    int line = !name.isEmpty() && m.find() ? f.lines().line(m.end()) : 1;
    return new Location(f, trimmed(f, f.lines().lineRange(line)), "");
  }

  /** Where the body of a C function starts to be defined. */
  private Optional<FunctionPlace> function(String name) {
    Pattern call = Pattern.compile("\\b" + Pattern.quote(name) + "\\s*\\(");
    for (Path source : sources) {
      Optional<SourceFile> file = file(source);
      int start = head(file.map(SourceFile::text).orElse(""), call);
      if (file.isPresent() && start >= 0) {
        SourceFile f = file.get();
        TextRange line = f.lines().lineRange(f.lines().line(start));
        return Optional.of(new FunctionPlace(name, new Location(f, trimmed(f, line), "")));
      }
    }
    return Optional.empty();
  }

  /**
   * The first match that an opening brace follows before anything ends. The name may also stand in
   * texts and comments just before, so the last match before that brace is taken; -1 if none.
   */
  private static int head(String text, Pattern call) {
    Matcher m = call.matcher(text);
    int found = -1;
    int brace = -1;
    while (m.find() && (found < 0 || m.start() < brace)) {
      int end = m.end();
      while (end < text.length() && ";{}".indexOf(text.charAt(end)) < 0) {
        end++;
      }
      if (end < text.length() && text.charAt(end) == '{') {
        found = m.start();
        brace = end;
      }
    }
    return found;
  }
}
