package org.hpyport.migration;

import org.junit.jupiter.api.Test;

class ModuleMigrationsTest {
  private final MigrationTester tester =
      MigrationTester.of(
          new Signatures(),
          new DocStrings(),
          new ObjectGlobals(),
          new ModuleInit(),
          new MethodTables(),
          new Includes());

  private static final String INIT =
      """

      static struct PyModuleDef def = {
          PyModuleDef_HEAD_INIT, "example", NULL, -1, methods
      };

      PyMODINIT_FUNC
      PyInit_example(void)
      {
          return PyModule_Create(&def);
      }
      """;

  private static final String PORTED_INIT =
      """

      static HPyModuleDef def = {
          .size = 0,
          .defines = methods,
      };

      HPy_MODINIT(example, def)
      """;

  @Test
  void definesMethodsBeforeTheirFunctions() {
    tester.gives(
        """
        #include <Python.h>

        PyDoc_STRVAR(f_doc, "f()");

        static PyObject* f(PyObject* self, PyObject* args) { return 0; }

        static PyMethodDef methods[] = {
            {"f", f, METH_VARARGS, f_doc}, /* first */
            {NULL}
        };
        """
            + INIT,
        """
        #include "hpy.h"

        static const char f_doc[] = "f()";

        HPyDef_METH_IMPL(f_def, "f", f, HPyFunc_VARARGS, .doc = f_doc)
        static HPy f(HPyContext *ctx, HPy self, const HPy *args, size_t nargs) { return 0; }

        static HPyDef *methods[] = {
            &f_def, /* first */
            NULL
        };
        """
            + PORTED_INIT);
  }

  @Test
  void spellsOutTheSecondNameOfAFunction() {
    tester.gives(
        """
        #include "Python.h"
        static PyObject *f(PyObject *self, PyObject *x) { return x; }
        static PyMethodDef methods[] = {{"f", f, METH_O, NULL}, {"g", f, METH_O, NULL}, {NULL}};
        """
            + INIT,
        """
        #include "hpy.h"
        HPyDef_METH_IMPL(f_def, "f", f, HPyFunc_O)
        static HPyDef f_def2 = {
            .kind = HPyDef_Kind_Meth,
            .meth = {
                .name = "g",
                .impl = (HPyCFunction)f,
                .cpy_trampoline = (cpy_PyCFunction)f_def_trampoline,
                .signature = HPyFunc_O,
            },
        };
        static HPy f(HPyContext *ctx, HPy self, HPy x) { return x; }
        static HPyDef *methods[] = {&f_def, &f_def2, NULL};
        """
            + PORTED_INIT);
  }

  @Test
  void turnsTheInitFunctionIntoAnExecSlot() {
    tester.gives(
        """
        #include <Python.h>

        static PyObject *Error = NULL;

        static struct PyModuleDef def = {
            PyModuleDef_HEAD_INIT,
            .m_name = "example",
            .m_doc = "Text.",
            .m_size = -1,
        };

        PyMODINIT_FUNC PyInit_example(void)
        {
            PyObject *m, *other;

            m = PyModule_Create(&def);
            if (m == NULL)
                return NULL;
            other = work(m);
            if (other == NULL) {
                Py_DECREF(m);
                return NULL;
            }
            return m;
        }
        """,
        """
        #include "hpy.h"

        static HPyGlobal Error;

        HPyDef_SLOT_IMPL(example_exec_def, example_exec, HPy_mod_exec)

        static HPyDef *example_defines[] = {
            &example_exec_def,
            NULL
        };

        static HPyGlobal *example_globals[] = {
            &Error,
            NULL
        };

        static HPyModuleDef def = {
            .doc = "Text.",
            .size = 0,
            .defines = example_defines,
            .globals = example_globals,
        };

        static int example_exec(HPyContext *ctx, HPy m)
        {
            PyObject *other;

            other = work(m);
            if (other == NULL) {
                return -1;
            }
            return 0;
        }

        HPy_MODINIT(example, def)
        """);
  }

  @Test
  void refusesModuleState() {
    tester.refuses(
        """
        #include <Python.h>
        static PyMethodDef methods[] = {{NULL}};
        """
            + INIT.replace("-1", "sizeof(int)"),
        "keeps state");
  }

  @Test
  void refusesClassMethodsOfModules() {
    tester.refuses(
        """
        #include <Python.h>
        static PyObject *f(PyObject *self, PyObject *x) { return x; }
        static PyMethodDef methods[] = {{"f", f, METH_O | METH_CLASS, NULL}, {NULL}};
        """
            + INIT,
        "bound to no class");
  }

  @Test
  void leavesHpyCodeAlone() {
    String text =
        """
        #include "hpy.h"
        HPyDef_METH(f, "f", HPyFunc_NOARGS)
        static HPy f_impl(HPyContext *ctx, HPy self) { return HPy_Dup(ctx, ctx->h_None); }
        static HPyDef *defines[] = {&f, NULL};
        static HPyModuleDef def = {.defines = defines};
        HPy_MODINIT(example, def)
        """;
    tester.gives(text, text);
  }
}
