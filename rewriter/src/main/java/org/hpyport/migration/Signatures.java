package org.hpyport.migration;

import java.util.List;
import java.util.Set;
import org.hpyport.model.CType;
import org.hpyport.model.CallConvention;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.FunctionRole;
import org.hpyport.model.Variable;
import org.hpyport.rewrite.EditSet;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.DeclarationSpecifiers;
import org.hpyport.syntax.Declarator;
import org.hpyport.syntax.ExternalDeclaration;
import org.hpyport.syntax.InitDeclarator;
import org.hpyport.syntax.Parameter;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/**
 * Gives functions the parameters that HPy calls them with, and the context to those that need it.
 * Names and layout of the parameters stay; prototypes follow their definitions.
 */
final class Signatures implements Migration {
  /** Slots that HPy calls without a context, with the struct in place of the object. */
  static final Set<String> WITHOUT_CONTEXT = Set.of("tp_traverse", "tp_dealloc", "tp_destroy");

  /** Slots that take an array of arguments and a dict of keywords. */
  private static final Set<String> DICT_SLOTS = Set.of("tp_new", "tp_init");

  @Override
  public String name() {
    return "function signatures";
  }

  @Override
  public void apply(PortContext context) {
    for (FunctionModel function : context.extension().functions().values()) {
      if (isPorted(function)) {
        definition(context, function);
      }
    }
    for (SyntaxTree tree : context.trees()) {
      for (ExternalDeclaration.Declaration d : Declarations.of(tree)) {
        if (new EntryPrototypes(context, tree).remove(d)) {
          continue;
        }
        for (InitDeclarator init : d.declarators()) {
          prototype(context, tree, d.specifiers(), init.declarator());
        }
      }
    }
  }

  /** Whether this migration changes the function's head. */
  private static boolean isPorted(FunctionModel function) {
    FunctionRole role = function.role();
    if (role instanceof FunctionRole.ModuleInit || role instanceof FunctionRole.Unclear) {
      return false;
    }
    if (role instanceof FunctionRole.Slot slot && WITHOUT_CONTEXT.contains(slot.slot())) {
      return false;
    }
    return !(role instanceof FunctionRole.Internal)
        || function.needsContext()
        || function.result().isObject()
        || function.parameters().stream().anyMatch(p -> mentionsObject(p.type()));
  }

  private static boolean mentionsObject(CType type) {
    return !type.isOwnStruct() && (type.isObject() || type.isObjectOut() || type.isObjectArray());
  }

  private void definition(PortContext context, FunctionModel function) {
    if (function.role() instanceof FunctionRole.Unclear unclear) {
      context.block(function, "How it is called is not clear: " + unclear.reason() + ".", null);
      return;
    }
    if (!function.definition().oldStyle().isEmpty()) {
      context.block(function, "It is defined in the style of K&R C.", null);
      return;
    }
    Head head =
        head(
            context,
            function.tree(),
            function,
            function.definition().specifiers(),
            function.definition().declarator());
    if (head == null) {
      context.block(function, "Its parameter list was not understood.", null);
      return;
    }
    context.setSignature(function, head.rewrite(true));
    boolean attribute =
        function.role() instanceof FunctionRole.Getter
            || function.role() instanceof FunctionRole.Setter;
    if (attribute && !function.definition().specifiers().hasStorage("static")) {
      // The macro behind the function declares it static, which must not come second (C11 6.2.2).
      int start = function.tree().range(function.definition()).start();
      context.edits(function).insert(start, "static ", Order.NORMAL);
    }
  }

  private void prototype(
      PortContext context,
      SyntaxTree tree,
      DeclarationSpecifiers specifiers,
      Declarator declarator) {
    Declarator.Name name = declarator.name();
    FunctionModel function = name == null ? null : context.extension().function(name.identifier());
    if (function == null || !isPorted(function)) {
      return;
    }
    Head head = head(context, tree, function, specifiers, declarator);
    if (head != null) {
      head.rewrite(false);
    }
  }

  private static @Nullable Head head(
      PortContext context,
      SyntaxTree tree,
      FunctionModel function,
      DeclarationSpecifiers specifiers,
      Declarator declarator) {
    Declarator.Function list = Declarations.function(declarator);
    return list == null ? null : new Head(context, tree, function, specifiers, declarator, list);
  }

  /** One definition's or prototype's head. */
  private static final class Head {
    private final PortContext context;
    private final SyntaxTree tree;
    private final FunctionModel function;
    private final DeclarationSpecifiers specifiers;
    private final Declarator declarator;
    private final Declarator.Function list;
    private final EditSet edits;
    private final HandleTypes types;
    private final String ctx;

