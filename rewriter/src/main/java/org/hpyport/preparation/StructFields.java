package org.hpyport.preparation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hpyport.model.CType;
import org.hpyport.model.ExpressionTypes;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.StructModel;
import org.hpyport.model.Words;
import org.hpyport.rewrite.EditSet;
import org.hpyport.rewrite.SourceEdits;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.Declarator;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.InitDeclarator;
import org.hpyport.syntax.MemberDeclaration;
import org.hpyport.syntax.Parents;
import org.hpyport.syntax.Specifier;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.SyntaxNode;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/**
 * Fields of objects that point to the struct of another object ({@code T *owner}) become fields of
 * type {@code PyObject *}, with a cast where the struct is meant. All object fields then look
 * alike. Both pointers have the same representation, as each object's struct begins with the
 * other's (CPython C API reference, "Common Object Structures").
 */
final class StructFields {
  /** Macros and functions that cast what they are given. */
  private static final Set<String> CASTING =
      Set.of(
          "Py_INCREF",
          "Py_XINCREF",
          "Py_DECREF",
          "Py_XDECREF",
          "Py_CLEAR",
          "Py_VISIT",
          "Py_TYPE",
          "Py_REFCNT",
          "Py_SETREF",
          "Py_XSETREF");

  /**
   * A field to change.
   *
   * @param type the struct it points to, as the program names it
   */
  private record Field(StructModel owner, String name, String type) {}

  private final PreparedModule module;
  private final SourceEdits edits = new SourceEdits();
  private final List<Field> fields = new ArrayList<>();

  private StructFields(PreparedModule module) {
    this.module = module;
  }

  /** The module without such fields; the same one if there are none. */
  static PreparedModule of(PreparedModule module) {
    StructFields change = new StructFields(module);
    Set<StructModel> structs = new LinkedHashSet<>(module.model().structs().values());
    structs.stream().filter(StructModel::isObject).forEach(change::struct);
    if (change.fields.isEmpty()) {
      return module;
    }
    module.model().functions().values().forEach(change::uses);
    return module.after(change.edits);
  }

  private void struct(StructModel struct) {
    for (MemberDeclaration.Fields f : struct.declarations()) {
      if (isPointers(struct, f)) {
        for (Specifier s : f.specifiers().items()) {
          if (s instanceof Specifier.NamedType || s instanceof Specifier.StructType) {
            String type = struct.tree().text(s);
            edits(struct.tree()).replace(struct.tree().range(s), "PyObject");
            names(f).forEach(name -> fields.add(new Field(struct, name, type)));
          }
        }
      }
    }
  }

  private boolean isPointers(StructModel struct, MemberDeclaration.Fields f) {
    for (String name : names(f)) {
      CType type = struct.fields().get(name);
      if (type == null || !isPointer(type) || isInMacro(name)) {
        return false;
      }
    }
    return !f.declarators().isEmpty();
  }

  private static boolean isPointer(CType type) {
    return type.isOwnStruct() && type.pointers() == 1 && !type.array() && !type.isObjectOut();
  }

  private static List<String> names(MemberDeclaration.Fields f) {
    List<String> names = new ArrayList<>();
    for (InitDeclarator init : f.declarators()) {
      Declarator.Name name = init.declarator().name();
      names.add(name == null ? "" : name.identifier());
    }
    return names;
  }

  /** Whether a macro of the project mentions the field: its uses cannot be seen then. */
  private boolean isInMacro(String field) {
    return PreparedModule.trees(module.model()).stream()
        .flatMap(tree -> tree.macros().all().stream())
        .filter(m -> m.file() != null)
        .anyMatch(m -> Words.namesMember(m.body(), field));
  }

  private void uses(FunctionModel function) {
    ExpressionTypes types = new ExpressionTypes(module.model(), function, name -> null);
    Parents parents = new Parents(function.definition().body());
    function.walkBody(
        node -> {
          if (node instanceof Expression.Member m) {
            Field field = field(types, m);
            if (field != null) {
              use(function, m, field, parents);
            }
          } else if (node instanceof Expression.Assignment a
              && Words.bare(a.target()) instanceof Expression.Member m
              && field(types, m) != null
              && !Words.isNull(a.value(), function.tree())) {
            value(function, types, a.value());
          }
        });
  }

  /** What is stored becomes a pointer to an object. */
  private void value(FunctionModel function, ExpressionTypes types, Expression value) {
    CType type = types.of(value);
    if (value instanceof Expression.Cast c) {
      int end = function.tree().range(c.operand()).start();
      edits(function.tree())
          .replaceAbsorbing(new TextRange(function.tree().range(c).start(), end), "(PyObject *)");
    } else if (type.isOwnStruct() || type.isUnknown()) {
      boolean simple =
          !(value instanceof Expression.Conditional || value instanceof Expression.Binary);
      edits(function.tree())
          .wrap(
              function.tree().range(value),
              simple ? "(PyObject *)" : "(PyObject *)(",
              simple ? "" : ")");
    }
  }

  private void use(FunctionModel function, Expression.Member m, Field field, Parents parents) {
    SyntaxNode at = m;
    SyntaxNode parent = parents.of(at);
    while (parent instanceof Expression.Parenthesized) {
      at = parent;
      parent = parents.of(at);
    }
    if (isUntyped(function, m, at, parent)) {
      return;
    }
    boolean postfix = parent instanceof Expression.Member || parent instanceof Expression.Index;
    String cast = "(" + field.type() + " *)";
    edits(function.tree())
        .wrap(function.tree().range(m), postfix ? "(" + cast : cast, postfix ? ")" : "");
  }

  /** Whether the use is the same for all pointers to objects. */
  private static boolean isUntyped(
      FunctionModel function, Expression.Member m, SyntaxNode at, @Nullable SyntaxNode parent) {
    if (parent instanceof Expression.Assignment a) {
      return a.target().equals(at);
    }
    if (parent instanceof Expression.Binary b) {
      return b.operator().matches("&&|\\|\\|")
          || Words.isNull(b.left(), function.tree())
          || Words.isNull(b.right(), function.tree());
    }
    if (parent instanceof Expression.Call c) {
      return c.calleeName() != null && CASTING.contains(c.calleeName());
    }
    return parent instanceof Expression.Cast
        || (parent instanceof Expression.Unary u && u.operator().matches("!|&"))
        || !(parent instanceof Expression || parent instanceof InitDeclarator)
            && !(parent instanceof Statement.Return);
  }

  private @Nullable Field field(ExpressionTypes types, Expression.Member m) {
    String base = types.of(m.object()).base();
    StructModel owner = module.model().structs().get(base);
    for (Field field : fields) {
      if (field.name().equals(m.name()) && field.owner().equals(owner)) {
        return field;
      }
    }
    return null;
  }

  private EditSet edits(SyntaxTree tree) {
    return edits.of(tree.file());
  }
}
