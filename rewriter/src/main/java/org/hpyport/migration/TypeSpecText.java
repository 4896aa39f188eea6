package org.hpyport.migration;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.diagnostic.Location;
import org.hpyport.diagnostic.Severity;
import org.hpyport.model.StructModel;
import org.hpyport.model.Words;
import org.hpyport.rewrite.Template;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/** Writes the {@code HPyType_Spec} of a type and the array of its definitions. */
final class TypeSpecText {
  /** Flags that say what every type of HPy is anyway, or what its slots say. */
  private static final Set<String> IMPLIED =
      Set.of(
          "Py_TPFLAGS_DEFAULT",
          "Py_TPFLAGS_CHECKTYPES",
          "Py_TPFLAGS_HEAPTYPE",
          "Py_TPFLAGS_HAVE_VERSION_TAG",
          "Py_TPFLAGS_HAVE_CLASS",
          "Py_TPFLAGS_HAVE_ITER",
          "Py_TPFLAGS_HAVE_INDEX",
          "Py_TPFLAGS_HAVE_RICHCOMPARE",
          "Py_TPFLAGS_HAVE_WEAKREFS",
          "Py_TPFLAGS_HAVE_SEQUENCE_IN",
          "Py_TPFLAGS_HAVE_INPLACEOPS",
          "Py_TPFLAGS_HAVE_FINALIZE",
          "Py_TPFLAGS_IMMUTABLETYPE");

  private final PortContext context;
  private final TypeDefinition type;
  private final SyntaxTree tree;
  private final PayloadObjects.@Nullable Payload payload;

  TypeSpecText(PortContext context, TypeDefinition type) {
    this.context = context;
    this.type = type;
    this.tree = type.tree();
    this.payload = context.payloads().of(type);
  }

  String array(String name, List<String> symbols) {
    String unit = context.edits(tree).layout().indentUnit();
    StringBuilder out = new StringBuilder("static HPyDef *" + name + "[] = {\n");
    for (String symbol : symbols) {
      out.append(unit).append("&").append(symbol).append(",\n");
    }
    return out.append(unit).append("NULL\n};").toString();
  }

  /**
   * @param variable the spec's name
   * @param array the array of its definitions
   */
  Template struct(String variable, String array) {
    String unit = context.edits(tree).layout().indentUnit();
    boolean isStatic = type.isStatic() || type.declaration().specifiers().hasStorage("static");
    Template.Builder out =
        Template.builder()
            .text((isStatic ? "static " : "") + "HPyType_Spec " + variable + " = {\n");
    name(out, unit, "");
    if (payload == null) {
      size(out, unit);
    }
    out.text(unit + ".flags = " + flags() + ",\n");
    out.text(unit + ".defines = " + array + ",\n");
    Expression doc = type.field("doc");
    if (doc != null && !Words.isNull(doc, tree)) {
      out.text(unit + ".doc = ").hole(tree.range(doc)).text(",\n");
    }
    return out.text("};").build();
  }

  /**
   * The specification of a type that has but functions.
   *
   * @param variable the spec's name
   * @param array the array of its definitions
   */
  Template functions(String variable, String array) {
    String unit = context.edits(tree).layout().indentUnit();
    Template.Builder out = Template.builder().text("static HPyType_Spec " + variable + " = {\n");
    name(out, unit, "");
    return out.text(
            unit + ".flags = HPy_TPFLAGS_DEFAULT,\n" + unit + ".defines = " + array + ",\n};")
        .build();
  }

  /**
   * The specification of the hidden type whose objects have the struct, and its definitions before
   * it.
   *
   * @param variable the spec's name
   * @param symbols its definitions
   */
  Template hidden(String variable, List<String> symbols) {
    String unit = context.edits(tree).layout().indentUnit();
    StructModel struct = Objects.requireNonNull(payload).struct();
    Template.Builder out = Template.builder();
    String array = context.names().fresh(variable.replaceFirst("_spec$", "") + "_defines");
    if (!symbols.isEmpty()) {
      out.text(array(array, symbols) + "\n\n");
    }
    out.text("static HPyType_Spec " + variable + " = {\n");
    hiddenName(out, unit);
    out.text(unit + ".basicsize = sizeof(" + struct.name() + "),\n");
    String cyclic = hasTraverse() ? " | HPy_TPFLAGS_HAVE_GC" : "";
    out.text(unit + ".flags = HPy_TPFLAGS_DEFAULT" + cyclic + ",\n");
    out.text(symbols.isEmpty() ? "" : unit + ".defines = " + array + ",\n");
    return out.text("};").build();
  }

