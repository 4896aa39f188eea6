package org.hpyport.syntax.clang;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads {@code clang -Xclang -ast-dump=json} as a stream, one declaration of the file level at a
 * time. A location repeats its file only where it differs from the location printed before, in
 * whatever node that was, so every location is read in order (clang, {@code JSONNodeDumper}).
 */
final class ClangJson {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(100_000)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private static final Set<String> WORDS =
      Set.of(
          "kind",
          "name",
          "opcode",
          "isPostfix",
          "isArrow",
          "hasElse",
          "isGNURange",
          "completeDefinition",
          "isImplicit");

  private final JsonParser json;
  private final String main;
  private String file = "";

  private ClangJson(JsonParser json, String main) {
    this.json = json;
    this.main = main;
  }

  /**
   * Reads a whole dump.
   *
   * @param main the main file as it was named on clang's command line
   * @param declarations gets each declaration of the file level, those of headers too
   */
  static void read(InputStream in, String main, Consumer<ClangNode> declarations) {
    try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), in)) {
      json.nextToken();
      new ClangJson(json, main).unit(declarations);
    }
  }

  private void unit(Consumer<ClangNode> declarations) {
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      boolean inner = json.currentName().equals("inner");
      json.nextToken();
      if (inner) {
        while (json.nextToken() == JsonToken.START_OBJECT) {
          declarations.accept(node());
        }
      } else {
        json.skipChildren();
      }
    }
  }

  private ClangNode node() {
    Map<String, String> words = new HashMap<>();
    List<ClangNode> inner = new ArrayList<>();
    Place at = Place.NOWHERE;
    Place[] range = {Place.NOWHERE, Place.NOWHERE};
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (value == JsonToken.START_ARRAY) {
        children(inner);
      } else if (value != JsonToken.START_OBJECT) {
        if (WORDS.contains(name)) {
          words.put(name, json.getString());
        }
      } else if (name.equals("loc")) {
        at = place();
      } else if (name.equals("range")) {
        range = range();
      } else if (name.equals("type") || name.equals("argType")) {
        words.put(name, writtenType());
      } else {
        json.skipChildren();
      }
    }
    return new ClangNode(
        words.getOrDefault("kind", ""), words, at, range[0], range[1], List.copyOf(inner));
  }

  private void children(List<ClangNode> into) {
    JsonToken next = json.nextToken();
    while (next != JsonToken.END_ARRAY) {
      if (next == JsonToken.START_OBJECT) {
        into.add(node());
      } else {
        json.skipChildren();
      }
      next = json.nextToken();
    }
  }

  private Place[] range() {
    Place[] range = {Place.NOWHERE, Place.NOWHERE};
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      int side = json.currentName().equals("begin") ? 0 : 1;
      json.nextToken();
      range[side] = place();
    }
    return range;
  }

  private Place place() {
    int offset = -1;
    Place spelling = Place.NOWHERE;
    Place expansion = Place.NOWHERE;
    boolean split = false;
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      json.nextToken();
      switch (name) {
        case "offset" -> offset = json.getIntValue();
        case "file" -> file = json.getString();
        case "spellingLoc" -> {
          spelling = place();
          split = true;
        }
        case "expansionLoc" -> expansion = place();
        default -> json.skipChildren();
      }
    }
    if (split) {
      return new Place(spelling.spelled(), expansion.spelled());
    }
    return offset < 0 || !file.equals(main) ? Place.NOWHERE : new Place(offset, offset);
  }

  private String writtenType() {
    String type = "";
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      boolean wanted = json.currentName().equals("qualType");
      json.nextToken();
      if (wanted) {
        type = json.getString();
      } else {
        json.skipChildren();
      }
    }
    return type;
  }
}
