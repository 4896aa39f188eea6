package org.hpyport.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hpyport.syntax.Declarator;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.ExternalDeclaration.Declaration;
import org.hpyport.syntax.InitDeclarator;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tables by which a module tells the interpreter what it defines. Field orders are those
 * of CPython 3.11's headers ({@code methodobject.h}, {@code moduleobject.h}, {@code object.h},
 * {@code descrobject.h}, {@code structmember.h}).
 */
final class DefinitionTables {
  private static final List<String> METHOD_FIELDS =
      List.of("ml_name", "ml_meth", "ml_flags", "ml_doc");
  private static final List<String> MODULE_FIELDS =
      List.of(
          "m_name", "m_doc", "m_size", "m_methods", "m_slots", "m_traverse", "m_clear", "m_free");
  private static final List<String> SPEC_FIELDS =
      List.of("name", "basicsize", "itemsize", "flags", "slots");
  private static final List<String> TYPE_FIELDS =
      List.of(
          "tp_name",
          "tp_basicsize",
          "tp_itemsize",
          "tp_dealloc",
          "tp_vectorcall_offset",
          "tp_getattr",
          "tp_setattr",
          "tp_as_async",
          "tp_repr",
          "tp_as_number",
          "tp_as_sequence",
          "tp_as_mapping",
          "tp_hash",
          "tp_call",
          "tp_str",
          "tp_getattro",
          "tp_setattro",
          "tp_as_buffer",
          "tp_flags",
          "tp_doc",
          "tp_traverse",
          "tp_clear",
          "tp_richcompare",
          "tp_weaklistoffset",
          "tp_iter",
          "tp_iternext",
          "tp_methods",
          "tp_members",
          "tp_getset",
          "tp_base",
          "tp_dict",
          "tp_descr_get",
          "tp_descr_set",
          "tp_dictoffset",
          "tp_init",
          "tp_alloc",
          "tp_new",
          "tp_free",
          "tp_is_gc",
          "tp_bases",
          "tp_mro",
          "tp_cache",
          "tp_subclasses",
          "tp_weaklist",
          "tp_del",
          "tp_version_tag",
          "tp_finalize",
          "tp_vectorcall");
  private static final Map<String, List<String>> STRUCT_FIELDS =
      Map.of(
          "PyModuleDef", MODULE_FIELDS,
          "PyType_Spec", SPEC_FIELDS,
          "PyTypeObject", TYPE_FIELDS,
          "PyNumberMethods", MethodSuites.NUMBER,
          "PySequenceMethods", MethodSuites.SEQUENCE,
          "PyMappingMethods", MethodSuites.MAPPING,
          "PyAsyncMethods", MethodSuites.ASYNC,
          "PyBufferProcs", MethodSuites.BUFFER,
          "PyStructSequence_Desc", List.of("name", "doc", "fields", "n_in_sequence"));
  private static final List<String> HEADS =
      List.of("PyModuleDef_HEAD_INIT", "PyVarObject_HEAD_INIT", "PyObject_HEAD_INIT");
  private static final Map<String, List<String>> ROW_FIELDS =
      Map.of(
          "PyType_Slot", List.of("slot", "pfunc"),
          "PyModuleDef_Slot", List.of("slot", "value"),
          "PyMemberDef", List.of("name", "type", "offset", "flags", "doc"),
          "PyGetSetDef", List.of("name", "get", "set", "doc", "closure"),
          "PyStructSequence_Field", List.of("name", "doc"));

  final Map<String, MethodTable> methods = new LinkedHashMap<>();
  final Map<String, SlotTable> slots = new LinkedHashMap<>();
  final Map<String, StructInitializer> structs = new LinkedHashMap<>();

  /** Takes in all tables of a tree. */
  void read(SyntaxTree tree, FileFacts facts) {
    for (Declaration d : FileFacts.declarations(tree.root().declarations())) {
      if (d.specifiers().hasStorage("typedef")) {
        continue;
      }
      for (InitDeclarator init : d.declarators()) {
        Declarator.Name name = init.declarator().name();
        Expression.InitializerList list = FileFacts.list(init);
        if (name != null && list != null) {
          CType type = facts.typeReader().read(d.specifiers(), init.declarator());
          table(tree, d, name.identifier(), type, list);
        } else if (name != null && init.initializer() == null) {
          empty(
              tree,
              d,
              name.identifier(),
              facts.typeReader().read(d.specifiers(), init.declarator()));
        }
      }
    }
  }

