package org.hpyport.migration;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hpyport.capi.CApiCatalog;
import org.hpyport.capi.CApiSymbol;
import org.hpyport.capi.Replacement;
import org.hpyport.capi.SymbolKind;
import org.hpyport.migration.support.SupportHeader;
import org.hpyport.preprocess.Directive;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.Specifier;
import org.hpyport.syntax.SyntaxTree;
import org.hpyport.syntax.TokenKind;
import org.jspecify.annotations.Nullable;

/**
 * Renames the API's plain C types wherever they stand, macro bodies included: {@code Py_ssize_t}
 * becomes {@code HPy_ssize_t}. Types of objects are not among them.
 */
public final class TypeNames implements Migration {
  private static final Pattern WORD = Pattern.compile("\\b(?:enum\\s+)?(\\w+)\\b");

  @Override
  public String name() {
    return "type names";
  }

  @Override
  public void apply(PortContext context) {
    for (SyntaxTree tree : context.trees()) {
      tree.root()
          .walk(
              node -> {
                if (node instanceof Specifier.NamedType type) {
                  rename(context, tree, type.name(), tree.range(type));
                } else if (node instanceof Specifier.EnumType type && type.tag() != null) {
                  rename(context, tree, type.tag(), tree.range(type));
                }
              });
      unseen(context, tree);
      for (Directive directive : tree.directives()) {
        if (directive.kind().equals("define") && tree.isActive(directive.token())) {
          macro(context, tree, directive);
        }
      }
    }
  }

  /** Branches that are not compiled in the configuration that was analysed have tokens only. */
  private static void unseen(PortContext context, SyntaxTree tree) {
    for (int i = 0; i < tree.tokens().size(); i++) {
      if (!tree.isActive(i) && tree.tokens().kind(i) == TokenKind.IDENTIFIER) {
        boolean tag = i > 0 && tree.tokens().is(i - 1, "enum");
        TextRange range = tree.tokens().range(i);
        rename(
            context,
            tree,
            tree.tokens().text(i),
            tag ? tree.tokens().range(i - 1).union(range) : range);
      }
    }
  }

  private static void macro(PortContext context, SyntaxTree tree, Directive directive) {
    TextRange range = tree.tokens().range(directive.token());
    Matcher words = WORD.matcher(tree.file().text(range));
    while (words.find()) {
      rename(
          context,
          tree,
          words.group(1),
          new TextRange(range.start() + words.start(), range.start() + words.end()));
    }
  }

  private static void rename(PortContext context, SyntaxTree tree, String name, TextRange at) {
    String target = target(name);
    if (target != null) {
      context.edits(tree).replace(at, target);
      if (SupportHeader.contains(target)) {
        context.useHelper(tree, target);
      }
    }
  }

  /** What a type is called under HPy or in plain C; {@code null} if it is not such a type. */
  public static @Nullable String target(String name) {
    CApiSymbol symbol = CApiCatalog.get().find(name);
    if (symbol == null || symbol.kind() != SymbolKind.TYPE || name.endsWith("_Type")) {
      return null;
    }
    if (symbol.replacement() instanceof Replacement.Helper helper) {
      return helper.name();
    }
    return symbol.replacement() instanceof Replacement.Direct d
            && !d.target().equals(name)
            && !d.target().startsWith("ctx->")
        ? d.target()
        : null;
  }
}
