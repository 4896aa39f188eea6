package org.hpyport.rule;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.hpyport.rule.contract.ContextStored;
import org.hpyport.rule.contract.ContractRule;
import org.hpyport.rule.contract.FieldNotTraversed;
import org.hpyport.rule.contract.GlobalNotListed;
import org.hpyport.rule.contract.HandleCompared;
import org.hpyport.rule.contract.HandleOutlivesCall;
import org.hpyport.rule.contract.KeywordsWithoutTracker;
import org.hpyport.rule.contract.SharedImplementation;
import org.hpyport.rule.contract.StaticNameClash;
import org.hpyport.rule.contract.WrongOwner;
import org.hpyport.rule.error.ErrorUnexplained;
import org.hpyport.rule.error.PendingAtCall;
import org.hpyport.rule.error.PendingAtSuccess;
import org.hpyport.rule.refcount.BorrowedAcrossCall;
import org.hpyport.rule.refcount.BuilderNotFinished;
import org.hpyport.rule.refcount.BuilderReused;
import org.hpyport.rule.refcount.ConditionallyOwned;
import org.hpyport.rule.refcount.DerivedOutlivesOwner;
import org.hpyport.rule.refcount.LeakOnPath;
import org.hpyport.rule.refcount.MissingNullTest;
import org.hpyport.rule.refcount.ReleasedTooOften;
import org.hpyport.rule.refcount.ReturnedUnowned;
import org.hpyport.rule.refcount.StolenReleased;
import org.hpyport.rule.refcount.UsedAfterRelease;

/** All rules, by id. */
public final class RuleRegistry {
  private static final List<OwnershipRule> OWNERSHIP =
      List.of(
          new LeakOnPath(),
          new BorrowedAcrossCall(),
          new MissingNullTest(),
          new StolenReleased(),
          new ErrorUnexplained(),
          new PendingAtSuccess(),
          new PendingAtCall(),
          new ReleasedTooOften(),
          new UsedAfterRelease(),
          new ReturnedUnowned(),
          new DerivedOutlivesOwner(),
          new ConditionallyOwned(),
          new BuilderNotFinished(),
          new BuilderReused());

  private static final List<ContractRule> CONTRACTS =
      List.of(
          new HandleOutlivesCall(),
          new FieldNotTraversed(),
          new GlobalNotListed(),
          new HandleCompared(),
          new ContextStored(),
          new WrongOwner(),
          new StaticNameClash(),
          new KeywordsWithoutTracker(),
          new SharedImplementation());

  private RuleRegistry() {}

  /** The rules about ownership. */
  public static List<OwnershipRule> ownership() {
    return OWNERSHIP;
  }

  /** The rules about HPy's contracts. */
  public static List<ContractRule> contracts() {
    return CONTRACTS;
  }

  /** All rules, by id. */
  public static List<Rule> all() {
    return Stream.concat(OWNERSHIP.stream(), CONTRACTS.stream())
        .sorted(Comparator.comparing(Rule::id))
        .map(rule -> (Rule) rule)
        .toList();
  }
}
