package org.hpyport.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hpyport.diagnostic.Location;
import org.hpyport.source.SourceFile;
import org.hpyport.source.TextRange;

/**
 * Where tables and keys stand in a TOML file. The TOML reader gives values without positions, so
 * they are found by how they are commonly written; the table or the file's start stands in for a
 * key that is not.
 */
final class TomlPlaces {
  private static final Pattern MODULE =
      Pattern.compile("(?m)^[ \\t]*\\[\\[?[ \\t]*module[ \\t]*\\]");
  private final SourceFile file;
  private final List<TextRange> tables = new ArrayList<>();

  TomlPlaces(SourceFile file) {
    this.file = file;
    Matcher matcher = MODULE.matcher(file.text());
    while (matcher.find()) {
      tables.add(new TextRange(matcher.start(), matcher.end()));
    }
  }

  /** The header of the {@code index}-th module table, from 0. */
  Location table(int index) {
    TextRange range = index >= 0 && index < tables.size() ? tables.get(index) : TextRange.at(0);
    return new Location(file, range, "");
  }

  /** A key of the {@code index}-th module table, or before all tables if that is -1. */
  Location key(int index, String key) {
    int from = index >= 0 && index < tables.size() ? tables.get(index).end() : 0;
    int to =
        index + 1 >= 0 && index + 1 < tables.size()
            ? tables.get(index + 1).start()
            : file.text().length();
    if (index < 0) {
      to = file.text().length();
    }
    Pattern pattern =
        Pattern.compile("(?m)^[ \\t]*\\[{0,2}[ \\t]*[\"']?(" + Pattern.quote(key) + ")\\b");
    Matcher matcher = pattern.matcher(file.text()).region(from, to);
    return matcher.find()
        ? new Location(file, new TextRange(matcher.start(1), matcher.end(1)), "")
        : table(index);
  }

  /** A whole line, from 1. */
  Location line(int line) {
    int known = Math.min(line, file.lines().lineCount());
    return new Location(file, file.lines().lineRange(known), "");
  }
}
