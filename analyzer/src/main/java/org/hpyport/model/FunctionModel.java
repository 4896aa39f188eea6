package org.hpyport.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hpyport.source.SourceFile;
import org.hpyport.syntax.Declarator;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.ExternalDeclaration.FunctionDefinition;
import org.hpyport.syntax.InitDeclarator;
import org.hpyport.syntax.SyntaxNode;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/**
 * One function definition with its names resolved.
 *
 * @param tree the file it stands in
 * @param definition its syntax
 * @param name its C name
 * @param result the type it returns
 * @param parameters in order
 * @param variadic whether it takes further arguments
 * @param locals all local variables, static ones included, in source order
 * @param references which variable each identifier means; functions and macros are absent
 * @param role how it is entered
 * @param callees names of the functions it calls or whose address it takes, those of the project
 *     only
 * @param needsContext whether it reaches the Python API, itself or through what it calls
 */
public record FunctionModel(
    SyntaxTree tree,
    FunctionDefinition definition,
    String name,
    CType result,
    List<Variable> parameters,
    boolean variadic,
    List<Variable> locals,
    Map<Expression.Identifier, Variable> references,
    FunctionRole role,
    Set<String> callees,
    boolean needsContext) {

  public FunctionModel {
    parameters = List.copyOf(parameters);
    locals = List.copyOf(locals);
    references = new LinkedHashMap<>(references);
    callees = new TreeSet<>(callees);
  }

  public SourceFile file() {
    return tree.file();
  }

  /**
   * The variable an expression is, parentheses and casts aside; {@code null} if it is none, or its
   * name that of a function, a macro or unknown.
   */
  public @Nullable Variable variable(Expression expression) {
    return Words.bare(expression) instanceof Expression.Identifier id ? references.get(id) : null;
  }

  /** The local variable that is declared; {@code null} if it is none. */
  public @Nullable Variable declared(InitDeclarator declarator) {
    Declarator.Name name = declarator.declarator().name();
    for (Variable v : locals) {
      if (name != null && v.declarator() == name) {
        return v;
      }
    }
    return null;
  }

  /** Shows each node of the body, before its parts. */
  public void walkBody(Consumer<? super SyntaxNode> visitor) {
    definition.body().walk(visitor);
  }

  /** Whether a parameter or a local variable has that name. */
  public boolean hasVariable(String variable) {
    return Stream.concat(parameters.stream(), locals.stream())
        .anyMatch(v -> v.name().equals(variable));
  }

  /**
   * The parameter that holds the array of arguments in a {@code METH_FASTCALL} function, or {@code
   * null}.
   */
  public @Nullable Variable argumentsArray() {
    boolean array =
        role instanceof FunctionRole.Method m
            && (m.convention() == CallConvention.FASTCALL
                || m.convention() == CallConvention.FASTCALL_KEYWORDS);
    return array && parameters.size() > 1 ? parameters.get(1) : null;
  }

  /**
   * Whether a variable points to handles that the function was called with, or that belong to the
   * array into which they were sorted: the parameter of a {@code METH_FASTCALL} function, and what
   * {@code _PyArg_UnpackKeywords} gives.
   */
  public boolean isArgumentsArray(Variable v) {
    if (v.equals(argumentsArray())) {
      return true;
    }
    if (v.kind() != Variable.Kind.LOCAL || !v.type().isObjectOut()) {
      return false;
    }
    boolean[] found = {false, false};
    walkBody(
        node -> {
          if (node instanceof Expression.Assignment a && v.equals(variable(a.target()))) {
            boolean unpacks =
                a.value() instanceof Expression.Call call
                    && "_PyArg_UnpackKeywords".equals(call.calleeName());
            found[unpacks ? 0 : 1] = true;
          }
        });
    return found[0] && !found[1];
  }

  /**
   * The parameter that holds the tuple of positional arguments in a {@code METH_VARARGS} function,
   * or {@code null}.
   */
  public @Nullable Variable argumentsTuple() {
    boolean tuple =
        role instanceof FunctionRole.Method m
            && (m.convention() == CallConvention.VARARGS
                || m.convention() == CallConvention.KEYWORDS);
    boolean slot =
        role instanceof FunctionRole.Slot s
            && Set.of("tp_new", "tp_init", "tp_call").contains(s.slot());
    return (tuple || slot) && parameters.size() > 1 ? parameters.get(1) : null;
  }

  /** The same function with other types: of its result and of each variable. */
  public FunctionModel typed(CType newResult, UnaryOperator<Variable> variable) {
    Map<Expression.Identifier, Variable> newReferences = new LinkedHashMap<>();
    references.forEach((id, v) -> newReferences.put(id, variable.apply(v)));
    return new FunctionModel(
        tree,
        definition,
        name,
        newResult,
        parameters.stream().map(variable).toList(),
        variadic,
        locals.stream().map(variable).toList(),
        newReferences,
        role,
        callees,
        needsContext);
  }

  /** The same function, but it gives something else. */
  FunctionModel with(CType newResult) {
    return new FunctionModel(
        tree,
        definition,
        name,
        newResult,
        parameters,
        variadic,
        locals,
        references,
        role,
        callees,
        needsContext);
  }

  FunctionModel with(FunctionRole newRole, boolean newNeedsContext) {
    return new FunctionModel(
        tree,
        definition,
        name,
        result,
        parameters,
        variadic,
        locals,
        references,
        newRole,
        callees,
        newNeedsContext);
  }
}