    Head(
        PortContext context,
        SyntaxTree tree,
        FunctionModel function,
        DeclarationSpecifiers specifiers,
        Declarator declarator,
        Declarator.Function list) {
      this.context = context;
      this.tree = tree;
      this.function = function;
      this.specifiers = specifiers;
      this.declarator = declarator;
      this.list = list;
      this.edits = context.edits(tree);
      this.types = new HandleTypes(context, tree);
      this.ctx = context.contextName(function);
    }

    /**
     * @param definition whether locals may be declared for parameters that change
     */
    Signature rewrite(boolean definition) {
      types.rewrite(specifiers, List.of(declarator), "HPy");
      if (function.result().isOwnStruct() && !types.rewriteStruct(specifiers, declarator)) {
        context.block(function, "What it returns was not understood.", null);
      }
      FunctionRole role = function.role();
      if (role instanceof FunctionRole.Method method) {
        return method(method.convention(), definition);
      }
      if (role instanceof FunctionRole.Slot slot && DICT_SLOTS.contains(slot.slot())) {
        return array(2, "HPy_ssize_t", "HPy", definition);
      }
      if (role instanceof FunctionRole.Slot slot && slot.slot().equals("tp_call")) {
        return array(2, "size_t", "HPy", definition);
      }
      boolean entered = !(role instanceof FunctionRole.Internal);
      for (int i = 0; i < parameters().size(); i++) {
        plain(i, entered, definition);
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

    private Signature method(CallConvention convention, boolean definition) {
      switch (convention) {
        case NOARGS:
          addContext();
          self(definition);
          dropFrom(1, definition);
          return new Signature(ctx, null, null, null);
        case O:
          addContext();
          self(definition);
          plain(1, true, definition);
          return new Signature(ctx, null, null, null);
        case VARARGS:
          return array(1, "size_t", null, definition);
        case KEYWORDS:
          return array(2, "size_t", "HPy", definition);
        default:
          return fastcall(convention == CallConvention.FASTCALL_KEYWORDS, definition);
      }
    }

    /**
     * {@code (self, args)} or {@code (self, args, kwds)}: the tuple becomes an array with a size.
     */
    private Signature array(
        int last, String countType, @Nullable String keywordsType, boolean definition) {
      addContext();
      self(definition);
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
      dropFrom(last + 1, definition);
      return new Signature(ctx, arguments, count, keywords);
    }

    /**
     * {@code (self, array, count[, names])}: only types change, and the count's name if it is used.
     */
    private Signature fastcall(boolean keywords, boolean definition) {
      addContext();
      self(definition);
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
        plain(3, true, definition);
      }
      return new Signature(ctx, arguments, count, names);
    }

    private String count(String arguments) {
      String wish = arguments.equals("args") ? "nargs" : "n" + arguments;
      boolean clash =
          function.locals().stream().anyMatch(v -> v.name().equals(wish))
              || function.parameters().stream().anyMatch(v -> v.name().equals(wish));
      return clash ? context.names().fresh(wish + "_given") : wish;
    }

    private void self(boolean definition) {
      // addContext() writes it where there is none.
      plain(0, true, definition);
    }

    private List<Parameter> parameters() {
      List<Parameter> all = list.parameters();
      boolean none =
          all.size() == 1
              && all.get(0).declarator() == null
              && tree.text(all.get(0)).equals("void");
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
    private void plain(int index, boolean entered, boolean definition) {
      if (index >= parameters().size()) {
        return;
      }
      Parameter parameter = parameters().get(index);
      CType type =
          index < function.parameters().size()
              ? function.parameters().get(index).type()
              : CType.UNKNOWN;
      if (type.isOwnStruct() && (entered || context.takesHandle(function, index))) {
        ownStruct(index, parameter, type, entered, definition);
        return;
      }
      types.rewrite(
          parameter.specifiers(),
          java.util.Collections.singletonList(parameter.declarator()),
          "HPy");
      unwrapUnused(parameter);
    }

    /** {@code T *self} comes as a handle; a local of the old name and type points to the struct. */
    private void ownStruct(
        int index, Parameter parameter, CType type, boolean entered, boolean definition) {
      String name = nameOf(index, "self");
      String handle = "h_" + name;
      boolean clash =
          function.locals().stream().anyMatch(v -> v.name().equals(handle))
              || function.parameters().stream().anyMatch(v -> v.name().equals(handle));
      String fresh = clash ? context.names().fresh(handle) : handle;
      edits.replaceAbsorbing(tree.range(parameter), "HPy " + fresh);
      if (definition) {
        Variable variable = function.parameters().get(index);
        context.setHandle(variable, fresh);
        if (isUsed(index)) {
          context.declare(
              function,
              type.base()
                  + " *"
                  + name
                  + " = "
                  // C code may hand a null pointer to a helper.
                  + (entered ? "" : "HPy_IsNull(" + fresh + ") ? NULL : ")
                  + context.structAccess(type)
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
    private void dropFrom(int index, boolean definition) {
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
}
