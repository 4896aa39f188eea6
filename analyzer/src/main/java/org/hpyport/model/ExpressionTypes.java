package org.hpyport.model;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import org.hpyport.syntax.Expression;
import org.jspecify.annotations.Nullable;

/** Tells the type of expressions inside one function, as far as porting needs it. */
public final class ExpressionTypes {
  private final ExtensionModel extension;
  private final FunctionModel function;
  private final Function<String, @Nullable CType> apiResults;

  /**
   * @param apiResults the type that an API function, macro or constant of that name yields, or
   *     {@code null} if it is none
   */
  public ExpressionTypes(
      ExtensionModel extension,
      FunctionModel function,
      Function<String, @Nullable CType> apiResults) {
    this.extension = extension;
    this.function = function;
    this.apiResults = apiResults;
  }

  /** The type of an expression; {@link CType#UNKNOWN} where it cannot be told. */
  public CType of(Expression e) {
    if (e instanceof Expression.Identifier id) {
      return identifier(id);
    }
    if (e instanceof Expression.Parenthesized p) {
      return of(p.inner());
    }
    if (e instanceof Expression.Call c) {
      return call(c);
    }
    if (e instanceof Expression.Assignment a) {
      return of(a.target());
    }
    if (e instanceof Expression.Conditional c) {
      CType whenFalse = of(c.whenFalse());
      return whenFalse.isUnknown() && c.whenTrue() != null ? of(c.whenTrue()) : whenFalse;
    }
    if (e instanceof Expression.Cast c) {
      return new TypeReader(extension.typedefs(), objectStructs()).read(c.type());
    }
    if (e instanceof Expression.CompoundLiteral c) {
      return new TypeReader(extension.typedefs(), objectStructs()).read(c.type());
    }
    return operator(e);
  }

  private CType operator(Expression e) {
    if (e instanceof Expression.Unary u) {
      return switch (u.operator()) {
        case "*" -> of(u.operand()).dereferenced();
        case "&" -> of(u.operand()).addressed();
        case "!" -> CType.INT;
        default -> of(u.operand());
      };
    }
    if (e instanceof Expression.Index i) {
      return of(i.array()).dereferenced();
    }
    if (e instanceof Expression.Member m) {
      return member(m);
    }
    if (e instanceof Expression.Binary b) {
      return binary(b);
    }
    if (e instanceof Expression.StringLiteral) {
      return new CType("char", 1, false, false, true, false);
    }
    return e instanceof Expression.NumberLiteral || e instanceof Expression.CharacterLiteral
        ? CType.INT
        : CType.UNKNOWN;
  }

  private CType binary(Expression.Binary b) {
    return switch (b.operator()) {
      case "," -> of(b.right());
      case "+", "-" -> {
        CType left = of(b.left());
        yield left.pointers() > 0 ? left : of(b.right());
      }
      case "*", "/", "%", "<<", ">>", "&", "|", "^" -> of(b.left());
      default -> CType.INT;
    };
  }

  private CType identifier(Expression.Identifier id) {
    Variable v = function.variable(id);
    if (v != null) {
      return v.type();
    }
    CType api = apiResults.apply(id.name());
    return api == null ? CType.UNKNOWN : api;
  }

  private CType call(Expression.Call c) {
    String name = c.calleeName();
    if (name == null) {
      return CType.UNKNOWN;
    }
    FunctionModel callee = extension.function(name);
    if (callee != null) {
      return callee.result();
    }
    CType api = apiResults.apply(name);
    return api == null ? CType.UNKNOWN : api;
  }

  private CType member(Expression.Member m) {
    StructModel struct = extension.structs().get(of(m.object()).base());
    CType field = struct == null ? null : struct.fields().get(m.name());
    return field == null ? CType.UNKNOWN : field;
  }

  private Set<String> objectStructs() {
    Set<String> names = new LinkedHashSet<>();
    extension
        .structs()
        .forEach(
            (name, s) -> {
              if (s.isObject()) {
                names.add(name);
              }
            });
    return names;
  }
}
