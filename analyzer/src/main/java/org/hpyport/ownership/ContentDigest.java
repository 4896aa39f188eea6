package org.hpyport.ownership;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A SHA-256 digest of words and numbers, each marked off from the next. */
final class ContentDigest {
  private final StringBuilder written = new StringBuilder();

  ContentDigest add(@Nullable String word) {
    if (word == null) {
      written.append("-;");
    } else {
      written.append(word.length()).append(':').append(word).append(';');
    }
    return this;
  }

  ContentDigest add(int number) {
    written.append(number).append(';');
    return this;
  }

  ContentDigest add(boolean fact) {
    written.append(fact ? "+;" : "-;");
    return this;
  }

  /** The digest of all that was added, in hexadecimal digits. */
  String value() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(written.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
