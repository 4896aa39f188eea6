package org.hpyport.migration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hpyport.model.CallConvention;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.MethodTable;
import org.hpyport.model.Words;
import org.hpyport.rewrite.EditSet;
import org.hpyport.rewrite.Template;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.Declarator;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.ExternalDeclaration;
import org.hpyport.syntax.InitDeclarator;
import org.hpyport.syntax.Specifier;
import org.hpyport.syntax.SyntaxNode;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/**
 * A {@code PyMethodDef} array becomes an array of {@code HPyDef *} of the same name; each row
 * becomes an {@code HPyDef_METH_IMPL} before its function and the definition's address in the
 * array. The C functions keep their names.
 */
final class MethodTables implements Migration {
  private static final Set<String> UNSUPPORTED = Set.of("METH_METHOD");
  private static final int LINE_LIMIT = 79;

  @Override
  public String name() {
    return "method tables";
  }

  @Override
  public void apply(PortContext context) {
    Map<String, String> firstSymbols = new LinkedHashMap<>();
    for (MethodTable table : context.extension().methodTables().values()) {
      Expression.InitializerList list = list(table);
      if (list == null) {
        context.blockModule(
            "This method table was not understood.", table.tree(), table.declaration());
        continue;
      }
      boolean ofType = isOfType(context, table);
      List<String> symbols = new ArrayList<>();
      Set<SyntaxNode> rows = new HashSet<>();
      for (MethodTable.Row row : table.rows()) {
        rows.add(row.node());
        String symbol = row(context, table, row, ofType, firstSymbols);
        if (symbol != null) {
          symbols.add(symbol);
          if (!ofType) {
            context
                .edits(table.tree())
                .replaceAbsorbing(
                    table.tree().range(row.node()), "&" + symbol + comments(table, row));
          }
        }
      }
      context.definitions().setOfTable(table.variable(), symbols);
      if (ofType) {
        List<TextRange> docs = new ArrayList<>();
        table.rows().stream()
            .filter(row -> row.doc() != null)
            .forEach(row -> docs.add(table.tree().range(Objects.requireNonNull(row.doc()))));
        Comments.putBefore(
            context.edits(table.tree()), table.tree(), table.declaration().span(), docs);
        context.edits(table.tree()).deleteStatement(table.tree().range(table.declaration()));
      } else {
        head(context, table);
        sentinel(context, table, list, rows);
      }
    }
  }

  /** Whether a type lists the table; the type's own array takes its definitions then. */
  private static boolean isOfType(PortContext context, MethodTable table) {
    boolean inSlots =
        context.extension().slotTables().values().stream()
            .filter(slots -> slots.type().equals("PyType_Slot"))
            .flatMap(slots -> slots.rows().stream())
            .anyMatch(
                row -> "Py_tp_methods".equals(row.word(0)) && table.variable().equals(row.word(1)));
    return inSlots
        || context.extension().definitions().values().stream()
            .filter(d -> d.type().equals("PyTypeObject"))
            .map(d -> d.field("tp_methods"))
            .anyMatch(e -> e != null && table.variable().equals(Words.plainName(e)));
  }

  private static Expression.@Nullable InitializerList list(MethodTable table) {
    List<InitDeclarator> declarators = table.declaration().declarators();
    return declarators.size() == 1
            && declarators.get(0).initializer() instanceof Expression.InitializerList l
        ? l
        : null;
  }

  /** {@code static PyMethodDef table[]} to {@code static HPyDef *table[]}. */
  /** The comments of a row, but for those that go along with its name or its docstring. */
  private static String comments(MethodTable table, MethodTable.Row row) {
    SyntaxTree tree = table.tree();
    List<TextRange> kept = new ArrayList<>(List.of(tree.range(row.name())));
    if (row.doc() != null) {
      kept.add(tree.range(row.doc()));
    }
    return Comments.behind(tree, row.node().span(), kept);
  }

