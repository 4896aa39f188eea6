package org.hpyport.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ports that are right are proven, whatever forms they use. */
@Tag("native")
class SoundPortsTest {
  @TempDir Path folder;

  @BeforeEach
  void tools() {
    Native.needTools();
  }

  @Test
  void pythonClassesMayDeriveFromTypes() throws IOException, VerificationException {
    String c =
        """
        #include "hpy.h"
        typedef struct { long value; } Cell;
        HPyType_HELPERS(Cell)
        HPyDef_SLOT(Cell_new, HPy_tp_new)
        static HPy Cell_new_impl(HPyContext *ctx, HPy cls, const HPy *args, HPy_ssize_t nargs, HPy kw)
        {
            Cell *cell;
            HPy h = HPy_New(ctx, cls, &cell);
            if (HPy_IsNull(h))
                return HPy_NULL;
            cell = Cell_AsStruct(ctx, h);
            cell->value = 7;
            return h;
        }
        HPyDef_METH(Cell_get, "get", HPyFunc_NOARGS)
        static HPy Cell_get_impl(HPyContext *ctx, HPy self)
        {
            return HPyLong_FromLong(ctx, Cell_AsStruct(ctx, self)->value);
        }
        static HPyDef *Cell_defines[] = {&Cell_new, &Cell_get, NULL};
        static HPyType_Spec Cell_spec = {
            .name = "tried.Cell", .basicsize = sizeof(Cell), .builtin_shape = SHAPE(Cell),
            .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_BASETYPE, .defines = Cell_defines,
        };
        HPyDef_SLOT(exec, HPy_mod_exec)
        static int exec_impl(HPyContext *ctx, HPy module)
        {
            return HPyHelpers_AddType(ctx, module, "Cell", &Cell_spec, NULL) ? 0 : -1;
        }
        static HPyDef *defines[] = {&exec, NULL};
        static HPyModuleDef definition = {.doc = "tried", .defines = defines};
        HPy_MODINIT(tried, definition)
        """;
    String tests =
        """
        import tried

        def test_base():
            assert tried.Cell().get() == 7

        def test_derived():
            class Derived(tried.Cell):
                pass
            class Further(Derived):
                pass
            assert Derived().get() == 7
            assert Further().get() == 7
        """;
    VerificationResult result =
        new VerificationRun(Native.home()).execute(Native.plan(folder, c, tests));

    assertThat(result.diagnostics()).isEmpty();
    assertThat(result.proven()).isTrue();
  }

  @Test
  void hybridPortsRunWithTheirRemainsOfTheCApi() throws IOException, VerificationException {
    String c =
        """
        #include <Python.h>
        #include "hpy.h"
        HPyDef_METH(call, "call", HPyFunc_O)
        static HPy call_impl(HPyContext *ctx, HPy self, HPy argument)
        {
            PyObject *object = HPy_AsPyObject(ctx, argument);
            PyObject *text = PyObject_Str(object);
            HPy result = HPy_FromPyObject(ctx, text);
            Py_DECREF(text);
            Py_DECREF(object);
            return result;
        }
        static HPyDef *defines[] = {&call, NULL};
        static HPyModuleDef definition = {.doc = "tried", .defines = defines};
        HPy_MODINIT(tried, definition)
        """;
    String tests = "import tried\n\ndef test_call():\n    assert tried.call(3) == '3'\n";
    VerificationPlan plan =
        Native.plan(folder, c, tests)
            .asHybrid()
            .withRuns(EnumSet.of(RunKind.PORT_CPYTHON, RunKind.PORT_DEBUG));
    VerificationResult result = new VerificationRun(Native.home()).execute(plan);

    assertThat(result.diagnostics()).isEmpty();
    assertThat(result.proven()).isTrue();
  }
}
