package org.hpyport.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hpyport.capi.CApiCatalog;
import org.hpyport.cfg.CfgBuilder;
import org.hpyport.cfg.CfgEdge;
import org.hpyport.cfg.CfgNode;
import org.hpyport.cfg.ControlFlowGraph;
import org.hpyport.model.ExtensionModel;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.Variable;
import org.junit.jupiter.api.Test;

/** Every node gives more for more, over generated stores: what runs to a fixpoint is monotone. */
class TransferLawsTest {
  private static final long SEED = 11;
  private static final int ROUNDS = 600;

  /** A statement of each kind. */
  private static final String C =
      """
      static PyObject *made(PyObject *o) { return PyObject_Repr(o); }
      static int fill(PyObject *o, PyObject **out) {
        *out = PyObject_Str(o);
        return *out == NULL ? -1 : 0;
      }
      static PyObject *f(PyObject *self, PyObject *o) {
        PyObject *x, *y, *z;
        int n;
        x = PyObject_Str(o);
        y = x;
        z = NULL;
        if (x == NULL) n = 1;
        if (!y && z != NULL) n = 2;
        n = PyObject_IsTrue(y);
        if (n < 0) z = made(x);
        if (n == 0 || x == y) z = PyDict_GetItem(o, x);
        while (n > 1) n--;
        switch (n) { case 0: x = y; break; case 1: y = z; default: break; }
        Py_INCREF(y);
        Py_XDECREF(z);
        Py_DECREF(x);
        Py_CLEAR(y);
        n = fill(o, &z);
        x = n ? y : made(z);
        z = PyTuple_GetItem(y, 0);
        if (PyList_Append(z, x) < 0) return NULL;
        if (o == z) return x;
        return y;
      }
      """;

  /** One analysis of the function, whose nodes are asked one by one. */
  private static final class Run {
    private final ControlFlowGraph graph;
    private final FunctionRun run;
    private final GeneratedStores generated;

    Run(Mode mode) {
      ExtensionModel module = Sources.module(C);
      FunctionModel function = Sources.last(module);
      CApiCatalog facts = CApiCatalog.get();
      Summaries summaries = new Summaries(module, mode, facts);
      graph =
          CfgBuilder.build(
              function.tree(),
              function.definition(),
              new ApiMacroEffects(facts, function.tree().macros()));
      Sites sites = new Sites();
      Frame frame =
          new Frame(module, function, mode, facts, summaries, sites, new Repairs(), new Recorder());
      NodeTransfer transfer = new NodeTransfer(frame, new Interpreter(frame), (node, result) -> {});
      run =
          new FunctionRun(
              frame, graph, new DeathLiveness(graph, frame), new HandlesAlone(mode), transfer);
      generated = new GeneratedStores(SEED, objects(function), numbers(function), made(sites));
    }

    private static List<Integer> made(Sites sites) {
      List<Integer> made = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        made.add(sites.of(new Object()));
      }
      return made;
    }

    private static List<Integer> objects(FunctionModel function) {
      List<Integer> all = new ArrayList<>();
      function.parameters().forEach(p -> all.add(p.id()));
      function.locals().stream().filter(v -> v.type().isObject()).forEach(v -> all.add(v.id()));
      return all;
    }

    private static List<Integer> numbers(FunctionModel function) {
      return function.locals().stream()
          .filter(v -> !v.type().isObject())
          .map(Variable::id)
          .toList();
    }
  }

  /** Nothing dies: only the transfer functions are asked. */
  private record HandlesAlone(Mode mode) implements Deaths {
    @Override
    public Store settle(CfgNode node, CfgEdge edge, Store before, Store after) {
      return after;
    }

    @Override
    public void restart() {}

    @Override
    public boolean handlesOnly() {
      return mode == Mode.PLAN;
    }
  }

  /** Whether one of the steps takes the same edge and stands for the store. */
  private static boolean covers(List<FunctionRun.Step> steps, FunctionRun.Step step) {
    return steps.stream()
        .filter(s -> s.edge().equals(step.edge()))
        .anyMatch(s -> StandsFor.of(s.store(), step.store()));
  }

  @Test
  void aStoreThatStandsForAnotherGivesAllThatTheOtherGives() {
    Run r = new Run(Mode.PLAN);
    int compared = 0;
    for (int i = 0; i < ROUNDS; i++) {
      Store lower = r.generated.any().handlesOnly();
      Store upper = StoreJoin.of(lower, r.generated.near(lower).handlesOnly());
      if (upper == null || upper.equals(lower)) {
        continue;
      }
      for (CfgNode node : r.graph.nodes()) {
        List<FunctionRun.Step> more = r.run.step(node, upper);
        for (FunctionRun.Step step : r.run.step(node, lower)) {
          assertThat(covers(more, step))
              .as(
                  "%s gives %s, %s gives %s at %s",
                  lower,
                  step.store(),
                  upper,
                  more.stream().map(FunctionRun.Step::store).toList(),
                  node)
              .isTrue();
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(ROUNDS);
  }

  @Test
  void forgettingNumbersLosesNoWayOn() {
    for (Mode mode : Mode.values()) {
      Run r = new Run(mode);
      int compared = 0;
      for (int i = 0; i < ROUNDS / 5; i++) {
        Store exact = r.generated.any();
        Store coarse = exact.forgetNumbers();
        for (CfgNode node : r.graph.nodes()) {
          List<FunctionRun.Step> more = r.run.step(node, coarse);
          for (FunctionRun.Step step : r.run.step(node, exact)) {
            assertThat(more)
                .as("%s: %s, then without numbers", node, exact)
                .anyMatch(
                    s ->
                        s.edge().equals(step.edge())
                            && s.store().forgetNumbers().equals(step.store().forgetNumbers()));
            compared++;
          }
        }
      }
      assertThat(compared).isGreaterThan(ROUNDS);
    }
  }
}
