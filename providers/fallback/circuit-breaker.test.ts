import { describe, expect, it } from 'vitest';
import { createCircuitBreaker } from './circuit-breaker.ts';
import { createRetryBudget } from './retry-budget.ts';

function open(options = {}) {
  let time = 0;
  const breaker = createCircuitBreaker(
    { failures: 2, pause: 1000, maxPause: 3000, ...options },
    { now: () => time, random: () => 0.5 },
  );
  const pass = (ms: number) => {
    time += ms;
  };
  return { breaker, pass };
}

describe('the circuit of a provider', () => {
  it('opens after failures in a row, lets one try after the pause, and closes when that goes well', () => {
    const { breaker, pass } = open();
    breaker.failed();
    breaker.passed();
    breaker.failed();
    expect(breaker.state()).toBe('closed');
    breaker.failed();
    expect([breaker.state(), breaker.enter(), breaker.wait()]).toEqual(['open', false, 1000]);
    pass(1000);
    expect(breaker.state()).toBe('half_open');
    expect([breaker.enter(), breaker.enter()]).toEqual([true, false]);
    breaker.passed();
    expect([breaker.state(), breaker.enter(), breaker.enter()]).toEqual(['closed', true, true]);
  });

  it('waits twice as long each time, up to a bound', () => {
    const { breaker, pass } = open({ failures: 1 });
    const waits = [1, 2, 3, 4].map(() => {
      breaker.failed();
      const wait = breaker.wait();
      pass(wait);
      return wait;
    });
    expect(waits).toEqual([1000, 2000, 3000, 3000]);
  });

  it('lets another try where whoever tried was never heard of again', () => {
    const { breaker, pass } = open({ failures: 1 });
    breaker.failed();
    pass(1000);
    expect([breaker.enter(), breaker.enter()]).toEqual([true, false]);
    pass(1000);
    expect(breaker.enter()).toBe(true);
  });

  it('leaves a provider alone for as long as that asks', () => {
    const { breaker } = open();
    breaker.failed(60_000);
    expect([breaker.state(), breaker.wait()]).toEqual(['open', 60_000]);
  });
});

describe('the budget of retries', () => {
  it('is a share of the calls, and a reserve', () => {
    const budget = createRetryBudget({ share: 0.5, reserve: 2 });
    expect([budget.take(), budget.take(), budget.take()]).toEqual([true, true, false]);
    budget.called();
    expect(budget.take()).toBe(false);
    budget.called();
    expect([budget.take(), budget.take()]).toEqual([true, false]);
  });
});
