package org.hpyport.migration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hpyport.rewrite.Template;
import org.hpyport.syntax.Expression;
import org.jspecify.annotations.Nullable;

/**
 * How what the conversion of one argument took is given back where that of a later one fails (C-API
 * manual, "Parsing arguments": buffers are released, memory is freed, and converters that support
 * it are called with null).
 */
final class Undoing {
  /**
   * @param helper the helper that it calls, or {@code null}
   * @param text an expression that gives back what was taken, and is false
   */
  private record Undo(@Nullable String helper, Template text) {}

  private record Obstacle(String reason, Expression at) {}

  private final Map<Integer, Undo> undos = new TreeMap<>();
  private final Map<Integer, Obstacle> obstacles = new TreeMap<>();

  /**
   * Says how to undo a conversion.
   *
   * @param done how many conversions there are, this one the last of them
   */
  void by(int done, @Nullable String helper, Template text) {
    undos.put(done, new Undo(helper, text));
  }

  /** Says that the last conversion cannot be undone. */
  void cannot(int done, String reason, Expression at) {
    obstacles.put(done, new Obstacle(reason, at));
  }

  /** The helpers that are called for a module with so many conversions. */
  Set<String> helpers(int all) {
    Set<String> helpers = new TreeSet<>();
    undos.forEach(
        (done, undo) -> {
          if (done < all && undo.helper() != null) {
            helpers.add(undo.helper());
          }
        });
    return helpers;
  }

  /** What cannot be undone though conversions follow, by place. */
  Map<Expression, String> obstacles(int all) {
    Map<Expression, String> found = new LinkedHashMap<>();
    obstacles.forEach(
        (done, obstacle) -> {
          if (done < all) {
            found.put(obstacle.at(), obstacle.reason());
          }
        });
    return found;
  }

  /** Writes {@code && a && ((b && c) || undo a)}. */
  void write(Template.Builder out, List<Template> conversions, String line) {
    List<Template> open = new ArrayList<>();
    boolean alone = false;
    for (int i = 0; i < conversions.size(); i++) {
      out.text(line + "&& ");
      Undo undo = i == 0 ? null : undos.get(i);
      if (undo != null) {
        alone = i == conversions.size() - 1;
        out.text(alone ? "(" : "((");
        open.add(0, undo.text());
      }
      out.template(conversions.get(i));
    }
    for (Template undo : open) {
      out.text((alone ? "" : ")") + line + "|| ").template(undo).text(")");
      alone = false;
    }
  }
}
