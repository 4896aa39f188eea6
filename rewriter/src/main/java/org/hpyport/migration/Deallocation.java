package org.hpyport.migration;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hpyport.model.CType;
import org.hpyport.model.ExpressionTypes;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.FunctionRole;
import org.hpyport.model.StructInitializer;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.rewrite.EditSet;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.Declarator;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.ExternalDeclaration;
import org.hpyport.syntax.InitDeclarator;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/**
 * A {@code tp_dealloc} function becomes {@code HPy_tp_destroy}, which gets the struct and no
 * context: what gives the object itself back goes, what frees C data stays. Nothing left means no
 * slot.
 */
final class Deallocation {
  private static final Set<String> DROPPED_CALLS =
      Set.of(
          "PyObject_GC_UnTrack",
          "_PyObject_GC_UNTRACK",
          "PyObject_Del",
          "PyObject_Free",
          "PyObject_DEL",
          "PyObject_GC_Del",
          "PyObject_ClearWeakRefs");

  private static final Set<String> RELEASES = Set.of("Py_XDECREF", "Py_DECREF", "Py_CLEAR");

  private final PortContext context;
  private final TypeDefinition type;
  private final Set<String> asked = new TreeSet<>();

  Deallocation(PortContext context, TypeDefinition type) {
    this.context = context;
    this.type = type;
  }

  /** Rewrites the function; the name of its definition, or {@code null} if no slot is left. */
  @Nullable String rewrite(String name) {
    FunctionModel function = context.extension().function(name);
    if (function == null || function.parameters().size() != 1) {
      context.blockModule(
          "The deallocation function was not found.", type.tree(), type.declaration());
      return null;
    }
    String known = context.definitions().of(name, "tp_dealloc");
    if (known != null) {
      if (!known.isEmpty()) {
        declare(function, known);
      }
      return known.isEmpty() ? null : known;
    }
    SyntaxTree tree = function.tree();
    EditSet edits = context.edits(function);
    boolean anythingLeft = false;
    for (Statement s : function.definition().body().items()) {
      asked.clear();
      asked.add(name);
      if (isDropped(function, s)) {
        edits.deleteStatement(tree.range(s));
      } else {
        anythingLeft |= !isView(function, s);
        keep(function, s);
      }
    }
    TextRange whole = tree.range(function.definition());
    if (!anythingLeft) {
      edits.deleteAbsorbing(edits.layout().statementWithLine(whole));
      context.definitions().set(name, "tp_dealloc", "");
      return null;
    }
    head(function, edits);
    String symbol = context.names().fresh(name + "_def");
    context.definitions().set(name, "tp_dealloc", symbol);
    edits.insert(
        whole.start(),
        "HPyDef_SLOT_IMPL(" + symbol + ", " + name + ", HPy_tp_destroy)\n",
        Order.DEFINITION);
    declare(function, symbol);
    return symbol;
  }

  private void keep(FunctionModel function, Statement s) {
    Expression.Call call = call(s);
    FunctionModel base = baseOf(call);
    if (call == null || base == null) {
      new ContextlessCode(context, function).portAll(s);
    } else if (context.payloads().of(type) == null) {
      context.block(
          function,
          "It ends in the deallocation of its base type (" + base.name() + "), which frees C data.",
          call);
    } else {
      context.edits(function).replaceAbsorbing(function.tree().range(call.callee()), base.name());
    }
  }

  private void declare(FunctionModel function, String symbol) {
    DefinitionSite site = new DefinitionSite(context, function, type.tree(), type.firstTable());
    if (site.isElsewhere()) {
      site.declare(symbol);
    }
  }

  /** {@code (T *self)} to {@code (void *op)} with {@code T *self} as a local. */
  private void head(FunctionModel function, EditSet edits) {
    Declarator.Function list = Declarations.function(function.definition().declarator());
    if (list == null || list.parameters().size() != 1) {
      context.block(function, "Its parameter list was not understood.", null);
      return;
    }
    Variable parameter = function.parameters().get(0);
    CType type = parameter.type();
    TextRange range = function.tree().range(list.parameters().get(0));
    if (type.isOwnStruct()) {
      String op = context.freshLocal(function, "op");
      edits.replaceAbsorbing(range, "void *" + op);
      context.declare(
          function,
          type.base() + " *" + parameter.name() + " = (" + type.base() + " *)" + op + ";");
    } else {
      edits.replaceAbsorbing(range, "void *" + parameter.name());
    }
  }

