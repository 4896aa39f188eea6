package org.hpyport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.hpyport.capi.CApiCatalog;
import org.hpyport.capi.CApiSymbol;
import org.hpyport.capi.CallFacts;
import org.hpyport.capi.HpyApi;
import org.hpyport.capi.HpySymbol;
import org.hpyport.capi.Replacement;
import org.hpyport.capi.prototype.HeaderEntity;
import org.hpyport.capi.prototype.HeaderReader;
import org.hpyport.capi.prototype.Prototype;
import org.hpyport.preprocess.KnownNames;
import org.hpyport.verify.RuntimeHome;
import org.hpyport.verify.VerificationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the catalog and the front end know of HPy is what the headers say that ship with the
 * interpreter, read by the front end itself.
 */
class HpyHeadersTest {
  private static final String CONTEXT = "ctx->";
  private static final String CONTEXT_STRUCT = "_HPyContext_s.";

  @TempDir private static Path include;
  private static Map<String, HeaderEntity> entities = Map.of();

  @BeforeAll
  static void read() throws IOException, VerificationException {
    unpack(RuntimeHome.locate(null).path().resolve("lib"));
    entities =
        HeaderReader.read(include, Map.of("HPY_ABI_UNIVERSAL", "1")).stream()
            .collect(Collectors.toMap(HeaderEntity::name, Function.identity()));
  }

  private static void unpack(Path lib) throws IOException {
    try (Stream<Path> jars = Files.list(lib)) {
      Path resources =
          jars.filter(j -> String.valueOf(j.getFileName()).startsWith("python-resources-"))
              .findFirst()
              .orElseThrow();
      try (ZipFile jar = new ZipFile(resources.toFile())) {
        for (ZipEntry entry : jar.stream().filter(HpyHeadersTest::isUniversalHeader).toList()) {
          String name = entry.getName();
          Path to = include.resolve(name.substring(name.lastIndexOf("/include/") + 9));
          Files.createDirectories(to.resolveSibling("."));
          try (InputStream in = jar.getInputStream(entry)) {
            Files.copy(in, to);
          }
        }
      }
    }
  }

  /** The headers of the CPython ABI define the same functions a second time. */
  private static boolean isUniversalHeader(ZipEntry entry) {
    String name = entry.getName();
    return name.matches(".*/include/(.*/)?hpy(\\.h|/.*\\.h)")
        && !name.contains("/hpy/cpython/")
        && !name.contains("/forbid_python_h/");
  }

  private static HeaderEntity entity(String name) {
    return entities.get(
        name.startsWith(CONTEXT) ? CONTEXT_STRUCT + name.substring(CONTEXT.length()) : name);
  }

  @Test
  void headersAreReadWhole() {
    assertThat(entities.values().stream().filter(e -> e.prototype() != null))
        .hasSizeGreaterThan(200);
    assertThat(entities).containsKeys("_HPyContext_s.h_None", "HPyDef_METH", "HPyType_Spec");
  }

  @Test
  void everyRowIsInTheHeaders() {
    assertThat(HpyApi.get().all())
        .hasSizeGreaterThan(250)
        .extracting(HpySymbol::name)
        .filteredOn(name -> entity(name) == null)
        .isEmpty();
  }

  @Test
  void everyRowHasTheDeclarationOfTheHeaders() {
    List<String> differences =
        HpyApi.get().all().stream()
            .filter(row -> entities.containsKey(row.name()))
            .filter(row -> entity(row.name()).prototype() != null)
            .filter(row -> !declaration(row).equals(headerDeclaration(row.name())))
            .map(row -> declaration(row) + " / " + headerDeclaration(row.name()))
            .toList();
    assertThat(differences).isEmpty();
  }

  private static String declaration(HpySymbol row) {
    CallFacts facts = row.facts();
    String result = Objects.requireNonNullElse(facts.resultType(), "void");
    return plain(Prototype.text(row.name(), result, facts.parameterTypes(), facts.variadic()));
  }

  private static String headerDeclaration(String name) {
    return plain(String.valueOf(entity(name).prototype()));
  }

  /** The headers say cpy_PyObject so that Python.h need not be there. */
  private static String plain(String declaration) {
    return declaration.replace("cpy_PyObject", "PyObject");
  }

  @Test
  void everyFunctionThatTakesAContextHasARow() {
    assertThat(
            entities.values().stream()
                .filter(e -> e.name().startsWith("HPy"))
                .filter(HpyHeadersTest::takesContext)
                .map(HeaderEntity::name)
                .filter(name -> HpyApi.get().find(name) == null))
        .isEmpty();
  }

  private static boolean takesContext(HeaderEntity entity) {
    Prototype prototype = entity.prototype();
    return prototype != null && prototype.types().contains("HPyContext *");
  }

  @Test
  void everyNameThatAMigrationWritesIsInTheHeaders() {
    assertThat(
            CApiCatalog.get().all().stream()
                .map(CApiSymbol::replacement)
                .flatMap(HpyHeadersTest::names)
                .distinct()
                .filter(name -> entity(name) == null))
        .isEmpty();
  }

  private static Stream<String> names(Replacement replacement) {
    if (replacement instanceof Replacement.Reshaped reshaped) {
      return reshaped.uses().stream();
    }
    boolean hpy = replacement instanceof Replacement.Direct direct && !direct.plainC();
    return hpy ? Stream.of(((Replacement.Direct) replacement).target()) : Stream.empty();
  }

  @Test
  void theFrontEndKnowsTheTypesAndMacrosOfTheHeaders() throws IOException {
    try (InputStream table =
            Objects.requireNonNull(KnownNames.class.getResourceAsStream("hpy-h.tsv"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
      assertThat(
              lines
                  .lines()
                  .filter(l -> !l.startsWith("#"))
                  .map(l -> l.split("\t", -1)[1])
                  .filter(name -> entity(name) == null))
          .isEmpty();
    }
    assertThat(
            entities.values().stream()
                .filter(e -> e.kind() == HeaderEntity.Kind.TYPE && e.name().startsWith("HPy"))
                .map(HeaderEntity::name)
                .filter(name -> !KnownNames.instance().isType(name)))
        .isEmpty();
  }
}
