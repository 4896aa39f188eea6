package org.hpyport.capi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hpyport.capi.Ownership.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every row's second half is one that the shipped headers and the row's first half allow. */
class ReplacementTest {

  private static final Set<String> HPY_NAMES = CatalogText.names("hpy-api-names.txt");
  private static final Pattern CONTEXT_MEMBER = Pattern.compile("ctx->h_\\w+");

  private static Stream<CApiSymbol> rows() {
    return CApiCatalog.get().all().stream();
  }

  @Test
  void everyHpyNameIsInTheShippedHeaders() {
    assertThat(rows().flatMap(ReplacementTest::hpyNames)).isSubsetOf(HPY_NAMES);
  }

  private static Stream<String> hpyNames(CApiSymbol row) {
    Replacement r = row.replacement();
    List<String> names = new ArrayList<>();
    if (r instanceof Replacement.Direct d && !d.plainC()) {
      names.add(d.target());
      addContextMembers(d.arguments(), names);
    } else if (r instanceof Replacement.Helper h) {
      addContextMembers(h.arguments(), names);
    } else if (r instanceof Replacement.Reshaped s) {
      names.addAll(s.uses());
    }
    return names.stream();
  }

  private static void addContextMembers(@Nullable ArgumentPattern pattern, List<String> names) {
    if (pattern != null) {
      Matcher m = CONTEXT_MEMBER.matcher(pattern.text());
      while (m.find()) {
        names.add(m.group());
      }
    }
  }

  @Test
  void patternsReferToExistingArgumentsOnce() {
    assertThat(rows().filter(ReplacementTest::misreferences).map(CApiSymbol::name)).isEmpty();
  }

  private static boolean misreferences(CApiSymbol row) {
    ArgumentPattern pattern = pattern(row.replacement());
    if (pattern == null) {
      return false;
    }
    return pattern.repeatsArgument()
        || pattern.references().stream().anyMatch(i -> i >= row.facts().parameters());
  }

  @Test
  void directCallsPassWhatTheHpyFunctionTakes() {
    assertThat(rows().flatMap(ReplacementTest::arityFaults)).isEmpty();
  }

  private static Stream<String> arityFaults(CApiSymbol row) {
    if (!(row.replacement() instanceof Replacement.Direct d)
        || d.plainC()
        || d.arguments() == null) {
      return Stream.empty();
    }
    HpySymbol target = HpyApi.get().find(d.target());
    if (target == null) {
      return Stream.of(row.name() + ": no HPy row for " + d.target());
    }
    List<String> originals =
        IntStream.range(0, row.facts().parameters()).mapToObj(i -> "a" + i).toList();
    String list = d.arguments().expand(originals).replaceAll("\\([^()]*\\)", "");
    boolean same =
        list.split(",").length == target.facts().parameters()
            && row.facts().variadic() == target.facts().variadic();
    return same ? Stream.empty() : Stream.of(row.name() + ": " + d.text(originals));
  }

  @Test
  void directCallsGiveWhatTheHpyFunctionGives() {
    assertThat(rows().flatMap(ReplacementTest::resultFaults)).isEmpty();
  }

  private static Stream<String> resultFaults(CApiSymbol row) {
    if (!(row.replacement() instanceof Replacement.Direct d) || !row.kind().isCallable()) {
      return Stream.empty();
    }
    HpySymbol target = HpyApi.get().find(d.target());
    if (target == null || row.hpyResult().kind() == target.result().kind()) {
      return Stream.empty();
    }
    return Stream.of(row.name() + ": " + row.hpyResult().kind() + ", " + target.result().kind());
  }

  @Test
  void namesAndReasonsAreWellFormed() {
    assertThat(rows().filter(row -> !row.replacement().accept(new WellFormed())))
        .extracting(CApiSymbol::name)
        .isEmpty();
  }

  private static final class WellFormed implements Replacement.Visitor<Boolean> {
    @Override
    public Boolean direct(Replacement.Direct direct) {
      return !direct.target().isBlank();
    }

    @Override
    public Boolean reshaped(Replacement.Reshaped reshaped) {
      return reshaped.migration().matches("[a-z]+(-[a-z]+)*");
    }

    @Override
    public Boolean helper(Replacement.Helper helper) {
      return helper.name().matches("hpp_[a-z0-9_]+|HPP_[A-Z_]+");
    }

    @Override
    public Boolean legacy(Replacement.Legacy legacy) {
      return !legacy.reason().isBlank();
    }

    @Override
    public Boolean none(Replacement.None none) {
      return !none.reason().isBlank();
    }
  }

  @Test
  void handlesAreNeverBorrowedInHpy() {
    assertThat(rows().filter(row -> row.hpyResult().kind() == Kind.BORROWED)).isEmpty();
    assertThat(HpyApi.get().all())
        .filteredOn(row -> row.result().isBorrowed())
        .extracting(HpySymbol::name)
        .containsExactly("HPy_FromVoidP");
  }

  @Test
  void indicesLieWithinTheParameters() {
    Stream<ApiSymbol> all = Stream.concat(rows(), HpyApi.get().all().stream());
    assertThat(all.filter(ReplacementTest::indexOutside).map(ApiSymbol::name)).isEmpty();
  }

  private static boolean indexOutside(ApiSymbol row) {
    return indices(row.facts()).stream().anyMatch(i -> i < 0 || i >= row.facts().parameters());
  }

  private static List<Integer> indices(CallFacts facts) {
    List<Integer> all = new ArrayList<>();
    all.addAll(facts.objectArguments());
    all.addAll(facts.objectArrays());
    all.addAll(facts.outObjects());
    all.addAll(facts.inOut());
    all.addAll(facts.acceptsNull());
    all.addAll(facts.steals());
    all.addAll(facts.retains());
    all.addAll(facts.releases());
    all.addAll(facts.tracks());
    all.addAll(facts.outDerived());
    facts.derivedFrom().ifPresent(all::add);
    facts.sameAs().ifPresent(all::add);
    facts.result().from().ifPresent(all::add);
    return all;
  }

  @Test
  void onlyObjectsAreStolenRetainedOrReleased() {
    assertThat(rows().filter(ReplacementTest::movesNonObject).map(CApiSymbol::name)).isEmpty();
  }

  private static boolean movesNonObject(CApiSymbol row) {
    CallFacts facts = row.facts();
    return Stream.of(facts.steals(), facts.retains(), facts.releases())
        .flatMap(List::stream)
        .anyMatch(i -> !facts.isObject(i));
  }

  private static @Nullable ArgumentPattern pattern(Replacement r) {
    if (r instanceof Replacement.Direct d) {
      return d.arguments();
    }
    return r instanceof Replacement.Helper h ? h.arguments() : null;
  }
}
