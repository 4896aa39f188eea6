package org.hpyport.report;

import com.contrastsecurity.sarif.ArtifactContent;
import com.contrastsecurity.sarif.ArtifactLocation;
import com.contrastsecurity.sarif.Location;
import com.contrastsecurity.sarif.LogicalLocation;
import com.contrastsecurity.sarif.Message;
import com.contrastsecurity.sarif.PhysicalLocation;
import com.contrastsecurity.sarif.Region;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.hpyport.source.SourceFile;
import org.hpyport.source.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * Places in SARIF's terms (SARIF 2.1.0 sections 3.28 to 3.33). Columns count Unicode code points;
 * the byte offsets beside them are exact whatever the encoding.
 */
final class SarifPlaces {
  static final String BASE_ID = "SRCROOT";
  private final String base;

  SarifPlaces(String base) {
    this.base = base;
  }

  Location location(org.hpyport.diagnostic.Location place, @Nullable String function) {
    PhysicalLocation physical =
        new PhysicalLocation()
            .withArtifactLocation(artifact(place.file()))
            .withRegion(region(place.file(), place.range()).withSnippet(snippet(place)));
    Location location = new Location().withPhysicalLocation(physical);
    if (!place.message().isEmpty()) {
      location.setMessage(new Message().withText(place.message()));
    }
    if (function != null) {
      LogicalLocation logical =
          new LogicalLocation()
              .withName(function)
              .withFullyQualifiedName(function)
              .withKind("function");
      location.setLogicalLocations(Set.of(logical));
    }
    return location;
  }

  ArtifactLocation artifact(SourceFile file) {
    return new ArtifactLocation().withUri(uri(base + file.name())).withUriBaseId(BASE_ID);
  }

  static Region region(SourceFile file, TextRange range) {
    DisplayPosition start = DisplayPosition.of(file, range.start());
    DisplayPosition end = DisplayPosition.of(file, range.end());
    return new Region()
        .withStartLine(start.line())
        .withStartColumn(start.column())
        .withEndLine(end.line())
        .withEndColumn(end.column())
        .withByteOffset(range.start())
        .withByteLength(range.length());
  }

  private static ArtifactContent snippet(org.hpyport.diagnostic.Location place) {
    return new ArtifactContent().withText(place.file().displayText(place.range()));
  }

  /** Text of one byte a char, as UTF-8 where it is valid UTF-8. */
  static String display(String bytes) {
    return SourceFile.ofText("text", bytes).displayText(new TextRange(0, bytes.length()));
  }

  private static String uri(String path) {
    try {
      // The two-argument form with an empty scheme would read "a:b" as one; a leading "./" does
      // not.
      String quoted = new URI(null, null, "/" + path, null).toASCIIString();
      return quoted.substring(1);
    } catch (URISyntaxException e) {
      byte[] raw = path.getBytes(StandardCharsets.UTF_8);
      StringBuilder escaped = new StringBuilder();
      for (byte b : raw) {
        escaped.append(b == '/' ? "/" : String.format("%%%02X", b));
      }
      return escaped.toString();
    }
  }
}
