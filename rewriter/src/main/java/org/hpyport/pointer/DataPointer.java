package org.hpyport.pointer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hpyport.capi.CApiCatalog;
import org.hpyport.capi.CApiSymbol;
import org.hpyport.model.CType;
import org.hpyport.model.ExpressionTypes;
import org.hpyport.model.ExtensionModel;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.preprocess.MacroDefinition;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.InitDeclarator;
import org.hpyport.syntax.Parents;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.SyntaxNode;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a pointer into an object's memory: whether something is written through it, and
 * whether it may be kept longer than the function runs. It is followed through the variables it is
 * copied to and into the functions of the module that it is passed to, whatever the order of
 * statements.
 */
public final class DataPointer {
  public static final String HIDDEN =
      "the macro hides what is done with a pointer into the memory of an object";

  /** Functions of the C library that write to where their first argument points. */
  private static final Set<String> WRITERS =
      Set.of(
          "memcpy",
          "memmove",
          "memset",
          "strcpy",
          "strncpy",
          "strcat",
          "strncat",
          "sprintf",
          "snprintf",
          "vsprintf",
          "vsnprintf",
          "read",
          "fread",
          "recv",
          "PyOS_snprintf");

  /** Functions of the C library that only read where an argument points; writers do so as well. */
  private static final Set<String> READERS =
      Set.of(
          "memcmp", "memchr", "strlen", "strnlen", "strcmp", "strncmp", "strchr", "strrchr",
          "strstr", "strspn", "strcspn", "atoi", "atol", "strtol", "strtoul", "strtod", "fwrite",
          "write", "send", "printf", "fprintf", "assert", "sizeof");

  /** Loads of vectors (Intel Intrinsics Guide; Arm C Language Extensions, "Load"). */
  private static final Pattern VECTOR_LOADS =
      Pattern.compile("_mm\\d*_(stream_)?(load|lddqu)\\w*|vld[1-4]q?_\\w+");

  private final ExtensionModel extension;
  private final Map<FunctionModel, Parents> parents = new HashMap<>();
  private final Set<Variable> followed = new LinkedHashSet<>();
  private final Set<SyntaxNode> seen = new HashSet<>();
  private final FunctionModel origin;
  private final PureFunctions pure;
  private boolean written;
  private boolean kept;
  private boolean unclear;
  private @Nullable SyntaxNode hiding;
  private @Nullable String filler;

  private DataPointer(ExtensionModel extension, FunctionModel origin) {
    this.extension = extension;
    this.origin = origin;
    this.pure = new PureFunctions(extension);
  }

  /** Follows the value of an expression in a function. */
  public static DataPointer from(
      ExtensionModel extension, FunctionModel function, Expression pointer) {
    DataPointer found = new DataPointer(extension, function);
    found.value(function, pointer);
    return found;
  }

  /**
   * Follows what a local variable holds.
   *
   * @param filler the function that fills the variable by its address
   */
  public static DataPointer in(
      ExtensionModel extension, FunctionModel function, Variable variable, String filler) {
    DataPointer found = new DataPointer(extension, function);
    found.filler = filler;
    found.variable(function, variable);
    return found;
  }

  /**
   * The calls that take a pointer into the object of the variable that a call names; that call
   * alone if it names none.
   *
   * @param takers the functions that give such pointers for their only argument
   */
  public static List<Expression.Call> sites(
      FunctionModel function, Expression.Call call, Set<String> takers) {
    Variable object = variable(function, call.arguments().get(0));
    if (object == null) {
      return List.of(call);
    }
    List<Expression.Call> sites = new ArrayList<>();
    function.walkBody(
        node -> {
          if (node instanceof Expression.Call c
              && takers.contains(String.valueOf(c.calleeName()))
              && c.arguments().size() == 1
              && object.equals(variable(function, c.arguments().get(0)))) {
            sites.add(c);
          }
        });
    return sites;
  }

  /** Whether something is written through the pointer. */
  public boolean isWritten() {
    return written;
  }

  /** Whether the pointer is returned or stored where this function does not see it. */
  public boolean isKept() {
    return kept;
  }

  /** Whether the pointer goes to functions of which it is not known what they do with it. */
  public boolean isUnclear() {
    return unclear;
  }

  /** The use of a macro in the function that hides what becomes of the pointer, or {@code null}. */
  public @Nullable SyntaxNode hiding() {
    return hiding;
  }

  /** The variables that may hold the pointer. */
  public Set<Variable> variables() {
    return Set.copyOf(followed);
  }

  private @Nullable SyntaxNode parent(FunctionModel f, SyntaxNode node) {
    return parents.computeIfAbsent(f, g -> new Parents(g.definition().body())).of(node);
  }

  private static @Nullable Variable variable(FunctionModel f, Expression e) {
    return Words.bare(e) instanceof Expression.Identifier id ? f.variable(id) : null;
  }

  private void value(FunctionModel f, SyntaxNode e) {
    SyntaxNode parent = parent(f, e);
    if (parent == null || !seen.add(e)) {
      return;
    }
    if (parent instanceof Expression.Parenthesized || parent instanceof Expression.Cast) {
      value(f, parent);
    } else if (parent instanceof InitDeclarator init) {
      variable(f, f.declared(init));
    } else if (parent instanceof Expression.Assignment a) {
      if (a.value().equals(e) && a.operator().equals("=")) {
        Variable target = variable(f, a.target());
        variable(f, target != null && target.isAutomatic() ? target : null);
        value(f, a);
      }
    } else if (parent instanceof Expression.Call call) {
      argument(f, call, call.arguments().indexOf(e));
    } else if (parent instanceof Expression outer) {
      operand(f, outer, e);
    } else if (parent instanceof Statement.Return || !(parent instanceof Statement)) {
      kept = true;
    }
  }

