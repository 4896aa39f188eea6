package org.hpyport.migration;

import java.util.List;
import java.util.Set;
import org.hpyport.model.CapsuleCall;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.FunctionRole;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.rewrite.EditSet;
import org.hpyport.rewrite.Template;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.Declarator;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.ExternalDeclaration;
import org.hpyport.syntax.InitDeclarator;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.SyntaxNode;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/**
 * A function that destroys what a capsule holds. HPy calls it without context and capsule, with the
 * capsule's name, pointer and context (HPy 0.9, {@code HPyFunc_Capsule_Destructor}).
 */
final class CapsuleDestructor {
  private static final Set<String> READS =
      Set.of(
          "PyCapsule_GetPointer", "PyCapsule_GetContext", "PyCapsule_GetName", "PyCapsule_IsValid");

  private final PortContext context;
  private final FunctionModel function;
  private final List<CapsuleCall> users;
  private final EditSet edits;
  private final String name;
  private final String pointer;
  private final String data;

  /**
   * @param users the calls that give it to a capsule
   */
  CapsuleDestructor(PortContext context, FunctionModel function, List<CapsuleCall> users) {
    this.context = context;
    this.function = function;
    this.users = List.copyOf(users);
    this.edits = context.edits(function);
    this.name = parameter("name");
    this.pointer = parameter("pointer");
    this.data = parameter("context");
  }

  private String parameter(String wish) {
    String free = context.freshLocal(function, wish);
    return free.equals(wish) ? free : context.freshLocal(function, "capsule_" + wish);
  }

  /** Rewrites the function; the name of its definition. */
  String rewrite() {
    String implementation = context.names().fresh(function.name() + "_impl");
    String symbol = function.name();
    if (!implementation.equals(symbol + "_impl")) {
      symbol = context.names().fresh(symbol + "_def");
      implementation = symbol + "_impl";
    }
    boolean elsewhere = users.stream().anyMatch(u -> !u.function().file().equals(function.file()));
    if (!(function.role() instanceof FunctionRole.CapsuleDestructor)
        || function.parameters().size() != 1) {
      context.block(function, "It is no destructor of capsules alone.", null);
    } else if (elsewhere) {
      context.block(function, "A capsule of another file has it for a destructor.", null);
    } else {
      define(symbol);
      head(implementation);
      body(function.definition().body());
    }
    return symbol;
  }

  /** The macro that makes the definition declares the function, so it takes a prototype's place. */
  private void define(String symbol) {
    String definition = "HPyCapsule_DESTRUCTOR(" + symbol + ")";
    boolean defined = false;
    for (SyntaxTree tree : context.trees()) {
      for (ExternalDeclaration.Declaration d : Declarations.of(tree)) {
        if (!isPrototype(d)) {
          continue;
        }
        boolean own = tree.file().equals(function.file());
        if (d.declarators().size() > 1) {
          context.blockModule("These prototypes would have to be told apart.", tree, d);
        } else if (own && !defined) {
          context.edits(tree).replaceAbsorbing(tree.range(d), definition);
          defined = true;
        } else {
          context.edits(tree).deleteStatement(tree.range(d));
        }
      }
    }
    if (!defined) {
      int start = function.tree().range(function.definition()).start();
      if (users.stream().anyMatch(u -> u.function().tree().range(u.call()).start() < start)) {
        context.block(function, "A capsule gets it before it is declared in its file.", null);
      }
      edits.insert(start, definition + "\n", Order.DEFINITION);
    }
  }

  private boolean isPrototype(ExternalDeclaration.Declaration d) {
    for (InitDeclarator init : d.declarators()) {
      Declarator.Name declared = init.declarator().name();
      if (declared != null
          && declared.identifier().equals(function.name())
          && Declarations.function(init.declarator()) != null) {
        return true;
      }
    }
    return false;
  }

  private void head(String implementation) {
    Declarator declarator = function.definition().declarator();
    Declarator.Function list = Declarations.function(declarator);
    Declarator.Name own = declarator.name();
    if (list == null || own == null || list.parameters().size() != 1) {
      context.block(function, "Its parameter list was not understood.", null);
      return;
    }
    edits.replaceAbsorbing(function.tree().range(own), implementation);
    edits.replaceAbsorbing(
        function.tree().range(list.parameters().get(0)),
        "const char *" + name + ", void *" + pointer + ", void *" + data);
  }