  /** A type without initialiser is filled by statements, unless it is defined elsewhere. */
  private void empty(SyntaxTree tree, Declaration d, String name, CType type) {
    boolean plain = type.pointers() == 0 && !type.array() && !type.function();
    if (plain && MethodSuites.isTypeOrSuite(type.base()) && !d.specifiers().hasStorage("extern")) {
      structs.putIfAbsent(name, new StructInitializer(tree, type.base(), name, d, Map.of(), 0));
    }
  }

  /** Adds to the types and method suites what statements write into their fields. */
  void fill(SyntaxTree tree) {
    for (TypeFillIn fill : TypeFillIn.in(tree, structs.keySet())) {
      StructInitializer old = structs.get(fill.variable());
      if (old != null && MethodSuites.isTypeOrSuite(old.type()) && old.tree() == tree) {
        structs.put(fill.variable(), old.with(fill.field(), fill.value()));
      }
    }
  }

  private void table(
      SyntaxTree tree, Declaration d, String name, CType type, Expression.InitializerList list) {
    String base = type.base().replaceFirst("^struct ", "");
    if (type.array() && type.pointers() == 0) {
      if (base.equals("PyMethodDef")) {
        methods.put(name, new MethodTable(tree, name, d, methodRows(tree, list)));
      } else if (ROW_FIELDS.containsKey(base)) {
        slots.put(name, new SlotTable(tree, base, name, d, rows(tree, base, list)));
      }
    } else if (type.pointers() == 0 && STRUCT_FIELDS.containsKey(base)) {
      List<String> order = Objects.requireNonNull(STRUCT_FIELDS.get(base));
      Map<String, Expression> fields = StructInitializer.byField(list, order, HEADS);
      int surplus = (int) fields.keySet().stream().filter(f -> f.startsWith("#")).count();
      structs.put(name, new StructInitializer(tree, base, name, d, fields, surplus));
    }
  }

  private static List<MethodTable.Row> methodRows(
      SyntaxTree tree, Expression.InitializerList list) {
    List<MethodTable.Row> rows = new ArrayList<>();
    for (Expression.Initializer item : list.items()) {
      List<@Nullable Expression> values = values(item.value(), METHOD_FIELDS);
      Expression name = values.get(0);
      if (name == null || Words.isNull(name, tree)) {
        continue;
      }
      Expression meth = values.get(1);
      Expression flagsNode = values.get(2);
      Set<String> flags = flagsNode == null ? null : Words.flags(flagsNode);
      Expression doc = values.get(3);
      rows.add(
          new MethodTable.Row(
              item.value(),
              name,
              meth == null ? null : Words.plainName(uncast(meth)),
              flags == null ? Set.of() : flags,
              flags != null,
              doc == null || Words.isNull(doc, tree) ? null : doc));
    }
    return rows;
  }

  /** {@code _PyCFunction_CAST(f)}, which CPython has for rows since 3.11, is {@code f}. */
  private static Expression uncast(Expression function) {
    return Words.bare(function) instanceof Expression.Call call
            && "_PyCFunction_CAST".equals(call.calleeName())
            && call.arguments().size() == 1
        ? call.arguments().get(0)
        : function;
  }

  private static List<SlotTable.Row> rows(
      SyntaxTree tree, String type, Expression.InitializerList list) {
    List<String> fields = Objects.requireNonNull(ROW_FIELDS.get(type));
    List<SlotTable.Row> rows = new ArrayList<>();
    for (Expression.Initializer item : list.items()) {
      List<@Nullable Expression> values = values(item.value(), fields);
      Expression first = values.get(0);
      if (first != null && !Words.isNull(first, tree)) {
        rows.add(new SlotTable.Row(item.value(), values));
      }
    }
    return rows;
  }

  /** The values of one row in field order; a row that is no list (a macro) has only nulls. */
  private static List<@Nullable Expression> values(Expression row, List<String> fields) {
    @Nullable Expression[] values = new Expression[fields.size()];
    if (row instanceof Expression.InitializerList list) {
      StructInitializer.byField(list, fields, List.of())
          .forEach(
              (field, value) -> {
                int at = fields.indexOf(field);
                if (at >= 0) {
                  values[at] = value;
                }
              });
    }
    return Arrays.asList(values);
  }
}
