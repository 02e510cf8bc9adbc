import { type Day, dayFromCalendar } from '../../units/day.ts';

/** The day it is where the user is, which is the one that they expect on what they make. */
export function today(now = new Date()): Day {
  return dayFromCalendar(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? 0;
}
