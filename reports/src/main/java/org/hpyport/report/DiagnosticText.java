package org.hpyport.report;

import java.util.List;
import org.hpyport.diagnostic.Confidence;
import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.diagnostic.Location;
import org.hpyport.source.SourceFile;
import org.hpyport.source.TextRange;

/**
 * A finding as compilers print it: place, message, the source line with a mark under it, the path.
 */
final class DiagnosticText {
  private static final int WIDEST = 160;
  private final String base;
  private final TextStyle style;

  DiagnosticText(String base, TextStyle style) {
    this.base = base;
    this.style = style;
  }

  String of(Diagnostic diagnostic) {
    StringBuilder text = new StringBuilder();
    Location location = diagnostic.location();
    if (location != null) {
      text.append(style.bold(place(location))).append(": ");
    }
    String level = diagnostic.severity().level();
    String sure = diagnostic.confidence() == Confidence.POSSIBLE ? "possible " : "";
    text.append(style.of(diagnostic.severity(), sure + level)).append(": ");
    text.append(message(diagnostic)).append('\n');
    if (location != null && !location.range().isEmpty()) {
      text.append(excerpt(location, diagnostic));
    }
    text.append(path(diagnostic.path()));
    return text.toString();
  }

  String place(Location location) {
    DisplayPosition at = DisplayPosition.of(location.file(), location.range().start());
    return base + location.file().name() + ":" + at.line() + ":" + at.column();
  }

  private String message(Diagnostic diagnostic) {
    String name =
        RuleDescriptions.all().find(diagnostic.ruleId()).map(r -> " " + r.name()).orElse("");
    String tag = style.faint("[" + diagnostic.ruleId() + name + "]");
    int end = diagnostic.message().indexOf('\n');
    if (end < 0) {
      return diagnostic.message() + " " + tag;
    }
    String rest = diagnostic.message().substring(end).replace("\n", "\n    ");
    return diagnostic.message().substring(0, end) + " " + tag + rest;
  }

  private String excerpt(Location location, Diagnostic diagnostic) {
    SourceFile file = location.file();
    TextRange range = location.range();
    TextRange line = file.lines().lineRange(location.line());
    String shown = file.displayText(line).stripTrailing();
    if (shown.length() > WIDEST || shown.isBlank()) {
      return "";
    }
    int end = Math.min(range.end(), line.start() + file.text(line).stripTrailing().length());
    String before = file.displayText(new TextRange(line.start(), range.start()));
    int width =
        end > range.start() ? file.displayText(new TextRange(range.start(), end)).length() : 1;
    String blank = before.replaceAll("[^\t]", " ");
    String mark = "^" + "~".repeat(Math.max(0, width - 1));
    String number = String.format("%5d", location.line());
    return number
        + " | "
        + printable(shown)
        + "\n      | "
        + blank
        + style.of(diagnostic.severity(), mark)
        + "\n";
  }

  /** Source text must not move the cursor or change colours. */
  private static String printable(String text) {
    return text.replaceAll("[\\p{Cntrl}&&[^\t]]", "?");
  }

  private String path(List<Location> steps) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < steps.size(); i++) {
      Location step = steps.get(i);
      text.append(String.format("  %3d. ", i + 1)).append(place(step));
      if (!step.message().isEmpty()) {
        text.append(": ").append(step.message());
      }
      text.append('\n');
    }
    return text.toString();
  }
}
