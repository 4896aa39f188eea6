package org.hpyport.capi.format;

/** Which HPy function takes a ported parse format. */
public enum ParseTarget {
  /** {@code HPyArg_Parse}. */
  POSITIONAL,
  /** {@code HPyArg_ParseKeywords}, names in a tuple. */
  KEYWORDS,
  /** {@code HPyArg_ParseKeywordsDict}, for {@code tp_new} and {@code tp_init}. */
  KEYWORDS_DICT
}
