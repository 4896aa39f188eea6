package org.hpyport.preparation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hpyport.model.ExtensionModel;
import org.hpyport.model.FunctionModel;
import org.hpyport.preprocess.Directive;
import org.hpyport.preprocess.MacroDefinition;
import org.hpyport.rewrite.EditSet;
import org.hpyport.rewrite.SourceEdits;
import org.hpyport.source.SourceFile;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.CParser;
import org.hpyport.syntax.ParseOptions;
import org.hpyport.syntax.SyntaxTree;
import org.hpyport.syntax.TokenKind;
import org.hpyport.syntax.TokenList;
import org.hpyport.syntax.TokenSpan;
import org.hpyport.syntax.lower.LoweredToken;
import org.hpyport.syntax.macro.MacroExpander;
import org.jspecify.annotations.Nullable;

/**
 * Writes macros out where they are used (C11 section 6.10.3), and drops definitions that nothing
 * uses any more. What a macro hides, a jump or a reference, then is ordinary code.
 *
 * <p>A use is left alone where it may stand for more than one definition: a branch that another
 * system compiles may hold another body.
 */
final class MacroInlining {
  private static final Pattern NO_WORD = Pattern.compile("\\W+");

  private final List<SyntaxTree> trees;
  private final Set<String> names;
  private final SourceEdits edits = new SourceEdits();
  private final Map<SourceFile, DeadBranches> branches = new LinkedHashMap<>();
  private final Set<String> kept = new TreeSet<>();
  private final ExtensionModel model;
  private final ParseOptions options;
  private final PastedNames pasted;
  private final Set<String> given;

  private MacroInlining(PreparedModule module, Set<String> names) {
    this.model = module.model();
    this.trees = PreparedModule.trees(model);
    this.options = module.options();
    this.given = Set.copyOf(module.options().defines().keySet());
    this.pasted = new PastedNames(module.options().defines());
    this.names = pasted.closed(model, names);
    trees.forEach(tree -> branches.put(tree.file(), DeadBranches.of(tree, given)));
  }

  /** The module with the uses of these macros written out. */
  static PreparedModule of(PreparedModule module, Set<String> names) {
    MacroInlining inlining = new MacroInlining(module, names);
    for (SyntaxTree tree : inlining.trees) {
      inlining.uses(tree);
    }
    inlining.mentions();
    inlining.trees.forEach(inlining::definitions);
    return module.after(inlining.edits);
  }

  /** Included headers are files as they are read there, which need not be the prepared ones. */
  private DeadBranches branches(@Nullable SourceFile file) {
    return file == null
        ? DeadBranches.NONE
        : branches.computeIfAbsent(file, f -> DeadBranches.of(CParser.parse(f, options), given));
  }

  private EditSet edits(SyntaxTree tree) {
    return edits.of(tree.file());
  }

  private void uses(SyntaxTree tree) {
    TokenList tokens = tree.tokens();
    boolean[] dead = branches(tree.file()).tokens();
    plainFunctions(tree, dead);
    int i = 0;
    while (i < tokens.size()) {
      String name = tokens.text(i);
      if (dead[i] || tokens.kind(i) != TokenKind.IDENTIFIER || !names.contains(name)) {
        i++;
        continue;
      }
      MacroDefinition definition = definition(tree, name, i);
      int last = definition == null ? -1 : last(tokens, i, definition);
      if (last < 0 || !write(tree, i, last)) {
        kept.add(name);
        i++;
        continue;
      }
      i = last + 1;
    }
  }

  /** Functions without the Python API stay as they are. */
  private void plainFunctions(SyntaxTree tree, boolean[] untouched) {
    for (FunctionModel function : model.functions().values()) {
      if (function.tree() == tree && !function.needsContext()) {
        TokenSpan body = function.definition().span();
        for (int i = body.first(); i <= body.last(); i++) {
          if (names.contains(tree.tokens().text(i))) {
            kept.add(tree.tokens().text(i));
          }
        }
        Arrays.fill(untouched, body.first(), body.last() + 1, true);
      }
    }
  }

  /** The one definition that a use stands for, or {@code null}. */
  private @Nullable MacroDefinition definition(SyntaxTree tree, String name, int token) {
    List<MacroDefinition> found = tree.projectMacros().inForce(name, token);
    if (found.isEmpty()) {
      return pasted.given(name);
    }
    if (found.get(0).weak()) {
      return null;
    }
    for (MacroDefinition other : found.subList(1, found.size())) {
      boolean same =
          other.body().equals(found.get(0).body())
              && Objects.equals(other.parameters(), found.get(0).parameters());
      if (!same && !branches(other.file()).hold(other)) {
        return null;
      }
    }
    return found.get(0);
  }

  /** The last token of a use, or -1 if a function-like macro is named without arguments. */
  private static int last(TokenList tokens, int name, MacroDefinition definition) {
    if (!definition.isFunctionLike()) {
      return name;
    }
    int depth = 0;
    for (int i = name + 1; i < tokens.size(); i++) {
      if (tokens.kind(i) == TokenKind.DIRECTIVE || (i == name + 1 && !tokens.is(i, "("))) {
        return -1;
      }
      depth += tokens.is(i, "(") ? 1 : tokens.is(i, ")") ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private boolean write(SyntaxTree tree, int first, int last) {
    TokenList tokens = tree.tokens();
    List<LoweredToken> use = new ArrayList<>();
    for (int i = first; i <= last; i++) {
      use.add(LoweredToken.of(tokens, i));
    }
    MacroExpander expander =
        new MacroExpander(
            (word, token) -> names.contains(word) ? definition(tree, word, token) : null);
    List<LoweredToken> expanded = expander.expand(use);
    if (expanded == null || expanded.equals(use)) {
      return false;
    }
    ExpandedText.Written text =
        new ExpandedText(tree, edits(tree).layout()).write(first, last, expanded);
    edits(tree).replace(new TextRange(tokens.start(first), tokens.end(text.last())), text.text());
    return true;
  }

  /**
   * Keeps the definitions of macros that conditions or other macros name; one that goes itself
   * names nothing.
   */
  private void mentions() {
    int before = -1;
    while (before != kept.size()) {
      before = kept.size();
      trees.stream().flatMap(tree -> tree.directives().stream()).forEach(this::mentions);
    }
  }

  private void mentions(Directive directive) {
    List<String> words = List.of(NO_WORD.split(directive.argument()));
    boolean defines = directive.kind().equals("define") || directive.kind().equals("undef");
    String itself = defines && !words.isEmpty() ? words.get(0) : "";
    if (!goes(itself)) {
      words.stream().filter(w -> names.contains(w) && !w.equals(itself)).forEach(kept::add);
    }
  }

  /** Whether the definitions of a macro are dropped, as far as is known. */
  private boolean goes(String name) {
    return names.contains(name) && !kept.contains(name);
  }

  private void definitions(SyntaxTree tree) {
    for (Directive directive : tree.directives()) {
      if (!directive.kind().equals("define") && !directive.kind().equals("undef")) {
        continue;
      }
      String name = directive.argument().split("\\W", 2)[0];
      if (goes(name)) {
        EditSet set = edits(tree);
        set.deleteStatement(directive(tree, directive));
      }
    }
  }

  /** The directive without the newline at its end. */
  private static TextRange directive(SyntaxTree tree, Directive directive) {
    TextRange range = tree.tokens().range(directive.token());
    String text = tree.file().text(range).stripTrailing();
    return new TextRange(range.start(), range.start() + text.length());
  }
}
