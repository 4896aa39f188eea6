package org.hpyport.migration.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.hpyport.capi.CApiCatalog;
import org.hpyport.capi.CApiSymbol;
import org.hpyport.capi.Replacement;
import org.hpyport.migration.FieldOutput;
import org.hpyport.migration.FieldOwner;
import org.hpyport.migration.Order;
import org.hpyport.migration.PortContext;
import org.hpyport.migration.Signature;
import org.hpyport.model.CType;
import org.hpyport.model.CallStructs;
import org.hpyport.model.ExpressionTypes;
import org.hpyport.model.ExtensionModel;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.ownership.LifetimePlan;
import org.hpyport.ownership.Refusal;
import org.hpyport.pointer.ApiTypes;
import org.hpyport.preprocess.MacroDefinition;
import org.hpyport.rewrite.EditSet;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.SyntaxNode;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/** What the porting of one function's body reads and writes. */
final class BodyContext {
  final ExtensionModel extension;
  final FunctionModel function;
  final EditSet edits;
  final StructViews views;
  final FreshObjects freshObjects;
  final Lifetimes lifetimes;
  final PackedArguments packed = new PackedArguments(this);
  private final CApiCatalog catalog = CApiCatalog.get();
  private final ExpressionTypes types;
  final Placement placement;
  private final PortContext port;
  private final Set<String> rewrittenElsewhere;
  private final List<Refusal> refusals = new ArrayList<>();
  private final List<String> releases = new ArrayList<>();

  BodyContext(PortContext port, LifetimePlan plan, EditSet edits, Set<String> rewrittenElsewhere) {
    this.rewrittenElsewhere = rewrittenElsewhere;
    this.port = port;
    this.extension = port.extension();
    this.function = plan.function();
    this.edits = edits;
    this.types = new ExpressionTypes(extension, function, ApiTypes::resultOf);
    this.placement = new Placement(function.definition().body());
    this.freshObjects = new FreshObjects(function, placement, new Names(extension, function));
    this.views = StructViews.of(this);
    this.lifetimes = new Lifetimes(this, plan);
  }

  SyntaxTree tree() {
    return function.tree();
  }

  TextRange range(SyntaxNode node) {
    return tree().range(node);
  }

  TextRange token(int token) {
    return tree().tokens().range(token);
  }

  CType typeOf(Expression e) {
    FreshKind fresh = freshObjects.held(e);
    return fresh != null ? fresh.block : types.of(e);
  }

  /** Whether the expression becomes an {@code HPy}. */
  boolean isHandle(Expression e) {
    CType type = typeOf(e);
    return type.isObject() && !type.isOwnStruct();
  }

  /** The API symbol of that name, unless the project has a function of the same name. */
  @Nullable CApiSymbol api(String name) {
    return extension.function(name) == null ? catalog.find(name) : null;
  }

  /** Whether a macro of the project mentions a name of the API that changes. */
  boolean usesApi(@Nullable MacroDefinition macro) {
    if (macro == null || macro.file() == null) {
      return false;
    }
    for (String word : macro.body().split("\\W+", -1)) {
      CApiSymbol symbol = word.isEmpty() ? null : api(word);
      if (symbol != null && !staysAsItIs(symbol)) {
        return true;
      }
      FunctionModel f = extension.function(word);
      if (f != null && f.needsContext()) {
        return true;
      }
    }
    return false;
  }

  /** Whether any definition that a name can have at its place mentions the API. */
  boolean usesApi(Expression.Identifier macro) {
    return tree().projectMacros().inForce(macro.name(), macro.span().first()).stream()
        .anyMatch(this::usesApi);
  }

  private static boolean staysAsItIs(CApiSymbol symbol) {
    return symbol.replacement() instanceof Replacement.Direct d && d.target().equals(symbol.name());
  }

  /** One level of indentation in the function's file. */
  String indentUnit() {
    return edits.layout().indentUnit();
  }

  /** The indentation of the statements of the function's body. */
  String bodyIndentation() {
    return port.bodyIndentation(function);
  }

  /** Declares a variable at the top of the function. */
  void declare(String declaration) {
    edits.insert(
        token(function.definition().body().span().first()).end(),
        "\n" + bodyIndentation() + declaration,
        Order.LOCAL);
  }

  /** Whether the member of an object's struct becomes an {@code HPyField}. */
  boolean isObjectField(Expression.Member m) {
    CType type = types.of(m);
    CType owner = types.of(m.object());
    return type.isObject() && !type.isOwnStruct() && owner.isObjectBase() && owner.objectStruct();
  }

  /** Whether an argument of a parsing call is the address of an object field that it may fill. */
  boolean isParsedField(Expression argument) {
    return FieldOutput.isFilled(port, function, argument);
  }

  /** Whether the member becomes an {@code HPy} that its struct owns. */
  boolean isOwnedHandle(Expression.Member m) {
    return types.of(m).isObject() && CallStructs.holds(extension, port.callStructs(), types, m);
  }

