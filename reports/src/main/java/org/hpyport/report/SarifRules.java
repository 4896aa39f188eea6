package org.hpyport.report;

import com.contrastsecurity.sarif.MultiformatMessageString;
import com.contrastsecurity.sarif.PropertyBag;
import com.contrastsecurity.sarif.ReportingConfiguration;
import com.contrastsecurity.sarif.ReportingDescriptor;
import com.contrastsecurity.sarif.Tool;
import com.contrastsecurity.sarif.ToolComponent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.diagnostic.Severity;

/** The rules that a report's findings name, sorted by id, in SARIF's terms. */
final class SarifRules {
  private final List<String> ids;

  SarifRules(List<Diagnostic> diagnostics) {
    this.ids = diagnostics.stream().map(Diagnostic::ruleId).distinct().sorted().toList();
  }

  int index(String id) {
    return ids.indexOf(id);
  }

  Tool tool(String version) {
    Set<ReportingDescriptor> rules = new LinkedHashSet<>();
    ids.forEach(id -> rules.add(descriptor(id)));
    return new Tool()
        .withDriver(
            new ToolComponent()
                .withName("hpy-port")
                .withFullName("hpy-port: ports CPython C-API extensions to HPy")
                .withVersion(version)
                .withSemanticVersion(version)
                .withRules(rules));
  }

  private static ReportingDescriptor descriptor(String id) {
    RuleDescription rule =
        RuleDescriptions.all()
            .find(id)
            .orElse(
                new RuleDescription(id, "undescribed", id + ".", id + ".", Severity.WARNING, 0));
    PropertyBag properties = new PropertyBag();
    Set<String> tags = new LinkedHashSet<>();
    tags.add("correctness");
    if (rule.cwe() > 0) {
      tags.add("external/cwe/cwe-" + rule.cwe());
    }
    properties.setTags(tags);
    return new ReportingDescriptor()
        .withId(rule.id())
        .withName(rule.pascalName())
        .withShortDescription(new MultiformatMessageString().withText(rule.summary()))
        .withFullDescription(new MultiformatMessageString().withText(rule.help()))
        .withHelp(
            new MultiformatMessageString()
                .withText(rule.summary() + " " + rule.help())
                .withMarkdown("**" + rule.summary() + "**\n\n" + rule.help()))
        .withDefaultConfiguration(
            new ReportingConfiguration()
                .withLevel(ReportingConfiguration.Level.valueOf(rule.severity().name())))
        .withProperties(properties);
  }
}
