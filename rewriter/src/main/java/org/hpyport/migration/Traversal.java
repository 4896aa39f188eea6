package org.hpyport.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.FunctionRole;
import org.hpyport.model.StructModel;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.rewrite.EditSet;
import org.hpyport.rewrite.Template;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.Declarator;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.SyntaxNode;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/**
 * The {@code HPy_tp_traverse} of a type, which must visit every {@code HPyField} of its objects, as
 * HPy also clears them by it: the type's own function with the fields it leaves out added, or a new
 * one.
 */
final class Traversal {
  private final PortContext context;
  private final TypeDefinition type;
  private final @Nullable StructModel struct;
  private final List<String> fields;

  /**
   * @param struct what the objects are made of; {@code null} if there is nothing but their head
   */
  Traversal(PortContext context, TypeDefinition type, @Nullable StructModel struct) {
    this.context = context;
    this.type = type;
    this.struct = struct;
    this.fields = struct == null ? List.of() : ObjectStructs.objectFields(context, struct);
  }

  /** The name of the definition; {@code null} if there is nothing to visit, or it is blocked. */
  @Nullable String define() {
    TypeDefinition.Slot slot = type.slot("tp_traverse");
    String name = slot == null ? null : slot.target();
    FunctionModel function = name == null ? null : context.extension().function(name);
    if (slot != null && function == null) {
      context.blockModule("This function was not found.", type.tree(), slot.place());
      return null;
    }
    if (function != null) {
      String known = context.definitions().of(function.name(), "tp_traverse");
      if (known != null) {
        return known.isEmpty() ? null : known;
      }
    }
    if (function != null && !fields.isEmpty() && !isPlain(function)) {
      if (!onlyVisits(function)) {
        return null;
      }
      delete(function);
      String symbol = generated();
      context.definitions().set(function.name(), "tp_traverse", symbol);
      return symbol;
    }
    if (function == null || fields.isEmpty()) {
      if (function != null && visitsNothing(function)) {
        delete(function);
      }
      return fields.isEmpty() ? null : generated();
    }
    return rewritten(function);
  }

  /** Whether each statement is one that stays or becomes a visit. */
  private static boolean isPlain(FunctionModel function) {
    return function.definition().body().items().stream()
        .allMatch(
            s ->
                visit(s) != null
                    || s instanceof Statement.DeclarationStatement
                    || (s instanceof Statement.Return r
                        && r.value() != null
                        && isZero(function.tree(), r.value())));
  }

  /**
   * Whether nothing but visits happens in a function that is written in another way; HPy must visit
   * all fields in any case, so a new function takes its place. Blocks the function if not.
   */
  private boolean onlyVisits(FunctionModel function) {
    SyntaxNode[] other = new SyntaxNode[1];
    function.walkBody(
        node -> {
          boolean effect =
              (node instanceof Expression.Call c && !isVisiting(function, c))
                  || (node instanceof Expression.Assignment a
                      && !(Words.bare(a.target()) instanceof Expression.Identifier))
                  || (node instanceof Expression.Unary u
                      && u.operator().matches("\\+\\+|--")
                      && !(Words.bare(u.operand()) instanceof Expression.Identifier));
          if (effect && other[0] == null) {
            other[0] = node;
          }
        });
    if (other[0] != null) {
      context.block(function, "What it visits was not understood.", other[0]);
    }
    return other[0] == null;
  }

  private boolean isVisiting(FunctionModel function, Expression.Call c) {
    String callee = c.calleeName();
    if (callee == null) {
      return false;
    }
    FunctionModel own = context.extension().function(callee);
    boolean base =
        own != null && own.role() instanceof FunctionRole.Slot s && s.slot().equals("tp_traverse");
    boolean parameter =
        c.callee() instanceof Expression.Identifier id
            && function.variable(id) != null
            && function.parameters().contains(function.variable(id));
    return base
        || parameter
        || ClearFunction.isAssertion(c)
        || Set.of("Py_VISIT", "Py_TYPE").contains(callee)
        || callee.matches("\\w+_Check(Exact)?|PyObject_TypeCheck");
  }

  /** Whether all it visits is the object's type; blocks the function if not. */
  private boolean visitsNothing(FunctionModel function) {
    for (Statement s : function.definition().body().items()) {
      Expression.Call visit = visit(s);
      boolean known =
          s instanceof Statement.DeclarationStatement
              || (s instanceof Statement.Return r
                  && r.value() != null
                  && isZero(function.tree(), r.value()))
              || (visit != null
                  && Words.bare(visit.arguments().get(0)) instanceof Expression.Call c
                  && "Py_TYPE".equals(c.calleeName()));
      if (!known) {
        context.block(function, "What it visits was not understood.", s);
        return false;
      }
    }
    return true;
  }

  private void delete(FunctionModel function) {
    EditSet edits = context.edits(function);
    TextRange whole = function.tree().range(function.definition());
    edits.deleteAbsorbing(edits.layout().statementWithLine(whole));
    context.definitions().set(function.name(), "tp_traverse", "");
  }

