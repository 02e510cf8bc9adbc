import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  kaplanMeier,
  logRank,
  medianSurvival,
  restrictedMean,
  survivalAt,
} from '../../src/analysis/survival.ts';
import { turnbull } from '../../src/analysis/turnbull.ts';
import { hasShared, shared } from '../fixtures/shared.ts';

describe.skipIf(!hasShared)('published survival data, computed independently', () => {
  const oracle = hasShared ? JSON.parse(readFileSync(shared('oracles/survival.json'), 'utf8')) : null;

  it.each([
    ['maintained', 13],
    ['nonmaintained', 23],
  ])('gives Kaplan-Meier of acute myelogenous leukaemia, %s', (group, time) => {
    const expected = oracle.aml.expected[group];
    const curve = kaplanMeier(oracle.aml[group].time, oracle.aml[group].event);
    const { share, low, high } = survivalAt(curve, time);
    const step = curve.times.indexOf(time);
    expect(share).toBeCloseTo(expected[`S${time}`], 9);
    expect(share * Math.sqrt(curve.greenwood[step])).toBeCloseTo(expected[`se${time}`], 9);
    expect([low, high]).toEqual(expected[`loglog${time}`].map((end: number) => expect.closeTo(end, 9)));
    expect(medianSurvival(curve)).toBe(expected.median);
    expect(restrictedMean(curve, 48)).toBeCloseTo(expected.rmst48, 6);
  });

  it('gives the log-rank statistic of both groups', () => {
    const { maintained, nonmaintained, expected } = oracle.aml;
    const statistic = logRank(
      [...maintained.time, ...nonmaintained.time],
      [...maintained.event, ...nonmaintained.event],
      [...maintained.time.map(() => 0), ...nonmaintained.time.map(() => 1)],
    );
    expect(statistic).toBeCloseTo(expected.logrank.chisq, 8);
  });

  it('gives the trial of 6-mercaptopurine', () => {
    const { time, event, control, expected } = oracle.sixMercaptopurine;
    const curve = kaplanMeier(time, event);
    const against = kaplanMeier(
      control.time,
      control.time.map(() => 1),
    );
    expect(survivalAt(curve, 6).share).toBeCloseTo(expected.S6, 9);
    expect(survivalAt(curve, 23).share).toBeCloseTo(expected.S23, 9);
    expect(medianSurvival(curve)).toBe(expected.median);
    expect(medianSurvival(against)).toBe(expected.medianControl);
    const statistic = logRank(
      [...time, ...control.time],
      [...event, ...control.time.map(() => 1)],
      [...time.map(() => 0), ...control.time.map(() => 1)],
    );
    expect(statistic).toBeCloseTo(expected.logrank.chisq, 7);
  });

  it('gives the Turnbull estimate of cosmetic deterioration after radiotherapy', () => {
    const rows = readFileSync(shared('data/validation/cosmesis_radiotherapy.csv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map(line =>
        line.split(',').map(text => (text.trim() === '' ? Number.POSITIVE_INFINITY : Number(text))),
      );
    const { masses, logLikelihood } = turnbull(
      rows.map(([left]) => left),
      rows.map(([, right]) => right),
    );
    const expected = oracle.cosmesisRadiotherapy;
    expect(logLikelihood).toBeCloseTo(expected.loglik, 7);
    expect(masses.filter(({ mass }) => mass > 1e-6)).toEqual(
      expected.mass.map(([left, right, mass]: [number, number, number]) => ({
        left,
        right,
        mass: expect.closeTo(mass, 6),
      })),
    );
  });
});
