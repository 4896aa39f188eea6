package org.hpyport.preparation;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hpyport.model.ExtensionModel;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.Variable;
import org.hpyport.rewrite.EditSet;
import org.hpyport.rewrite.SourceEdits;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.Declarator;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.MemberDeclaration;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.SyntaxTree;

/**
 * Turns a module's own state ({@code m_size}, {@code PyModule_GetState}), which HPy 0.9 does not
 * have, into file-level variables: each object member becomes one of its own, what else the struct
 * holds stays in one instance of it. An {@code HPyGlobal} belongs to one interpreter as the state
 * did; the rest is shared by all of them from then on.
 */
final class ModuleState {
  private final ExtensionModel model;
  private final StateStruct state;
  private final NameSupply names;
  private final StateHooks hooks;
  private final SourceEdits edits = new SourceEdits();
  private final Map<FunctionModel, StateUses> uses = new LinkedHashMap<>();
  private final Set<FunctionModel> gone = new HashSet<>();

  private ModuleState(ExtensionModel model, StateStruct state, NameSupply names) {
    this.model = model;
    this.state = state;
    this.names = names;
    this.hooks = new StateHooks(model, state);
  }

  /** The module without state of its own; the same one if it has none that is understood. */
  static PreparedModule of(PreparedModule module) {
    NameSupply names = new NameSupply(module.model());
    StateStruct state = StateStruct.of(module.model(), names);
    // A header's variables would be one for each file that includes it.
    boolean shared =
        state != null
            && module.model().sources().size() > 1
            && module.model().headers().contains(state.struct().tree());
    if (state == null || shared) {
      return module;
    }
    ModuleState change = new ModuleState(module.model(), state, names);
    return change.isUnderstood() ? change.apply(module) : module;
  }

  private boolean isUnderstood() {
    gone.addAll(hooks.functions());
    for (FunctionModel function : model.functions().values()) {
      if (!gone.contains(function)) {
        uses.put(function, new StateUses(model, function, state));
      }
    }
    return uses.values().stream().allMatch(StateUses::isUnderstood);
  }

  private PreparedModule apply(PreparedModule module) {
    dropGetters();
    boolean instance = state.keepsInstance();
    for (Map.Entry<FunctionModel, StateUses> entry : uses.entrySet()) {
      if (!gone.contains(entry.getKey())) {
        instance |= rewrite(entry.getKey(), entry.getValue());
      }
    }
    gone.forEach(this::drop);
    struct(instance);
    definition();
    return module.after(edits);
  }

  private EditSet edits(SyntaxTree tree) {
    return edits.of(tree.file());
  }

  /** Drops static functions that only fetched the state and that nothing calls any more. */
  private void dropGetters() {
    Set<String> called = new HashSet<>();
    uses.values().forEach(u -> called.addAll(u.called()));
    for (FunctionModel function : uses.keySet()) {
      if (state.isPointer(function.result())
          && function.definition().specifiers().hasStorage("static")
          && !called.contains(function.name())) {
        gone.add(function);
      }
    }
  }

  /** Rewrites the uses in one function; tells whether one needs the struct's instance. */
  private boolean rewrite(FunctionModel function, StateUses use) {
    SyntaxTree tree = function.tree();
    List<Statement> dead = use.dead();
    Map<Expression.Member, String> locals =
        TestedStores.in(function, use.objects(), state.objects(), edits(tree), names);
    for (Expression.Member m : use.objects()) {
      String variable = Objects.requireNonNull(state.objects().get(m.name()));
      edits(tree).replace(tree.range(m), locals.getOrDefault(m, variable));
    }
    for (Expression.Call c : use.sources()) {
      edits(tree).replace(tree.range(c), "(&" + state.instance() + ")");
    }
    dead.forEach(s -> edits(tree).deleteStatement(tree.range(s)));
    return !use.sources().isEmpty();
  }

  private void drop(FunctionModel function) {
    SyntaxTree tree = function.tree();
    edits(tree).deleteStatement(tree.range(function.definition()));
  }