  private String generated() {
    SyntaxTree tree = type.tree();
    String unit = context.edits(tree).layout().indentUnit();
    String symbol = context.names().fresh(type.variable() + "_traverse");
    String own = Objects.requireNonNull(struct).name();
    StringBuilder out = new StringBuilder("HPyDef_SLOT(" + symbol + ", HPy_tp_traverse)\n");
    out.append("static int " + symbol + "_impl(void *op, HPyFunc_visitproc visit, void *arg)\n{\n");
    out.append(unit + own + " *self = (" + own + " *)op;\n");
    for (String field : fields) {
      out.append(unit + "HPy_VISIT(&self->" + field + ");\n");
    }
    out.append(unit + "return 0;\n}\n\n");
    context.edits(tree).insert(type.firstTable(), out.toString(), Order.DEFINITION);
    return symbol;
  }

  private @Nullable String rewritten(FunctionModel function) {
    SyntaxTree tree = function.tree();
    EditSet edits = context.edits(function);
    Declarator.Function list = Declarations.function(function.definition().declarator());
    List<Variable> parameters = function.parameters();
    if (list == null || parameters.size() != 3 || list.parameters().size() != 3) {
      context.block(function, "Its parameter list was not understood.", null);
      return null;
    }
    List<String> left = new ArrayList<>(fields);
    String view = null;
    Statement.Return last = null;
    for (Statement s : function.definition().body().items()) {
      Expression.Call visit = visit(s);
      if (visit != null) {
        view = visited(function, s, visit, left);
        if (view == null) {
          return null;
        }
      } else if (s instanceof Statement.Return r && r.value() != null && isZero(tree, r.value())) {
        last = r;
      } else if (!(s instanceof Statement.DeclarationStatement)) {
        context.block(function, "What it visits was not understood.", s);
        return null;
      }
    }
    if (last == null || (view == null && !left.isEmpty())) {
      context.block(function, "What it visits was not understood.", last);
      return null;
    }
    for (String field : left) {
      String indent = edits.layout().indentationAt(tree.range(last).start());
      edits.insert(
          tree.range(last).start(), "HPy_VISIT(&" + view + "->" + field + ");\n" + indent, 0);
    }
    head(function, list);
    String symbol = context.names().fresh(function.name() + "_def");
    context.definitions().set(function.name(), "tp_traverse", symbol);
    edits.insert(
        tree.range(function.definition()).start(),
        "HPyDef_SLOT_IMPL(" + symbol + ", " + function.name() + ", HPy_tp_traverse)\n",
        Order.DEFINITION);
    DefinitionSite site = new DefinitionSite(context, function, type.tree(), type.firstTable());
    if (site.isElsewhere()) {
      site.declare(symbol);
    }
    return symbol;
  }

  private static boolean isZero(SyntaxTree tree, Expression e) {
    return tree.text(Words.bare(e)).equals("0");
  }

  private static Expression.@Nullable Call visit(Statement s) {
    Expression e =
        s instanceof Statement.ExpressionStatement x
            ? x.expression()
            : s instanceof Statement.MacroStatement m ? m.invocation() : null;
    return e instanceof Expression.Call c
            && "Py_VISIT".equals(c.calleeName())
            && c.arguments().size() == 1
        ? c
        : null;
  }

  /** The text of the pointer whose field is visited; {@code null} if it is not understood. */
  private @Nullable String visited(
      FunctionModel function, Statement s, Expression.Call visit, List<String> left) {
    SyntaxTree tree = function.tree();
    EditSet edits = context.edits(function);
    Expression what = Words.bare(visit.arguments().get(0));
    if (what instanceof Expression.Call c && "Py_TYPE".equals(c.calleeName())) {
      edits.deleteStatement(tree.range(s));
      return "self";
    }
    if (what instanceof Expression.Member m) {
      Expression owner = HandleParameters.owner(m);
      TextRange whole = tree.range(m);
      int afterOwner = tree.range(owner).end();
      String path =
          tree.file()
              .text(new TextRange(afterOwner, whole.end()))
              .replaceFirst("^\\s*(->|\\.)\\s*", "");
      if (left.remove(path)) {
        edits.replaceAbsorbing(tree.range(visit), Template.around("HPy_VISIT(&", whole, ")"));
        return tree.text(owner);
      }
    }
    context.block(function, "What it visits was not understood.", s);
    return null;
  }

  /** {@code (T *self, visitproc visit, void *arg)} to what HPy calls. */
  private void head(FunctionModel function, Declarator.Function list) {
    SyntaxTree tree = function.tree();
    EditSet edits = context.edits(function);
    Variable self = function.parameters().get(0);
    if (self.type().isOwnStruct()) {
      String op = context.freshLocal(function, "op");
      edits.replaceAbsorbing(tree.range(list.parameters().get(0)), "void *" + op);
      String struct = self.type().base();
      context.declare(function, struct + " *" + self.name() + " = (" + struct + " *)" + op + ";");
    } else {
      edits.replaceAbsorbing(tree.range(list.parameters().get(0)), "void *" + self.name());
    }
    edits.replaceAbsorbing(tree.range(list.parameters().get(1)), "HPyFunc_visitproc visit");
    edits.replaceAbsorbing(tree.range(list.parameters().get(2)), "void *arg");
  }
}