  /** That of the type that Python sees, as far as it is text that more can be put behind. */
  private void hiddenName(Template.Builder out, String unit) {
    Expression name = type.field("name");
    if (name == null || StringFormats.evaluate(tree, name) != null) {
      name(out, unit, " \" payload\"");
    } else {
      String text = context.extension().name() + "." + type.variable() + " payload";
      out.text(unit + ".name = " + StringFormats.quote(text) + ",\n");
    }
  }

  /** HPy wants a dotted name; a static type without one claims to belong to {@code builtins}. */
  private void name(Template.Builder out, String unit, String suffix) {
    Expression name = type.field("name");
    if (name == null) {
      context.blockModule("This type has no name.", tree, type.declaration());
      return;
    }
    boolean bare =
        Words.bare(name) instanceof Expression.StringLiteral && !tree.text(name).contains(".");
    if (bare) {
      context.report(
          Diagnostic.at(
              PortRules.BEHAVIOUR_DIFFERS,
              Severity.NOTE,
              "HPy types belong to a module: __module__ was builtins and becomes "
                  + context.extension().name()
                  + ".",
              new Location(tree.file(), tree.range(name), "")));
      out.text(unit + ".name = \"" + context.extension().name() + ".\" ");
    } else {
      out.text(unit + ".name = ");
    }
    out.hole(tree.range(name)).text(suffix + ",\n");
  }

  private void size(Template.Builder out, String unit) {
    Expression size = type.field("basicsize");
    if (size == null || Words.isNull(size, tree)) {
      return;
    }
    StructModel struct = ObjectStructs.structOf(context, tree, size);
    if (struct != null) {
      out.text(unit + ".basicsize = sizeof(" + struct.name() + "),\n");
      out.text(
          unit + ".builtin_shape = SHAPE(" + struct.name().replaceFirst("^struct ", "") + "),\n");
    } else if (!tree.text(size).replaceAll("\\s", "").equals("sizeof(PyObject)")) {
      context.blockModule("The size of this type's objects was not understood.", tree, size);
    }
  }

  private String flags() {
    Expression flags = type.field("flags");
    Set<String> words = new LinkedHashSet<>(List.of("HPy_TPFLAGS_DEFAULT"));
    List<Expression.Identifier> found = new ArrayList<>();
    if (flags != null) {
      flags.walk(
          node -> {
            if (node instanceof Expression.Identifier id) {
              found.add(id);
            }
          });
    }
    for (Expression.Identifier id : found) {
      switch (id.name()) {
        case "Py_TPFLAGS_BASETYPE" -> {
          if (subclasses(id)) {
            words.add("HPy_TPFLAGS_BASETYPE");
          }
        }
        case "Py_TPFLAGS_HAVE_GC" -> {
          if (payload == null && hasTraverse()) {
            words.add("HPy_TPFLAGS_HAVE_GC");
          }
        }
        default -> {
          if (!IMPLIED.contains(id.name())) {
            context.blockModule("HPy 0.9 has no type flag " + id.name() + ".", tree, id);
          }
        }
      }
    }
    return String.join(" | ", words);
  }

  /** Without object fields there is nothing that could be part of a cycle. */
  private boolean hasTraverse() {
    StructModel struct = struct();
    return struct != null && !ObjectStructs.objectFields(context, struct).isEmpty();
  }

  /**
   * Whether classes may be derived from the type. HPy 0.9 gives instances of Python classes that
   * derive from a type with a payload the wrong payload on CPython, and none on GraalPy 24.2; a
   * {@code TypeError} is better than that. Types of the module itself may derive from it.
   */
  private boolean subclasses(Expression.Identifier flag) {
    boolean derived = context.types().isBase(type.variable());
    if (payload != null) {
      return true;
    }
    boolean struct = struct() != null;
    if (derived || struct) {
      context.report(
          Diagnostic.at(
              PortRules.BEHAVIOUR_DIFFERS,
              Severity.WARNING,
              derived
                  ? "Classes made from this type in Python have no payload of their own under HPy"
                      + " 0.9: its functions must not be given their instances."
                  : "Python classes can no longer derive from this type: HPy 0.9 would give their"
                      + " instances no payload of their own.",
              new Location(tree.file(), tree.range(flag), "")));
    }
    return derived || !struct;
  }

  private @Nullable StructModel struct() {
    Expression size = type.field("basicsize");
    return size == null ? null : ObjectStructs.structOf(context, tree, size);
  }
}