  private void operand(FunctionModel f, Expression outer, SyntaxNode e) {
    if (outer instanceof Expression.Binary b) {
      boolean sum = b.operator().equals("+") || b.operator().equals("-");
      boolean other = b.operator().equals(",") && b.right().equals(e);
      if ((sum && !isDistance(f, b)) || other) {
        value(f, b);
      }
    } else if (outer instanceof Expression.Unary u) {
      switch (u.operator()) {
        case "*" -> place(f, u);
        case "++", "--" -> value(f, u);
        case "&" -> kept |= !isFilled(f, u);
        default -> {}
      }
    } else if (outer instanceof Expression.Index i && i.array().equals(e)) {
      place(f, i);
    } else if (outer instanceof Expression.Member) {
      place(f, outer);
    } else if (outer instanceof Expression.Conditional c) {
      if (!c.condition().equals(e) || c.whenTrue() == null) {
        value(f, c);
      }
    } else if (!(outer instanceof Expression.Index)
        && !(outer instanceof Expression.SizeofExpression)) {
      kept = true;
    }
  }

  private boolean isFilled(FunctionModel f, Expression.Unary address) {
    return filler != null
        && parent(f, address) instanceof Expression.Call c
        && filler.equals(c.calleeName());
  }

  /** Whether a difference of two pointers is taken, which is a number. */
  private boolean isDistance(FunctionModel f, Expression.Binary b) {
    ExpressionTypes types = new ExpressionTypes(extension, f, ApiTypes::resultOf);
    CType right = types.of(b.right());
    return b.operator().equals("-") && (right.pointers() > 0 || right.array());
  }

  /** What the pointer points to is named: is it read, written, or its address taken again? */
  private void place(FunctionModel f, Expression e) {
    SyntaxNode parent = parent(f, e);
    if (parent instanceof Expression.Parenthesized p) {
      place(f, p);
    } else if (parent instanceof Expression.Assignment a) {
      written |= a.target().equals(e);
    } else if (parent instanceof Expression.Unary u) {
      written |= u.operator().matches("\\+\\+|--");
      if (u.operator().equals("&")) {
        value(f, u);
      }
    } else if (parent instanceof Expression.Member m) {
      place(f, m);
    }
  }

  private void variable(FunctionModel f, @Nullable Variable v) {
    if (v == null) {
      kept = true;
    } else if (followed.add(v)) {
      hiddenUses(f, v);
      f.walkBody(
          node -> {
            if (node instanceof Expression.Identifier id && v.equals(f.variable(id))) {
              value(f, id);
            }
          });
    }
  }

  /** A macro may name the variable in its body. */
  private void hiddenUses(FunctionModel f, Variable v) {
    f.walkBody(
        node -> {
          String name =
              node instanceof Expression.Identifier id && f.variable(id) == null ? id.name() : null;
          MacroDefinition macro = name == null ? null : macro(f, name, node);
          if (macro != null && f.tree().projectMacros().mentions(macro, v.name()::equals)) {
            hidden(f, node);
          }
        });
  }

  private static @Nullable MacroDefinition macro(FunctionModel f, String name, SyntaxNode at) {
    boolean api = CApiCatalog.get().find(name) != null;
    return f.tree().projectMacros().inForce(name, at.span().first()).stream()
        .filter(macro -> !(api && macro.weak())) // A stand-in for a Python that lacks the name.
        .findFirst()
        .orElse(null);
  }

  private void hidden(FunctionModel f, SyntaxNode macro) {
    unclear = true;
    if (f.equals(origin) && hiding == null) {
      hiding = macro;
    }
  }

  private void argument(FunctionModel f, Expression.Call call, int index) {
    String name = call.calleeName();
    FunctionModel callee = name == null ? null : extension.function(name);
    if (index < 0 || name == null) {
      unclear = true;
    } else if (macro(f, name, call) != null) {
      hidden(f, call);
    } else if (callee != null
        && PureFunctions.onlyReads(callee, index)
        && pure.keepsNothing(f, call, callee)) {
      return;
    } else if (callee != null) {
      if (index < callee.parameters().size()) {
        variable(callee, callee.parameters().get(index));
      }
      unclear |= index >= callee.parameters().size();
    } else {
      foreign(f, call, name, index);
    }
  }

  private void foreign(FunctionModel f, Expression.Call call, String name, int index) {
    CApiSymbol symbol = CApiCatalog.get().find(name);
    if (WRITERS.contains(name)) {
      written |= index == 0;
    } else if (name.equals("PyUnicode_WRITE")) {
      written |= index == 1;
    } else if (symbol != null) {
      List<String> types = symbol.facts().parameterTypes();
      boolean reads = index >= types.size() || types.get(index).contains("const");
      unclear |= !reads && !symbol.facts().isObject(index);
    } else if (!READERS.contains(name) && !VECTOR_LOADS.matcher(name).matches()) {
      CType type =
          new ExpressionTypes(extension, f, ApiTypes::resultOf).of(call.arguments().get(index));
      unclear |= !type.constant();
    }
  }
}
