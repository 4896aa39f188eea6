package org.hpyport.cli;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Does independent tasks on several threads and hands over their results in the order of the tasks,
 * so that the output is the same however many threads there are.
 */
final class Jobs {
  /** How many results may wait for an earlier one, for each thread: they are held in memory. */
  private static final int WAITING = 4;

  private final int threads;

  /**
   * @param threads how many tasks run at a time; 0 for as many as there are processors
   */
  Jobs(int threads) {
    this.threads = threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
  }

  /**
   * Runs the tasks.
   *
   * @param results takes each result, on the calling thread
   * @throws Exception what the first task in order that fails throws; tasks after it may not run
   */
  <T> void run(List<? extends Callable<T>> tasks, Consumer<? super T> results) throws Exception {
    if (threads == 1 || tasks.size() < 2) {
      for (Callable<T> task : tasks) {
        results.accept(task.call());
      }
      return;
    }
    ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, tasks.size()));
    try {
      Queue<Future<T>> running = new ArrayDeque<>();
      for (Callable<T> task : new ArrayList<>(tasks)) {
        if (running.size() >= threads * WAITING) {
          results.accept(get(running.remove()));
        }
        running.add(pool.submit(task));
      }
      for (Future<T> one : running) {
        results.accept(get(one));
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static <T> T get(Future<T> future) throws Exception {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Exception cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e;
    }
  }
}
