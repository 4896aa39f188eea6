package org.hpyport.ownership;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hpyport.capi.ApiSymbol;
import org.hpyport.capi.CallFacts;
import org.hpyport.cfg.CfgNode;
import org.hpyport.dataflow.UseCollector;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.FunctionRole;
import org.hpyport.model.Variable;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.SyntaxNode;
import org.jspecify.annotations.Nullable;

/**
 * Borrowed objects and the owners they are borrowed from. A list or dict may let go of what it
 * holds as soon as code of classes runs, or when the function itself changes it; any container does
 * so when its last reference goes ("Objects, Types and Reference Counts" in the Python/C API manual
 * shows the first). Containers that no other code can know of are left out: fresh ones, and the
 * dict of keywords that a call was made with.
 */
final class Loans {
  /**
   * The abstract objects layer, whose point is to run what classes define. Other functions run such
   * code only for odd arguments, keys with an {@code __eq__} of their own, say.
   */
  private static final Set<String> LAYERS =
      Set.of("PyObject", "_PyObject", "PyNumber", "PySequence", "PyMapping", "PyIter", "PyImport");

  /** Take what a container holds away from it, or may. */
  private static final Set<String> CHANGES =
      Set.of(
          "PyList_SetItem",
          "PyList_SetSlice",
          "PyDict_Clear",
          "PyDict_DelItem",
          "PyDict_DelItemString",
          "PySequence_DelItem",
          "PySequence_DelSlice",
          "PyObject_DelItem");

  /** Calls that give a container or object references of its own to what is put into it. */
  private static final Pattern PUTS =
      Pattern.compile(
          "Py(List_(Append|Insert)|Dict_Set\\w+|Object_Set(Item|Attr|AttrString)|Sequence_SetItem"
              + "|Mapping_SetItemString|Module_AddObjectRef|Set_Add)");

  private final Frame frame;
  private @Nullable Map<SyntaxNode, Expression.Call> lenders;

  Loans(Frame frame) {
    this.frame = frame;
  }

  private boolean isFollowed() {
    return frame.mode == Mode.C_API && !frame.summarises();
  }

  /** A call of the API returns: what is borrowed may be gone. */
  Store called(Expression.Call c, ApiSymbol symbol, Store s) {
    if (!isFollowed()) {
      return s;
    }
    Variable changed =
        CHANGES.contains(symbol.name()) ? frame.variable(c.arguments().get(0)) : null;
    Store open = runsCode(symbol) ? opened(s) : s;
    return changed == null ? open : left(open, changed);
  }

  /** A function of the module returns. */
  Store called(FunctionModel callee, Store s) {
    return isFollowed() && frame.summaries.runsCode(callee.name()) ? opened(s) : s;
  }

  /** Whether a call of the API runs what classes define. */
  static boolean runsCode(ApiSymbol symbol) {
    String name = symbol.name();
    int layer = name.indexOf('_', 1);
    return layer > 0 && symbol.facts().runsPython() && LAYERS.contains(name.substring(0, layer));
  }

  private Store opened(Store store) {
    Store s = store;
    for (Map.Entry<Integer, Cell> e : store.cells().entrySet()) {
      Expression.Call lender = isLoan(e.getValue()) ? lender(e.getKey()) : null;
      if (lender != null && mayDrop(lender) && isKnownElsewhere(lender, s)) {
        s = s.cell(e.getKey(), c -> c.lent(Cell.Loan.OPEN_TO_CODE));
      }
    }
    return s;
  }

  private static boolean isLoan(Cell cell) {
    return cell.origin() == Cell.Origin.BORROWED
        && cell.loan() == Cell.Loan.KEPT
        && cell.count() <= 0
        && !cell.escaped();
  }

  private boolean mayDrop(Expression.Call lender) {
    CallFacts f = facts(lender);
    return f != null && f.ownerMayDrop();
  }

  /** Whether code outside of the function can reach the container. */
  private boolean isKnownElsewhere(Expression.Call lender, Store s) {
    Variable container = container(lender);
    if (container == null) {
      return true;
    }
    boolean keywords =
        frame.function.role() instanceof FunctionRole.Method
            && container.kind() == Variable.Kind.PARAMETER
            && frame.function.parameters().indexOf(container) == 2;
    return !keywords
        && !(s.value(container.id()) instanceof Value.Ref ref
            && frame.sites.place(Store.site(ref.cell())) instanceof Expression.Call made
            && String.valueOf(made.calleeName()).endsWith("_New"));
  }

