package org.hpyport.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hpyport.diagnostic.Severity;

/** All rules, read from {@code rules.properties}. */
public final class RuleDescriptions {
  private static final RuleDescriptions ALL = read();
  private final SortedMap<String, RuleDescription> byId;

  private RuleDescriptions(SortedMap<String, RuleDescription> byId) {
    this.byId = Collections.unmodifiableSortedMap(byId);
  }

  /** The rules of the product. */
  public static RuleDescriptions all() {
    return ALL;
  }

  /** The rules by id, sorted. */
  public Map<String, RuleDescription> byId() {
    return byId;
  }

  /** The rule with that id or that name. */
  public Optional<RuleDescription> find(String idOrName) {
    String wanted = idOrName.trim();
    return byId.values().stream()
        .filter(r -> r.id().equalsIgnoreCase(wanted) || r.name().equalsIgnoreCase(wanted))
        .findFirst();
  }

  private static RuleDescriptions read() {
    Properties properties = new Properties();
    try (InputStream in =
            Objects.requireNonNull(RuleDescriptions.class.getResourceAsStream("rules.properties"));
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Set<String> ids = new TreeSet<>();
    properties.stringPropertyNames().forEach(key -> ids.add(key.substring(0, key.indexOf('.'))));
    SortedMap<String, RuleDescription> rules = new TreeMap<>();
    ids.forEach(id -> rules.put(id, rule(id, properties)));
    return new RuleDescriptions(rules);
  }

  private static RuleDescription rule(String id, Properties properties) {
    return new RuleDescription(
        id,
        required(properties, id + ".name"),
        required(properties, id + ".summary"),
        required(properties, id + ".help"),
        Severity.valueOf(required(properties, id + ".severity").toUpperCase(Locale.ROOT)),
        Integer.parseInt(properties.getProperty(id + ".cwe", "0")));
  }

  private static String required(Properties properties, String key) {
    return Objects.requireNonNull(properties.getProperty(key), key).trim();
  }
}
