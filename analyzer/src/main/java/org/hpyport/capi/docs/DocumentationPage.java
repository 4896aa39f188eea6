package org.hpyport.capi.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hpyport.capi.Ownership;
import org.hpyport.capi.prototype.Prototype;
import org.hpyport.capi.prototype.PrototypeReader;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one page. Sphinx writes each as {@code <dl class="c function"><dt
 * id="c.PyList_New">signature</dt><dd>text</dd></dl>}; before version 4 the class is {@code
 * function} alone. Several headings may share one text.
 */
final class DocumentationPage {

  private static final Pattern VERSION =
      Pattern.compile("(New|Added|Changed|Deprecated)[a-z ,0-9.]*? (?:in|since) version ([0-9.]+)");

  private final String page;
  private final Document html;

  DocumentationPage(String page, Document html) {
    this.page = page;
    this.html = html;
  }

  List<DocumentedSymbol> symbols() {
    List<DocumentedSymbol> found = new ArrayList<>();
    for (Element heading : html.select("dl > dt[id^=c.]")) {
      Element text = heading.nextElementSibling();
      while (text != null && text.normalName().equals("dt")) {
        text = text.nextElementSibling();
      }
      found.add(symbol(heading, text == null ? new Element("dd") : own(text)));
    }
    return found;
  }

  /** The entry's text without the entries nested in it and without examples. */
  private static Element own(Element text) {
    Element copy = text.clone();
    copy.select("dl:has(> dt[id^=c.]), pre").remove();
    return copy;
  }

  private DocumentedSymbol symbol(Element heading, Element text) {
    String name = name(heading);
    Element bare = heading.clone();
    bare.select("a.headerlink, em.property").remove();
    String signature = bare.text().trim();
    Prototype prototype = prototype(name, signature);
    String kind = kind(heading);
    return new DocumentedSymbol(
        name,
        kind,
        page,
        signature,
        prototype,
        operands(name, signature),
        ownership(text),
        prototype == null ? List.of() : StealSentences.in(text.text(), prototype),
        !text.select("em.stableabi").isEmpty(),
        versions(text));
  }

  /** Functions that the manual nests in the struct they work on are not members of it. */
  private static String name(Element heading) {
    String id = heading.id().substring("c.".length());
    String last = id.substring(id.lastIndexOf('.') + 1);
    return kind(heading).equals("function") && last.startsWith("Py") ? last : id;
  }

  private static String kind(Element heading) {
    Element list = heading.parent();
    return list == null ? "" : list.className().replaceAll("^c ", "").trim();
  }

  private static @Nullable Prototype prototype(String name, String signature) {
    if (signature.indexOf('(') < 0) {
      return null;
    }
    Prototype read = PrototypeReader.read(signature);
    boolean typed = read != null && read.name().equals(name) && !read.result().isEmpty();
    return typed ? read : null;
  }

  /** Counts what stands between the parentheses after the name. */
  private static OptionalInt operands(String name, String signature) {
    int open = signature.indexOf(name + "(");
    if (open < 0) {
      return OptionalInt.empty();
    }
    String inner = inner(signature, open + name.length()).trim();
    if (inner.isEmpty() || inner.equals("void")) {
      return OptionalInt.of(0);
    }
    int depth = 0;
    int count = 1;
    for (char c : inner.toCharArray()) {
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      count += c == ',' && depth == 0 ? 1 : 0;
    }
    return OptionalInt.of(inner.endsWith("...") ? count - 1 : count);
  }

  private static String inner(String signature, int open) {
    int depth = 0;
    for (int i = open; i < signature.length(); i++) {
      char c = signature.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0) {
        return signature.substring(open + 1, i);
      }
    }
    return "";
  }

  private static Ownership.@Nullable Kind ownership(Element text) {
    Element mark = text.selectFirst("em.refcount");
    if (mark == null) {
      return null;
    }
    String words = mark.text();
    if (words.contains("New reference")) {
      return Ownership.Kind.NEW;
    }
    if (words.contains("Borrowed reference")) {
      return Ownership.Kind.BORROWED;
    }
    return words.contains("Always NULL") ? Ownership.Kind.NULL : null;
  }

  private static List<VersionNote> versions(Element text) {
    List<VersionNote> notes = new ArrayList<>();
    for (Element mark : text.select("span.versionmodified")) {
      Matcher m = VERSION.matcher(mark.text());
      Element note = mark.parent();
      if (m.find() && note != null) {
        VersionNote.Kind kind =
            switch (m.group(1)) {
              case "New", "Added" -> VersionNote.Kind.ADDED;
              case "Changed" -> VersionNote.Kind.CHANGED;
              default -> VersionNote.Kind.DEPRECATED;
            };
        notes.add(new VersionNote(kind, m.group(2).replaceAll("\\.$", ""), note.text()));
      }
    }
    return notes;
  }
}
