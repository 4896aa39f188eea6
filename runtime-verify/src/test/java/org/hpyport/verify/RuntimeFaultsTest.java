package org.hpyport.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.diagnostic.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What GraalPy 24.2 itself gets wrong is not charged to a port, and nothing else is excused by it.
 */
@Tag("native")
class RuntimeFaultsTest {
  private static final String DELETION =
      """
      #include <hpy.h>
      typedef struct { long size; } Box;
      HPyType_HELPERS(Box)
      HPyDef_GETSET(Box_size, "size")
      static HPy Box_size_get(HPyContext *ctx, HPy self, void *closure)
      {
          return HPyLong_FromLong(ctx, Box_AsStruct(ctx, self)->size);
      }
      static int Box_size_set(HPyContext *ctx, HPy self, HPy value, void *closure)
      {
          if (HPy_IsNull(value)) {
              HPyErr_SetString(ctx, ctx->h_ERROR, "it stays");
              return -1;
          }
          Box_AsStruct(ctx, self)->size = HPyLong_AsLong(ctx, value);
          return 0;
      }
      static HPyDef *box_defines[] = {&Box_size, NULL};
      static HPyType_Spec Box_spec = {
          .name = "tried.Box", .basicsize = sizeof(Box), .builtin_shape = SHAPE(Box),
          .defines = box_defines,
      };
      HPyDef_SLOT(tried_exec, HPy_mod_exec)
      static int tried_exec_impl(HPyContext *ctx, HPy module)
      {
          return HPyHelpers_AddType(ctx, module, "Box", &Box_spec, NULL) ? 0 : -1;
      }
      static HPyDef *defines[] = {&tried_exec, NULL};
      static HPyModuleDef def = {.doc = "", .size = 0, .defines = defines};
      HPy_MODINIT(tried, def)
      """;
  private static final String DELETES =
      """
      import tried, unittest

      class Deletion(unittest.TestCase):
          def test_deletes(self):
              box = tried.Box()
              with self.assertRaises(AttributeError):
                  del box.size

          def test_sets(self):
              box = tried.Box()
              box.size = 5
              self.assertEqual(box.size, 5)
      """;
  private static final String TEXT =
      """
      #include <hpy.h>
      HPyDef_METH(size, "size", HPyFunc_O)
      static HPy size_impl(HPyContext *ctx, HPy self, HPy arg)
      {
          HPy_ssize_t n;
          if (HPyUnicode_AsUTF8AndSize(ctx, arg, &n) == NULL)
              return HPy_NULL;
          return HPyLong_FromSsize_t(ctx, n);
      }
      static HPyDef *defines[] = {&size, NULL};
      static HPyModuleDef def = {.doc = "", .size = 0, .defines = defines};
      HPy_MODINIT(tried, def)
      """;
  private static final String SIZES =
      """
      import tried, unittest

      class Sizes(unittest.TestCase):
          def test_lone_surrogate(self):
              self.assertRaises(UnicodeEncodeError, tried.size, "a\\udc80b")

          def test_replacement_character(self):
              self.assertEqual(tried.size("\\ufffd"), 3)
              self.assertEqual(tried.size("ab\\ufffdcd"), 7)
              self.assertEqual(tried.size(""), 0)
      """;
  @TempDir Path folder;

