package org.hpyport.rule;

import org.hpyport.capi.ApiFacts;
import org.hpyport.ownership.OwnershipEvent;

/** A rule that one kind of ownership event breaks. */
public interface OwnershipRule extends Rule {

  /** The events that are findings of this rule. */
  OwnershipEvent.Kind kind();

  /** The finding in words. */
  String message(OwnershipEvent event, ApiFacts.Dialect dialect);
}
