package org.hpyport.expansion;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.hpyport.capi.CApiCatalog;
import org.hpyport.capi.HpyApi;
import org.hpyport.preprocess.MacroDefinition;
import org.hpyport.preprocess.MacroShape;
import org.hpyport.source.SourceFile;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.ExternalDeclaration.FunctionDefinition;
import org.hpyport.syntax.SyntaxTree;
import org.hpyport.syntax.TokenKind;
import org.hpyport.syntax.TokenList;

/**
 * A file with the project's macros replaced inside its functions.
 *
 * @param original the file as it was written
 * @param expanded the same file with other text
 * @param replaced what was replaced, in order
 */
public record ExpandedSource(SourceFile original, SourceFile expanded, List<Replaced> replaced) {

  /** Bytes {@code from} of the original became bytes {@code to}. */
  record Replaced(TextRange from, TextRange to) {}

  private static final Set<MacroShape> SHAPES =
      EnumSet.of(
          MacroShape.EXPRESSION,
          MacroShape.STATEMENT,
          MacroShape.DO_WHILE,
          MacroShape.BLOCK_HEAD,
          MacroShape.OTHER);
  private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");
  private static final Set<String> JUMPS = Set.of("return", "goto", "break", "continue");

  public ExpandedSource {
    replaced = List.copyOf(replaced);
  }

  /** Replaces the macros in the functions of a file. */
  public static ExpandedSource of(SyntaxTree tree) {
    MacroExpander expander = new MacroExpander(tree.macros(), ExpandedSource::matters);
    StringBuilder out = new StringBuilder();
    List<Replaced> replaced = new ArrayList<>();
    int done = 0;
    for (FunctionDefinition function : tree.functions()) {
      for (TextRange use : uses(tree, function, expander)) {
        String text = expander.expand(words(tree, use));
        if (text != null && use.start() >= done) {
          out.append(tree.file().text(), done, use.start());
          int start = out.length();
          out.append(text);
          replaced.add(new Replaced(use, new TextRange(start, out.length())));
          done = use.end();
        }
      }
    }
    if (replaced.isEmpty()) {
      return new ExpandedSource(tree.file(), tree.file(), List.of());
    }
    out.append(tree.file().text().substring(done));
    return new ExpandedSource(tree.file(), tree.file().withText(out.toString()), replaced);
  }

  /** Whether nothing was replaced. */
  public boolean isUnchanged() {
    return replaced.isEmpty();
  }

  /** The bytes of the original that a range of the expanded text comes from. */
  public TextRange original(TextRange range) {
    int start = original(range.start(), false);
    return new TextRange(start, Math.max(start, original(range.end(), true)));
  }

  private int original(int offset, boolean end) {
    int shift = 0;
    for (Replaced r : replaced) {
      boolean before = end ? offset <= r.to().start() : offset < r.to().start();
      if (before) {
        break;
      }
      boolean inside = end ? offset <= r.to().end() : offset < r.to().end();
      if (inside) {
        return end ? r.from().end() : r.from().start();
      }
      shift = r.from().end() - r.to().end();
    }
    return offset + shift;
  }

  /** A macro of the project that hides a call, a jump or a condition. */
  private static boolean matters(MacroDefinition macro) {
    if (macro.file() == null || macro.weak() || !SHAPES.contains(macro.shape())) {
      return false;
    }
    if (CApiCatalog.get().find(macro.name()) != null || HpyApi.get().find(macro.name()) != null) {
      return false;
    }
    return macro.isFunctionLike()
        || WORD.matcher(macro.body()).results().anyMatch(m -> tells(m.group()));
  }

  private static boolean tells(String word) {
    return JUMPS.contains(word)
        || word.equals("NULL")
        || CApiCatalog.get().find(word) != null
        || HpyApi.get().find(word) != null;
  }

  /** The uses of macros in a function, outermost only. */
  private static List<TextRange> uses(
      SyntaxTree tree, FunctionDefinition function, MacroExpander expander) {
    TokenList tokens = tree.tokens();
    List<TextRange> uses = new ArrayList<>();
    int last = function.body().span().last();
    for (int i = function.body().span().first(); i <= last; i++) {
      if (!tree.isActive(i) || tokens.kind(i) != TokenKind.IDENTIFIER) {
        continue;
      }
      boolean member = i > 0 && (tokens.is(i - 1, ".") || tokens.is(i - 1, "->"));
      MacroDefinition macro = member ? null : expander.macro(tokens.text(i));
      int end = macro == null ? -1 : end(tree, macro, i, last);
      if (end >= 0) {
        uses.add(new TextRange(tokens.start(i), tokens.end(end)));
        i = end;
      }
    }
    return uses;
  }

  /** The last token of a use; -1 if it is none that can be replaced. */
  private static int end(SyntaxTree tree, MacroDefinition macro, int name, int last) {
    if (!macro.isFunctionLike()) {
      return name;
    }
    TokenList tokens = tree.tokens();
    int depth = 0;
    for (int i = name + 1; i <= last; i++) {
      if (!tree.isActive(i)) {
        return -1;
      }
      depth += tokens.is(i, "(") ? 1 : tokens.is(i, ")") ? -1 : 0;
      if (depth == 0) {
        return tokens.is(i, ")") ? i : -1;
      }
    }
    return -1;
  }

  private static List<String> words(SyntaxTree tree, TextRange use) {
    List<String> words = new ArrayList<>();
    TokenList tokens = tree.tokens();
    for (int i = tokens.at(use.start()); tokens.end(i) <= use.end(); i++) {
      words.add(tokens.text(i));
    }
    return words;
  }
}
