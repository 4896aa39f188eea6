package org.hpyport.migration;

import java.util.Collections;
import java.util.List;
import org.hpyport.model.CType;
import org.hpyport.model.CallConvention;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.FunctionRole;
import org.hpyport.model.Variable;
import org.hpyport.rewrite.EditSet;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.DeclarationSpecifiers;
import org.hpyport.syntax.Declarator;
import org.hpyport.syntax.Parameter;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/**
 * The head of one definition or prototype: it gets the parameters that HPy calls the function with,
 * and the context. A parameter keeps its name where it stays one.
 */
final class FunctionHead {
  private final PortContext context;
  private final SyntaxTree tree;
  private final FunctionModel function;
  private final DeclarationSpecifiers specifiers;
  private final Declarator declarator;
  private final Declarator.Function list;
  private final EditSet edits;
  private final HandleTypes types;
  private final String ctx;
  private final boolean definition;

  /**
   * @param definition whether a body follows, where locals stand in for parameters that change
   */
  FunctionHead(
      PortContext context,
      SyntaxTree tree,
      FunctionModel function,
      DeclarationSpecifiers specifiers,
      Declarator declarator,
      Declarator.Function list,
      boolean definition) {
    this.context = context;
    this.tree = tree;
    this.function = function;
    this.specifiers = specifiers;
    this.declarator = declarator;
    this.list = list;
    this.edits = context.edits(tree);
    this.types = new HandleTypes(context, tree);
    this.definition = definition;
    this.ctx = context.contextName(function);
  }

  /** Rewrites it; what its parameters are called then. */
  Signature rewrite() {
    types.rewrite(specifiers, List.of(declarator), "HPy");
    if (function.result().isOwnStruct() && !types.rewriteStruct(specifiers, declarator)) {
      context.block(function, "What it returns was not understood.", null);
    }
    FunctionRole role = function.role();
    if (role instanceof FunctionRole.Method method) {
      return method(method.convention());
    }
    if (role instanceof FunctionRole.Slot slot && Signatures.DICT_SLOTS.contains(slot.slot())) {
      return array(2, "HPy_ssize_t", "HPy");
    }
    if (role instanceof FunctionRole.Slot slot && slot.slot().equals("tp_call")) {
      return array(2, "size_t", "HPy");
    }
    boolean entered = !(role instanceof FunctionRole.Internal);
    for (int i = 0; i < parameters().size(); i++) {
      plain(i, entered);
    }
    // C code may leave out what it does not use, behind a cast; HPy's definitions may not.
    boolean closure =
        (role instanceof FunctionRole.Getter && parameters().size() == 1)
            || (role instanceof FunctionRole.Setter && parameters().size() == 2);
    if (closure) {
      append(", void *closure");
    }
    if (!entered && !function.needsContext()) {
      return Signature.PLAIN;
    }
    if (role instanceof FunctionRole.Slot slot
        && slot.slot().equals("tp_richcompare")
        && parameters().size() > 2) {
      edits.replaceAbsorbing(tree.range(parameters().get(2)), "HPy_RichCmpOp " + nameOf(2, "op"));
    }
    addContext();
    return new Signature(ctx, null, null, null);
  }

  private Signature method(CallConvention convention) {
    switch (convention) {
      case NOARGS:
        addContext();
        plain(0, true);
        dropFrom(1);
        return new Signature(ctx, null, null, null);
      case O:
        addContext();
        plain(0, true);
        plain(1, true);
        return new Signature(ctx, null, null, null);
      case VARARGS:
        return array(1, "size_t", null);
      case KEYWORDS:
        return array(2, "size_t", "HPy");
      default:
        return fastcall(convention == CallConvention.FASTCALL_KEYWORDS);
    }
  }

  /** {@code (self, args)} or {@code (self, args, kwds)}: the tuple becomes an array with a size. */
  private Signature array(int last, String countType, @Nullable String keywordsType) {
    addContext();
    plain(0, true);
    String arguments = nameOf(1, "args");
    String count = count(arguments);
    if (parameters().size() > 1) {
      edits.replaceAbsorbing(
          tree.range(parameters().get(1)),
          "const HPy *" + arguments + ", " + countType + " " + count);
    } else {
      append(", const HPy *" + arguments + ", " + countType + " " + count);
    }
    String keywords = null;
    if (keywordsType != null) {
      keywords = nameOf(2, "kw");
      if (parameters().size() > 2) {
        edits.replaceAbsorbing(tree.range(parameters().get(2)), keywordsType + " " + keywords);
      } else {
        append(", " + keywordsType + " " + keywords);
      }
    }
    dropFrom(last + 1);
    return new Signature(ctx, arguments, count, keywords);
  }

  /**
   * {@code (self, array, count[, names])}: only types change, and the count's name if it is used.
   */
  private Signature fastcall(boolean keywords) {
    addContext();
    plain(0, true);
    String arguments = nameOf(1, "args");
    String original = nameOf(2, "nargs");
    boolean used = isUsed(2);
    String count = used ? context.names().fresh("n_" + arguments) : original;
    if (parameters().size() > 2) {
      edits.replaceAbsorbing(tree.range(parameters().get(1)), "const HPy *" + arguments);
      edits.replaceAbsorbing(tree.range(parameters().get(2)), "size_t " + count);
    }
    if (used && definition) {
      // The C-API count is signed, and arithmetic on it may go below zero.
      context.declare(function, "HPy_ssize_t " + original + " = (HPy_ssize_t)" + count + ";");
    }
    String names = null;
    if (keywords) {
      names = nameOf(3, "kwnames");
      plain(3, true);
    }
    return new Signature(ctx, arguments, count, names);
  }