  private static final String BUFFER =
      """
      #include <hpy.h>
      typedef struct { char text[3]; } Text;
      HPyType_HELPERS(Text)
      HPyDef_SLOT(Text_getbuffer, HPy_bf_getbuffer)
      static int Text_getbuffer_impl(HPyContext *ctx, HPy self, HPy_buffer *view, int flags)
      {
          static char format[] = "B";
          static HPy_ssize_t shape[] = {3}, strides[] = {1};
          Text *text = Text_AsStruct(ctx, self);
          text->text[0] = text->text[1] = text->text[2] = 'x';
          *view = (HPy_buffer){.buf = text->text, .obj = HPy_Dup(ctx, self), .len = 3, .itemsize = 1,
              .readonly = 1, .ndim = 1, .format = format, .shape = shape, .strides = strides};
          return 0;
      }
      static HPyDef *text_defines[] = {&Text_getbuffer, NULL};
      static HPyType_Spec text_spec = {
          .name = "tried.Text", .basicsize = sizeof(Text), .builtin_shape = SHAPE(Text),
          .defines = text_defines,
      };
      HPyDef_SLOT(exec, HPy_mod_exec)
      static int exec_impl(HPyContext *ctx, HPy module)
      {
          HPy type = HPyType_FromSpec(ctx, &text_spec, NULL);
          if (HPy_IsNull(type))
              return -1;
          int r = HPy_SetAttr_s(ctx, module, "Text", type);
          HPy_Close(ctx, type);
          return r;
      }
      static HPyDef *defines[] = {&exec, NULL};
      static HPyModuleDef module = {.defines = defines};
      HPy_MODINIT(tried, module)
      """;

  private static final String READS =
      """
      import tried, unittest

      class Probe(unittest.TestCase):
          def test_views(self):
              self.assertEqual(bytes(memoryview(tried.Text())), b"xxx")

          def test_reads(self):
              self.assertEqual(bytearray(tried.Text()), b"xxx")
      """;

  @BeforeEach
  void tools() {
    Native.needTools();
  }

  private VerificationResult run(String c, String python)
      throws IOException, VerificationException {
    VerificationPlan plan =
        Native.plan(folder, c, python)
            .withRuns(EnumSet.of(RunKind.PORT_CPYTHON, RunKind.PORT_DEBUG));
    return new VerificationRun(Native.home()).execute(plan);
  }

  @Test
  void setterThatIsNotCalledToDelete() throws IOException, VerificationException {
    VerificationResult result = run(DELETION.replace("h_ERROR", "h_AttributeError"), DELETES);

    assertThat(result.diagnostics())
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.severity()).isEqualTo(Severity.WARNING);
              assertThat(d.message()).contains("test_deletes", "never calls an HPy setter");
            });
    assertThat(result.proven()).isTrue();
    assertThat(result.notShown()).anyMatch(s -> s.contains("test_deletes"));
  }

  @Test
  void deletionWithoutSetter() throws IOException, VerificationException {
    String readOnly =
        DELETION
            .replace("HPyDef_GETSET(Box_size", "HPyDef_GET(Box_size")
            .replaceFirst("(?s)static int Box_size_set.*?\\n}\\n", "");
    String deletes = DELETES.substring(0, DELETES.indexOf("    def test_sets"));

    VerificationResult result =
        run(
            readOnly,
            deletes + "    def test_reads(self):\n        self.assertEqual(tried.Box().size, 0)\n");

    assertThat(result.diagnostics())
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.severity()).isEqualTo(Severity.WARNING);
              assertThat(d.message()).contains("test_deletes", "a setter that is not there");
            });
    assertThat(result.proven()).isTrue();
  }

  @Test
  void deletionThatFailsOnCPythonTooIsCharged() throws IOException, VerificationException {
    VerificationResult result = run(DELETION.replace("h_ERROR", "h_ValueError"), DELETES);

    List<Severity> severities = result.diagnostics().stream().map(Diagnostic::severity).toList();
    assertThat(severities).hasSize(2).containsOnly(Severity.ERROR);
    assertThat(result.proven()).isFalse();
  }

  @Test
  void loneSurrogates() throws IOException, VerificationException {
    VerificationResult result = run(TEXT, SIZES);

    assertThat(result.diagnostics()).isEmpty();
    assertThat(result.proven()).isTrue();
  }

  @Test
  void bufferThatOnlyMemoryviewReads() throws IOException, VerificationException {
    VerificationResult result = run(BUFFER, READS);

    assertThat(result.diagnostics())
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.severity()).isEqualTo(Severity.WARNING);
              assertThat(d.message()).contains("test_reads", "through memoryview only");
            });
    assertThat(result.proven()).isTrue();
  }
}
