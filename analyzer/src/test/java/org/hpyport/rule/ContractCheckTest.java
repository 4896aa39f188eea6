package org.hpyport.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hpyport.ownership.Sources;
import org.hpyport.syntax.ParseOptions;
import org.junit.jupiter.api.Test;

class ContractCheckTest {

  private static List<String> findings(String c) {
    return ContractCheck.check(Sources.module("#include \"hpy.h\"\n" + c), ParseOptions.defaults())
        .stream()
        .map(d -> d.ruleId() + " " + (d.location() == null ? 0 : d.location().line()))
        .toList();
  }

  @Test
  void handleInAGlobalOrAStaticLocal() {
    assertThat(
            findings(
                """
                static HPy kept;
                static HPy both[2];
                int f(HPyContext *ctx) { static HPy local; return 0; }
                """))
        .containsExactly("HPY301 2", "HPY301 3", "HPY301 4");
  }

  @Test
  void handleInAnObjectButNotInAStructOfTheCall() {
    assertThat(
            findings(
                """
                typedef struct { HPy inner; } T;
                typedef struct { HPyContext *ctx; HPy inner; } OfOneCall;
                HPyType_HELPERS(T)
                static void f(OfOneCall *c);
                """))
        .containsExactly("HPY301 2");
  }

  @Test
  void fieldThatIsNotVisited() {
    String type =
        """
        typedef struct { HPyField seen; HPyField missed; } T;
        HPyType_HELPERS(T)
        HPyDef_SLOT(T_traverse, HPy_tp_traverse)
        static int T_traverse_impl(void *self, HPyFunc_visitproc visit, void *arg)
        {
            T *t = (T *)self;
            HPy_VISIT(&t->seen);
            return 0;
        }
        """;
    assertThat(findings(type)).containsExactly("HPY302 2");
    assertThat(findings(type.replace("return 0;", "HPy_VISIT(&t->missed); return 0;"))).isEmpty();
  }

  @Test
  void fieldsOfATypeWithoutTraverse() {
    assertThat(findings("typedef struct { HPyField f; } T;\nHPyType_HELPERS(T)\n"))
        .containsExactly("HPY302 2");
  }

  @Test
  void globalThatIsNotListed() {
    String module =
        """
        static HPyGlobal listed;
        static HPyGlobal forgotten;
        extern HPyGlobal elsewhere;
        static HPyGlobal *globals[] = { &listed, NULL };
        static HPyModuleDef def = { .globals = globals };
        """;
    assertThat(findings(module)).containsExactly("HPY303 3");
    assertThat(findings(module.replace("&listed,", "&listed, &forgotten,"))).isEmpty();
  }

  @Test
  void handlesComparedAsValues() {
    assertThat(
            findings(
                """
                int f(HPyContext *ctx, HPy a, HPy b) {
                  if (a._i == b._i) return 1;
                  if (a._i == 0) return 2;
                  return HPy_Is(ctx, a, b);
                }
                """))
        .containsExactly("HPY304 3");
  }

  @Test
  void contextThatIsKept() {
    assertThat(
            findings(
                """
                static HPyContext *kept;
                static _Thread_local HPyContext *current;
                typedef struct { HPyContext *ctx; } T;
                HPyType_HELPERS(T)
                """))
        .containsExactly("HPY305 2", "HPY305 4");
  }

  @Test
  void fieldOfAnotherObject() {
    String c =
        """
        typedef struct { HPyField f; } T;
        HPyType_HELPERS(T)
        HPyDef_SLOT(T_traverse, HPy_tp_traverse)
        static int T_traverse_impl(void *o, HPyFunc_visitproc visit, void *arg)
        { HPy_VISIT(&((T *)o)->f); return 0; }
        static void set(HPyContext *ctx, HPy self, HPy value) {
          T *t = T_AsStruct(ctx, self);
          HPyField_Store(ctx, OWNER, &t->f, value);
        }
        """;
    assertThat(findings(c.replace("OWNER", "value"))).containsExactly("HPY307 9");
    assertThat(findings(c.replace("OWNER", "self"))).isEmpty();
  }

  @Test
  void definitionNamedLikeALibraryFunctionOrTwice() {
    assertThat(
            findings(
                """
                HPyDef_METH(stat, "stat", HPyFunc_NOARGS)
                HPyDef_METH(one, "one", HPyFunc_NOARGS)
                HPyDef_METH(one, "uno", HPyFunc_NOARGS)
                """))
        .containsExactly("HPY308 2", "HPY308 4");
  }

  @Test
  void keywordsWithoutATracker() {
    String c =
        """
        HPyDef_METH(f, "f", HPyFunc_KEYWORDS)
        static HPy f_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs, HPy kw) {
          HPy o; long n;
          static const char *names[] = { "o", NULL };
          if (!HPyArg_ParseKeywords(ctx, NULL, args, nargs, kw, FORMAT, names, &o))
            return HPy_NULL;
          return HPy_Dup(ctx, ctx->h_None);
        }
        """;
    assertThat(findings(c.replace("FORMAT", "\"O:f\""))).containsExactly("HPY310 6");
    assertThat(findings(c.replace("FORMAT", "\"l:FOO\"").replace("&o", "&n"))).isEmpty();
  }

  @Test
  void keywordsOfASlotAreADict() {
    assertThat(
            findings(
                """
                HPyDef_SLOT(T_init, HPy_tp_init)
                static int T_init_impl(HPyContext *ctx, HPy self, const HPy *args,
                                       HPy_ssize_t nargs, HPy kw) {
                  long n;
                  static const char *names[] = { "n", NULL };
                  return HPyArg_ParseKeywords(ctx, NULL, args, nargs, kw, "l", names, &n) - 1;
                }
                """))
        .containsExactly("HPY310 7");
  }

  @Test
  void oneFunctionForTwoDefinitions() {
    assertThat(
            findings(
                """
                HPyDef_SLOT_IMPL(T_repr, text, HPy_tp_repr)
                HPyDef_SLOT_IMPL(T_str, text, HPy_tp_str)
                static HPy text(HPyContext *ctx, HPy self) { return HPy_Dup(ctx, ctx->h_None); }
                """))
        .containsExactly("HPY311 3");
  }
}