  private static void head(PortContext context, MethodTable table) {
    EditSet edits = context.edits(table.tree());
    for (Specifier s : table.declaration().specifiers().items()) {
      boolean type =
          s instanceof Specifier.NamedType
              || (s instanceof Specifier.StructType t && "PyMethodDef".equals(t.tag()));
      if (type) {
        edits.replaceAbsorbing(table.tree().range(s), "HPyDef");
      } else if (s instanceof Specifier.Qualifier) {
        // HPyModuleDef.defines is no pointer to const.
        TextRange range = table.tree().range(s);
        edits.deleteAbsorbing(new TextRange(range.start(), range.end() + 1));
      }
    }
    Declarator.Name name = table.declaration().declarators().get(0).declarator().name();
    if (name != null) {
      edits.insert(table.tree().range(name).start(), "*", Order.NORMAL);
    }
  }

  private static void sentinel(
      PortContext context,
      MethodTable table,
      Expression.InitializerList list,
      Set<SyntaxNode> rows) {
    EditSet edits = context.edits(table.tree());
    List<Expression.Initializer> rest =
        list.items().stream().filter(item -> !rows.contains(item.value())).toList();
    if (rest.size() > 1) {
      context.blockModule(
          "Rows of this method table are hidden in macros.", table.tree(), rest.get(0));
      return;
    }
    List<String> slots =
        context.definitions().tableOfModule().equals(table.variable())
            ? context.definitions().ofModule()
            : List.of();
    StringBuilder extra = new StringBuilder();
    int at =
        rest.isEmpty()
            ? table.tree().tokens().start(list.span().last())
            : table.tree().range(rest.get(0)).start();
    String indentation =
        rest.isEmpty() || !edits.layout().startsLine(at)
            ? edits.layout().indentUnit()
            : edits.layout().indentationAt(at);
    for (String symbol : slots) {
      extra.append("&").append(symbol).append(",\n").append(indentation);
    }
    if (rest.isEmpty()) {
      edits.insert(at, indentation + extra + "NULL\n", Order.NORMAL);
    } else {
      edits.replaceAbsorbing(table.tree().range(rest.get(0)), extra + "NULL");
    }
  }

  /** Defines one row and gives the definition's name, or {@code null} if it is blocked. */
  private static @Nullable String row(
      PortContext context,
      MethodTable table,
      MethodTable.Row row,
      boolean ofType,
      Map<String, String> firstSymbols) {
    FunctionModel function =
        row.function() == null ? null : context.extension().function(row.function());
    if (function == null) {
      context.blockModule(
          "The function of this row is not defined in the module's own code.",
          table.tree(),
          row.node());
      return null;
    }
    Optional<CallConvention> convention = CallConvention.of(row.flags());
    Optional<String> unsupported =
        row.flags().stream().filter(UNSUPPORTED::contains).sorted().findFirst();
    if (!row.flagsUnderstood() || convention.isEmpty() || unsupported.isPresent()) {
      context.block(
          function,
          "HPy has no calling convention for this row"
              + unsupported.map(flag -> " (" + flag + ")").orElse("")
              + ".",
          null);
      return null;
    }
    BoundMethods.Binding binding = BoundMethods.Binding.of(row);
    if (binding != null && !ofType) {
      context.block(function, "Functions of a module are bound to no class.", null);
      return null;
    }
    DefinitionSite site =
        new DefinitionSite(
            context, function, table.tree(), table.tree().range(table.declaration()).start());
    Template name = site.text(row.name());
    Template doc = row.doc() == null ? Template.text("") : site.text(row.doc());
    if (name == null || doc == null) {
      context.block(function, "Its name or docstring is known only in another file.", null);
      return null;
    }
    String symbol = context.names().fresh(row.function() + "_def");
    Template definition;
    if (binding != null && BoundMethods.needsWrapper(binding, function)) {
      String tail = ", " + BoundMethods.signature(binding, convention.get());
      definition = definition("HPyDef_METH", symbol, tail, table.tree(), row, name, doc);
      BoundMethods.wrap(context, function, binding, convention.get(), symbol, name);
    } else {
      String first = firstSymbols.putIfAbsent(function.name(), symbol);
      definition =
          first == null
              ? definition(
                  "HPyDef_METH_IMPL",
                  symbol,
                  ", " + row.function() + ", " + convention.get().hpySignature(),
                  table.tree(),
                  row,
                  name,
                  doc)
              : alias(site, row, symbol, first, convention.get(), name, doc);
    }
    if (site.isElsewhere()) {
      int start = function.tree().range(function.definition()).start();
      context.edits(function).insert(start, definition, Order.DEFINITION);
      site.declare(symbol);
    } else {
      place(context, table, row, function, definition);
    }
    if (binding != null) {
      context.definitions().addBound(table.variable(), binding, symbol);
      return null;
    }
    return symbol;
  }

