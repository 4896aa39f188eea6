package org.hpyport.preparation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.hpyport.capi.RoomKind;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.NullTest;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.ExternalDeclaration;
import org.hpyport.syntax.InitDeclarator;
import org.hpyport.syntax.Statement;
import org.jspecify.annotations.Nullable;

/**
 * The statements of one block from where an object is made with room for its contents to where C
 * code is done with filling it in.
 *
 * @param variable the variable that holds the object
 * @param kind what is made
 * @param block the block
 * @param first the index of the statement that makes the object
 * @param last the index of the last statement that may write its contents
 * @param handler what is done where it could not be made, which leaves the block
 */
record FillingRegion(
    Variable variable,
    RoomKind kind,
    Statement.Compound block,
    int first,
    int last,
    Statement handler) {

  /** The region that begins with a call, or {@code null} if the code has no such form. */
  static @Nullable FillingRegion of(FunctionModel function, Expression.Call maker) {
    FillingRegion[] found = {null};
    function.walkBody(
        node -> {
          if (node instanceof Statement.Compound block) {
            for (int i = 0; i < block.items().size(); i++) {
              if (block.items().get(i).span().contains(maker.span())) {
                FillingRegion inner = in(function, block, i, maker);
                found[0] = inner == null ? found[0] : inner;
              }
            }
          }
        });
    return found[0];
  }

  private static @Nullable FillingRegion in(
      FunctionModel function, Statement.Compound block, int i, Expression.Call maker) {
    Statement s = block.items().get(i);
    Variable v = made(function, s, maker);
    Statement test = s instanceof Statement.If ? s : next(block, i);
    RoomKind kind = kind(maker);
    if (v == null
        || kind == null
        || v.kind() != Variable.Kind.LOCAL
        || !(test instanceof Statement.If i2)
        || i2.elseBranch() != null
        || !v.equals(NullTest.tested(function, i2.condition()))
        || !leaves(i2.thenBranch())) {
      return null;
    }
    int last = new Filling(function, v, kind).last(block, i);
    return last < 0 ? null : new FillingRegion(v, kind, block, i, last, i2.thenBranch());
  }

  /** The statement behind one, declarations left out. */
  private static @Nullable Statement next(Statement.Compound block, int i) {
    return block.items().stream()
        .skip(i + 1L)
        .filter(s -> !(s instanceof Statement.DeclarationStatement))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable RoomKind kind(Expression.Call maker) {
    return EnumSet.allOf(RoomKind.class).stream()
        .filter(k -> k.makers().contains(String.valueOf(maker.calleeName())))
        .findFirst()
        .orElse(null);
  }

  /** The variable that a statement assigns the object to, as all it does or in a test for null. */
  private static @Nullable Variable made(
      FunctionModel function, Statement s, Expression.Call maker) {
    if (s instanceof Statement.DeclarationStatement d
        && d.declaration() instanceof ExternalDeclaration.Declaration declaration
        && declaration.declarators().size() == 1) {
      InitDeclarator init = declaration.declarators().get(0);
      return maker.equals(bare(init.initializer())) ? function.declared(init) : null;
    }
    if (s instanceof Statement.ExpressionStatement e) {
      return assigned(function, e.expression(), maker);
    }
    Variable[] found = {null};
    if (s instanceof Statement.If i && i.condition().span().contains(maker.span())) {
      i.condition()
          .walk(
              node -> {
                if (node instanceof Expression.Assignment a && found[0] == null) {
                  found[0] = assigned(function, a, maker);
                }
              });
    }
    return found[0];
  }

  private static @Nullable Variable assigned(
      FunctionModel function, Expression e, Expression.Call maker) {
    return e instanceof Expression.Assignment a
            && a.operator().equals("=")
            && maker.equals(bare(a.value()))
            && Words.bare(a.target()) instanceof Expression.Identifier id
        ? function.variable(id)
        : null;
  }

  private static @Nullable Expression bare(@Nullable Expression e) {
    return e == null ? null : Words.bare(e);
  }

  /** Whether a statement always leaves the block that it stands in. */
  private static boolean leaves(Statement s) {
    if (s instanceof Statement.Compound c && !c.items().isEmpty()) {
      return leaves(c.items().get(c.items().size() - 1));
    }
    return s instanceof Statement.Goto || s instanceof Statement.Return;
  }

  /** The statements from the one that makes the object to the last one that may fill it. */
  List<Statement> statements() {
    return block.items().subList(first, last + 1);
  }

  /** The uses of the variable in the region, but for those where it could not be made. */
  List<Expression.Identifier> uses(FunctionModel function) {
    List<Expression.Identifier> uses = new ArrayList<>();
    for (Statement s : statements()) {
      s.walk(
          node -> {
            if (node instanceof Expression.Identifier id
                && variable.equals(function.variable(id))) {
              uses.add(id);
            }
          });
    }
    return uses;
  }
}