  private boolean isDropped(FunctionModel function, Statement s) {
    Expression.Call call = call(s);
    if (call != null) {
      if (call.callee() instanceof Expression.Member m && m.name().equals("tp_free")) {
        return true;
      }
      FunctionModel base = baseOf(call);
      if (base != null) {
        return isEmpty(base);
      }
      String callee = call.calleeName();
      boolean releasesType =
          "Py_DECREF".equals(callee)
              && call.arguments().size() == 1
              && isTypeVariable(function, call.arguments().get(0));
      return releasesType
          || (callee != null && DROPPED_CALLS.contains(callee))
          || (callee != null && RELEASES.contains(callee) && isField(function, call.arguments()))
          || isClear(callee)
          || ClearFunction.isAssertion(call);
    }
    if (s instanceof Statement.If test
        && test.elseBranch() == null
        && isField(function, test.condition())) {
      return isDropped(function, test.thenBranch());
    }
    if (s instanceof Statement.Compound block) {
      return block.items().stream().allMatch(inner -> isDropped(function, inner));
    }
    return s instanceof Statement.DeclarationStatement d
        && d.declaration() instanceof ExternalDeclaration.Declaration declaration
        && declaration.declarators().stream().allMatch(Deallocation::isTypeOfSelf);
  }

  private static Expression.@Nullable Call call(Statement s) {
    return s instanceof Statement.ExpressionStatement e
            && Words.bare(e.expression()) instanceof Expression.Call call
        ? call
        : null;
  }

  /**
   * The deallocation function of a base type that a call ends in, or {@code null}. What is left of
   * it is a function of plain C, which the hidden type's destruction has to call: that one derives
   * from no other. HPy itself calls a base type's destruction where types have their own struct.
   */
  private @Nullable FunctionModel baseOf(Expression.@Nullable Call call) {
    String callee = call == null ? null : call.calleeName();
    if (call != null
        && call.callee() instanceof Expression.Member m
        && !m.arrow()
        && m.name().equals("tp_dealloc")) {
      String name = Words.plainName(m.object());
      StructInitializer base = name == null ? null : context.extension().definitions().get(name);
      Expression function = base == null ? null : base.field("tp_dealloc");
      callee = function == null ? null : Words.plainName(function);
    }
    FunctionModel own = callee == null ? null : context.extension().function(callee);
    return own != null
            && own.role() instanceof FunctionRole.Slot slot
            && slot.slot().equals("tp_dealloc")
        ? own
        : null;
  }

  /** Whether nothing is left of a base type's function; one that calls its caller never ends. */
  private boolean isEmpty(FunctionModel base) {
    boolean first = asked.add(base.name());
    return first
        && base.definition().body().items().stream()
            .allMatch(s -> isView(base, s) || isDropped(base, s));
  }

  /** A release of an object field: HPy clears the fields of an object. */
  private boolean isField(FunctionModel function, List<Expression> arguments) {
    return arguments.size() == 1 && isField(function, arguments.get(0));
  }

  private boolean isField(FunctionModel function, Expression e) {
    Expression bare = Words.bare(e);
    if (bare instanceof Expression.Binary b && b.operator().equals("!=")) {
      return isField(function, b.left());
    }
    ExpressionTypes types = new ExpressionTypes(context.extension(), function, name -> null);
    return bare instanceof Expression.Member m
        && types.of(m).isObject()
        && types.of(m.object()).isObjectBase();
  }

  private boolean isClear(@Nullable String callee) {
    FunctionModel own = callee == null ? null : context.extension().function(callee);
    return own != null && own.role() instanceof FunctionRole.Slot s && s.slot().equals("tp_clear");
  }

  private static boolean isTypeOfSelf(InitDeclarator init) {
    return init.initializer() != null
        && Words.bare(init.initializer()) instanceof Expression.Call call
        && "Py_TYPE".equals(call.calleeName());
  }

  private static boolean isTypeVariable(FunctionModel function, Expression e) {
    Variable v = ModuleInit.variable(function, e);
    if (v != null) {
      return v.type().base().equals("PyTypeObject");
    }
    return Words.bare(e) instanceof Expression.Call call && "Py_TYPE".equals(call.calleeName());
  }

  /** A declaration that only casts the parameter. */
  private static boolean isView(FunctionModel function, Statement s) {
    if (!(s instanceof Statement.DeclarationStatement d)
        || !(d.declaration() instanceof ExternalDeclaration.Declaration declaration)) {
      return false;
    }
    List<Variable> parameters = function.parameters();
    return declaration.declarators().stream()
        .allMatch(
            init ->
                init.initializer() != null
                    && parameters.get(0).equals(ModuleInit.variable(function, init.initializer())));
  }
}
