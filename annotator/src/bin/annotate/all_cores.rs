//! Work on all cores, whose results come in the order of the items.
//!
//! No more items are in memory than there are threads, however many there are: a thread takes the next one when the one
//! before it has been handed on.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

/// How many threads a machine is worth: one works while another waits for its turn or its disk.
pub fn threads(wanted: Option<usize>) -> usize {
    wanted.unwrap_or_else(|| 2 * thread::available_parallelism().map_or(1, usize::from)).max(1)
}

/// Gives each item to `work` on some thread, and what comes out to `take`, in the order of the items. Where `take` gives
/// back false, no more is begun.
pub fn in_order<Item: Send, Made>(
    threads: usize,
    items: impl Iterator<Item = Item> + Send,
    work: impl Fn(usize, Item) -> Made + Sync,
    take: impl FnMut(Made) -> bool + Send,
) {
    let items = Mutex::new(items.enumerate());
    let line = Line { taking: Mutex::new(Taking { take, next: 0, goes_on: true }), turn: Condvar::new() };
    let one = || {
        // Whatever happens to a thread, nobody waits for it.
        let _end = End(&line);
        loop {
            let next = lock(&items).next();
            let Some((number, item)) = next else { break };
            if !line.hand_on(number, work(number, item)) {
                break;
            }
        }
    };
    thread::scope(|scope| {
        (1..threads).for_each(|_| {
            scope.spawn(one);
        });
        one();
    });
}

struct Line<Take> {
    taking: Mutex<Taking<Take>>,
    turn: Condvar,
}

struct Taking<Take> {
    take: Take,
    next: usize,
    goes_on: bool,
}

impl<Take> Line<Take> {
    /// False when nothing more is wanted.
    fn hand_on<Made>(&self, number: usize, made: Made) -> bool
    where
        Take: FnMut(Made) -> bool,
    {
        let taking = lock(&self.taking);
        let waits = |taking: &mut Taking<Take>| taking.goes_on && taking.next != number;
        let mut taking = self.turn.wait_while(taking, waits).unwrap_or_else(PoisonError::into_inner);
        if taking.goes_on {
            taking.goes_on = (taking.take)(made);
            taking.next += 1;
        }
        let goes_on = taking.goes_on;
        drop(taking);
        self.turn.notify_all();
        goes_on
    }
}

/// The end of a thread; one that breaks down ends the work of all.
struct End<'a, Take>(&'a Line<Take>);

impl<Take> Drop for End<'_, Take> {
    fn drop(&mut self) {
        if thread::panicking() {
            lock(&self.0.taking).goes_on = false;
            self.0.turn.notify_all();
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    /// The later an item, the sooner it is done.
    fn check(threads: usize, count: u64, stop_behind: u64, expect: &[u64]) {
        let mut taken = Vec::new();
        in_order(
            threads,
            0..count,
            |_, item| {
                thread::sleep(Duration::from_millis(10 - item.min(10)));
                item * item
            },
            |square| {
                taken.push(square);
                square != stop_behind
            },
        );
        assert_eq!(taken, expect, "{threads} threads");
    }

    #[test]
    fn results_come_in_the_order_of_the_items() {
        for threads in [1, 2, 7, 20] {
            check(threads, 8, u64::MAX, &[0, 1, 4, 9, 16, 25, 36, 49]);
            check(threads, 0, u64::MAX, &[]);
        }
    }

    #[test]
    fn it_ends_when_nothing_more_is_wanted() {
        for threads in [1, 2, 7] {
            check(threads, 1_000_000, 9, &[0, 1, 4, 9]);
        }
    }
}