  private void body(SyntaxNode node) {
    if (node instanceof Statement.ExpressionStatement s && clearsError(s)) {
      edits.replaceAbsorbing(function.tree().range(s), ";");
      return;
    }
    if (node instanceof Statement.Compound block) {
      block.items().stream().filter(s -> !removed(s)).forEach(this::body);
      return;
    }
    if (node instanceof Expression.Call call && readsCapsule(call)) {
      read(call);
      return;
    }
    if (node instanceof Expression.Identifier id && isCapsule(id)) {
      context.block(function, "It uses the capsule, which HPy does not give to it.", id);
    }
    new ContextlessCode(context, function).port(node);
    node.children().forEach(this::body);
  }

  /** What reads the capsule no longer raises, so there is no exception to clear. */
  private static boolean clearsError(Statement s) {
    return s instanceof Statement.ExpressionStatement e
        && e.expression() instanceof Expression.Call call
        && "PyErr_Clear".equals(call.calleeName());
  }

  private boolean removed(Statement s) {
    boolean cleared = clearsError(s);
    if (cleared) {
      edits.deleteStatement(function.tree().range(s));
    }
    return cleared;
  }

  private boolean isCapsule(Expression e) {
    Variable v = function.variable(e);
    return v != null && v.equals(function.parameters().get(0));
  }

  private boolean readsCapsule(Expression.Call call) {
    return call.calleeName() != null
        && READS.contains(call.calleeName())
        && !call.arguments().isEmpty()
        && isCapsule(call.arguments().get(0));
  }

  private void read(Expression.Call call) {
    TextRange range = function.tree().range(call);
    if (call.arguments().size() == 1) {
      boolean asksName = "PyCapsule_GetName".equals(call.calleeName());
      edits.replaceAbsorbing(range, asksName ? name : data);
      return;
    }
    Expression expected = call.arguments().get(1);
    boolean tests = "PyCapsule_IsValid".equals(call.calleeName());
    if (!tests && isOwnName(expected)) {
      edits.replaceAbsorbing(range, pointer);
      return;
    }
    context.useHelper(function.tree(), "hpp_capsule_pointer");
    edits.replaceAbsorbing(
        range,
        Template.around(
            (tests ? "(" : "") + "hpp_capsule_pointer(" + name + ", " + pointer + ", ",
            function.tree().range(expected),
            tests ? ") != NULL)" : ")"));
    body(expected);
  }

  /** Whether the name asked for is the one that the capsule was made with, or its own. */
  private boolean isOwnName(Expression expected) {
    if (expected instanceof Expression.Call call
        && "PyCapsule_GetName".equals(call.calleeName())
        && readsCapsule(call)) {
      return true;
    }
    String text = constantName(function, expected);
    return text != null
        && users.stream().allMatch(u -> isMadeWith(u, text))
        && context.extension().functions().values().stream().noneMatch(f -> changesName(f, text));
  }

  private static boolean isMadeWith(CapsuleCall user, String text) {
    Expression given = user.capsuleName();
    return given != null && text.equals(constantName(user.function(), given));
  }

  /** The text of a name that means the same in all functions; {@code null} if it may not. */
  private static @Nullable String constantName(FunctionModel f, Expression e) {
    Expression bare = Words.bare(e);
    Variable v = f.variable(bare);
    boolean shared = v == null || !v.isAutomatic();
    boolean simple =
        bare instanceof Expression.Identifier || bare instanceof Expression.StringLiteral;
    return simple && shared ? f.tree().text(bare) : null;
  }

  /** Whether a function renames capsules, or assigns to the variable of that name. */
  private static boolean changesName(FunctionModel f, String text) {
    boolean[] found = {false};
    f.walkBody(
        node ->
            found[0] |=
                (node instanceof Expression.Call c && "PyCapsule_SetName".equals(c.calleeName()))
                    || (node instanceof Expression.Assignment a
                        && f.tree().text(a.target()).equals(text)));
    return found[0];
  }
}