  /**
   * The macro that defines a row.
   *
   * @param tail what follows the row's name in it: the function, if it is named, and the signature
   */
  private static Template definition(
      String macro,
      String symbol,
      String tail,
      SyntaxTree tree,
      MethodTable.Row row,
      Template name,
      Template doc) {
    Template.Builder out = Template.builder();
    String head = macro + "(" + symbol + ", ";
    out.text(head).template(name).text(tail);
    if (row.doc() != null) {
      TextRange shown = tree.range(row.doc());
      int column =
          head.length() + tree.range(row.name()).length() + tail.length() + ", .doc = )".length();
      boolean fits = column + shown.length() <= LINE_LIMIT && !tree.text(row.doc()).contains("\n");
      out.text(fits ? ", .doc = " : ",\n    .doc = ").template(doc);
    }
    return out.text(")\n").build();
  }

  /**
   * A second name for a function: one function can be used by only one definition macro, since the
   * macro declares names made from it, so this definition is spelled out.
   */
  private static Template alias(
      DefinitionSite site,
      MethodTable.Row row,
      String symbol,
      String first,
      CallConvention convention,
      Template name,
      Template doc) {
    String unit = site.indentUnit();
    Template.Builder out = Template.builder();
    out.text(site.storage() + "HPyDef " + symbol + " = {\n");
    out.text(unit + ".kind = HPyDef_Kind_Meth,\n");
    out.text(unit + ".meth = {\n" + unit + unit + ".name = ").template(name);
    out.text(",\n" + unit + unit + ".impl = (HPyCFunction)" + row.function());
    out.text(",\n" + unit + unit + ".cpy_trampoline = (cpy_PyCFunction)" + first + "_trampoline");
    out.text(",\n" + unit + unit + ".signature = " + convention.hpySignature());
    if (row.doc() != null) {
      out.text(",\n" + unit + unit + ".doc = ").template(doc);
    }
    return out.text(",\n" + unit + "},\n};\n").build();
  }

  /**
   * Puts a definition before its function; before the table if the function stands behind that, or
   * if the definition names something that is declared only after the function.
   */
  private static void place(
      PortContext context,
      MethodTable table,
      MethodTable.Row row,
      FunctionModel function,
      Template definition) {
    SyntaxTree tree = table.tree();
    int before = tree.range(function.definition()).start();
    List<String> words = new ArrayList<>();
    collectNames(row.name(), words);
    Expression doc = row.doc();
    if (doc != null) {
      collectNames(doc, words);
    }
    boolean definedLater = before > tree.range(table.declaration()).start();
    boolean namesLater =
        Declarations.all(tree).stream()
            .filter(e -> tree.range(e).start() > before)
            .anyMatch(e -> words.stream().anyMatch(word -> declares(e, word)));
    if (definedLater || namesLater) {
      Template spaced = Template.builder().template(definition).text("\n").build();
      context.edits(tree).insert(tree.range(table.declaration()).start(), spaced, Order.DEFINITION);
    } else {
      context.edits(tree).insert(before, definition, Order.DEFINITION);
    }
  }

  private static void collectNames(Expression e, List<String> into) {
    e.walk(
        node -> {
          if (node instanceof Expression.Identifier id) {
            into.add(id.name());
          }
        });
  }

  private static boolean declares(ExternalDeclaration e, String name) {
    if (e instanceof ExternalDeclaration.MacroDeclaration m
        && m.invocation() instanceof Expression.Call call
        && !call.arguments().isEmpty()) {
      return call.arguments().get(0) instanceof Expression.Identifier id && id.name().equals(name);
    }
    if (e instanceof ExternalDeclaration.Declaration d) {
      for (InitDeclarator init : d.declarators()) {
        Declarator.Name declared = init.declarator().name();
        if (declared != null && declared.identifier().equals(name)) {
          return true;
        }
      }
    }
    return false;
  }
}