  private void struct(boolean instance) {
    SyntaxTree tree = state.struct().tree();
    EditSet set = edits(tree);
    boolean isStruct = instance || isNamedElsewhere();
    TextRange declaration = tree.range(state.declaration());
    StringBuilder variables = new StringBuilder();
    state.objects().forEach((member, v) -> variables.append(variable(tree, member, v)));
    if (!isStruct) {
      set.replaceAbsorbing(declaration, variables.toString().stripTrailing());
      return;
    }
    List<MemberDeclaration> members = Objects.requireNonNull(state.struct().node().members());
    for (MemberDeclaration member : members) {
      if (member instanceof MemberDeclaration.Fields f && isObjects(f)) {
        set.deleteStatement(withComment(tree, tree.range(f)));
      }
    }
    if (!state.keepsInstance()) {
      set.insert(
          tree.tokens().end(state.struct().node().span().last()) - 1,
          set.layout().indentUnit() + "char unused; /* C has no empty struct */\n",
          0);
    }
    if (instance) {
      variables
          .append("static ")
          .append(typeName())
          .append(' ')
          .append(state.instance())
          .append(";\n");
    }
    set.insert(declaration.end(), "\n\n" + variables.toString().stripTrailing(), 0);
  }

  /** A member with the comment behind it, which goes where the member goes. */
  private TextRange withComment(SyntaxTree tree, TextRange member) {
    int lineEnd = edits(tree).layout().lineEnd(member.end());
    String rest = tree.file().text(new TextRange(member.end(), lineEnd));
    boolean comment = rest.strip().matches("/\\*((?!\\*/).)*\\*/|//.*");
    return comment
        ? new TextRange(member.start(), member.end() + rest.stripTrailing().length())
        : member;
  }

  /** The declaration of a variable, with the comment that stood behind the member. */
  private String variable(SyntaxTree tree, String member, String name) {
    String comment = "";
    for (MemberDeclaration d : Objects.requireNonNull(state.struct().node().members())) {
      if (d instanceof MemberDeclaration.Fields f && names(f).equals(List.of(member))) {
        int end = tree.range(f).end();
        String rest =
            tree.file().text(new TextRange(end, edits(tree).layout().lineEnd(end))).strip();
        comment = rest.matches("/\\*((?!\\*/).)*\\*/|//.*") ? "    " + rest : "";
      }
    }
    return "static PyObject *" + name + ";" + comment + "\n";
  }

  private static List<String> names(MemberDeclaration.Fields fields) {
    return fields.declarators().stream()
        .map(d -> d.declarator().name())
        .map(n -> n == null ? "" : n.identifier())
        .toList();
  }

  private String typeName() {
    String size =
        state.definition().tree().text(Objects.requireNonNull(state.definition().field("m_size")));
    return size.replaceAll("^sizeof\\s*\\(\\s*|\\s*\\)$", "");
  }

  private boolean isObjects(MemberDeclaration.Fields fields) {
    return names(fields).stream().allMatch(state.objects()::containsKey);
  }

  /** Whether code that stays names the struct, as the type of a parameter say. */
  private boolean isNamedElsewhere() {
    for (FunctionModel function : uses.keySet()) {
      boolean named =
          state.isPointer(function.result())
              || function.parameters().stream().anyMatch(p -> state.isPointer(p.type()))
              || function.locals().stream().anyMatch(v -> keepsPointer(function, v));
      if (named && !gone.contains(function)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a local variable points to the struct, and its declaration stays. */
  private boolean keepsPointer(FunctionModel function, Variable v) {
    Declarator.Name declared = v.declarator();
    StateUses use = uses.get(function);
    if (!state.isPointer(v.type()) || declared == null || use == null) {
      return state.isPointer(v.type());
    }
    return use.dead().stream().noneMatch(s -> s.span().contains(declared.span()));
  }

  private void definition() {
    SyntaxTree tree = state.definition().tree();
    EditSet set = edits(tree);
    Expression size = Objects.requireNonNull(state.definition().field("m_size"));
    set.replace(tree.range(size), "-1");
    for (String field : StateHooks.FIELDS) {
      Expression value = state.definition().field(field);
      if (value != null && hooks.goes(field)) {
        set.replace(tree.range(value), "NULL");
      }
    }
  }
}
