package org.hpyport.migration;

import org.junit.jupiter.api.Test;

class TypeSpecsTest {
  private final MigrationTester tester =
      MigrationTester.of(
          new Signatures(), new MethodTables(), new ObjectStructs(), new TypeSpecs());

  @Test
  void turnsASpecificationIntoDefinitions() {
    tester.gives(
        """
        typedef struct {
            PyObject_HEAD
            int size;
            char *text;
        } Point;

        static void Point_dealloc(Point *self)
        {
            PyTypeObject *tp = Py_TYPE(self);
            free(self->text);
            tp->tp_free(self);
            Py_DECREF(tp);
        }

        static PyObject *Point_repr(Point *self) { return self->text; }

        static PyMemberDef Point_members[] = {
            {"size", T_INT, offsetof(Point, size), READONLY, "the size"},
            {NULL}
        };

        static PyType_Slot Point_slots[] = {
            {Py_tp_dealloc, Point_dealloc},
            {Py_tp_repr, Point_repr},
            {Py_tp_members, Point_members},
            {0, NULL}
        };

        static PyType_Spec Point_spec = {
            "example.Point", sizeof(Point), 0, Py_TPFLAGS_DEFAULT, Point_slots
        };
        """,
        """
        typedef struct {
            int size;
            char *text;
        } Point;
        HPyType_HELPERS(Point)

        HPyDef_SLOT_IMPL(Point_dealloc_def, Point_dealloc, HPy_tp_destroy)
        static void Point_dealloc(void *op)
        {
            Point *self = (Point *)op;
            free(self->text);
        }

        HPyDef_SLOT_IMPL(Point_repr_def, Point_repr, HPy_tp_repr)
        static HPy Point_repr(HPyContext *ctx, HPy h_self) {
            Point *self = Point_AsStruct(ctx, h_self); return self->text; }

        HPyDef_MEMBER(Point_members_1, "size", HPyMember_INT, offsetof(Point, size), .readonly = 1,
            .doc = "the size")

        static HPyDef *Point_slots[] = {
            &Point_dealloc_def,
            &Point_repr_def,
            &Point_members_1,
            NULL
        };

        static HPyType_Spec Point_spec = {
            .name = "example.Point",
            .basicsize = sizeof(Point),
            .builtin_shape = SHAPE(Point),
            .flags = HPy_TPFLAGS_DEFAULT,
            .defines = Point_slots,
        };
        """);
  }

  @Test
  void refusesArraysOfObjectFields() {
    tester.refuses(
        "typedef struct { PyObject_HEAD PyObject *tags[2]; } T;\n", "The field tags keeps");
  }

  @Test
  void refusesStaticTypesWithSlotsThatHpyLacks() {
    tester.refuses(
        """
        static void gone(PyObject *self) { }
        static PyTypeObject T = {
            PyVarObject_HEAD_INIT(NULL, 0) .tp_name = "m.T", .tp_finalize = gone
        };
        """,
        "tp_finalize");
  }
}
