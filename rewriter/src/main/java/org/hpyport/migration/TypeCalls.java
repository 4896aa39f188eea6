package org.hpyport.migration;

import java.util.List;
import java.util.Set;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.StructInitializer;
import org.hpyport.model.Words;
import org.hpyport.rewrite.EditSet;
import org.hpyport.rewrite.Template;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.SyntaxTree;

/** Calls that make types from specifications and put them into modules. */
final class TypeCalls {
  static final Set<String> NAMES =
      Set.of(
          "PyType_FromSpec",
          "PyType_FromSpecWithBases",
          "PyType_FromModuleAndSpec",
          "PyType_Ready",
          "PyModule_AddType");

  private final PortContext context;
  private final FunctionModel function;
  private final SyntaxTree tree;
  private final EditSet edits;
  private final String ctx;

  TypeCalls(PortContext context, FunctionModel function) {
    this.context = context;
    this.function = function;
    this.tree = function.tree();
    this.edits = context.edits(function);
    this.ctx = context.contextName(function);
  }

  void rewrite() {
    function.walkBody(
        node -> {
          if (node instanceof Statement.ExpressionStatement s) {
            ownType(s);
          } else if (node instanceof Expression.Call call) {
            String callee = call.calleeName();
            if (callee != null && NAMES.contains(callee)) {
              call(call, callee);
            }
          }
        });
  }

  /** {@code Py_TYPE(&T) = &PyType_Type;} and {@code Py_SET_TYPE}: what all types have anyway. */
  private void ownType(Statement.ExpressionStatement s) {
    Expression e = Words.bare(s.expression());
    Expression type = null;
    Expression metatype = null;
    if (e instanceof Expression.Assignment a
        && Words.bare(a.target()) instanceof Expression.Call c
        && "Py_TYPE".equals(c.calleeName())
        && c.arguments().size() == 1) {
      type = c.arguments().get(0);
      metatype = a.value();
    } else if (e instanceof Expression.Call c
        && "Py_SET_TYPE".equals(c.calleeName())
        && c.arguments().size() == 2) {
      type = c.arguments().get(0);
      metatype = c.arguments().get(1);
    }
    String name = type == null ? null : Words.plainName(type);
    if (name == null || metatype == null || context.types().making(name) == null) {
      return;
    }
    if ("PyType_Type".equals(Words.plainName(metatype))) {
      context.addRewritten(function, s);
      edits.deleteStatement(tree.range(s));
    } else {
      context.block(function, "It gives a type a metaclass.", s);
    }
  }

  private void call(Expression.Call call, String callee) {
    List<Expression> arguments = call.arguments();
    switch (callee) {
      case "PyType_FromSpec" -> make(call, arguments, 0, -1);
      case "PyType_FromSpecWithBases" -> make(call, arguments, 0, 1);
      case "PyType_FromModuleAndSpec" -> make(call, arguments, 1, 2);
      case "PyType_Ready" -> ready(call, arguments);
      default -> add(call, arguments);
    }
  }

  private void make(Expression.Call call, List<Expression> arguments, int spec, int bases) {
    boolean complete = arguments.size() > Math.max(spec, bases);
    if (!complete || (bases >= 0 && !Words.isNull(arguments.get(bases), tree))) {
      context.block(function, "It makes a type with base types.", call);
      return;
    }
    String name = Words.plainName(arguments.get(spec));
    String maker = name == null ? null : context.types().maker(name);
    if (maker != null && name != null) {
      StructInitializer of = context.extension().definitions().get(name);
      if (of == null || !of.tree().file().equals(tree.file())) {
        context.block(function, "It makes a type that is specified in another file.", call);
      }
      edits.replaceAbsorbing(tree.range(call), maker + "(" + ctx + ")");
      return;
    }
    edits.replaceAbsorbing(
        tree.range(call),
        Template.around(
            "HPyType_FromSpec(" + ctx + ", ", tree.range(arguments.get(spec)), ", NULL)"));
  }

  /** A static type is made where it was made ready. */
  private void ready(Expression.Call call, List<Expression> arguments) {
    String name = arguments.size() == 1 ? Words.plainName(arguments.get(0)) : null;
    TypeMaking making = name == null ? null : context.types().making(name);
    if (making == null) {
      context.block(function, "It makes a type ready that is not known.", call);
    } else if (!making.definition().tree().file().equals(tree.file())) {
      context.block(function, "It makes a type ready that stands in another file.", call);
    } else if (!making.makeHere(call)) {
      context.block(function, "It makes a type ready that is made ready elsewhere as well.", call);
    } else {
      making.useHelper(tree);
      edits.replaceAbsorbing(tree.range(call), making.ready(ctx));
    }
  }

  /** {@code PyModule_AddType} makes the type ready where nothing else did. */
  private void addStatic(Expression.Call call, List<Expression> arguments, TypeMaking making) {
    String variable = making.definition().variable();
    boolean makes = !isReadied(variable);
    boolean here = making.definition().tree().file().equals(tree.file());
    if (makes && (!here || !making.makeHere(call))) {
      context.block(function, "It adds a type that is made ready elsewhere as well.", call);
      return;
    }
    context.useHelper(tree, "hpp_add_global_type");
    String add = "hpp_add_global_type(" + ctx + ", ";
    if (makes) {
      making.useHelper(tree);
      add = "(" + making.ready(ctx) + " < 0 ? -1 : " + add;
    }
    edits.replaceAbsorbing(
        tree.range(call),
        Template.around(add, tree.range(arguments.get(0)), ", " + variable + (makes ? "))" : ")")));
  }

  private boolean isReadied(String type) {
    boolean[] found = {false};
    for (FunctionModel each : context.extension().functions().values()) {
      each.walkBody(
          node ->
              found[0] |=
                  node instanceof Expression.Call c
                      && "PyType_Ready".equals(c.calleeName())
                      && c.arguments().size() == 1
                      && type.equals(Words.plainName(c.arguments().get(0))));
    }
    return found[0];
  }

  private void add(Expression.Call call, List<Expression> arguments) {
    if (arguments.size() != 2) {
      return;
    }
    String name = Words.plainName(arguments.get(1));
    TypeMaking making = name == null ? null : context.types().making(name);
    if (making != null) {
      addStatic(call, arguments, making);
      return;
    }
    context.useHelper(tree, "hpp_add_type");
    edits.replaceAbsorbing(
        tree.range(call),
        Template.builder()
            .text("hpp_add_type(" + ctx + ", ")
            .hole(tree.range(arguments.get(0)))
            .text(", ")
            .hole(tree.range(Words.bare(arguments.get(1))))
            .text(")")
            .build());
  }
}
