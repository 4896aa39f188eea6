package org.hpyport.migration;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hpyport.migration.support.SupportHeader;
import org.hpyport.preprocess.Directive;
import org.hpyport.preprocess.KnownNames;
import org.hpyport.preprocess.MacroDefinition;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.SyntaxTree;
import org.hpyport.syntax.TokenKind;
import org.hpyport.syntax.TokenList;

/**
 * What a module reads of CPython's {@code pyconfig.h}, which {@code Python.h} includes and {@code
 * hpy.h} does not: the sizes of types, the order of bytes, and what the platform has. The support
 * header says the same, right where {@code Python.h} was included; without it a condition would
 * silently come out otherwise.
 */
final class ConfigurationMacros implements Migration {
  private static final Pattern NAME =
      Pattern.compile("(HAVE|SIZEOF|ALIGNOF)_\\w+|WORDS_BIGENDIAN|DOUBLE_IS_\\w+_IEEE754");

  private static final Pattern NO_WORD = Pattern.compile("\\W+");

  private static final Set<String> READING = Set.of("if", "ifdef", "ifndef", "elif", "define");

  @Override
  public String name() {
    return "configuration macros";
  }

  @Override
  public void apply(PortContext context) {
    Set<SyntaxTree> including = new LinkedHashSet<>();
    Set<SyntaxTree> others = new LinkedHashSet<>();
    for (SyntaxTree tree : context.trees()) {
      (firstPython(tree) >= 0 ? including : others).add(tree);
    }
    Set<String> everywhere = new TreeSet<>();
    for (SyntaxTree tree : others) {
      if (context.extension().headers().contains(tree) || includesAny(tree, including)) {
        everywhere.addAll(read(context, tree, 0));
      }
    }
    for (SyntaxTree tree : including) {
      Set<String> names = read(context, tree, firstPython(tree));
      names.addAll(everywhere);
      names.forEach(name -> context.useHelper(tree, name));
    }
  }

  private static boolean includesAny(SyntaxTree tree, Set<SyntaxTree> headers) {
    return tree.directives().stream()
        .map(Includes::header)
        .anyMatch(
            h ->
                h != null
                    && headers.stream().anyMatch(t -> ("/" + t.file().name()).endsWith("/" + h)));
  }

  /** The token of the first directive that includes {@code Python.h}, or -1. */
  private static int firstPython(SyntaxTree tree) {
    return tree.directives().stream()
        .filter(d -> "Python.h".equals(Includes.header(d)))
        .mapToInt(Directive::token)
        .findFirst()
        .orElse(-1);
  }

  /** The macros of the kind that a file reads behind a token and the module does not define. */
  private static Set<String> read(PortContext context, SyntaxTree tree, int from) {
    Set<String> names = new TreeSet<>();
    TokenList tokens = tree.tokens();
    boolean inCode = tokens.vocabulary().stream().anyMatch(w -> NAME.matcher(w).matches());
    for (int i = from; inCode && i < tokens.size(); i++) {
      if (tokens.kind(i) == TokenKind.IDENTIFIER) {
        add(context, tree, i, tokens.text(i), names);
      }
    }
    for (Directive directive : tree.directives()) {
      if (directive.token() > from && READING.contains(directive.kind())) {
        for (String word : NO_WORD.split(directive.argument())) {
          add(context, tree, directive.token(), word, names);
        }
      }
    }
    return names;
  }

  private static void add(
      PortContext context, SyntaxTree tree, int token, String word, Set<String> names) {
    if (!NAME.matcher(word).matches() || isOwn(context, word)) {
      return;
    }
    if (SupportHeader.contains(word)) {
      names.add(word);
    } else if (isDefined(word)) {
      TextRange range = tree.tokens().range(token);
      context.blockModule(
          word
              + " comes from Python's pyconfig.h, which HPy does not include; define it in the"
              + " build or use sizeof.",
          tree,
          range);
    }
  }

  /** Whether pyconfig.h gives the macro a value: what configure measured and no compiler tells. */
  private static boolean isDefined(String word) {
    MacroDefinition known = KnownNames.instance().macro(word);
    return known != null && !known.body().isEmpty() && !known.body().equals("0");
  }

  private static boolean isOwn(PortContext context, String word) {
    for (SyntaxTree tree : context.trees()) {
      List<MacroDefinition> all = tree.macros().definitions(word);
      if (all.stream().anyMatch(d -> d.file() != null)) {
        return true;
      }
    }
    return false;
  }
}
