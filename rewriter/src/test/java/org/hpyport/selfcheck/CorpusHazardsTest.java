package org.hpyport.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hpyport.analyzer.Analyzer;
import org.hpyport.capi.ApiFacts.Dialect;
import org.hpyport.corpus.Corpus;
import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.model.ExtensionModel;
import org.hpyport.rule.ContractCheck;
import org.hpyport.rule.OwnershipCheck;
import org.hpyport.rule.Rule;
import org.hpyport.rule.RuleRegistry;
import org.hpyport.source.SourceFile;
import org.hpyport.syntax.ParseOptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Checks each file of code that is wrong on purpose and compares with the findings recorded beside
 * it. {@code -Dgolden.update=true} records them anew; the difference is reviewed like code.
 */
class CorpusHazardsTest {
  private static final boolean UPDATE = Boolean.getBoolean("golden.update");
  private static final Pattern TITLE = Pattern.compile("/\\* (HPY\\d{3}): ");

  @TestFactory
  Stream<DynamicTest> hazards() {
    return Corpus.locate().hazards().stream()
        .map(c -> DynamicTest.dynamicTest(String.valueOf(c.getFileName()), () -> golden(c)));
  }

  private static void golden(Path source) throws IOException {
    String found = String.join("", findings(source));
    Path recorded = Corpus.findings(source);
    if (UPDATE) {
      Files.writeString(recorded, found);
    }
    assertThat(recorded).as("recorded with -Dgolden.update=true").exists();
    assertThat(Files.readString(recorded)).isEqualTo(found);
    assertThat(found).as("the rule that the file is about").contains(" " + rule(source) + " ");
  }

  private static String rule(Path source) throws IOException {
    var title = TITLE.matcher(Files.readString(source));
    assertThat(title.lookingAt())
        .as("%s begins with a comment that names its rule", source)
        .isTrue();
    return title.group(1);
  }

  /** A line for each finding: place, rule, confidence, function, words; its path below it. */
  private static List<String> findings(Path source) throws IOException {
    String name = String.valueOf(source.getFileName());
    String text = Files.readString(source, StandardCharsets.ISO_8859_1);
    ParseOptions options = ParseOptions.defaults();
    ExtensionModel model =
        Analyzer.read("module", List.of(SourceFile.ofText(name, text)), List.of(), options);
    boolean hpy = text.contains("\"hpy.h\"");
    OwnershipCheck check = new OwnershipCheck(model, hpy ? Dialect.HPY : Dialect.C_API, options);
    List<Diagnostic> found = new ArrayList<>();
    model.functions().values().forEach(f -> found.addAll(check.check(f)));
    if (hpy) {
      found.addAll(ContractCheck.check(model, options));
    }
    return found.stream().map(CorpusHazardsTest::lines).toList();
  }

  private static String lines(Diagnostic d) {
    StringBuilder out = new StringBuilder();
    String confidence = d.confidence().name().toLowerCase(Locale.ROOT);
    String function = d.function() == null ? "-" : d.function();
    int line = d.location() == null ? 0 : d.location().line();
    out.append(
        String.format("%d: %s %s %s: %s%n", line, d.ruleId(), confidence, function, d.message()));
    d.path().forEach(step -> out.append(String.format("  %d: %s%n", step.line(), step.message())));
    return out.toString();
  }

  /** Each rule has a file that shows it. */
  @Test
  void noRuleIsWithoutHazard() throws IOException {
    Set<String> shown = new TreeSet<>();
    for (Path source : Corpus.locate().hazards()) {
      shown.add(rule(source));
    }
    assertThat(shown).containsAll(RuleRegistry.all().stream().map(Rule::id).toList());
  }
}
