package org.hpyport.migration.body;

import java.util.List;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.rewrite.Template;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.ExternalDeclaration;
import org.hpyport.syntax.InitDeclarator;
import org.hpyport.syntax.Specifier;

/**
 * Ports the declarations of variables that become blocks: {@code PyObject *v;} to {@code char *v;}.
 * From among others the variable moves to the top of the function.
 */
final class FreshObjectDeclarations {
  private final BodyContext context;

  FreshObjectDeclarations(BodyContext context) {
    this.context = context;
  }

  /** Whether all variables of the declaration are blocks, so that it is ported with this. */
  boolean port(ExternalDeclaration.Declaration d) {
    List<InitDeclarator> all = d.declarators();
    List<InitDeclarator> blocks = all.stream().filter(this::isBlock).toList();
    List<String> bases = blocks.stream().map(this::base).distinct().toList();
    if (blocks.size() == all.size() && bases.size() == 1) {
      for (Specifier s : d.specifiers().items()) {
        if (s instanceof Specifier.NamedType type) {
          context.edits.replace(context.range(type), bases.get(0));
        }
      }
      return true;
    }
    if (blocks.size() == 1) {
      move(all, all.indexOf(blocks.get(0)));
    } else if (!blocks.isEmpty()) {
      context.refuse(d, "several variables of different kinds are declared together");
    }
    return false;
  }

  private boolean isBlock(InitDeclarator init) {
    return context.freshObjects.contains(context.function.declared(init));
  }

  /** What the variable points to in the port. */
  private String base(InitDeclarator init) {
    FreshKind kind = context.freshObjects.kind(context.function.declared(init));
    return kind == null ? "" : kind.block.base();
  }

  private void move(List<InitDeclarator> all, int i) {
    Expression value = all.get(i).initializer();
    if (value != null && !Words.isNull(value, context.tree())) {
      context.refuse(
          value, "an object to be filled in is made in a declaration of several variables");
    }
    TextRange own = context.range(all.get(i));
    context.edits.deleteAbsorbing(
        i + 1 < all.size()
            ? new TextRange(own.start(), context.range(all.get(i + 1)).start())
            : new TextRange(context.range(all.get(i - 1)).end(), own.end()));
    Variable v = context.function.declared(all.get(i));
    context.declare(base(all.get(i)) + " *" + (v == null ? "" : v.name()) + " = NULL;");
  }

  /** Sets a block to null where it is declared; one that was moved is null already. */
  void nullInitialise(Variable v) {
    boolean[] alone = {false};
    context.function.walkBody(
        node -> {
          if (node instanceof ExternalDeclaration.Declaration d
              && d.declarators().stream().allMatch(this::isBlock)
              && d.declarators().stream().anyMatch(i -> v.equals(context.function.declared(i)))) {
            alone[0] = true;
          }
        });
    if (alone[0] && v.declarator() != null) {
      context.edits.insert(context.range(v.declarator()).end(), Template.text(" = NULL"), 0);
    }
  }
}
