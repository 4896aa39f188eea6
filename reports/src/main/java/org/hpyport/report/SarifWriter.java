package org.hpyport.report;

import com.contrastsecurity.sarif.ArtifactLocation;
import com.contrastsecurity.sarif.Invocation;
import com.contrastsecurity.sarif.Message;
import com.contrastsecurity.sarif.Notification;
import com.contrastsecurity.sarif.OriginalUriBaseIds;
import com.contrastsecurity.sarif.ReportingDescriptorReference;
import com.contrastsecurity.sarif.Result;
import com.contrastsecurity.sarif.Run;
import com.contrastsecurity.sarif.SarifSchema210;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hpyport.diagnostic.Diagnostic;

/**
 * Writes a report as SARIF 2.1.0. Findings with a place become results; those without become
 * notifications of the invocation, since a result without a place helps nobody. Paths are relative
 * to where the command ran; nothing in the text depends on the machine or the time.
 */
public final class SarifWriter {
  private static final URI SCHEMA = URI.create("https://json.schemastore.org/sarif-2.1.0.json");

  /** The report as an indented text that ends with a newline. */
  public String write(RunReport report) {
    List<Diagnostic> all = report.allDiagnostics();
    SarifRules rules = new SarifRules(all);
    SarifResults results = new SarifResults(new SarifPlaces(report.base()), rules);
    List<Result> found = new ArrayList<>();
    List<Notification> notes = new ArrayList<>();
    for (Diagnostic diagnostic : all) {
      if (diagnostic.location() != null) {
        found.add(results.result(diagnostic));
      } else {
        notes.add(notification(diagnostic));
      }
    }
    boolean failed =
        all.stream()
            .anyMatch(d -> d.ruleId().startsWith("HPY9") && d.severity().level().equals("error"));
    Invocation invocation = new Invocation().withExecutionSuccessful(!failed);
    if (!notes.isEmpty()) {
      invocation.setToolExecutionNotifications(notes);
    }
    OriginalUriBaseIds bases = new OriginalUriBaseIds();
    bases.setAdditionalProperty(
        SarifPlaces.BASE_ID,
        new ArtifactLocation()
            .withDescription(new Message().withText("The directory the command ran in.")));
    Run run =
        new Run()
            .withTool(rules.tool(report.toolVersion()))
            .withInvocations(List.of(invocation))
            .withOriginalUriBaseIds(bases)
            .withColumnKind(Run.ColumnKind.UNICODE_CODE_POINTS)
            .withResults(found);
    return JsonWriter.text(
        new SarifSchema210()
            .with$schema(SCHEMA)
            .withVersion(SarifSchema210.Version._2_1_0)
            .withRuns(List.of(run)));
  }

  private static Notification notification(Diagnostic diagnostic) {
    String level = diagnostic.severity().name().toUpperCase(Locale.ROOT);
    return new Notification()
        .withDescriptor(new ReportingDescriptorReference().withId(diagnostic.ruleId()))
        .withLevel(Notification.Level.valueOf(level))
        .withMessage(new Message().withText(diagnostic.message()));
  }
}
