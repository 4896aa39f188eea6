package org.hpyport.syntax.clang;

import java.util.List;
import java.util.Map;

/**
 * One node of clang's syntax tree.
 *
 * @param words its scalar properties, and the written types {@code type} and {@code argType}
 * @param at where a declaration's name stands
 * @param begin its first token
 * @param end its last token
 */
record ClangNode(
    String kind,
    Map<String, String> words,
    Place at,
    Place begin,
    Place end,
    List<ClangNode> inner) {

  String word(String name) {
    return words.getOrDefault(name, "");
  }

  boolean is(String property) {
    return word(property).equals("true");
  }

  /** The direct child that is a block, such as a function's body; itself if there is none. */
  ClangNode body() {
    return inner.stream().filter(n -> n.kind.equals("CompoundStmt")).findFirst().orElse(this);
  }
}
