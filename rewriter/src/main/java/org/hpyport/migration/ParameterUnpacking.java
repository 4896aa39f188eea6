package org.hpyport.migration;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.FunctionRole;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.rewrite.EditSet;
import org.hpyport.rewrite.Template;
import org.hpyport.syntax.Declarator;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.ExternalDeclaration;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/**
 * {@code _PyArg_UnpackKeywords}, by which Argument Clinic sorts keywords into their places: the
 * array that holds them becomes one of handles, borrowed from those that the function was called
 * with.
 */
final class ParameterUnpacking implements Migration {
  private static final String CALL = "_PyArg_UnpackKeywords";
  private static final int ARGUMENTS = 9;
  private static final Pattern SIZE = Pattern.compile("\\[\\s*([1-9]\\d?)\\s*\\]");

  @Override
  public String name() {
    return "unpacking of keywords";
  }

  @Override
  public Set<String> calls() {
    return Set.of(CALL);
  }

  @Override
  public void apply(PortContext context) {
    for (FunctionModel function : context.extension().functions().values()) {
      function.walkBody(
          node -> {
            if (node instanceof Statement.ExpressionStatement s
                && s.expression() instanceof Expression.Assignment a
                && a.operator().equals("=")
                && a.value() instanceof Expression.Call call
                && CALL.equals(call.calleeName())) {
              unpack(context, function, s, a, call);
            }
          });
    }
  }

  private static void unpack(
      PortContext context,
      FunctionModel function,
      Statement statement,
      Expression.Assignment assignment,
      Expression.Call call) {
    List<Expression> given = call.arguments();
    ClinicParser parser =
        given.size() == ARGUMENTS ? ClinicParser.of(function, given.get(4)) : null;
    Statement buffer = given.size() == ARGUMENTS ? array(function, given.get(8)) : null;
    if (parser == null || buffer == null) {
      context.block(function, "The parser of its arguments was not understood.", call);
      return;
    }
    boolean dict = isSlot(function) && ofTuple(function, call);
    if (!dict && !ofArray(function, assignment, call)) {
      context.block(function, "It unpacks other arguments than its own.", call);
      return;
    }
    parser.remove(context, function);
    handles(context, function, buffer, dict);
    context.addRewritten(function, statement);
    write(context, function, call, parser, dict);
  }

  private static boolean isSlot(FunctionModel function) {
    return function.role() instanceof FunctionRole.Slot s
        && Signatures.DICT_SLOTS.contains(s.slot());
  }

  /** Whether it sorts the array, count and names that the function was called with. */
  private static boolean ofArray(
      FunctionModel function, Expression.Assignment assignment, Expression.Call call) {
    Variable array = function.argumentsArray();
    return array != null
        && ArgumentParsing.isArray(function, call)
        && array.equals(function.variable(assignment.target()))
        && Words.isNull(call.arguments().get(2), function.tree())
        && function.parameters().size() > 3
        && function.parameters().get(3).equals(function.variable(call.arguments().get(3)));
  }

  /** Whether it sorts the items of the tuple and the dict that the function was called with. */
  private static boolean ofTuple(FunctionModel function, Expression.Call call) {
    Variable tuple = function.argumentsTuple();
    boolean[] items = {false};
    call.arguments()
        .get(0)
        .walk(
            n -> items[0] |= n instanceof Expression.Identifier id && isSame(function, tuple, id));
    return items[0]
        && call.arguments().get(0) instanceof Expression.Member m
        && m.name().equals("ob_item")
        && Words.isNull(call.arguments().get(3), function.tree())
        && function.parameters().size() > 2
        && function.parameters().get(2).equals(function.variable(call.arguments().get(2)));
  }

  private static boolean isSame(
      FunctionModel function, @Nullable Variable variable, Expression expression) {
    return variable != null && variable.equals(function.variable(expression));
  }

  private static void write(
      PortContext context,
      FunctionModel function,
      Expression.Call call,
      ClinicParser parser,
      boolean dict) {
    SyntaxTree tree = function.tree();
    EditSet edits = context.edits(function);
    String helper = dict ? "hpp_unpack_parameters_dict" : "hpp_unpack_parameters";
    context.useHelper(tree, helper);
    String name = parser.functionName();
    Template.Builder out =
        Template.builder()
            .text(helper + "(" + context.contextName(function) + ", ")
            .text(StringFormats.quote(name == null ? "function" : name) + ", ");
    if (dict) {
      out.text(String.valueOf(context.signature(function).arguments()));
    } else {
      out.hole(tree.range(call.arguments().get(0)));
    }
    for (int i : List.of(1, dict ? 2 : 3)) {
      out.text(", ").hole(tree.range(call.arguments().get(i)));
    }
    out.text(", " + parser.keywords());
    for (int i : List.of(5, 6, 7, 8)) {
      out.text(", ").hole(tree.range(call.arguments().get(i)));
    }
    edits.replaceAbsorbing(tree.range(call), out.text(")").build());
  }

  /** The declaration of the local array alone, or {@code null}. */
  private static @Nullable Statement array(FunctionModel function, Expression argument) {
    Variable v = function.variable(argument);
    Statement[] found = {null};
    function.walkBody(
        node -> {
          if (node instanceof Statement.DeclarationStatement s
              && s.declaration() instanceof ExternalDeclaration.Declaration d
              && d.declarators().size() == 1
              && v != null
              && v.type().isObjectArray()
              && v.equals(function.declared(d.declarators().get(0)))
              && d.declarators().get(0).initializer() == null) {
            found[0] = s;
          }
        });
    return found[0];
  }

  /** {@code PyObject *a[2];} to {@code HPy a[2];}, whose handles a slot's function owns. */
  private static void handles(
      PortContext context, FunctionModel function, Statement array, boolean owned) {
    context.addRewritten(function, array);
    if (!(array instanceof Statement.DeclarationStatement s)
        || !(s.declaration() instanceof ExternalDeclaration.Declaration d)) {
      return;
    }
    Declarator declarator = d.declarators().get(0).declarator();
    SyntaxTree tree = function.tree();
    new HandleTypes(context, tree).rewrite(d.specifiers(), List.of(declarator), "HPy");
    if (!owned) {
      return;
    }
    Matcher size = SIZE.matcher(tree.text(declarator));
    Declarator.Name name = declarator.name();
    if (name == null || !size.find()) {
      context.block(function, "How many parameters it unpacks is not known.", array);
      return;
    }
    int count = Integer.parseInt(size.group(1));
    context
        .edits(function)
        .insert(
            tree.range(declarator).end(),
            " = {HPy_NULL" + ", HPy_NULL".repeat(count - 1) + "}",
            Order.LAST);
    for (int i = 0; i < count; i++) {
      context.addOwned(function, name.identifier() + "[" + i + "]");
    }
  }
}
