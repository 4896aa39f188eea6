package org.hpyport.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hpyport.syntax.Declarator;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.ExternalDeclaration;
import org.hpyport.syntax.InitDeclarator;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.SyntaxNode;
import org.jspecify.annotations.Nullable;

/**
 * Structs of the project that hold objects without being objects, and of which each instance is a
 * local variable of one function: handles in them die before the call ends, as HPy demands of them.
 * Others see an instance by a pointer parameter only, so that no path to it outlives its function.
 */
public final class CallStructs {
  private final ExtensionModel extension;

  private CallStructs(ExtensionModel extension) {
    this.extension = extension;
  }

  /** All such structs. */
  public static Set<StructModel> of(ExtensionModel extension) {
    CallStructs all = new CallStructs(extension);
    Set<StructModel> found = new LinkedHashSet<>();
    for (StructModel struct : new LinkedHashSet<>(extension.structs().values())) {
      if (!struct.isObject() && holdsObjects(struct) && all.isLocal(struct)) {
        found.add(struct);
      }
    }
    return found;
  }

  /** Whether a member of such a struct is meant. */
  public static boolean holds(
      ExtensionModel extension,
      Set<StructModel> structs,
      ExpressionTypes types,
      Expression.Member m) {
    StructModel owner = extension.structs().get(types.of(m.object()).base());
    return owner != null && structs.contains(owner);
  }

  /** The local variable of a function whose struct is one of these, if a declarator makes one. */
  public static @Nullable StructModel instance(
      ExtensionModel extension, Set<StructModel> structs, Variable v) {
    StructModel struct = extension.structs().get(v.type().base());
    boolean whole = v.kind() == Variable.Kind.LOCAL && v.type().pointers() == 0;
    return whole && struct != null && structs.contains(struct) ? struct : null;
  }

  private static boolean holdsObjects(StructModel struct) {
    boolean any = false;
    for (CType type : struct.fields().values()) {
      if (type.isOwnStruct() || type.isObjectOut() || type.isObjectArray()) {
        return false;
      }
      any |= type.isObject();
    }
    return any;
  }

  private boolean isLocal(StructModel struct) {
    boolean kept =
        extension.globals().values().stream().anyMatch(v -> is(v.type(), struct))
            || extension.structs().values().stream()
                .flatMap(s -> s.fields().values().stream())
                .anyMatch(type -> is(type, struct));
    return !kept && extension.functions().values().stream().allMatch(f -> isLocal(f, struct));
  }

  private boolean is(CType type, StructModel struct) {
    return struct.equals(extension.structs().get(type.base()));
  }

  private boolean isLocal(FunctionModel function, StructModel struct) {
    if (is(function.result(), struct)) {
      return false;
    }
    for (Variable v : function.parameters()) {
      if (is(v.type(), struct) && !isPointer(v.type())) {
        return false;
      }
    }
    for (Variable v : function.locals()) {
      if (is(v.type(), struct) && !isInstance(function, v)) {
        return false;
      }
    }
    boolean[] fine = {true};
    ExpressionTypes types = new ExpressionTypes(extension, function, name -> null);
    function.walkBody(node -> fine[0] &= isHarmless(function, struct, types, node));
    return fine[0];
  }

  private static boolean isPointer(CType type) {
    return type.pointers() == 1 && !type.array() && !type.function();
  }

  /** A variable of the body's outermost block, which is made once, and starts without a value. */
  private static boolean isInstance(FunctionModel function, Variable v) {
    boolean plain =
        v.kind() == Variable.Kind.LOCAL && v.type().pointers() == 0 && !v.type().array();
    if (!plain || function.result().isVoid()) {
      return false;
    }
    for (Statement s : function.definition().body().items()) {
      if (!(s instanceof Statement.DeclarationStatement d)) {
        return false; // A way out before it would close what is not there yet.
      }
      if (d.declaration() instanceof ExternalDeclaration.Declaration declaration) {
        for (InitDeclarator init : declaration.declarators()) {
          Declarator.Name name = init.declarator().name();
          if (name != null && name.equals(v.declarator())) {
            return init.initializer() == null && declaration.declarators().size() == 1;
          }
        }
      }
    }
    return false;
  }

  /** Whether a node does nothing with the struct but use its members and hand it to functions. */
  private boolean isHarmless(
      FunctionModel function, StructModel struct, ExpressionTypes types, SyntaxNode node) {
    if (node instanceof Expression.Cast c) {
      return !is(types.of(c), struct) && !isUse(function, struct, c.operand());
    }
    if (node instanceof Expression.SizeofType s) {
      return !function.tree().text(s.type()).contains(struct.name());
    }
    if (node instanceof Expression.CompoundLiteral c) {
      return !is(types.of(c), struct);
    }
    if (node instanceof Expression.Assignment a) {
      return !isUse(function, struct, a.value()) && !isUse(function, struct, a.target());
    }
    if (node instanceof InitDeclarator init && init.initializer() != null) {
      return !isUse(function, struct, init.initializer());
    }
    if (node instanceof Statement.Return r && r.value() != null) {
      return !isUse(function, struct, r.value());
    }
    if (node instanceof Expression.Unary u && u.operator().equals("&")) {
      return !(Words.bare(u.operand()) instanceof Expression.Member m)
          || !is(types.of(m.object()), struct);
    }
    if (node instanceof Expression.Unary u && u.operator().equals("*")) {
      return !isUse(function, struct, u.operand());
    }
    return !(node instanceof Expression.Call call) || isHandedOn(function, struct, call);
  }

  private boolean isHandedOn(FunctionModel function, StructModel struct, Expression.Call call) {
    FunctionModel callee = call.calleeName() == null ? null : extension.function(call.calleeName());
    List<Expression> arguments = call.arguments();
    for (int i = 0; i < arguments.size(); i++) {
      if (isUse(function, struct, arguments.get(i))) {
        boolean known =
            callee != null
                && i < callee.parameters().size()
                && is(callee.parameters().get(i).type(), struct)
                && isPointer(callee.parameters().get(i).type());
        if (!known) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether an expression is an instance, or a pointer to one. */
  private boolean isUse(FunctionModel function, StructModel struct, Expression e) {
    Expression bare = Words.bare(e);
    if (bare instanceof Expression.Unary u && u.operator().matches("[&*]")) {
      bare = Words.bare(u.operand());
    }
    Variable v = function.variable(bare);
    return v != null && is(v.type(), struct);
  }
}
