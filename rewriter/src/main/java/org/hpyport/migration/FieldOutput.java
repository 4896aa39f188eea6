package org.hpyport.migration;

import java.util.Objects;
import org.hpyport.model.CType;
import org.hpyport.model.ExpressionTypes;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.rewrite.Template;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.InitDeclarator;
import org.jspecify.annotations.Nullable;

/**
 * An object field whose address a parsing call is given: it is stored to once the argument is
 * parsed.
 *
 * @param owner the object
 * @param field the address as it is written
 */
public record FieldOutput(FieldOwner owner, Template field) {

  /** The field behind an argument of a parsing call, or {@code null} if the argument is another. */
  static @Nullable FieldOutput of(PortContext context, FunctionModel function, Expression output) {
    if (!(Words.bare(output) instanceof Expression.Unary u)
        || !u.operator().equals("&")
        || !(Words.bare(u.operand()) instanceof Expression.Member m)
        || !(Words.bare(PortContext.ownerOf(m)) instanceof Expression.Identifier id)) {
      return null;
    }
    Variable owner = function.variable(id);
    String handle = owner == null ? null : handle(context, function, owner);
    ExpressionTypes types = new ExpressionTypes(context.extension(), function, name -> null);
    boolean object = types.of(m).isObject() && types.of(m.object()).objectStruct();
    return owner == null || handle == null || !object
        ? null
        : new FieldOutput(
            owner(context, owner, handle, types.of(PortContext.ownerOf(m))),
            Template.around("", function.tree().range(u), ""));
  }

  /** The handle behind a pointer: the parameter's own, or the one a local was cast from. */
  private static @Nullable String handle(
      PortContext context, FunctionModel function, Variable owner) {
    String known = context.handle(owner);
    if (known != null) {
      return known;
    }
    String[] found = new String[1];
    function.walkBody(
        node -> {
          Variable source =
              node instanceof InitDeclarator init
                      && init.initializer() != null
                      && init.declarator().name() != null
                      && Objects.equals(init.declarator().name(), owner.declarator())
                      && Words.bare(init.initializer()) instanceof Expression.Identifier id
                  ? function.variable(id)
                  : null;
          if (source != null && source.kind() == Variable.Kind.PARAMETER) {
            found[0] = source.type().isOwnStruct() ? context.handle(source) : source.name();
          } else if (node instanceof Expression.Assignment a
              && Words.bare(a.target()) instanceof Expression.Identifier id
              && owner.equals(function.variable(id))) {
            found[0] = "";
          }
        });
    return found[0] == null || found[0].isEmpty() ? null : found[0];
  }

  private static FieldOwner owner(
      PortContext context, Variable pointer, String handle, CType struct) {
    String known = context.payloads().owner(pointer);
    return known != null
        ? new FieldOwner(known, null)
        : new FieldOwner(handle, context.payloads().variable(context.extension(), struct));
  }

  /** Whether an argument of a parsing call is such an address. */
  public static boolean isFilled(PortContext context, FunctionModel function, Expression output) {
    return of(context, function, output) != null;
  }

  /** Keeps what was parsed; an argument that was not given leaves the field alone. */
  Template store(String ctx, String handle) {
    return Template.builder()
        .text("(HPy_IsNull(" + handle + ") || (" + owner.call("store", ctx))
        .template(field)
        .text(", " + handle + "), 1))")
        .build();
  }
}
