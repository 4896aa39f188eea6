package org.hpyport.migration;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hpyport.capi.CApiCatalog;
import org.hpyport.capi.CApiSymbol;
import org.hpyport.model.CType;
import org.hpyport.model.ExpressionTypes;
import org.hpyport.model.ExtensionModel;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.StructModel;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.pointer.ApiTypes;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.InitDeclarator;
import org.hpyport.syntax.SyntaxNode;
import org.jspecify.annotations.Nullable;

/**
 * Refuses functions that keep objects in nodes which count their own references. Several objects
 * may point to one such node, while an {@code HPyField} belongs to the one object whose struct it
 * lies in, and is stored and loaded by that owner's handle (HPy 0.9, {@code HPyField_Store}).
 */
final class SharedNodes implements Migration {

  @Override
  public String name() {
    return "shared nodes";
  }

  @Override
  public void apply(PortContext context) {
    Map<StructModel, String> counted = CountedStructs.of(context.extension());
    if (counted.isEmpty()) {
      return;
    }
    Set<String> carriers = new LinkedHashSet<>();
    for (FunctionModel function : context.extension().functions().values()) {
      Uses uses = new Uses(context.extension(), function, counted);
      function.walkBody(uses::carries);
      carriers.addAll(uses.carriers);
    }
    for (FunctionModel function : context.extension().functions().values()) {
      if (function.needsContext() && !carriers.isEmpty()) {
        Uses uses = new Uses(context.extension(), function, counted);
        function.walkBody(node -> refuse(context, uses, node, carriers));
      }
    }
  }

  private static void refuse(
      PortContext context, Uses uses, SyntaxNode node, Set<String> carriers) {
    if (node instanceof Expression.Member m && carriers.contains(String.valueOf(uses.key(m)))) {
      StructModel struct = uses.struct(m);
      String name = struct == null ? "" : struct.name();
      context.block(
          uses.function,
          "it uses objects kept in "
              + name
              + "."
              + m.name()
              + ", and "
              + name
              + " counts its own references in "
              + uses.counted.get(struct)
              + ": several objects may share it, and HPy lets only one own what it holds",
          m);
    }
  }

  /** How one function uses members of the structs that count themselves. */
  private static final class Uses {
    private final ExtensionModel extension;
    private final FunctionModel function;
    private final Map<StructModel, String> counted;
    private final ExpressionTypes types;
    private final Set<String> carriers = new LinkedHashSet<>();

    Uses(ExtensionModel extension, FunctionModel function, Map<StructModel, String> counted) {
      this.extension = extension;
      this.function = function;
      this.counted = counted;
      this.types = new ExpressionTypes(extension, function, ApiTypes::resultOf);
    }

    @Nullable StructModel struct(Expression.Member m) {
      StructModel struct = extension.structs().get(types.of(m.object()).base());
      return struct != null && counted.containsKey(struct) ? struct : null;
    }

    /** Struct and member, or {@code null} if the struct does not count itself. */
    @Nullable String key(Expression.Member m) {
      StructModel struct = struct(m);
      return struct == null ? null : struct.name() + "." + m.name();
    }

    /** Notes which members carry objects: by their type, or by what they are given or give. */
    void carries(SyntaxNode node) {
      if (node instanceof Expression.Member m && isObject(types.of(m))) {
        add(m);
      } else if (node instanceof Expression.Cast c && isObject(types.of(c))) {
        add(c.operand());
      } else if (node instanceof Expression.Assignment a) {
        pair(a.target(), types.of(a.value()), a.value(), types.of(a.target()));
      } else if (node instanceof InitDeclarator init && init.initializer() != null) {
        Variable v = function.declared(init);
        if (v != null) {
          pair(init.initializer(), v.type(), init.initializer(), v.type());
        }
      } else if (node instanceof Expression.Call call && call.calleeName() != null) {
        given(call);
      }
    }

    private void pair(Expression first, CType other, Expression second, CType another) {
      if (isObject(other)) {
        add(first);
      }
      if (isObject(another)) {
        add(second);
      }
    }

    /** An argument that is retained or released, or stands beside an object in an own call. */
    private void given(Expression.Call call) {
      String name = String.valueOf(call.calleeName());
      List<Expression> arguments = call.arguments();
      if (extension.function(name) != null) {
        boolean objects = arguments.stream().anyMatch(a -> isPlainObject(types.of(a)));
        arguments.stream().filter(a -> objects && isPlaces(types.of(a))).forEach(this::add);
        return;
      }
      CApiSymbol symbol = CApiCatalog.get().find(name);
      boolean counts =
          symbol != null
              && !(symbol.facts().retains().isEmpty() && symbol.facts().releases().isEmpty());
      if (counts) {
        arguments.forEach(this::add);
      }
    }

    private static boolean isPlainObject(CType type) {
      return type.isObject() && !type.isOwnStruct();
    }

    /** {@code void **}, or an array of {@code void *}. */
    private static boolean isPlaces(CType type) {
      int stars = type.pointers() + (type.array() ? 1 : 0);
      return type.base().equals("void") && stars == 2 && !type.function();
    }

    private static boolean isObject(CType type) {
      return type.isObject() || type.isObjectOut() || type.isObjectArray();
    }

    private void add(Expression e) {
      Expression bare = Words.bare(e);
      if (bare instanceof Expression.Index i) {
        bare = Words.bare(i.array());
      }
      String key = bare instanceof Expression.Member m ? key(m) : null;
      if (key != null) {
        carriers.add(key);
      }
    }
  }
}
