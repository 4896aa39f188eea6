package org.hpyport.syntax;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.hpyport.preprocess.HeaderFiles;
import org.hpyport.source.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * The headers that were read and lexed, for all translation units that include them: a header of a
 * project is included from many of its files. A header that changed on disk is read again. Any
 * number of threads may ask.
 */
public final class HeaderCache implements HeaderFiles {
  private static final long LARGEST = 4L << 20;

  /** How many bytes of headers are kept; what comes after is lexed whenever it is included. */
  private static final long MOST = 64L << 20;

  private final Map<Key, Header> headers = new ConcurrentHashMap<>();
  private final Map<SourceFile, LexedFile> lexed = new ConcurrentHashMap<>();
  private final AtomicLong kept = new AtomicLong();

  @Override
  public @Nullable SourceFile read(Path path, String name) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
      if (!attributes.isRegularFile() || attributes.size() > LARGEST) {
        return null;
      }
      Key key = new Key(path, name);
      Header known = headers.get(key);
      if (known != null && known.is(attributes)) {
        return known.file();
      }
      SourceFile file = SourceFile.read(path, name);
      if (kept.addAndGet(attributes.size()) <= MOST) {
        headers.put(key, new Header(file, attributes.size(), attributes.lastModifiedTime()));
      }
      return file;
    } catch (IOException e) {
      return null; // unreadable is as good as absent: includes are only a source of hints
    }
  }

  /** The tokens and directives of a header that {@link #read} gave. */
  LexedFile lex(SourceFile header) {
    LexedFile known = lexed.get(header);
    if (known != null) {
      return known;
    }
    LexedFile made = LexedFile.of(header);
    if (kept.get() <= MOST) {
      lexed.put(header, made);
    }
    return made;
  }

  /** A header has the name by which it was included: messages use it. */
  private record Key(Path path, String name) {}

  private record Header(SourceFile file, long size, FileTime modified) {
    boolean is(BasicFileAttributes attributes) {
      return size == attributes.size() && modified.equals(attributes.lastModifiedTime());
    }
  }
}
