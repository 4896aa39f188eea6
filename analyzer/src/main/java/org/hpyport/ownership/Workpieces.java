package org.hpyport.ownership;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hpyport.model.CType;
import org.hpyport.syntax.Expression;

/**
 * Builders and trackers of HPy: no handles, but begun and ended like them. A builder must be built or
 * cancelled once, a tracker closed once.
 */
final class Workpieces {
  private static final Set<String> TYPES =
      Set.of("HPyTupleBuilder", "HPyListBuilder", "HPyTracker");
  private static final Set<String> MAKERS =
      Set.of("HPyTupleBuilder_New", "HPyListBuilder_New", "HPyTracker_New");
  private static final Set<String> BUILDS = Set.of("HPyTupleBuilder_Build", "HPyListBuilder_Build");
  private static final Set<String> ENDS =
      Set.of("HPyTupleBuilder_Cancel", "HPyListBuilder_Cancel", "HPyTracker_Close");

  private final Frame frame;
  private final Interpreter interpreter;
  private final Calls calls;

  Workpieces(Frame frame, Interpreter interpreter, Calls calls) {
    this.frame = frame;
    this.interpreter = interpreter;
    this.calls = calls;
  }

  static boolean isWorkpiece(CType type) {
    return type.pointers() == 0 && !type.array() && TYPES.contains(type.base());
  }

  boolean handles(String name) {
    return frame.mode == Mode.HPY
        && (MAKERS.contains(name) || BUILDS.contains(name) || ENDS.contains(name));
  }

  static Cell begun() {
    return Cell.owned(Cell.Origin.WORKPIECE, true);
  }

  List<Result> eval(Expression.Call c, String name, Store s) {
    List<Result> results = new ArrayList<>();
    int site = frame.sites.of(c);
    for (Calls.Arguments a : calls.arguments(c, s, i -> false)) {
      if (MAKERS.contains(name)) {
        results.add(interpreter.cell(a.store(), c, begun()));
        continue;
      }
      Store ended = a.store();
      if (a.values().size() > 1 && a.values().get(1) instanceof Value.Ref ref) {
        ended = ended.cell(ref.cell(), cell -> cell.released(site));
      }
      results.add(
          BUILDS.contains(name)
              ? interpreter.cell(ended, c, Cell.owned(Cell.Origin.NEW, true))
              : new Result(ended, Value.Plain.UNKNOWN, site));
    }
    return results;
  }
}
