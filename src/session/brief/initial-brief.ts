import type { BriefState } from './brief-state.ts';

/** Brief mode before there is a sheet. */
export const INITIAL_BRIEF: BriefState = {
  sheets: [],
  activeSheet: null,
  preview: null,
  previewProblem: null,
  composing: false,
  exporting: null,
  liveScale: 2,
};
