package org.hpyport.syntax.macro;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.hpyport.preprocess.MacroDefinition;
import org.hpyport.preprocess.MacroShape;
import org.hpyport.preprocess.Words;
import org.hpyport.syntax.classify.Vocabulary;
import org.hpyport.syntax.lower.LoweredToken;
import org.jspecify.annotations.Nullable;

/**
 * The project's macros that no grammar has a place for. Those that bring operators are expanded
 * before parsing; those whose brackets do not balance or that are no piece of C for another reason
 * only where a file is not understood without. A macro that names the C API is never expanded: what
 * it brings could not be ported at its use.
 */
public final class GrammarMacros {
  private static final Set<String> TAGGED = Set.of("struct", "union", "enum");

  private final Vocabulary vocabulary;
  private final Map<MacroDefinition, Boolean> none = new HashMap<>();

  public GrammarMacros(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Whether there may be a macro that {@link #expandCertain} expands. */
  public boolean hasCertain() {
    return vocabulary.macros().changesGrammar();
  }

  /** The tokens with the macros for operators expanded; {@code null} if there is no use. */
  public @Nullable List<LoweredToken> expandCertain(List<LoweredToken> tokens) {
    return expand(tokens, (macro, token) -> macro.shape() == MacroShape.OTHER);
  }

  /**
   * The tokens with all macros expanded that are no piece of C, or that stand where C wants a tag
   * (C11 6.7.2.3); {@code null} if there is no use.
   */
  public @Nullable List<LoweredToken> expandAll(List<LoweredToken> tokens) {
    Set<Integer> tags = tags(tokens);
    return expand(
        tokens,
        (macro, token) ->
            macro.shape() == MacroShape.OTHER || tags.contains(token) || isNone(macro));
  }

  /** The tokens of the file that follow {@code struct}, {@code union} or {@code enum}. */
  private static Set<Integer> tags(List<LoweredToken> tokens) {
    Set<Integer> tags = new HashSet<>();
    for (int i = 1; i < tokens.size(); i++) {
      if (TAGGED.contains(tokens.get(i - 1).text())) {
        tags.add(tokens.get(i).first());
      }
    }
    return tags;
  }

  private @Nullable List<LoweredToken> expand(
      List<LoweredToken> tokens, BiPredicate<MacroDefinition, Integer> wanted) {
    boolean[] used = {false};
    MacroExpander expander =
        new MacroExpander(
            (word, token) -> {
              MacroDefinition macro = inForce(word, token);
              if (macro == null || !wanted.test(macro, token) || usesApi(macro)) {
                return null;
              }
              used[0] = true;
              return macro;
            });
    List<LoweredToken> expanded = expander.expand(tokens);
    return used[0] ? expanded : null;
  }

  private @Nullable MacroDefinition inForce(String word, int token) {
    MacroDefinition last = vocabulary.macros().find(word);
    if (last == null || last.file() == null) {
      return null;
    }
    List<MacroDefinition> found = vocabulary.macros().inForce(word, token);
    return found.isEmpty() || found.get(0).weak() || found.get(0).file() == null
        ? null
        : found.get(0);
  }

  private boolean isNone(MacroDefinition macro) {
    return none.computeIfAbsent(
        macro,
        m -> {
          MacroBody body = MacroBody.of(m);
          return body != null
              && FragmentParser.parse(
                          vocabulary,
                          m.shape(),
                          semicolon ->
                              FragmentTokens.of(
                                  body,
                                  m.parameters() == null ? List.of() : m.parameters(),
                                  semicolon))
                      .fragment()
                  instanceof MacroFragment.None;
        });
  }

  private static boolean usesApi(MacroDefinition macro) {
    return Words.split(macro.body()).stream()
        .anyMatch(w -> w.startsWith("Py") || w.startsWith("_Py") || w.startsWith("HPy"));
  }
}
