package org.hpyport.migration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.ExternalDeclaration;
import org.hpyport.syntax.InitDeclarator;
import org.hpyport.syntax.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A {@code _PyArg_Parser}, as Argument Clinic declares one in each function that takes keywords
 * (CPython 3.11, {@code cpython/modsupport.h}).
 *
 * @param declaration the whole declaration
 * @param keywords the name of the array of keyword names
 * @param functionName what messages call the function; {@code null} if it is not told
 * @param format the format, or {@code null} if there is none
 */
record ClinicParser(
    Statement declaration,
    String keywords,
    @Nullable String functionName,
    @Nullable Expression format) {
  private static final List<String> FIELDS = List.of("format", "keywords", "fname");

  /** The parser whose address an argument is, or {@code null}. */
  static @Nullable ClinicParser of(FunctionModel function, Expression argument) {
    Expression bare = Words.bare(argument);
    Variable v =
        bare instanceof Expression.Unary u && u.operator().equals("&")
            ? function.variable(u.operand())
            : null;
    if (v == null || !v.type().base().equals("_PyArg_Parser")) {
      return null;
    }
    ClinicParser[] found = {null};
    function.walkBody(
        node -> {
          if (node instanceof Statement.DeclarationStatement s
              && s.declaration() instanceof ExternalDeclaration.Declaration d
              && d.declarators().size() == 1
              && v.equals(function.declared(d.declarators().get(0)))) {
            found[0] = read(function, s, d.declarators().get(0));
          }
        });
    return found[0];
  }

  private static @Nullable ClinicParser read(
      FunctionModel function, Statement declaration, InitDeclarator init) {
    if (!(init.initializer() instanceof Expression.InitializerList list)) {
      return null;
    }
    Map<String, Expression> fields = new LinkedHashMap<>();
    int next = 0;
    for (Expression.Initializer item : list.items()) {
      String field = item.designators().size() == 1 ? item.designators().get(0).field() : null;
      int at = field == null ? next : FIELDS.indexOf(field);
      if (at >= 0 && at < FIELDS.size()) {
        fields.put(FIELDS.get(at), item.value());
      }
      next = at + 1;
    }
    Expression keywords = fields.get("keywords");
    String name = keywords == null ? null : Words.plainName(keywords);
    Expression format = fields.get("format");
    Expression called = fields.get("fname");
    return name == null
        ? null
        : new ClinicParser(
            declaration,
            name,
            called == null ? null : StringFormats.evaluate(function.tree(), called),
            format == null || Words.isNull(format, function.tree()) ? null : format);
  }

  /** Removes the declaration, which nothing refers to any more. */
  void remove(PortContext context, FunctionModel function) {
    context.addRewritten(function, declaration);
    context.edits(function).deleteStatement(function.tree().range(declaration));
  }
}
