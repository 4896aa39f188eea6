package org.hpyport.migration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArgumentParsingTest {
  private final MigrationTester tester =
      MigrationTester.of(new Signatures(), new ArgumentParsing(), new ValueFormats());

  @Test
  void keepsFormatsThatHpyHas() {
    assertThat(body("int a; PyArg_ParseTuple(args, \"iO:f\", &a, &b);"))
        .contains("HPyArg_Parse(ctx, NULL, args, nargs, \"iO:f\", &a, &b);");
  }

  @Test
  void convertsWhatHpyLacksInAChain() {
    assertThat(body("PyArg_ParseTuple(args, \"s#|ip:f\", &s, &n, &i, &p);"))
        .contains("HPy h_s = HPy_NULL;", "HPy h_s_copy = HPy_NULL;", "HPy h_p = HPy_NULL;")
        .contains(
            "(HPyArg_Parse(ctx, NULL, args, nargs, \"O|iO:f\", &h_s, &i, &h_p)\n"
                + "            && hpp_arg_text_and_size(ctx, h_s, &h_s_copy, &s, &n)\n"
                + "            && hpp_arg_bool(ctx, h_p, &p));");
  }

  @Test
  void convertsTextAsTheCApiDoes() {
    assertThat(body("PyArg_ParseTuple(args, \"sp:f\", &s, &p);"))
        .contains(
            "(HPyArg_Parse(ctx, NULL, args, nargs, \"Op:f\", &h_s, &p)\n"
                + "            && hpp_arg_str(ctx, h_s, &s));");
  }

  @Test
  void joinsFormatsFromMacros() {
    assertThat(body("PyArg_ParseTuple(args, UNIT \"#\", &s, &n);"))
        .contains("hpp_arg_bytes_and_size(ctx, h_s, &h_s_copy, &s, &n)");
  }

  @Test
  void unpacksTuples() {
    assertThat(body("PyArg_UnpackTuple(args, \"f\", 1, 2, &a, &b);"))
        .contains("HPyArg_Parse(ctx, NULL, args, nargs, \"O|O:f\", &a, &b);");
  }

  @Test
  void buildsSimpleValuesWithHpyItself() {
    assertThat(body("Py_BuildValue(\"(iO)\", 1, a);"))
        .contains("HPy_BuildValue(ctx, \"(iO)\", 1, a)");
  }

  @Test
  void buildsOtherValuesWithTheHelper() {
    assertThat(body("Py_BuildValue(\"(N z)\", a, s);"))
        .contains("hpp_build_value(ctx, \"(N z)\", a, s)");
    assertThat(body("Py_BuildValue(\"s\", s);")).contains("hpp_build_value(ctx, \"s\", s)");
  }

  @Test
  void refusesFormatsItCannotRead() {
    tester.refuses(source("PyArg_ParseTuple(args, format, &a);"), "not a string known");
    tester.refuses(
        source("PyArg_ParseTuple(args, \"iw*\", &n, &a);"),
        "The format \"iw*\" cannot be expressed: unit 'w*' at column 2: has no conversion.");
    tester.refuses(
        source("PyArg_ParseTuple(args, \"(iw*)\", &n, &a);"),
        "unit '(' at column 1: has no conversion");
    tester.refuses(
        source("PyArg_ParseTuple(args, \"Oq\", &n, &a);"),
        "unit 'q' at column 2: is not a parse unit");
    tester.refuses(source("PyArg_ParseTuple(args, \"ii\", &a);"), "do not match");
  }

  private String body(String statement) {
    PortResult result = tester.port(source(statement));
    assertThat(result.diagnostics()).isEmpty();
    return result.files().get(0).newText();
  }

  private static String source(String statement) {
    return """
        #define UNIT "y"
        static PyObject *f(PyObject *self, PyObject *args)
        {
            %s
        }
        static PyMethodDef methods[] = {{"f", f, METH_VARARGS, NULL}, {NULL}};
        """
        .formatted(statement);
  }
}
