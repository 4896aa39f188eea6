package org.hpyport.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.diagnostic.Location;

/**
 * Names findings so that they are known again after lines have moved: by rule, file, function, the
 * line's text without its blanks, and a number among findings that are equal in all these.
 */
final class Fingerprints {
  private static final int DIGITS = 16;
  private final Map<String, Integer> seen = new HashMap<>();

  /** The next finding's name; findings come in report order. */
  String of(Diagnostic diagnostic) {
    Location location = diagnostic.location();
    String line =
        location == null
            ? diagnostic.message()
            : location.file().text(location.file().lines().lineRange(location.line()));
    String file = location == null ? "" : location.file().name();
    String text =
        String.join(
            "\0",
            diagnostic.ruleId(),
            file,
            String.valueOf(diagnostic.function()),
            line.replaceAll("\\s+", ""));
    String digest = sha256(text).substring(0, DIGITS);
    return digest + ":" + seen.merge(digest, 1, Integer::sum);
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
