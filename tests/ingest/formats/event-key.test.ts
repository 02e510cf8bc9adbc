import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventKey } from '../../../src/ingest/formats/event-key.ts';

describe('the key of an event', () => {
  it('is the same for the same id and differs for another', () => {
    const id = fc.stringMatching(/^[A-Z0-9]{1,10}$/);
    fc.assert(
      fc.property(id, id, (one, other) => {
        expect(eventKey(one) === eventKey(other)).toBe(one === other);
        expect(Number.isSafeInteger(eventKey(one))).toBe(true);
      }),
    );
  });

  it('tells apart ids that are one number', () => {
    expect(eventKey('7')).not.toBe(eventKey('007'));
    expect(eventKey(' 36210 ')).toBe(eventKey('36210'));
  });

  it('is none for ids of another form', () => {
    for (const id of ['', ' ', 'abc', 'CAR-12', '12345678901', '<b>']) expect(eventKey(id)).toBeNaN();
  });
});
