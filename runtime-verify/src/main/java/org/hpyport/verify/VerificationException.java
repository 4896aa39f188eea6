package org.hpyport.verify;

/**
 * Something the machine lacks, or a folder that cannot be used. The message is one sentence for the
 * user and says what to do about it.
 */
public final class VerificationException extends Exception {
  private static final long serialVersionUID = 1L;

  VerificationException(String message) {
    super(message);
  }

  VerificationException(String message, Throwable cause) {
    super(message, cause);
  }
}