  /** A reference of a container was given up: if it was the last one, so is what it holds. */
  Store released(Store store, int id) {
    Cell gone = store.cell(id);
    if (!isFollowed()
        || gone == null
        || gone.count() > 0
        || gone.escaped()
        || gone.origin() != Cell.Origin.NEW) {
      return store;
    }
    Store s = store;
    for (int name : store.names(id)) {
      s = left(s, name);
    }
    return s;
  }

  private Store left(Store store, Variable container) {
    return left(store, container.id());
  }

  /** A container let go of what it holds. */
  private Store left(Store store, int container) {
    Store s = store;
    for (Map.Entry<Integer, Cell> e : store.cells().entrySet()) {
      Expression.Call lender = isLoan(e.getValue()) ? lender(e.getKey()) : null;
      Variable from = lender == null ? null : container(lender);
      if (from != null && from.id() == container) {
        s = s.cell(e.getKey(), c -> c.lent(Cell.Loan.OWNER_LET_GO));
      }
    }
    return s;
  }

  private @Nullable Variable container(Expression.Call lender) {
    CallFacts f = facts(lender);
    int from = f == null ? -1 : f.result().from().orElse(f.outOwnership().from().orElse(-1));
    return from < 0 || from >= lender.arguments().size()
        ? null
        : frame.variable(lender.arguments().get(from));
  }

  private @Nullable CallFacts facts(Expression.Call c) {
    ApiSymbol symbol = frame.symbol(String.valueOf(c.calleeName()));
    return symbol == null ? null : symbol.facts();
  }

  /** The call that lent an object; {@code null} if nothing is known of its owner. */
  private Expression.@Nullable Call lender(int cell) {
    Object place = frame.sites.place(Store.site(cell));
    return place instanceof SyntaxNode node ? lenders().get(node) : null;
  }

  /** By the calls themselves, and by the arguments through which they give objects. */
  private Map<SyntaxNode, Expression.Call> lenders() {
    if (lenders == null) {
      Map<SyntaxNode, Expression.Call> found = new NodeMap<>();
      frame
          .function
          .definition()
          .body()
          .walk(
              n -> {
                CallFacts f = n instanceof Expression.Call c ? facts(c) : null;
                if (f != null && n instanceof Expression.Call c) {
                  note(c, f, found);
                }
              });
      lenders = found;
    }
    return lenders;
  }

  private static void note(
      Expression.Call c, CallFacts f, Map<SyntaxNode, Expression.Call> lenders) {
    if (f.result().isBorrowed()) {
      lenders.put(c, c);
    }
    if (f.outOwnership().isBorrowed()) {
      Set<Integer> outs = new HashSet<>(f.outObjects());
      outs.removeIf(i -> i >= c.arguments().size());
      outs.forEach(i -> lenders.put(c.arguments().get(i), c));
    }
  }

  /** The last call on a way at which the owner of a borrowed object may have let go of it. */
  Expression.@Nullable Call let(List<CfgNode> way, int cell) {
    Expression.Call lender = lender(cell);
    Expression.Call[] last = {null};
    for (CfgNode node : way) {
      Expression e = UseCollector.expression(node);
      if (e != null && node != way.get(way.size() - 1)) {
        e.walk(
            n -> {
              if (n == lender) {
                last[0] = null;
              } else if (n instanceof Expression.Call c && lets(c, lender)) {
                last[0] = c;
              }
            });
      }
    }
    return last[0];
  }

  private boolean lets(Expression.Call c, Expression.@Nullable Call lender) {
    String name = String.valueOf(c.calleeName());
    ApiSymbol symbol = frame.symbol(name);
    if (symbol == null || runsCode(symbol)) {
      return symbol != null || frame.summaries.runsCode(name);
    }
    boolean gives = CHANGES.contains(name) || !symbol.facts().releases().isEmpty();
    Variable container = lender == null ? null : container(lender);
    Variable changed = gives ? frame.variable(c.arguments().get(0)) : null;
    return changed != null && container != null && changed.id() == container.id();
  }

  /** What a finding about a loan depends on. */
  static String unknown(Cell.Loan loan) {
    return loan == Cell.Loan.OPEN_TO_CODE
        ? "whether code that ran since takes it from there"
        : "whether somebody else keeps the object";
  }

  /** Whether a call puts its later arguments into its first. */
  static boolean puts(Frame frame, ApiSymbol symbol) {
    return frame.mode == Mode.C_API && PUTS.matcher(symbol.name()).matches();
  }

  static Cell alsoKept(Cell cell) {
    return cell.origin() == Cell.Origin.NEW ? cell.lent(Cell.Loan.ALSO_KEPT) : cell;
  }
}
