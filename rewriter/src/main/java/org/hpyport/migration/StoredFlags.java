package org.hpyport.migration;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Declares the flags that other migrations asked for, beside their globals: HPy 0.9 cannot tell
 * whether an {@code HPyGlobal} was ever stored to.
 */
final class StoredFlags implements Migration {
  private static final Pattern COMMENT =
      Pattern.compile("[ \\t]*(/\\*[^\\r\\n*/]*\\*/|//[^\\r\\n]*)(?=[ \\t]*(\\R|\\z))");

  @Override
  public String name() {
    return "flags of object globals";
  }

  @Override
  public void apply(PortContext context) {
    context
        .globals()
        .storedFlags()
        .forEach(
            (global, flag) -> {
              Globals.Global place = context.globals().of(global);
              if (place != null) {
                int end = place(place);
                context
                    .edits(place.tree())
                    .insert(
                        end,
                        "\nstatic int "
                            + flag
                            + "; /* whether "
                            + global.name()
                            + " holds anything */",
                        Order.NORMAL);
              }
            });
  }

  /** Behind the declaration, and behind a comment that ends on its line. */
  private static int place(Globals.Global global) {
    int end = global.tree().tokens().end(global.declarationEnd());
    String text = global.tree().file().text();
    Matcher comment = COMMENT.matcher(text).region(end, text.length());
    return comment.lookingAt() ? comment.end() : end;
  }
}