  private String count(String arguments) {
    String wish = arguments.equals("args") ? "nargs" : "n" + arguments;
    return function.hasVariable(wish) ? context.names().fresh(wish + "_given") : wish;
  }

  private List<Parameter> parameters() {
    List<Parameter> all = list.parameters();
    boolean none =
        all.size() == 1 && all.get(0).declarator() == null && tree.text(all.get(0)).equals("void");
    return none ? List.of() : all;
  }

  private void addContext() {
    int at = tree.tokens().end(list.open());
    boolean alone = parameters().isEmpty();
    if (alone && !list.parameters().isEmpty()) {
      edits.replaceAbsorbing(
          tree.range(list.parameters().get(0)), "HPyContext *" + ctx + selfIfEntered());
    } else {
      edits.insert(at, "HPyContext *" + ctx + (alone ? selfIfEntered() : ", "), Order.DEFINITION);
    }
  }

  private String selfIfEntered() {
    return function.role() instanceof FunctionRole.Method ? ", HPy self" : "";
  }

  /** Appends parameters at the end of the list. */
  private void append(String text) {
    edits.insert(tree.tokens().start(list.close()), text, Order.LAST);
  }

  /**
   * A parameter that stays one parameter: an object becomes a handle.
   *
   * @param entered whether Python passes it, so that an own struct comes as a handle as well
   */
  private void plain(int index, boolean entered) {
    if (index >= parameters().size()) {
      return;
    }
    Parameter parameter = parameters().get(index);
    CType type =
        index < function.parameters().size()
            ? function.parameters().get(index).type()
            : CType.UNKNOWN;
    if (type.isOwnStruct() && (entered || context.takesHandle(function, index))) {
      ownStruct(index, parameter, type, entered);
      return;
    }
    types.rewrite(parameter.specifiers(), Collections.singletonList(parameter.declarator()), "HPy");
    unwrapUnused(parameter);
  }

  /** {@code T *self} comes as a handle; a local of the old name and type points to the struct. */
  private void ownStruct(int index, Parameter parameter, CType type, boolean entered) {
    String name = nameOf(index, "self");
    String handle = "h_" + name;
    String fresh = function.hasVariable(handle) ? context.names().fresh(handle) : handle;
    edits.replaceAbsorbing(tree.range(parameter), "HPy " + fresh);
    if (definition) {
      Variable variable = function.parameters().get(index);
      context.setHandle(variable, fresh);
      if (isUsed(index)
          && new PayloadOwner(context, function).declare(variable, fresh, name, entered, ctx)) {
        return;
      }
      if (isUsed(index)) {
        context.declare(
            function,
            type.base()
                + " *"
                + name
                + " = "
                // C code may hand a null pointer to a helper.
                + (entered ? "" : "HPy_IsNull(" + fresh + ") ? NULL : ")
                + PortContext.structAccess(context.extension(), type)
                + "("
                + ctx
                + ", "
                + fresh
                + ");");
      }
    }
  }

  /** {@code Py_UNUSED(name)} has no counterpart; the bare name stays. */
  private void unwrapUnused(Parameter parameter) {
    TextRange range = tree.range(parameter);
    String text = tree.file().text(range);
    int at = text.indexOf("Py_UNUSED");
    if (at >= 0) {
      int open = text.indexOf('(', at);
      int close = text.indexOf(')', open);
      if (open > 0 && close > open) {
        edits.replaceAbsorbing(
            new TextRange(range.start() + at, range.start() + close + 1),
            text.substring(open + 1, close).trim());
      }
    }
  }

  /** Removes the parameters from {@code index} on; used ones become null locals. */
  private void dropFrom(int index) {
    List<Parameter> all = parameters();
    for (int i = index; i < all.size(); i++) {
      int end = tree.range(all.get(i)).end();
      int comma = all.get(i).span().first() - 1;
      while (comma > list.open() && !tree.tokens().is(comma, ",")) {
        comma--;
      }
      edits.deleteAbsorbing(new TextRange(tree.tokens().start(comma), end));
      if (definition && isUsed(i)) {
        context.declare(function, "HPy " + nameOf(i, "unused") + " = HPy_NULL;");
      }
    }
  }

  private boolean isUsed(int index) {
    if (index >= function.parameters().size()) {
      return false;
    }
    Variable variable = function.parameters().get(index);
    return function.references().containsValue(variable);
  }

  /** The parameter's name; inside {@code Py_UNUSED(…)} too. */
  private String nameOf(int index, String otherwise) {
    if (index >= parameters().size()) {
      return otherwise;
    }
    Parameter parameter = parameters().get(index);
    String text = tree.text(parameter);
    int at = text.indexOf("Py_UNUSED");
    if (at >= 0) {
      String inner = text.substring(text.indexOf('(', at) + 1);
      int end = inner.indexOf(')');
      return end > 0 ? inner.substring(0, end).trim() : otherwise;
    }
    Declarator d = parameter.declarator();
    Declarator.Name name = d == null ? null : d.name();
    if (name != null) {
      return name.identifier();
    }
    boolean known = index < function.parameters().size();
    String model = known ? function.parameters().get(index).name() : "";
    return model.isEmpty() ? otherwise : model;
  }
}
