package org.hpyport.capi.docs;

import java.io.IOException;

/**
 * The folder holds no C-API manual; the message tells the user which folder and what is missing.
 */
public final class NoDocumentationException extends IOException {
  private static final long serialVersionUID = 1L;

  NoDocumentationException(String message) {
    super(message);
  }
}
