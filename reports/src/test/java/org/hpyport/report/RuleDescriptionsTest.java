package org.hpyport.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RuleDescriptionsTest {
  private static final Pattern ID_IN_CODE = Pattern.compile("\"(HPY\\d{3})\"");

  @Test
  void everyRuleIsWhollyDescribed() {
    assertThat(RuleDescriptions.all().byId().values())
        .allSatisfy(
            rule -> {
              assertThat(rule.id()).matches("HPY\\d{3}");
              assertThat(rule.name()).matches("[a-z]+(-[a-z]+)*");
              assertThat(rule.summary()).matches("[A-Z].*\\.").hasSizeLessThan(100);
              assertThat(rule.help()).matches("[A-Z.].*[.\\]]").isNotEqualTo(rule.summary());
            });
    assertThat(RuleDescriptions.all().byId().values())
        .extracting(RuleDescription::name)
        .doesNotHaveDuplicates();
  }

  @Test
  void everyIdInTheCodeIsDescribed() throws IOException {
    Set<String> used = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of(".."))) {
      for (Path file : files.filter(RuleDescriptionsTest::isMainCode).toList()) {
        Matcher matcher = ID_IN_CODE.matcher(Files.readString(file));
        while (matcher.find()) {
          used.add(matcher.group(1));
        }
      }
    }
    assertThat(used).hasSizeGreaterThan(10);
    assertThat(RuleDescriptions.all().byId().keySet()).containsAll(used);
  }

  private static boolean isMainCode(Path file) {
    String name = file.toString().replace('\\', '/');
    return name.endsWith(".java") && name.contains("/src/main/java/");
  }

  @Test
  void areFoundByIdAndName() {
    assertThat(RuleDescriptions.all().find("hpy101"))
        .map(RuleDescription::name)
        .contains("reference-leak");
    assertThat(RuleDescriptions.all().find("reference-leak"))
        .map(RuleDescription::id)
        .contains("HPY101");
    assertThat(RuleDescriptions.all().find("HPY000")).isEmpty();
  }
}
