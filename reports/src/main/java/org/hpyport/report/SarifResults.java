package org.hpyport.report;

import com.contrastsecurity.sarif.ArtifactChange;
import com.contrastsecurity.sarif.ArtifactContent;
import com.contrastsecurity.sarif.CodeFlow;
import com.contrastsecurity.sarif.Fix;
import com.contrastsecurity.sarif.Message;
import com.contrastsecurity.sarif.PartialFingerprints;
import com.contrastsecurity.sarif.PropertyBag;
import com.contrastsecurity.sarif.Replacement;
import com.contrastsecurity.sarif.Result;
import com.contrastsecurity.sarif.ThreadFlow;
import com.contrastsecurity.sarif.ThreadFlowLocation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hpyport.diagnostic.Applicability;
import org.hpyport.diagnostic.Confidence;
import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.diagnostic.Location;
import org.hpyport.source.TextEdit;

/** Turns findings that have a place into SARIF results. */
final class SarifResults {
  private final SarifPlaces places;
  private final SarifRules rules;
  private final Fingerprints fingerprints = new Fingerprints();

  SarifResults(SarifPlaces places, SarifRules rules) {
    this.places = places;
    this.rules = rules;
  }

  /** One finding; findings come in report order. */
  Result result(Diagnostic diagnostic) {
    PartialFingerprints fingerprint = new PartialFingerprints();
    fingerprint.setAdditionalProperty("hpyPortFinding/v1", fingerprints.of(diagnostic));
    Location place = Objects.requireNonNull(diagnostic.location());
    Location bare = new Location(place.file(), place.range(), "");
    Result result =
        new Result()
            .withRuleId(diagnostic.ruleId())
            .withRuleIndex(rules.index(diagnostic.ruleId()))
            .withLevel(Result.Level.valueOf(diagnostic.severity().name()))
            .withRank(rank(diagnostic))
            .withMessage(new Message().withText(diagnostic.message()))
            .withLocations(List.of(places.location(bare, diagnostic.function())))
            .withPartialFingerprints(fingerprint);
    if (!diagnostic.path().isEmpty()) {
      result.setCodeFlows(List.of(codeFlow(diagnostic.path())));
    }
    Set<Fix> fixes = fixes(diagnostic);
    if (!fixes.isEmpty()) {
      result.setFixes(fixes);
    }
    if (diagnostic.confidence() == Confidence.POSSIBLE) {
      PropertyBag properties = new PropertyBag();
      properties.setAdditionalProperty("confidence", "possible");
      result.setProperties(properties);
    }
    return result;
  }

  /**
   * How much a finding is worth a reader's time, from 0 to 100 (SARIF 2.1.0 section 3.27.25): what
   * is certain comes before what is possible, whatever their severities.
   */
  static double rank(Diagnostic diagnostic) {
    double bySeverity =
        switch (diagnostic.severity()) {
          case ERROR -> 40;
          case WARNING -> 25;
          case NOTE -> 10;
        };
    return bySeverity + (diagnostic.confidence() == Confidence.CERTAIN ? 50 : 0);
  }

  private CodeFlow codeFlow(List<Location> path) {
    List<ThreadFlowLocation> steps = new ArrayList<>();
    for (Location step : path) {
      steps.add(new ThreadFlowLocation().withLocation(places.location(step, null)));
    }
    return new CodeFlow().withThreadFlows(List.of(new ThreadFlow().withLocations(steps)));
  }

  /** The fixes that {@code --write} would apply; the others are not to be applied by a machine. */
  private Set<Fix> fixes(Diagnostic diagnostic) {
    Set<Fix> fixes = new LinkedHashSet<>();
    for (org.hpyport.diagnostic.Fix fix : diagnostic.fixes()) {
      boolean applicable =
          fix.applicability() == Applicability.SAFE || fix.applicability() == Applicability.REVIEW;
      if (applicable && !fix.edits().isEmpty()) {
        fixes.add(fix(fix));
      }
    }
    return fixes;
  }

  private Fix fix(org.hpyport.diagnostic.Fix fix) {
    List<Replacement> replacements = new ArrayList<>();
    for (TextEdit edit : fix.edits()) {
      replacements.add(
          new Replacement()
              .withDeletedRegion(SarifPlaces.region(fix.file(), edit.range()))
              .withInsertedContent(
                  new ArtifactContent().withText(SarifPlaces.display(edit.newText()))));
    }
    ArtifactChange change =
        new ArtifactChange()
            .withArtifactLocation(places.artifact(fix.file()))
            .withReplacements(replacements);
    return new Fix()
        .withDescription(new Message().withText(fix.description()))
        .withArtifactChanges(Set.of(change));
  }
}