  /** The object whose field a member is, or {@code null} if it is not at hand. */
  @Nullable FieldOwner owner(Expression.Member m) {
    Expression owner = PortContext.ownerOf(m);
    Variable v =
        Words.bare(owner) instanceof Expression.Identifier id ? function.variable(id) : null;
    if (v == null || !v.isAutomatic()) {
      return null;
    }
    String known = port.payloads().owner(v);
    if (known != null) {
      return new FieldOwner(known, null);
    }
    String handle =
        v.type().isOwnStruct() ? views.handle(v) : v.type().isObject() ? v.name() : null;
    return handle == null ? null : new FieldOwner(handle, payloads(types.of(owner)));
  }

  /** The object whose own dict a member is, or {@code null} if the member is something else. */
  @Nullable FieldOwner dictOwner(Expression.Member m) {
    Variable v =
        Words.bare(PortContext.ownerOf(m)) instanceof Expression.Identifier id
            ? function.variable(id)
            : null;
    CType struct = types.of(m.object());
    String payloads = payloads(struct);
    if (v == null || payloads == null || !port.payloads().isDict(extension, struct, m.name())) {
      return null;
    }
    String handle = v.type().isOwnStruct() ? views.handle(v) : v.name();
    return handle == null ? null : new FieldOwner(handle, payloads);
  }

  /** The variable that knows where objects keep such a struct; {@code null} if they are it. */
  @Nullable String payloads(CType struct) {
    return port.payloads().variable(extension, struct);
  }

  /** Whether a function of the module gives the value as a pointer to an object's struct. */
  boolean isOwnResult(Expression value) {
    if (!(Words.bare(value) instanceof Expression.Call call) || call.calleeName() == null) {
      return false;
    }
    FunctionModel callee = extension.function(call.calleeName());
    return callee != null && callee.result().isOwnStruct();
  }

  /** Whether an object that is no variable is taken as a struct: {@code (T *)f(x)}. */
  boolean isObjectAsStruct(Expression value) {
    Expression bare = Words.bare(value);
    return value instanceof Expression.Cast
        && !(bare instanceof Expression.Identifier)
        && !Words.isNull(value, tree())
        && typeOf(value).isOwnStruct()
        && isHandle(bare);
  }

  /** What the function's parameters are called in the port. */
  Signature signature() {
    return port.signature(function);
  }

  /** Whether a function of the module takes a handle in that place. */
  boolean takesHandle(FunctionModel callee, int parameter) {
    return port.takesHandle(callee, parameter);
  }

  /** Whether the variable is a static type of the module. */
  boolean isStaticType(Variable variable) {
    return port.isStaticType(variable);
  }

  void useHelper(String name) {
    port.useHelper(tree(), name);
  }

  /** Whether another migration rewrites calls of this API function. */
  boolean isRewrittenElsewhere(CApiSymbol symbol) {
    return rewrittenElsewhere.contains(symbol.name());
  }

  /** Handles made by argument parsing that the function must close on every way out. */
  List<String> ownedByParsing() {
    return port.owned(function);
  }

  /** States that a statement must stand on every way out of the function. */
  void releaseAtExit(String statement) {
    releases.add(statement);
  }

  /** The statements that {@link #releaseAtExit} named, in order. */
  List<String> releases() {
    return List.copyOf(releases);
  }

  /** A name for an added local of the function. */
  String freshLocal(String wish) {
    return port.freshLocal(function, wish);
  }

  /**
   * The name of a function put before this one that calls another for it, once in a file.
   *
   * @param definition its definition, by its name
   */
  String adapter(FunctionModel callee, UnaryOperator<String> definition) {
    return port.adapter(function, callee, definition);
  }

  /** Local variables that the port turns into borrowed parameters. */
  Set<Variable> borrowed() {
    return port.borrowed(function);
  }

  /** The handle that another migration put beside a struct pointer, or {@code null}. */
  @Nullable String knownHandle(Variable v) {
    return port.handle(v);
  }

  /** Text with the word {@code ctx} replaced by what the context is called in this function. */
  String ctx(String text) {
    String name = port.contextName(function);
    return name.equals("ctx") ? text : text.replaceAll("\\bctx\\b", name);
  }

  /** Inserts the context before other arguments, without a blank where the line ends. */
  void insertContext(int offset) {
    String text = tree().file().text();
    boolean ends = offset < text.length() && "\r\n".indexOf(text.charAt(offset)) >= 0;
    edits.insert(offset, ctx(ends ? "ctx," : "ctx, "), 0);
  }

  /** The name of the flag that tells whether the global holds an object. */
  String storedFlag(Variable global) {
    return port.storedFlag(global);
  }

  /** Says that the function cannot be ported, and why. */
  void refuse(SyntaxNode place, String reason) {
    refusals.add(new Refusal(place, reason));
  }

  List<Refusal> refusals() {
    return List.copyOf(refusals);
  }
}
